"""The window of an open vault: every shortcut works, nothing is left behind."""

from __future__ import annotations

import gc

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QRadioButton
from shiboken6 import isValid

from desktop.core.logboek import Soort
from desktop.ui.kit.shortcuts import keys
from desktop.ui.kit.theme import apply_theme, current
from tests.builders import FIRST
from tests.ui.windows import Desk

ROWS = [(key.name, text) for key in keys() for text in key.keys]


@pytest.fixture
def desk(qtbot, qapp):
    apply_theme(qapp, "licht")
    made = Desk()
    qtbot.addWidget(made.window)
    made.show()
    qtbot.waitUntil(made.window.isActiveWindow)
    made.window.setFocus()
    yield made
    apply_theme(qapp, "licht")


@pytest.fixture
def locked(desk):
    heard = []
    desk.window.lock_requested.connect(lambda: heard.append("locked"))
    return heard


def focus() -> str:
    widget = QApplication.focusWidget()
    return widget.objectName() if widget else ""


def is_on(desk, name: str) -> bool:
    button = desk.part(name)
    assert isinstance(button, QRadioButton)
    return button.isChecked()


def is_covered(desk) -> bool:
    """Tell whether nothing of the dossier is on screen."""
    return not desk.window._panes.isVisible() or desk.part("curtain").isVisible()


def modal() -> str:
    window = QApplication.activeModalWidget()
    name = window.objectName() if window else ""
    if window:
        window.close()
    return name


def menu() -> str:
    popup = QApplication.activePopupWidget()
    name = popup.objectName() if popup else ""
    if popup:
        popup.close()
    return name


EFFECTS = {
    "search": lambda _desk: focus() == "search",
    "new_dossier": lambda _desk: modal() == "leerlingDialog",
    "new_entry": lambda _desk: focus() == "tekst",
    "quick_entry": lambda _desk: modal() == "quickEntry",
    "step_1": lambda desk: focus() == "tekst" and is_on(desk, "chip_feit"),
    "step_2": lambda desk: focus() == "tekst" and is_on(desk, "chip_overleg"),
    "step_3": lambda desk: focus() == "tekst" and is_on(desk, "chip_gesprek"),
    "step_4": lambda _desk: focus() == "antwoord_ja",
    "step_5": lambda _desk: modal() == "vormDialog",
    "acts": lambda _desk: menu() == "actsMenu",
    "nood": lambda _desk: modal() == "vormDialog",
    "answer_ja": lambda desk: is_on(desk, "antwoord_ja"),
    "answer_nee": lambda desk: is_on(desk, "antwoord_nee"),
    "answer_twijfel": lambda desk: is_on(desk, "antwoord_twijfel"),
    "answer_zorg": lambda desk: is_on(desk, "antwoord_zorg"),
    "melding": lambda desk: desk.part("meldingPanel").isVisible(),
    "text_larger": lambda _desk: current().text_percent == 150,
    "text_smaller": lambda _desk: current().text_percent == 100,
    "cover": is_covered,
    "help": lambda _desk: modal() == "helpDialog",
}


def use(desk, keys_text: str) -> None:
    combination = QKeySequence.fromString(keys_text)[0]  # type: ignore[index]  # the stub lacks it
    desk.press(combination.key(), combination.keyboardModifiers())


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
@pytest.mark.parametrize(("name", "text"), [row for row in ROWS if row[0] in EFFECTS])
def test_every_row_of_the_help_sheet_does_what_it_says(desk, name, text):
    if name.startswith("text"):
        current().set_text_percent(125)
    use(desk, text)
    assert EFFECTS[name](desk)


def test_the_lock_key_locks(desk, locked):
    use(desk, "Ctrl+L")
    assert locked == ["locked"]
    assert desk.window.isVisible()


@pytest.mark.parametrize("text", [text for name, text in ROWS if name == "record"])
def test_the_record_key_records_what_is_written(desk, text):
    use(desk, "Alt+1")
    QTest.keyClicks(desk.part("tekst"), "Zij kwam te laat.")
    use(desk, text)
    assert desk.vault.logboek.of(FIRST)[-1].aantekening.tekst == "Zij kwam te laat."


def test_no_row_of_the_help_sheet_goes_untested():
    assert {name for name, _ in ROWS} == {*EFFECTS, "lock", "record"}


def test_the_title_of_the_window_names_nobody(desk):
    assert desk.window.windowTitle() == "Weegwijzer"


def test_the_window_is_freed_when_it_is_closed(qtbot):
    desk = Desk()
    desk.show()
    window = desk.window
    with qtbot.waitSignal(window.closed):
        window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert not isValid(window)
    current().set_text_percent(110)


def test_what_is_typed_goes_with_its_own_dossier(desk):
    use(desk, "Alt+1")
    QTest.keyClicks(desk.part("tekst"), "van Amira")
    desk.open(2)
    assert desk.vault.concepten.read("logboek:2") == ""
    assert "van Amira" in desk.vault.concepten.read("logboek:1")
    use(desk, "Alt+1")
    QTest.keyClicks(desk.part("tekst"), "van Sanne")
    desk.open(FIRST)
    assert desk.part("tekst").property("plainText") == "van Amira"
    assert "van Sanne" in desk.vault.concepten.read("logboek:2")


def test_closing_hands_in_every_draft(desk):
    use(desk, "Alt+1")
    QTest.keyClicks(desk.part("tekst"), "half")
    use(desk, "Alt+T")
    QTest.keyClicks(desk.part("motivering"), "omdat")
    desk.window.close()
    assert "half" in desk.vault.concepten.read("logboek:1")
    assert "omdat" in desk.vault.concepten.read("kader:1")


def test_an_answer_leaves_no_draft_of_itself(desk):
    use(desk, "Alt+J")
    QTest.keyClicks(desk.part("motivering"), "omdat")
    QTest.keyClicks(desk.part("beoordelaars"), "Joris Kamp")
    desk.part("recordAnswer").click()
    assert len(desk.vault.wegingen.of(FIRST).beantwoordingen) == 1
    desk.window.close()
    assert desk.vault.concepten.read("kader:1") == ""


def test_a_talk_is_begun_from_its_step(desk):
    use(desk, "Alt+3")
    assert desk.window._panes.logboek._composer.draft().soort == Soort.GESPREK.value
