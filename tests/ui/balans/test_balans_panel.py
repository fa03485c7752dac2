"""The balance: both sides beside each other, and what became of every supposition."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QBoxLayout, QPushButton, QWidget

from desktop.core.hypothese import HypotheseBeoordeeld, Status
from desktop.core.logboek import Herkomst, Soort
from desktop.core.signaal import Richting, Signaal
from desktop.core.vormen import aantekening_of
from desktop.ui.balans.line import BalansLine
from desktop.ui.balans.panel import BalansPanel
from desktop.ui.balans.side import MORE
from desktop.ui.kit.pill import Pill
from desktop.ui.kit.plain_label import PlainLabel
from desktop.ui.kit.theme import apply_theme
from desktop.ui.logboek.signal_words import richting_words
from tests.builders import a_naslag, a_vastlegging
from tests.ui.finding import find
from tests.ui.logboek.views import ME, a_line, a_view, at

OP = Signaal(richting=Richting.WIJST_OP, andere_verklaring="Zij was net verhuisd.")
TEGEN = Signaal(richting=Richting.WEERSPREEKT)
FOR = a_line(1, signaal=OP, tekst="Zij had <b>geen</b> jas aan.")
AGAINST = a_line(2, signaal=TEGEN, herkomst=Herkomst.DERDE, bron="T. Willems")
TALK = a_line(3, Soort.GESPREK)
SUPPOSED = a_line(4, veronderstelling="Er is thuis te weinig geld.")


def judged(status: Status = Status.ONTKRACHT, nummer: int = 8):
    made = HypotheseBeoordeeld(4, status, "Moeder kocht een jas.", (2, 99))
    return a_vastlegging(nummer, aantekening=aantekening_of(made, at(21, 9), ME))


def lines(panel: BalansPanel, side: str) -> list[str]:
    found = find(panel, QWidget, side).findChildren(BalansLine)
    return [line.accessibleName() for line in found]


def words(part: QWidget) -> str:
    return "\n".join(label.text() for label in part.findChildren(PlainLabel))


def test_G01_and_L08_each_entry_stands_on_its_own_side(open_panel):
    panel = open_panel(FOR, AGAINST, TALK)
    assert lines(panel, "wijst_op") == [
        "20-11-2026, feit, zelf waargenomen. Zij had <b>geen</b> jas aan."
    ]
    assert lines(panel, "weerspreekt") == [
        "20-11-2026, feit, van: T. Willems. Zij had geen jas aan."
    ]
    assert lines(panel, "neutraal") == ["20-11-2026, gesprek. Zij had geen jas aan."]
    assert not panel.grab().isNull()


def test_Z01_the_other_explanation_stands_with_its_entry(open_panel):
    panel = open_panel(FOR, AGAINST)
    line = find(panel, BalansLine, "entry_1")
    assert "Andere verklaring: Zij was net verhuisd." in words(line)
    assert line.accessibleDescription() == "Andere verklaring: Zij was net verhuisd."


def test_words_of_another_without_a_source_say_so(open_panel):
    panel = open_panel(a_line(1, signaal=OP, herkomst=Herkomst.DERDE))
    assert "van: bron ontbreekt" in lines(panel, "wijst_op")[0]


@pytest.mark.parametrize(("given", "told"), [((FOR,), True), ((FOR, AGAINST), False), ((), False)])
def test_G01_only_confirming_entries_are_told_calmly(open_panel, given, told):
    panel = open_panel(*given)
    assert find(panel, QWidget, "oneSided").isVisible() is told


def test_an_entry_is_opened_with_the_mouse_and_with_the_keyboard(open_panel, qtbot):
    panel = open_panel(FOR, AGAINST)
    line = find(panel, BalansLine, "entry_2")
    with qtbot.waitSignal(panel.entry_requested) as asked:
        QTest.mouseClick(line, Qt.MouseButton.LeftButton)
    assert asked.args == [2]
    line.setFocus()
    assert not panel.grab().isNull()
    with qtbot.waitSignal(panel.entry_requested) as asked:
        QTest.keyClick(line, Qt.Key.Key_Space)
    assert asked.args == [2]


def test_L05_an_open_supposition_is_judged_from_here(open_panel, qtbot):
    panel = open_panel(SUPPOSED)
    block = find(panel, QWidget, "hypothese_4")
    assert find(block, Pill).text() == "Open"
    assert "Er is thuis te weinig geld." in words(block)
    with qtbot.waitSignal(panel.vorm_requested) as asked:
        find(block, QPushButton, "judge_4").click()
    assert asked.args == ["hypothese-beoordeeld", {"hypothese": 4}]
    with qtbot.waitSignal(panel.entry_requested) as read:
        find(block, QPushButton, "read_4").click()
    assert read.args == [4]


def test_L05_a_verdict_says_when_by_whom_why_and_by_which_entry(open_panel):
    panel = open_panel(AGAINST, SUPPOSED, judged())
    block = find(panel, QWidget, "hypothese_4")
    assert find(block, Pill).text() == "Ontkracht"
    said = words(block)
    assert f"Beoordeeld op 21-11-2026 door {ME}: Moeder kocht een jas." in said
    assert "Op grond van wat er staat op 20-11-2026." in said


def test_a_dossier_without_suppositions_says_so(open_panel):
    panel = open_panel(FOR)
    assert "Er is nog geen veronderstelling vastgelegd." in words(
        find(panel, QWidget, "hypotheses")
    )


def test_a_long_side_shows_some_and_more_when_asked(open_panel):
    panel = open_panel(*(a_line(n, signaal=OP) for n in range(1, MORE + 6)))
    more = find(find(panel, QWidget, "wijst_op"), QPushButton, "more")
    assert len(lines(panel, "wijst_op")) == MORE
    more.click()
    assert len(lines(panel, "wijst_op")) == MORE + 5
    assert not more.isVisible()
    assert find(panel, BalansLine, "entry_5").hasFocus()


def test_another_dossier_replaces_all_and_is_made_once_it_is_looked_at(open_panel, qtbot):
    panel = open_panel(FOR, SUPPOSED)
    panel.show_dossier(a_view(AGAINST))
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert lines(panel, "wijst_op") == []
    assert len(lines(panel, "weerspreekt")) == 1
    assert panel.findChild(QWidget, "hypothese_4") is None
    panel.hide()
    panel.show_dossier(a_view(FOR))
    assert lines(panel, "wijst_op") == []
    panel.show()
    qtbot.waitUntil(lambda: len(lines(panel, "wijst_op")) == 1)


@pytest.mark.parametrize("name", ["licht", "donker", "contrast"])
def test_the_sides_stand_under_each_other_when_there_is_little_room(open_panel, qapp, name):
    panel = open_panel(FOR, AGAINST, SUPPOSED, judged(Status.BEVESTIGD))
    assert panel._sides.direction() is QBoxLayout.Direction.LeftToRight
    apply_theme(qapp, name, 200)
    panel.resize(700, 800)
    assert panel._sides.direction() is QBoxLayout.Direction.TopToBottom
    assert not panel.grab().isNull()


def test_where_it_is_asked_stands_there_in_words(open_panel):
    panel = open_panel(FOR)
    assert "Bron:" not in words(panel)
    panel.set_naslag(a_naslag())
    assert "Bron: Meldcode PRO8 004:162-166" in words(panel)
    assert "Bron: Meldcode PRO8 004:264" in words(panel)


def test_both_screens_call_a_direction_by_the_same_words(open_panel):
    panel = open_panel(FOR)
    for richting, named in richting_words().items():
        assert named in words(find(panel, QWidget, richting.value))
