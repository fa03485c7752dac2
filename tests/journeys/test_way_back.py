"""The passphrase is lost: the code on paper brings the user back. All by keyboard."""

from __future__ import annotations

from pathlib import Path

import keyring
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop import opening
from desktop.storage.os_keyring import OsKeyring
from desktop.ui.kluis.recovery_dialog import RecoveryDialog
from desktop.ui.recovery_window import RecoveryWindow
from tests.journeys import day
from tests.journeys.hands import (
    CTRL,
    Life,
    front,
    is_shown,
    part,
    press,
    push,
    wait_for,
    wait_for_part,
    write_in,
)
from tests.storage.keyrings import TRUSTED, MemoryKeyring

pytestmark = pytest.mark.usefixtures("home", "memory_keyring")

NEW = "kraanvogel dinsdag lepel orgel"
PIN = "482913"


@pytest.fixture
def memory_keyring(monkeypatch):
    before = keyring.get_keyring()
    keyring.set_keyring(MemoryKeyring())
    monkeypatch.setattr(opening, "device_keyring", lambda: OsKeyring(trusted=TRUSTED))
    yield
    keyring.set_keyring(before)


def type_code_back(passphrase: str) -> str:
    """Make the code that is on screen count, and return it."""
    wait_for_part("recoveryDialog")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, RecoveryDialog)
    code, asked = dialog._new.code, dialog._new.asked
    push("dialogPrimary")
    for number in asked:
        write_in(f"groep{number}", code.split("-")[number - 1].lower())
    write_in("eigen", passphrase)
    press(Qt.Key.Key_Return)
    wait_for(lambda: not is_shown("recoveryDialog"), "the code to count")
    front()
    return code


def lock(life: Life) -> None:
    press(Qt.Key.Key_L, CTRL)
    wait_for(lambda: life.left == ["locked"], "the lock")
    life.end()


def failed_tries(number: int) -> None:
    for _ in range(number):
        wait_for(lambda: not is_shown("countdown"), "the wait to end")
        write_in("passphrase", "dit is niet de wachtzin")
        press(Qt.Key.Key_Return)
        wait_for_part("countdown")


def test_from_the_first_sheet_to_a_new_passphrase(begin):
    life = begin()
    day.fill_in_vault(life)
    code = type_code_back(day.PASSPHRASE)
    life.wait_for_main()
    assert not is_shown("recoveryReminder")
    lock(life)

    life = begin()
    push("useCode")
    wait_for_part("herstelcode")
    life.wait_for_keyboard()
    write_in("herstelcode", code.lower().replace("-", " "))
    press(Qt.Key.Key_Return)
    write_in("wachtzin", NEW)
    write_in("herhaling", NEW)
    press(Qt.Key.Key_Return)
    day.put_off_recovery_code()
    life.wait_for_main()
    wait_for_part("recoveryReminder")
    lock(life)

    life = begin()
    write_in("passphrase", day.PASSPHRASE)
    press(Qt.Key.Key_Return)
    wait_for_part("countdown")
    wait_for(lambda: not is_shown("countdown"), "the wait to end")
    day.unlock(life, NEW)
    life.end()


def test_later_leaves_a_reminder_that_brings_the_code_back(begin):
    life = begin()
    day.make_vault(life)
    assert is_shown("recoveryReminder")
    life.end()

    life = begin()
    day.unlock(life)
    wait_for_part("recoveryReminder")
    push("noticeAction")
    type_code_back(day.PASSPHRASE)
    wait_for(lambda: not is_shown("recoveryReminder"), "the reminder to go")
    life.end()


def test_the_wait_outlives_the_window_it_began_in(begin):
    life = begin()
    day.make_vault(life)
    life.end()

    life = begin()
    failed_tries(3)
    push("useCode")
    wait_for_part("herstelcode")
    life.wait_for_keyboard()
    assert is_shown("countdown")
    press(Qt.Key.Key_Escape)
    push("back")
    wait_for_part("passphrase")
    assert is_shown("countdown")
    life.end()


def test_starting_anew_does_not_end_the_wait(begin):
    life = begin()
    day.make_vault(life)
    life.end()

    life = begin()
    failed_tries(3)
    life.end()

    life = begin()
    wait_for_part("countdown")
    assert not part("unlock").isEnabled()
    day.unlock(life)
    life.end()

    life = begin()
    assert not is_shown("countdown")
    failed_tries(1)
    push("demo")
    life.wait_for_main()
    life.end()

    life = begin()
    assert opening.kept_tries(Path(life.program.window.selected_path)).failures == 1
    life.end()


def test_a_whole_new_key_from_the_lock_screen(begin):
    life = begin()
    day.make_vault(life)
    life.end()

    life = begin()
    push("rekey")
    wait_for_part("renewKeys")
    life.wait_for_keyboard()
    write_in("eigen", "dit is niet de wachtzin")
    write_in("wachtzin", NEW)
    write_in("herhaling", NEW)
    press(Qt.Key.Key_Return)
    wait_for_part("failure")
    wait_for(part("renewKeys").isEnabled, "the next try")
    write_in("eigen", day.PASSPHRASE)
    push("renewKeys")
    wait_for_part("toUnlock")
    push("toUnlock")
    wait_for_part("passphrase")
    assert not is_shown("countdown")
    life.wait_for_keyboard()
    day.unlock(life, NEW)
    wait_for_part("recoveryReminder")
    life.end()


def test_closing_the_window_during_a_new_key_leaves_the_vault_whole(begin):
    life = begin()
    day.make_vault(life)
    life.end()

    life = begin()
    push("rekey")
    wait_for_part("renewKeys")
    life.wait_for_keyboard()
    write_in("eigen", day.PASSPHRASE)
    write_in("wachtzin", NEW)
    write_in("herhaling", NEW)
    press(Qt.Key.Key_Return)
    wait_for_part("stopRekey")
    life.end()

    life = begin()
    day.unlock(life)
    life.end()


def test_a_wrong_code_opens_nothing_and_costs_time(begin):
    life = begin()
    day.fill_in_vault(life)
    code = type_code_back(day.PASSPHRASE)
    life.wait_for_main()
    life.program.window.show_part("sleutels")
    push("makeCode")
    type_code_back(day.PASSPHRASE)
    lock(life)

    life = begin()
    push("useCode")
    wait_for_part("herstelcode")
    life.wait_for_keyboard()
    write_in("herstelcode", code)
    write_in("wachtzin", NEW)
    write_in("herhaling", NEW)
    press(Qt.Key.Key_Return)
    wait_for_part("countdown")
    assert isinstance(life.window, RecoveryWindow)
    assert is_shown("failure")
    life.end()


def test_a_pin_opens_the_vault_until_it_was_wrong_three_times(begin):
    life = begin()
    day.make_vault(life)
    life.program.window.show_part("sleutels")
    push("pinOn")
    wait_for_part("choosePin")
    write_in("eigen", day.PASSPHRASE)
    write_in("pin", PIN)
    write_in("pinHerhaling", PIN)
    press(Qt.Key.Key_Return)
    wait_for_part("pinOff")
    lock(life)

    life = begin()
    wait_for_part("pin")
    write_in("pin", PIN)
    press(Qt.Key.Key_Return)
    life.wait_for_main()
    lock(life)

    life = begin()
    wait_for_part("pin")
    for _ in range(3):
        wait_for(lambda: not is_shown("countdown"), "the wait to end")
        write_in("pin", "999998")
        press(Qt.Key.Key_Return)
        wait_for_part("countdown")
    wait_for_part("passphrase")
    wait_for(lambda: not is_shown("countdown"), "the wait to end")
    day.unlock(life)
    life.end()
