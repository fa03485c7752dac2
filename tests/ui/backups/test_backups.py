"""The backups of an open vault: made when due, always visible, also on a second place."""

from __future__ import annotations

import shutil
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QProgressBar
from shiboken6 import isValid

from desktop import opening
from desktop.app import Program
from desktop.core.handelingen import SoortHandeling
from desktop.jobs.runner import InlineRunner, JobRunner
from desktop.services import caseload
from desktop.services.backup_ports import Place, PlaceKind
from desktop.services.backup_shelf import keep_up, size_in_words
from desktop.ui.guard import Guard
from desktop.ui.kit.notice import Notice
from desktop.ui.kit.plain_label import PlainLabel
from desktop.ui.kluis.backup_desk import BackupDesk
from desktop.ui.kluis.backup_line import BackupLine
from desktop.ui.kluis.backup_panel import BackupPanel
from desktop.ui.main_window import MainWindow
from desktop.ui.session import Session
from tests.fakes import FixedClock
from tests.storage.vaults import PASSPHRASE
from tests.ui.backups.hands import answer, focused, press, the, words


def line(desk):
    return desk.window.findChild(BackupLine).text()


def notice(desk, name):
    return desk.window.findChild(Notice, name)


def full(*_args):
    raise OSError(28, "No space left on device")


def test_after_unlock_the_first_backup_is_made_and_its_moment_shown(desk):
    assert len(desk.files()) == 1
    made_on = desk.clock.now().astimezone()
    assert line(desk).startswith(f"Laatste goede back-up: {made_on:%d-%m-%Y} om {made_on:%H.%M}")


def test_the_caseload_is_read_before_the_backup_is_made(qtbot, vault_folder):
    class Listed(InlineRunner):
        def run(self, owner, work, done, failed):
            order.append(getattr(work, "func", work))
            super().run(owner, work, done, failed)

    order: list[object] = []
    opened = opening.unlock(vault_folder, PASSPHRASE)
    window = MainWindow(Session(opened.vault, opened.world, Listed()), opened.school)
    qtbot.addWidget(window)
    window.keep_backups(opened.backups)
    assert order.index(caseload.read_known) < order.index(keep_up)
    opened.close()


def test_on_the_real_worker_the_window_stands_before_the_backup_is_there(qtbot, vault_folder):
    runner = JobRunner()
    program = Program(runner, Guard())
    program.start_at(vault_folder)
    the(program.window, QLineEdit, "passphrase").setText(PASSPHRASE)
    press(program.window, "unlock")
    qtbot.waitUntil(lambda: isinstance(program.window, MainWindow), timeout=20_000)
    found = the(program.window, BackupLine, "backupLine")
    qtbot.waitUntil(lambda: found.text().startswith("Laatste goede back-up"), timeout=20_000)
    assert len(list((vault_folder / "backups").glob("*.zkb"))) == 1
    with qtbot.waitSignal(program.finished, timeout=20_000):
        found.window().close()
    runner.close()


def test_a_change_of_today_is_backed_up_tomorrow(desk, desks):
    desk.record("vandaag")
    desk.leave()
    again = desks(desk.clock)
    assert len(again.files()) == 1
    again.leave()
    assert len(desks(FixedClock(desk.clock.now() + timedelta(days=1))).files()) == 2


def test_a_window_that_stays_open_past_midnight_keeps_up(desk):
    hour = desk.window.findChild(BackupDesk)._hour
    desk.record("vandaag")
    hour.timeout.emit()
    assert len(desk.files()) == 1
    desk.clock.advance(days=1)
    hour.timeout.emit()
    assert len(desk.files()) == 2


def test_a_failed_backup_shows_why_and_replaces_nothing(desk, desks, monkeypatch):
    desk.record("vandaag")
    desk.leave()
    good = desk.files()[0].read_bytes()
    with monkeypatch.context() as patched:
        patched.setattr("desktop.storage.backup.write_container", full)
        later = desks(FixedClock(desk.clock.now() + timedelta(days=1)))
    assert "is niet gelukt." in line(later)
    assert line(later).startswith("Laatste goede back-up: 02-11-2026")
    press(later.window, "lookAtBackups")
    assert "De schijf is vol" in words(later.window)
    assert [file.read_bytes() for file in later.files()] == [good]
    press(later.window, "backUpNow")
    assert "is niet gelukt." not in line(later)
    assert len(later.files()) == 2


def test_a_backup_that_was_asked_for_and_fails_lets_it_be_tried_again(desk, monkeypatch):
    press(desk.window, "lookAtBackups")
    failures: list[object] = []
    desk.session.failed.connect(failures.append)
    desk.clock.advance(minutes=5)
    with monkeypatch.context() as patched:
        patched.setattr("desktop.storage.backup.write_container", full)
        press(desk.window, "backUpNow")
    assert len(failures) == 1
    assert "is niet gelukt." in line(desk)
    panel = desk.window.findChild(BackupPanel)
    assert not any(bar.isVisible() for bar in panel.findChildren(QProgressBar))
    press(desk.window, "backUpNow")
    assert notice(desk, "backupDone").text() == "De back-up is gemaakt en gecontroleerd."


def test_the_kept_backups_are_listed_with_date_size_and_folder(desk):
    press(desk.window, "lookAtBackups")
    moments = [desk.clock.now()]
    for _ in range(2):
        desk.clock.advance(days=2)
        moments.append(desk.clock.now())
        press(desk.window, "backUpNow")
    shown = words(desk.window)
    assert len(desk.files()) == 3
    for file in desk.files():
        assert size_in_words(file.stat().st_size) in shown
    for moment in moments:
        assert f"{moment.astimezone():%d-%m-%Y om %H.%M} uur" in shown
    assert str(desk.opened.backups.kept_in) in shown


@pytest.mark.parametrize(
    ("place", "advice"),
    [
        (Place(PlaceKind.COMPUTER), "dezelfde computer"),
        (Place(PlaceKind.CLOUD, "OneDrive"), "bijgehouden door OneDrive"),
        (Place(PlaceKind.NETWORK), "op het netwerk"),
        (Place(PlaceKind.REMOVABLE), "achter slot"),
    ],
)
def test_a_second_place_is_advised_on_before_anything_is_copied(
    desk, tmp_path, monkeypatch, place, advice
):
    stick = tmp_path / "stick"
    stick.mkdir()
    monkeypatch.setattr("desktop.storage.backup.place_of", lambda _folder: place)
    press(desk.window, "lookAtBackups")
    press(desk.window, "chooseFolder")
    answer(desk.window, stick)
    assert advice in notice(desk, "placeAdvice").text()
    assert not list(stick.iterdir())
    press(desk.window, "backUpThere")
    assert [file.suffix for file in stick.iterdir()] == [".zkb"]
    assert "Laatste back-up op een tweede plaats: 02-11-2026." in words(desk.window)
    assert "tweede plaats gemaakt" not in line(desk)


def test_the_second_place_is_remembered_in_the_vault_and_nowhere_else(desk, desks, tmp_path):
    stick = tmp_path / "stick van Marieke"
    stick.mkdir()
    press(desk.window, "lookAtBackups")
    press(desk.window, "chooseFolder")
    answer(desk.window, stick)
    press(desk.window, "backUpThere")
    desk.leave()
    written = [f.read_bytes() for f in desk.opened.backups.folder.rglob("*") if f.is_file()]
    assert not any(b"Marieke" in blob for blob in written)
    later = desks(FixedClock(desk.clock.now() + timedelta(days=1)))
    press(later.window, "lookAtBackups")
    press(later.window, "sameFolder")
    assert str(stick) in words(later.window)
    press(later.window, "backUpThere")
    assert len(list(stick.iterdir())) == 2


def test_a_stick_that_is_not_there_is_told(desk, tmp_path):
    stick = tmp_path / "stick"
    stick.mkdir()
    press(desk.window, "lookAtBackups")
    press(desk.window, "chooseFolder")
    answer(desk.window, stick)
    shutil.rmtree(stick)
    press(desk.window, "backUpThere")
    assert "Sluit de usb-stick" in words(desk.window)
    assert "is niet gelukt" in line(desk)


def test_a_vault_in_a_cloud_folder_is_advised_against_right_after_unlock(desks, monkeypatch):
    monkeypatch.setattr(
        "desktop.storage.backup.place_of", lambda _folder: Place(PlaceKind.CLOUD, "OneDrive")
    )
    desk = desks(FixedClock())
    assert "Deze map wordt bijgehouden door OneDrive." in words(desk.window)
    press(desk.window, "lookAtBackups")
    assert "OneDrive" in notice(desk, "vaultAdvice").text()


def test_on_the_computer_itself_there_is_nothing_to_advise(desk):
    press(desk.window, "lookAtBackups")
    assert notice(desk, "vaultAdvice").isHidden()


def test_a_vault_in_memory_says_calmly_that_it_has_no_backups(qtbot, desk):
    window = MainWindow(desk.session, desk.opened.school, demo=True)
    qtbot.addWidget(window)
    window.keep_backups(None)
    window.show()
    press(window, "rail_kluis")
    assert "heeft geen back-ups" in words(window)


def test_with_the_keyboard_alone_one_comes_from_the_line_to_a_backup(qtbot, desk):
    look = desk.window.findChild(QAbstractButton, "lookAtBackups")
    look.setFocus()
    qtbot.keyClick(look, Qt.Key.Key_Space)
    assert focused() == "backUpNow"
    desk.clock.advance(minutes=5)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert f"om {desk.clock.now().astimezone():%H.%M}" in line(desk)
    reached = []
    while "restoreBackup" not in reached:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        reached.append(focused())
        assert len(reached) < 20
    assert "chooseFolder" in reached


def test_everything_about_backups_goes_with_its_window(qtbot, desk):
    window = MainWindow(desk.session, desk.opened.school)
    window.keep_backups(desk.opened.backups)
    parts = [window, window._backups, window.findChild(BackupPanel), window.findChild(BackupDesk)]
    window.close()
    window.deleteLater()
    qtbot.waitUntil(lambda: not any(isValid(part) for part in parts))


def test_opening_and_closing_alone_is_nothing_to_back_up(desks, vault_folder):
    first = desks(FixedClock())
    first.leave()
    for _ in range(2):
        later = FixedClock(FixedClock().moment + timedelta(days=2))
        desk = desks(later)
        desk.window.show_part("backups")
        assert the(desk.window, PlainLabel, "nextBackup").text().endswith("niets gewijzigd.")
        assert len(desk.files()) == 1
        desk.opened.shut(SoortHandeling.KLUIS_GESLOTEN)
        desk.leave()
    desk = desks(FixedClock(FixedClock().moment + timedelta(days=3)))
    desk.record("nu wel")
    desk.leave()
    assert len(desks(FixedClock(FixedClock().moment + timedelta(days=4))).files()) == 2
    assert vault_folder.exists()
