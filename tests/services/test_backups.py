"""When a backup is due and what the user is told."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from desktop.core.known_error import KnownError
from desktop.services.backup_ports import BackupRecord, GoodBackup, Place, PlaceKind
from desktop.services.backups import back_up, back_up_if_due, is_due, read_stand
from tests.fakes import FixedClock

NOW = FixedClock().moment


class ShelfOfBackups:
    """Backups that exist on paper only."""

    def __init__(self, record: BackupRecord) -> None:
        self.known = record
        self.made: list[Path | None] = []
        self.refusal: KnownError | None = None

    def record(self):
        return self.known

    def make(self, at, to=None):
        if self.refusal:
            self.known = BackupRecord(self.known.last, failed_on=at, problem=self.refusal.remedy)
            raise self.refusal
        self.made.append(to)
        good = GoodBackup("een.zkb", at, 1, 1000)
        self.known = BackupRecord(last=good, elsewhere=self.known.elsewhere, is_changed=False)
        return good

    def place_of(self, _folder):
        return Place(PlaceKind.COMPUTER)


def good(**ago):
    return GoodBackup("een.zkb", NOW - timedelta(**ago), 1, 1000)


@pytest.mark.parametrize(
    ("record", "due"),
    [
        (BackupRecord(), True),
        (BackupRecord(last=good(days=1)), True),
        (BackupRecord(last=good(minutes=5)), False),
        (BackupRecord(last=good(days=9), is_changed=False), False),
        (BackupRecord(last=good(days=9), is_changed=False, is_missing=True), True),
        (BackupRecord(last=good(days=-400)), True),
    ],
)
def test_a_backup_is_due_after_a_day_of_change_or_when_none_stands(record, due):
    assert is_due(record, NOW) is due


def test_the_stand_is_told_in_whole_sentences():
    stand = read_stand(ShelfOfBackups(BackupRecord(last=good(days=1))), FixedClock())
    assert stand.laatste.startswith("Laatste goede back-up: 01-11-2026 om")
    assert "nu aan de beurt" in stand.volgende
    assert "tweede plaats" in stand.elders
    assert len(stand.problemen) == 1


def test_without_trouble_there_is_nothing_to_solve():
    record = BackupRecord(good(minutes=5), good(days=2), is_changed=False)
    stand = read_stand(ShelfOfBackups(record), FixedClock())
    assert stand.problemen == ()
    assert "niets gewijzigd" in stand.volgende


def test_a_change_of_today_waits_for_the_next_day():
    stand = read_stand(ShelfOfBackups(BackupRecord(good(minutes=5))), FixedClock())
    assert "volgende dag" in stand.volgende


def test_the_backup_of_the_day_is_made_once():
    shelf = ShelfOfBackups(BackupRecord())
    assert not back_up_if_due(shelf, FixedClock()).is_due
    back_up_if_due(shelf, FixedClock())
    assert shelf.made == [None]


def test_a_failed_backup_is_told_and_does_not_stop_the_work():
    shelf = ShelfOfBackups(BackupRecord(last=good(days=3)))
    shelf.refusal = KnownError()
    shelf.refusal.remedy = "De schijf is vol."
    stand = back_up_if_due(shelf, FixedClock())
    assert "De schijf is vol." in stand.problemen[0]
    assert stand.laatste.startswith("Laatste goede back-up: 30-10-2026")


def test_a_backup_that_was_asked_for_goes_to_its_place_or_says_why_not():
    shelf = ShelfOfBackups(BackupRecord())
    back_up(shelf, FixedClock(), Path("/stick"))
    assert shelf.made == [Path("/stick")]
    shelf.refusal = KnownError()
    with pytest.raises(KnownError):
        back_up(shelf, FixedClock())


def test_a_missing_backup_is_a_problem():
    stand = read_stand(
        ShelfOfBackups(BackupRecord(good(days=1), good(days=1), is_missing=True)), FixedClock()
    )
    assert "staat niet meer" in stand.problemen[0]
