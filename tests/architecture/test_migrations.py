"""Every step of the vault's format has a story with data."""

from __future__ import annotations

import re

from tests.architecture.sources import ROOT

REVISION = re.compile(r"\d{4}_[a-z_]+")


def untold(revisions: list[str], tests: list[str]) -> list[str]:
    return [name for name in revisions if f"test_{name}" not in tests]


def test_every_revision_has_a_number_a_name_and_a_test():
    revisions = [path.stem for path in (ROOT / "alembic/versions").glob("*.py")]
    assert revisions
    assert all(REVISION.fullmatch(name) for name in revisions), revisions
    tests = [path.stem for path in (ROOT / "tests/migrations").glob("test_*.py")]
    assert not untold(revisions, tests)


def test_no_two_revisions_share_a_number():
    numbers = [path.name[:4] for path in (ROOT / "alembic/versions").glob("*.py")]
    assert len(numbers) == len(set(numbers))


def test_a_revision_without_a_test_is_found():
    assert untold(["0001_begin", "0002_overleg"], ["test_0001_begin"]) == ["0002_overleg"]
