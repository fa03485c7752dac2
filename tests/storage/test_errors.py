from __future__ import annotations

import re

import pytest

from desktop.storage import errors

KNOWN = [
    kind
    for kind in vars(errors).values()
    if isinstance(kind, type) and issubclass(kind, errors.VaultError)
]


@pytest.mark.parametrize("kind", KNOWN)
def test_each_failure_says_in_one_sentence_what_happened_what_is_safe_and_what_to_do(kind):
    assert kind.__name__.endswith("Error")
    assert kind.remedy.endswith(".")
    assert 60 < len(kind.remedy) < 240
    assert re.search(r"niet|staat er nog", kind.remedy)
    assert str(kind()) == kind.__name__


def test_no_two_failures_say_the_same():
    assert len({kind.remedy for kind in KNOWN}) == len(KNOWN) > 10
