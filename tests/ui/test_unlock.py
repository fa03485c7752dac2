from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit, QWidget

from desktop.ui.kit.theme import apply_theme
from desktop.ui.unlock import UnlockWindow

VAULTS = [("Voorbeeldcollege", "/a/een"), ("De Regenboog", "/a/twee")]


@pytest.fixture
def window(qtbot, qapp):
    apply_theme(qapp, "licht")
    made = UnlockWindow()
    qtbot.addWidget(made)
    made.show_vaults(VAULTS[:1])
    made.show()
    yield made
    apply_theme(qapp, "licht")


@pytest.fixture
def field(window):
    return window.findChild(QLineEdit, "passphrase")


def visible_texts(window: QWidget) -> list[str]:
    return [label.text() for label in window.findChildren(QLabel) if label.isVisible()]


def test_enter_asks_to_open_the_vault(qtbot, window, field):
    qtbot.keyClicks(field, "paard accu lepel wolk")
    with qtbot.waitSignal(window.unlock_requested) as asked:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert asked.args == ["paard accu lepel wolk"]
    assert window.selected_path == "/a/een"


def test_an_empty_passphrase_asks_nothing(qtbot, window):
    with qtbot.assertNotEmitted(window.unlock_requested):
        window.findChild(QAbstractButton, "unlock").click()
    assert "Vul uw wachtzin in." in visible_texts(window)


@pytest.mark.parametrize(
    ("name", "signal"),
    [
        ("newVault", "new_vault_requested"),
        ("otherVault", "other_vault_requested"),
        ("demo", "demo_requested"),
        ("useCode", "code_requested"),
        ("restoreBackup", "restore_requested"),
        ("rekey", "rekey_requested"),
    ],
)
def test_the_other_ways_in_are_offered(qtbot, window, name, signal):
    with qtbot.waitSignal(getattr(window, signal)):
        window.findChild(QAbstractButton, name).click()


def test_several_vaults_are_offered_in_a_list(window):
    picker = window.findChild(QComboBox, "vaultPicker")
    assert not picker.isVisible()
    window.show_vaults(VAULTS)
    assert picker.isVisible()
    picker.setCurrentIndex(1)
    assert window.selected_path == "/a/twee"


def test_without_a_vault_there_is_no_passphrase_to_ask(window, field):
    window.show_vaults([])
    assert not field.isVisible()
    assert "Er is nog geen kluis op deze laptop." in visible_texts(window)
    assert window.selected_path == ""
    assert window.findChild(QAbstractButton, "newVault").hasFocus()


def test_an_error_stands_under_the_field_and_the_text_is_ready_to_be_replaced(qtbot, window, field):
    field.setText("verkeerd")
    window.set_busy(busy=True)
    window.show_error("De kluis gaat niet open met deze wachtzin.")
    assert "De kluis gaat niet open met deze wachtzin." in visible_texts(window)
    assert field.hasFocus()
    assert field.isEnabled()
    qtbot.keyClicks(field, "p")
    assert field.text() == "p"
    assert "De kluis gaat niet open met deze wachtzin." not in visible_texts(window)


def test_while_the_vault_opens_nothing_can_be_changed(window, field):
    window.set_busy(busy=True)
    assert "Kluis wordt geopend…" in visible_texts(window)
    names = ("unlock", "newVault", "otherVault", "demo", "showPassphrase")
    assert not any(window.findChild(QWidget, name).isEnabled() for name in names)
    assert not field.isEnabled()


def test_the_passphrase_is_hidden_and_can_be_shown(window, field):
    eye = window.findChild(QAbstractButton, "showPassphrase")
    assert field.echoMode() == QLineEdit.EchoMode.Password
    eye.click()
    assert field.echoMode() == QLineEdit.EchoMode.Normal
    assert eye.accessibleName() == "Wachtzin verbergen"
    window.set_busy(busy=True)
    assert field.echoMode() == QLineEdit.EchoMode.Password


def test_a_passphrase_can_be_pasted(qtbot, field):
    QGuiApplication.clipboard().setText("paard accu lepel wolk")
    qtbot.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert field.text() == "paard accu lepel wolk"


def test_a_screen_reader_never_speaks_the_passphrase(field):
    field.setText("geheim")
    found = QAccessible.queryAccessibleInterface(field)
    assert found.text(QAccessible.Text.Name) == "Wachtzin"
    assert "geheim" not in found.text(QAccessible.Text.Value)
    assert found.state().passwordEdit


@pytest.mark.parametrize(
    ("key", "shift", "is_on"),
    [("A", False, True), ("a", False, False), ("a", True, True), ("A", True, False)],
)
def test_caps_lock_is_noticed_from_what_is_typed(window, field, key, shift, is_on):
    modifier = Qt.KeyboardModifier
    held = modifier.ShiftModifier if shift else modifier.NoModifier
    field.keyPressEvent(_typed(key, held))
    assert ("Caps Lock staat aan." in visible_texts(window)) is is_on


def _typed(text: str, held: Qt.KeyboardModifier) -> QKeyEvent:
    return QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_A, held, text)


def test_where_a_pin_works_it_is_asked_first_and_the_passphrase_is_one_choice_away(qtbot, window):
    window.offer_pin("/a/een", offered=True)
    pin = window.findChild(QLineEdit, "pin")
    qtbot.keyClicks(pin, "482913")
    with qtbot.waitSignal(window.pin_given) as asked:
        qtbot.keyClick(pin, Qt.Key.Key_Return)
    assert asked.args == ["482913"]
    window.findChild(QAbstractButton, "otherWay").click()
    passphrase = window.findChild(QLineEdit, "passphrase")
    assert passphrase.isVisible()
    assert not pin.isVisible()
    qtbot.keyClicks(passphrase, "paard")
    with qtbot.waitSignal(window.unlock_requested):
        qtbot.keyClick(passphrase, Qt.Key.Key_Return)


def test_a_pin_that_is_found_late_does_not_take_the_place_of_what_is_typed(qtbot, window, field):
    qtbot.keyClicks(field, "paard")
    window.offer_pin("/a/een", offered=True)
    assert field.isVisible()
    assert field.hasFocus()


def test_a_pin_of_another_vault_is_not_asked(window, field):
    window.offer_pin("/a/twee", offered=True)
    assert field.isVisible()


def test_after_wrong_tries_the_next_waits_and_the_seconds_are_counted_down(qtbot, window, field):
    field.setText("verkeerd")
    window.set_busy(busy=True)
    window.show_error("Deze wachtzin past niet op de kluis.")
    window.show_wait(1)
    assert "Wacht nog 1 seconde." in visible_texts(window)
    with qtbot.assertNotEmitted(window.unlock_requested):
        qtbot.keyClick(field, Qt.Key.Key_Return)
    unlock = window.findChild(QAbstractButton, "unlock")
    qtbot.waitUntil(unlock.isEnabled)
    assert "Wacht nog 1 seconde." not in visible_texts(window)
    with qtbot.waitSignal(window.unlock_requested):
        qtbot.keyClick(field, Qt.Key.Key_Return)


def test_a_busy_window_that_comes_back_still_waits(window):
    window.show_wait(4)
    window.set_busy(busy=True)
    window.set_busy(busy=False)
    assert not window.findChild(QAbstractButton, "unlock").isEnabled()
    assert "Wacht nog 4 seconden." in visible_texts(window)


def test_everything_can_be_reached_with_tab_and_has_a_name(qtbot, field):
    reached = [field]
    while True:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        now = QApplication.focusWidget()
        if now is reached[0]:
            break
        reached.append(now)
        assert len(reached) < 20
    names = [widget.objectName() for widget in reached]
    assert names == [
        *("passphrase", "showPassphrase", "unlock", "useCode"),
        *("otherVault", "newVault", "demo", "restoreBackup", "rekey"),
    ]
    spoken = [
        QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
        for widget in reached
    ]
    assert all(spoken)


@pytest.mark.parametrize("percent", [100, 200])
def test_all_buttons_are_on_screen_and_large_enough(qtbot, qapp, window, percent):
    apply_theme(qapp, "licht", percent)
    window.resize(1280, 720)
    buttons = [b for b in window.findChildren(QAbstractButton) if b.isVisible()]
    assert all(min(button.width(), button.height()) >= 24 for button in buttons)
    qtbot.waitUntil(lambda: all(_is_inside(window, button) for button in buttons))


def _is_inside(window: QWidget, button: QWidget) -> bool:
    return window.rect().contains(button.mapTo(window, button.rect().bottomRight()))
