"""What the program leaves behind: one notice for a bug, no window, no name outside the vault."""

from __future__ import annotations

import gc

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal
from PySide6.QtWidgets import QLabel
from shiboken6 import isValid

from desktop import start
from desktop.ui.shell.toast import Toast
from tests.conftest import HOME
from tests.journeys import day
from tests.journeys.hands import wait_for


class Bell(QObject):
    """A sender whose slot fails."""

    rung = Signal()

    def fail(self) -> None:
        raise ValueError("Lotte van der Beek")


def test_a_bug_in_a_slot_is_told_once_and_the_day_goes_on(begin, caplog):
    life = begin()
    day.make_vault(life)
    bell = Bell()
    bell.rung.connect(bell.fail)
    for _ in range(3):
        bell.rung.emit()
    wait_for(lambda: life.window.findChild(Toast).isVisible(), "the notice")
    [told] = life.bugs
    assert "Lotte" not in told + caplog.text
    assert told in {label.text() for label in life.window.findChildren(QLabel)}
    day.open_dossier()
    day.record_own()
    life.bugs.clear()
    caplog.clear()


def test_the_window_is_gone_once_the_vault_is_shut(begin):
    life = begin()
    day.make_vault(life)
    window = life.window
    life.end()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert not isValid(window)
    assert life.program.window is None


def test_no_settings_file_tells_where_a_melding_was_saved(begin, home, tmp_path):
    life = begin()
    day.make_vault(life)
    day.open_dossier()
    day.record_own()
    day.weigh()
    (tmp_path / "Dossier Beek").mkdir()
    day.prepare_melding(tmp_path / "Dossier Beek" / "melding.pdf")
    day.lock(life)
    life.end()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert len(telling(home)) == 1
    start.forget_folders()
    assert telling(home) == []


def telling(home):
    """Return the files outside the melding itself that name the pupil."""
    files = [path for top in (HOME, home) for path in top.rglob("*") if path.is_file()]
    return [path for path in files if b"Beek" in path.read_bytes()]
