from __future__ import annotations

import re

import pytest

from desktop.storage import errors, key_errors

KNOWN = [
    kind
    for kind in vars(key_errors).values()
    if isinstance(kind, type) and issubclass(kind, errors.VaultError)
    if kind.__module__ == key_errors.__name__
]


@pytest.mark.parametrize("kind", KNOWN)
def test_each_failure_says_what_happened_what_is_safe_and_what_to_do(kind):
    assert kind.__name__.endswith("Error")
    assert kind.remedy.endswith(".")
    assert 60 < len(kind.remedy) < 240
    assert re.search(r"niet(s)? (aan )?gewijzigd", kind.remedy)


def test_no_two_failures_say_the_same():
    assert len({kind.remedy for kind in KNOWN}) == len(KNOWN) > 10
