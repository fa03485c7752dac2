"""Looking at part of the timeline: every condition, one line that says so, and the way back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QMenu, QPushButton

from desktop.core.dossier import DossierId
from desktop.core.logboek import Herkomst, Soort
from desktop.core.signaal import Richting, Signaal, Signaalbron
from desktop.core.tijdlijnfilter import BRONNEN, Tijdlijnfilter
from desktop.ui.kit.notice import Notice
from desktop.ui.kit.plain_label import PlainLabel
from desktop.ui.logboek.filter_words import bron_words, conditions
from desktop.ui.logboek.signal_words import richting_words
from tests.ui.finding import find
from tests.ui.logboek.keyboard import press, tab_to, write, write_in
from tests.ui.logboek.views import NOW, a_line, a_view, at, corrected

LINES = (
    a_line(1, moment=at(1, 9), tekst="Zij had geen jas aan."),
    a_line(2, Soort.GESPREK, moment=at(2, 9), met="Samira Haddad", tekst="Over de jas."),
    a_line(
        3,
        moment=at(20, 9),
        herkomst=Herkomst.DERDE,
        bron="T. Willems",
        signaal=Signaal(Signaalbron.DERDEN, Richting.WEERSPREEKT),
    ),
)


@pytest.fixture
def full(open_panel):
    return open_panel(*LINES)


def numbers(panel) -> list[int]:
    timeline = panel.browser.timeline
    return [timeline.entry(n).regel.geldig.nummer for n in range(timeline.model().rowCount())]


def said(panel) -> str:
    label = find(panel, PlainLabel, "filterCount")
    return label.text() if label.isVisible() else ""


def choose(panel, name: str, words: str) -> None:
    """Walk to a list with the keyboard and choose the answer with these words."""
    tab_to(f"filter_{name}")
    box = find(panel, QComboBox, f"filter_{name}")
    for _ in range(box.findText(words) - box.currentIndex()):
        press(Qt.Key.Key_Down)
    assert box.currentText() == words


def unfold() -> None:
    tab_to("filterMore")
    press(Qt.Key.Key_Space)


def test_without_a_filter_all_is_shown_and_nothing_is_said(full):
    assert numbers(full) == [3, 2, 1]
    assert said(full) == ""


def test_words_filter_as_one_types_without_capitals_or_accents(full, qtbot):
    tab_to("filterWords")
    write("JAS over")
    qtbot.waitUntil(lambda: numbers(full) == [2])
    assert said(full) == "1 van 3 aantekeningen · “JAS over”"


@pytest.mark.parametrize(
    ("name", "words", "left"),
    [
        ("soort", "Gesprek", [2]),
        ("bron", "Van een ander", [3]),
        ("bron", "Signaal: van anderen gehoord", [3]),
        ("richting", "Weerspreekt de zorgen", [3]),
        ("persoon", "Samira Haddad", [2]),
    ],
)
def test_each_list_is_chosen_with_the_keyboard(full, name, words, left):
    unfold()
    choose(full, name, words)
    assert numbers(full) == left
    assert said(full) == f"1 van 3 aantekeningen · {words}"


def test_a_period_is_typed_as_people_write_days(full):
    unfold()
    write_in("filter_van", "2-11-2026")
    write_in("filter_tot", "19 november 2026")
    press(Qt.Key.Key_Return)
    assert numbers(full) == [2]
    assert said(full) == "1 van 3 aantekeningen · 02-11-2026 tot en met 19-11-2026"


def test_a_day_that_is_none_says_so_and_hides_nothing(full):
    unfold()
    write_in("filter_van", "morgen")
    press(Qt.Key.Key_Return)
    assert "dag-maand-jaar" in find(full, QLineEdit, "filter_van").accessibleDescription()
    assert numbers(full) == [3, 2, 1]


def test_nothing_found_is_said_and_clearing_brings_all_back(full):
    tab_to("filterWords")
    write("nergens")
    press(Qt.Key.Key_Return)
    assert numbers(full) == []
    assert said(full).startswith("0 van 3")
    assert not full.browser.timeline.isVisible()
    tab_to("filterClear")
    press(Qt.Key.Key_Space)
    assert (numbers(full), said(full)) == ([3, 2, 1], "")
    assert full.browser.filter().is_empty


def test_the_filter_stays_when_the_dossier_is_read_again_and_goes_with_it(full):
    full.browser.show_filter(Tijdlijnfilter(soort=Soort.FEIT))
    full.show_dossier(a_view(*LINES, a_line(4, moment=at(21, 9)), a_line(5, Soort.GESPREK)))
    assert numbers(full) == [4, 3, 1]
    assert said(full).startswith("3 van 5")
    full.show_dossier(a_view(a_line(9), id=DossierId(2)))
    assert (numbers(full), said(full)) == ([9], "")


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_surroundings_of_an_entry_are_fourteen_days_and_no_other_filter(full):
    full.browser.show_filter(Tijdlijnfilter(soort=Soort.GESPREK))
    timeline = full.browser.timeline
    tab_to("timeline")
    reason, place = QContextMenuEvent.Reason.Keyboard, QPoint(5, 5)
    asked = QContextMenuEvent(reason, place, timeline.mapToGlobal(place))
    QApplication.sendEvent(timeline.viewport(), asked)
    menu = find(timeline, QMenu)
    menu.actions()[1].trigger()
    menu.close()
    assert numbers(full) == [2, 1]
    assert full.browser.filter().soort is None
    assert timeline.entry(timeline.currentIndex().row()).regel.geldig.nummer == 2
    assert timeline.hasFocus()


def test_the_timeline_is_asked_on_paper_as_it_is_shown(full, qtbot):
    chosen = Tijdlijnfilter(soort=Soort.GESPREK)
    full.browser.show_filter(chosen)
    tab_to("printTimeline")
    with qtbot.waitSignal(full.tijdlijn_requested) as asked:
        press(Qt.Key.Key_Space)
    assert asked.args == [chosen]


def hidden(panel) -> str:
    notice = find(panel, Notice, "hiddenEntry")
    return notice.text() if notice.isVisible() else ""


def test_an_entry_that_the_filter_hides_right_after_recording_is_told(full):
    full.browser.show_filter(Tijdlijnfilter(soort=Soort.GESPREK))
    full.show_dossier(a_view(*LINES, a_line(4, Soort.GESPREK, moment=at(21, 9))))
    assert hidden(full) == ""
    full.show_dossier(a_view(*LINES, a_line(5, moment=at(21, 9))))
    assert hidden(full) == ("De aantekening is vastgelegd. Door het filter ziet u haar nu niet.")
    tab_to("noticeAction")
    press(Qt.Key.Key_Space)
    timeline = full.browser.timeline
    assert numbers(full) == [5, 3, 2, 1]
    assert timeline.entry(timeline.currentIndex().row()).regel.geldig.nummer == 5
    assert timeline.hasFocus()
    assert hidden(full) == ""


def test_a_hidden_correction_is_told_and_another_filter_or_dossier_takes_that_away(full):
    gone = corrected(LINES[1], 6, soort=Soort.FEIT)
    for leave in (
        lambda: full.browser.show_filter(Tijdlijnfilter()),
        lambda: full.show_dossier(a_view(a_line(9), id=DossierId(2))),
    ):
        full.show_dossier(a_view(*LINES))
        full.browser.show_filter(Tijdlijnfilter(soort=Soort.GESPREK))
        full.show_dossier(a_view(*LINES, gone, a_line(7)))
        assert hidden(full).startswith("De aantekeningen zijn vastgelegd.")
        full.set_now(NOW.replace(day=23))
        assert hidden(full)
        leave()
        assert hidden(full) == ""


def test_without_a_filter_nothing_can_be_hidden(full):
    full.show_dossier(a_view(*LINES, a_line(4)))
    assert hidden(full) == ""


def test_Z32_quick_notes_that_wait_are_one_press_away(open_panel):
    quick = a_line(4, moment=at(21, 9), aan_te_vullen=True)
    full = open_panel(*LINES, quick)
    offered = find(full, QPushButton, "filterUnfinished")
    assert offered.text() == "1 aantekening nog aan te vullen"
    tab_to("filterUnfinished")
    press(Qt.Key.Key_Space)
    assert numbers(full) == [4]
    assert said(full) == "1 van 4 aantekeningen · Nog aan te vullen"
    assert not offered.isVisible()
    tab_to("filterWords")
    write("jas")
    press(Qt.Key.Key_Return)
    assert full.browser.filter() == Tijdlijnfilter(tekst="jas", aan_te_vullen=True)
    full.show_dossier(a_view(*LINES, quick, a_line(5, aan_te_vullen=True)))
    full.browser.show_filter(Tijdlijnfilter())
    assert offered.text() == "2 aantekeningen nog aan te vullen"
    full.show_unfinished()
    assert numbers(full) == [4, 5]
    full.show_dossier(a_view(*LINES))
    assert offered.isHidden()


def test_going_to_an_entry_that_the_filter_hides_clears_the_filter(full):
    full.browser.show_filter(Tijdlijnfilter(soort=Soort.GESPREK))
    full.show_entry(1)
    timeline = full.browser.timeline
    assert numbers(full) == [3, 2, 1]
    assert timeline.entry(timeline.currentIndex().row()).regel.geldig.nummer == 1
    full.show_entry(77)
    assert timeline.currentIndex().row() == 2


def test_a_person_who_is_not_named_any_more_can_still_be_read_in_the_list(full):
    full.browser.show_filter(Tijdlijnfilter(persoon="Oma"))
    assert find(full, QComboBox, "filter_persoon").currentText() == "Oma"
    unfold()
    assert find(full, QComboBox, "filter_persoon").currentText() == "Oma"
    assert numbers(full) == []


@pytest.mark.usefixtures("qapp")
def test_every_condition_has_words():
    assert set(bron_words()) == set(BRONNEN.values())
    assert set(richting_words()) == set(Richting)
    assert conditions(Tijdlijnfilter()) == ""
    assert conditions(Tijdlijnfilter(van=at(1, 1).date())) == "vanaf 01-11-2026"
    assert conditions(Tijdlijnfilter(tot=at(1, 1).date())) == "tot en met 01-11-2026"
