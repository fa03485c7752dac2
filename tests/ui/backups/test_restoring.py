"""Putting a backup back through the window: from an empty home, and beside an open vault."""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QLineEdit, QWidget
from shiboken6 import isValid

from desktop import opening
from desktop.app import Program
from desktop.jobs.runner import InlineRunner
from desktop.services.dossiers import read_dossier
from desktop.ui.guard import Guard
from desktop.ui.kit.notice import Notice
from desktop.ui.kluis.restore_panel import RestorePanel
from desktop.ui.main_window import MainWindow
from desktop.ui.unlock import UnlockWindow
from tests.builders import FIRST, kaders
from tests.fakes import FixedClock
from tests.storage.keys import CODE, PROOF, RECOVERY, slots_of
from tests.storage.vaults import PASSPHRASE
from tests.ui.backups.hands import answer, focused, press, the, words


def texts_in(folder: Path) -> list[str]:
    """Return what stands in the logboek of a closed vault."""
    opened = opening.unlock(folder, PASSPHRASE)
    view = read_dossier(opened.vault, FixedClock(), kaders(), FIRST)
    opened.close()
    return sorted(one.aantekening.tekst for one in view.regels)


@dataclass
class Machine:
    """The program on a computer, without a home until a vault is restored there."""

    program: Program
    home: Path

    @property
    def window(self) -> QWidget:
        assert self.program.window
        return self.program.window

    def write(self, name: str, text: str) -> None:
        field = the(self.window, QLineEdit, name)
        assert field.isVisible()
        field.setText(text)

    def choose(self, file: Path) -> None:
        press(self.window, "chooseBackup")
        answer(self.window, file)

    def look(self, file: Path, passphrase: str = PASSPHRASE) -> None:
        self.choose(file)
        self.write("backupPassphrase", passphrase)
        press(self.window, "lookIntoBackup")

    def failure(self) -> str:
        notice = the(self.window, Notice, "restoreFailure")
        return notice.text() if notice.isVisible() else ""

    def vaults(self) -> list[Path]:
        return sorted((self.home / "vaults").glob("*")) if self.home.exists() else []


@pytest.fixture
def file(desk, tmp_path):
    """A backup on a stick, of a vault that has a recovery code as well."""
    slots_of(desk.opened.vault).add(PROOF, RECOVERY)
    desk.record("in de back-up")
    stick = tmp_path / "stick"
    stick.mkdir()
    desk.opened.backups.backups.make(desk.clock.now(), stick)
    desk.leave()
    return next(stick.iterdir())


@pytest.fixture
def machine(file, tmp_path, monkeypatch):
    """Another computer with the file on a stick, at the window for putting a backup back."""
    assert file.exists()
    home = tmp_path / "other-home"
    monkeypatch.setenv("WEEGWIJZER_HOME", str(home))
    guard = Guard()
    program = Program(InlineRunner(), guard)
    program.start()
    press(program.window, "restoreBackup")
    yield Machine(program, home)
    if program.window is not None:
        program.window.close()
    QApplication.sendPostedEvents(None, 52)


def test_on_another_machine_the_file_and_the_passphrase_are_enough(machine, file):
    machine.look(file)
    assert machine.failure() == ""
    shown = words(machine.window)
    for found in ("Het Voorbeeld", "02-11-2026 om", "0.1.0"):
        assert found in shown
    assert machine.window.findChild(QWidget, "preview_dossiers").text() == "1"
    press(machine.window, "restore")
    unlocking = machine.window
    assert isinstance(unlocking, UnlockWindow)
    assert machine.vaults() == [Path(unlocking.selected_path)]
    assert "Het Voorbeeld (back-up van 02-11-2026 om" in words(machine.window)
    machine.write("passphrase", PASSPHRASE)
    press(machine.window, "unlock")
    assert isinstance(machine.window, MainWindow)
    assert "1 dossier" in words(machine.window)
    machine.window.close()
    assert texts_in(machine.vaults()[0]) == ["in de back-up"]


def test_on_another_machine_the_recovery_code_is_enough(machine, file):
    machine.choose(file)
    press(machine.window, "chip_recovery")
    machine.write("backupCode", CODE.lower().replace("-", " "))
    press(machine.window, "lookIntoBackup")
    press(machine.window, "restore")
    assert isinstance(machine.window, UnlockWindow)
    assert len(machine.vaults()) == 1


def test_a_mistyped_code_is_told_by_its_group(machine, file):
    groups = CODE.split("-")
    groups[2] = groups[2][:3] + ("A" if groups[2][3] != "A" else "B")
    machine.choose(file)
    press(machine.window, "chip_recovery")
    machine.write("backupCode", "-".join(groups))
    press(machine.window, "lookIntoBackup")
    assert "groep 3" in machine.failure()
    assert machine.window.findChild(QLineEdit, "backupCode").hasFocus()


def test_a_wrong_passphrase_can_be_written_anew(machine, file):
    machine.look(file, "vier heel andere woorden")
    assert "past niet" in machine.failure()
    field = machine.window.findChild(QLineEdit, "backupPassphrase")
    assert field.hasFocus()
    assert field.selectedText() == field.text()
    machine.write("backupPassphrase", PASSPHRASE)
    press(machine.window, "lookIntoBackup")
    assert machine.failure() == ""
    assert field.text() == ""


def damaged(file):
    blob = bytearray(file.read_bytes())
    blob[len(blob) // 2] ^= 1
    file.write_bytes(blob)


def newer(file):
    blob = bytearray(file.read_bytes())
    blob[7] = 9
    blob[-64:-32] = hashlib.sha256(blob[:-64]).digest()
    file.write_bytes(blob)


def gone(file):
    file.unlink()


def a_folder(file):
    file.unlink()
    file.mkdir()


@pytest.mark.parametrize(
    ("harm", "sentence"),
    [
        (damaged, "geen gave back-up"),
        (newer, "nieuwere versie"),
        (gone, "kan niet worden gelezen"),
        (a_folder, "kan niet worden gelezen"),
    ],
)
def test_a_file_that_will_not_do_has_its_sentence_and_leaves_nothing(machine, file, harm, sentence):
    harm(file)
    machine.look(file)
    assert sentence in machine.failure()
    assert machine.vaults() == []


def test_a_full_disk_has_its_sentence_and_it_can_be_tried_again(machine, file, monkeypatch):
    def full(*_args):
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr("desktop.storage.restore.create_empty", full)
        machine.look(file)
    assert "De schijf is vol" in machine.failure()
    assert machine.vaults() == []
    machine.write("backupPassphrase", PASSPHRASE)
    press(machine.window, "lookIntoBackup")
    with monkeypatch.context() as patched:
        patched.setattr("desktop.storage.restore.write_atomic", full)
        press(machine.window, "restore")
    assert "De schijf is vol" in machine.failure()
    press(machine.window, "restore")
    assert len(machine.vaults()) == 1


def test_nothing_is_asked_while_something_is_missing(machine, file):
    press(machine.window, "lookIntoBackup")
    assert "Kies eerst een back-up." in words(machine.window)
    machine.choose(file)
    press(machine.window, "lookIntoBackup")
    assert "Kies eerst een back-up." not in words(machine.window)
    assert "Vul dit in." in words(machine.window)


def test_going_back_forgets_the_secret_and_the_copy(machine, file):
    machine.look(file)
    assert len(machine.vaults()) == 1
    press(machine.window, "otherBackup")
    assert machine.vaults() == []
    machine.write("backupPassphrase", PASSPHRASE)
    window = machine.window
    press(window, "back")
    assert window.findChild(QLineEdit, "backupPassphrase").text() == ""
    assert isinstance(machine.window, UnlockWindow)


def test_closing_the_window_leaves_no_copy(machine, file):
    machine.look(file)
    machine.window.close()
    assert machine.vaults() == []


def test_a_copy_that_a_crash_left_behind_goes_after_a_day(machine, file):
    left, fresh = (machine.home / "vaults" / f".terugzetten-{n}" for n in ("oud", "nieuw"))
    for folder in (left, fresh):
        folder.mkdir(parents=True)
    os.utime(left, (0, 0))
    machine.look(file)
    assert not left.exists()
    assert fresh.exists()
    fresh.rmdir()


def test_with_the_keyboard_alone_a_backup_becomes_a_vault(qtbot, machine, file):
    def key(pressed):
        qtbot.keyClick(QApplication.focusWidget(), pressed)

    def tab_to(name):
        for _ in range(20):
            if focused() == name:
                return
            key(Qt.Key.Key_Tab)
        pytest.fail(f"{name} is not reached")

    assert focused() == "chooseBackup"
    key(Qt.Key.Key_Space)
    dialog = machine.window.findChildren(QFileDialog)[-1]
    dialog.fileSelected.emit(str(file))
    dialog.close()
    machine.window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    tab_to("backupPassphrase")
    qtbot.keyClicks(QApplication.focusWidget(), PASSPHRASE)
    key(Qt.Key.Key_Return)
    assert focused() == "restore"
    key(Qt.Key.Key_Space)
    assert isinstance(machine.window, UnlockWindow)


def test_the_window_is_freed_when_it_is_left(qtbot, machine):
    window = machine.window
    press(window, "back")
    qtbot.waitUntil(lambda: not isValid(window))


def test_beside_an_open_vault_nothing_is_overwritten_and_both_open(desk):
    desk.record("voor")
    desk.opened.backups.backups.make(desk.clock.now())
    desk.record("na")
    kept = desk.files()[-1]
    press(desk.window, "lookAtBackups")
    press(desk.window, "restoreBackup")
    panel = desk.window.findChild(RestorePanel)
    panel._form.choose_file(str(kept))
    desk.window.findChild(QLineEdit, "backupPassphrase").setText(PASSPHRASE)
    press(desk.window, "lookIntoBackup")
    press(desk.window, "restore")
    done = desk.window.findChild(Notice, "restoreDone")
    assert "aparte kluis" in done.text()
    asked = []
    desk.window.lock_requested.connect(lambda: asked.append(True))
    done.action_requested.emit()
    assert asked
    desk.leave()
    texts = {label: texts_in(Path(folder)) for label, folder in opening.vaults()}
    restored = next(label for label in texts if "back-up van" in label)
    assert texts == {"Het Voorbeeld": ["na", "voor"], restored: ["voor"]}


def test_the_unlock_window_offers_both_vaults_the_restored_one_first(desk):
    kept = desk.files()[-1]
    restorer = opening.BackupRestorer()
    restorer.look(kept, PROOF)
    folder = restorer.restore()
    program = Program(InlineRunner(), Guard())
    program.start_at(folder)
    window = program.window
    assert isinstance(window, UnlockWindow)
    assert window.selected_path == str(folder)
    assert the(window, QComboBox, "vaultPicker").count() == 2
    window.close()


def test_closing_the_vault_lets_go_of_a_backup_that_was_looked_into(desk):
    desk.opened.backups.restorer.look(desk.files()[-1], PROOF)
    vaults = desk.opened.backups.folder.parent
    assert list(vaults.glob(".terugzetten-*"))
    desk.leave()
    assert not list(vaults.glob(".terugzetten-*"))
