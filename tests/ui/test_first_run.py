from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QScrollArea, QWidget

from desktop.core.school import Gebruiker, School, Schoolsoort
from desktop.ui.first_run import FirstRunWindow
from desktop.ui.kit.passphrase import MINIMUM, Strength, strength
from desktop.ui.kit.theme import apply_theme
from desktop.ui.vault_form import NewVault
from tests.ui.finding import find

PASSPHRASE = "paard accu lepel wolk"
SCHOOL = School(
    "Voorbeeldcollege", Schoolsoort.VO, "onderwijs", Gebruiker("M. de Graaf", "zorgcoördinator")
)


@pytest.fixture
def window(qtbot, qapp):
    apply_theme(qapp, "licht")
    made = FirstRunWindow()
    qtbot.addWidget(made)
    made.show()
    return made


def line(window: QWidget, name: str) -> QLineEdit:
    return find(window, QLineEdit, name)


def press(window: QWidget, name: str) -> None:
    find(window, QAbstractButton, name).click()


def fill_in(window: QWidget, **changes: str) -> None:
    answers = {"school": "Voorbeeldcollege", "naam": "M. de Graaf"}
    answers |= {"wachtzin": PASSPHRASE, "herhaling": PASSPHRASE}
    for name, text in (answers | changes).items():
        line(window, name).setText(text)


def visible_texts(window: QWidget) -> list[str]:
    return [label.text() for label in window.findChildren(QLabel) if label.isVisible()]


def test_a_filled_in_page_asks_for_a_vault(qtbot, window):
    fill_in(window)
    with qtbot.waitSignal(window.vault_requested) as asked:
        press(window, "create")
    assert asked.args == [NewVault(SCHOOL, PASSPHRASE)]


def test_the_passphrase_is_not_in_the_words_about_the_vault():
    assert PASSPHRASE not in repr(NewVault(SCHOOL, PASSPHRASE))


def test_the_function_follows_the_kind_of_school_until_it_is_written(window):
    press(window, "card_po")
    assert line(window, "functie").text() == "intern begeleider"
    line(window, "functie").setText("Aandachtsfunctionaris")
    press(window, "card_vo")
    assert line(window, "functie").text() == "Aandachtsfunctionaris"


def test_a_primary_school_with_the_basic_kader(qtbot, window):
    fill_in(window)
    press(window, "card_po")
    press(window, "card_basis")
    with qtbot.waitSignal(window.vault_requested) as asked:
        press(window, "create")
    school = asked.args[0].school
    assert (school.soort, school.kader) == (Schoolsoort.PO, "basis")
    assert school.gebruiker.functie == "intern begeleider"


@pytest.mark.parametrize(
    ("changes", "first", "said"),
    [
        ({"school": " "}, "school", "Vul de naam van de school in."),
        ({"naam": ""}, "naam", "Vul uw naam in."),
        ({"functie": ""}, "functie", "Vul uw functie in."),
        ({"wachtzin": "kort"}, "wachtzin", "Te kort: gebruik minstens 12 tekens."),
        ({"wachtzin": "aaaaaaaaaaaaaaa"}, "wachtzin", "Zwak: er zit te veel herhaling in."),
        ({"herhaling": "paard"}, "herhaling", "De twee wachtzinnen zijn niet gelijk."),
    ],
)
def test_what_is_missing_is_said_under_the_field(qtbot, window, changes, first, said):
    fill_in(window, **changes)
    with qtbot.assertNotEmitted(window.vault_requested):
        press(window, "create")
    assert said in visible_texts(window)
    assert line(window, first).hasFocus()


def test_the_first_of_many_errors_gets_the_focus(window):
    press(window, "create")
    assert line(window, "school").hasFocus()


def test_the_page_scrolls_to_the_first_error(qtbot, window):
    window.resize(700, 480)
    bar = window.findChild(QScrollArea).verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 400)
    bar.setValue(bar.maximum())
    press(window, "create")
    qtbot.waitUntil(lambda: line(window, "school").mapTo(window, QPoint(0, 0)).y() >= 0)


def test_advice_follows_the_passphrase(window):
    line(window, "wachtzin").setText("eenlangwoordzonder")
    said = window.findChild(QLabel, "strength").text()
    assert "vier of meer losse woorden" in said
    line(window, "wachtzin").setText("")
    assert not window.findChild(QLabel, "strength").isVisible()


def test_the_page_says_that_a_lost_passphrase_is_lost(window):
    assert any("Niemand kan een vergeten wachtzin terughalen" in t for t in visible_texts(window))


def test_a_failure_is_shown_and_the_page_can_be_used_again(qtbot, window):
    fill_in(window)
    window.set_busy(busy=True)
    assert "Kluis wordt gemaakt…" in visible_texts(window)
    assert not line(window, "school").isEnabled()
    window.show_error("De map is alleen-lezen. Kies een andere map.")
    assert "De map is alleen-lezen. Kies een andere map." in visible_texts(window)
    with qtbot.waitSignal(window.vault_requested):
        press(window, "create")


def test_back_cancels(qtbot, window):
    with qtbot.waitSignal(window.cancelled):
        press(window, "back")


def test_forgetting_empties_both_fields(window):
    fill_in(window)
    window.forget_passphrase()
    assert line(window, "wachtzin").text() == line(window, "herhaling").text() == ""


def test_the_whole_page_can_be_done_with_the_keyboard(qtbot, window):
    def type_and_tab(text: str, tabs: int) -> None:
        qtbot.keyClicks(QApplication.focusWidget(), text)
        for _ in range(tabs):
            qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)

    type_and_tab("Voorbeeldcollege", 1)
    type_and_tab("", 1)  # the kind of school
    type_and_tab("", 1)  # the kader
    type_and_tab("M. de Graaf", 2)
    type_and_tab(PASSPHRASE, 2)
    with qtbot.waitSignal(window.vault_requested) as asked:
        type_and_tab(PASSPHRASE, 0)
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert asked.args == [NewVault(SCHOOL, PASSPHRASE)]


def test_every_control_has_a_name_and_is_large_enough(window):
    controls = [
        w for w in window.findChildren(QWidget) if w.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    for control in controls:
        found = QAccessible.queryAccessibleInterface(control)
        assert found.text(QAccessible.Text.Name), control
        assert control.objectName(), control
        assert min(control.width(), control.height()) >= 24, control


def test_nothing_is_wider_than_a_small_laptop_at_double_text(qapp, window):
    apply_theme(qapp, "licht", 200)
    window.resize(1366, 768)
    assert all(
        w.mapTo(window, w.rect().topRight()).x() <= 1366 for w in window.findChildren(QLineEdit)
    )
    apply_theme(qapp, "licht")


@given(st.text())
def test_a_short_passphrase_is_never_called_strong(passphrase):
    if len(passphrase) < MINIMUM:
        assert strength(passphrase) is Strength.TOO_SHORT


@pytest.mark.parametrize(
    ("passphrase", "found"),
    [
        ("schooldeur", Strength.TOO_SHORT),
        ("schooldeur2026", Strength.FAIR),
        ("school school school school", Strength.WEAK),
        ("abababababababab", Strength.WEAK),
        (PASSPHRASE, Strength.STRONG),
    ],
)
def test_strength_is_judged_by_length_and_words(passphrase, found):
    assert strength(passphrase) is found
