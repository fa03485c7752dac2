"""The agenda on screen: by keyboard, aloud, and with a way to the place of every thing."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QListView, QTableView

from desktop.core.dossier import DossierId
from desktop.core.punt import Plaats, Scherm
from desktop.core.taken import Aard, Taak
from desktop.core.termijnen import DAY, Kalender
from desktop.ui.agenda.month_model import CELL, Cell, MonthModel
from desktop.ui.agenda.panel import AgendaPanel
from desktop.ui.kit.plain_label import PlainLabel
from desktop.ui.kit.theme import apply_theme, current
from tests.builders import a_caseload_regel
from tests.ui.finding import find

TODAY = date(2026, 12, 16)
TALK = Plaats(Scherm.LOGBOEK, "gesprek")
CHRISTMAS = frozenset(date(2026, 12, 19) + DAY * n for n in range(16))
SCHOOL = Kalender(frozenset({date(2026, 12, 25)}), CHRISTMAS, date(2027, 9, 1))


def a_line(uiterlijk: date = TODAY, number: int = 1, **details):
    taak = Taak("gesprek", "Gesprek met <b>moeder</b>", uiterlijk, Aard.EIGEN, TALK, sinds=3)
    defaults = {"dossier": DossierId(number), "geboortedatum": None, "taken": (taak,)}
    return a_caseload_regel(**{**defaults, **details})


@pytest.fixture
def panel(qapp, qtbot):
    apply_theme(qapp, "licht", 100)
    made = AgendaPanel()
    qtbot.addWidget(made)
    made.resize(1286, 712)
    made.show_regels((a_line(), a_line(TODAY - DAY, 2)), SCHOOL, TODAY)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


def week(panel) -> QListView:
    return find(panel, QListView, "agendaWeek")


def month(panel) -> QTableView:
    return find(panel, QTableView, "agendaMaand")


def day_list(panel) -> QListView:
    return find(panel, QListView, "agendaDag")


def lines(view: QListView) -> list[str]:
    model = view.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def text(panel, name: str) -> str:
    return find(panel, PlainLabel, name).text()


def press(panel, name: str) -> None:
    find(panel, QAbstractButton, name).click()


def shown_day(panel) -> date:
    cell: Cell = month(panel).currentIndex().data(CELL)
    return cell.dag


def test_the_week_begins_at_today_and_reads_every_thing_with_its_day(panel):
    assert text(panel, "agendaTitel") == "Week 51: 14 tot en met 20 december 2026"
    assert lines(week(panel)) == [
        "maandag 14 december 2026, Voorbij",
        "dinsdag 15 december 2026, Voorbij",
        "woensdag 16 december 2026",
        (
            "woensdag 16 december 2026, Gesprek met <b>moeder</b>, Amira el H., 2B, "
            "Te laat, was 15-12-2026"
        ),
        "woensdag 16 december 2026, Gesprek met <b>moeder</b>, Amira el H., 2B",
        "donderdag 17 december 2026, Niets gepland",
        "vrijdag 18 december 2026",
        (
            "vrijdag 18 december 2026, Laatste schooldag. 2 leerlingen met een open dossier zijn "
            "2 weken uit beeld. Spreek af wie er zicht houdt., Vakantie"
        ),
    ]
    assert (
        text(panel, "agendaAantal") == "3 dingen op de agenda. Te laat: 1; die staan bij vandaag."
    )


def test_enter_leads_to_the_place_of_the_thing_at_hand(panel, qtbot):
    panel.focus_days()
    with qtbot.waitSignal(panel.place_requested) as asked:
        QTest.keyClick(week(panel), Qt.Key.Key_Return)
    assert asked.args == [DossierId(2), TALK]
    QTest.keyClick(week(panel), Qt.Key.Key_Down)
    with qtbot.waitSignal(panel.place_requested) as asked:
        QTest.keyClick(week(panel), Qt.Key.Key_Enter)
    assert asked.args == [DossierId(1), TALK]


def test_a_click_leads_there_too_and_a_head_leads_nowhere(panel, qtbot):
    view = week(panel)
    with qtbot.waitSignal(panel.place_requested):
        _click(view, 4)
    with qtbot.assertNotEmitted(panel.place_requested):
        _click(view, 0)


def test_the_vacation_leads_to_the_list_of_dossiers(panel, qtbot):
    with qtbot.waitSignal(panel.caseload_requested):
        _click(week(panel), 7)


def test_page_keys_and_buttons_leaf_and_home_comes_back(panel):
    panel.focus_days()
    QTest.keyClick(week(panel), Qt.Key.Key_PageDown)
    assert text(panel, "agendaTitel").startswith("Week 52")
    QTest.keyClick(week(panel), Qt.Key.Key_Right)
    QTest.keyClick(week(panel), Qt.Key.Key_PageUp)
    assert text(panel, "agendaTitel").startswith("Week 52")
    press(panel, "agendaVolgende")
    assert text(panel, "agendaTitel").startswith("Week 53")
    QTest.keyClick(week(panel), Qt.Key.Key_Home)
    assert text(panel, "agendaTitel").startswith("Week 51")
    press(panel, "agendaVolgende")
    press(panel, "agendaVorige")
    assert not find(panel, QAbstractButton, "agendaVorige").isEnabled()
    press(panel, "agendaVolgende")
    press(panel, "agendaVandaag")
    assert text(panel, "agendaTitel").startswith("Week 51")


def test_a_vacation_and_a_feast_are_told_in_words(panel):
    press(panel, "agendaVolgende")
    told = lines(week(panel))
    assert "maandag 21 december 2026, Vakantie, Niets gepland" in told
    assert "vrijdag 25 december 2026, Feestdag, Niets gepland" in told
    assert text(panel, "agendaAantal").startswith("Er komt hier niets.")


def test_it_is_told_when_vacations_are_not_known(panel):
    panel.show_regels((a_line(),), Kalender(), TODAY)
    assert "De schoolvakanties zijn hier niet bekend." in text(panel, "agendaAantal")
    until = Kalender(vrij=CHRISTMAS, vakantie_bekend_tot=date(2026, 12, 17))
    panel.show_regels((a_line(),), until, TODAY)
    assert text(panel, "agendaAantal").startswith("2 dingen")
    assert "Na 17-12-2026 zijn de schoolvakanties nog niet bekend." in text(panel, "agendaAantal")


def test_arrows_walk_the_days_of_a_month_and_its_things_are_beside_it(panel):
    press(panel, "chip_maand")
    panel.focus_days()
    assert shown_day(panel) == TODAY
    assert len(lines(day_list(panel))) == 3
    for key, day in (
        (Qt.Key.Key_Right, date(2026, 12, 17)),
        (Qt.Key.Key_Down, date(2026, 12, 24)),
        (Qt.Key.Key_Down, date(2026, 12, 31)),
        (Qt.Key.Key_Right, date(2027, 1, 1)),
        (Qt.Key.Key_Left, date(2026, 12, 31)),
        (Qt.Key.Key_Up, date(2026, 12, 24)),
        (Qt.Key.Key_PageDown, date(2027, 1, 24)),
        (Qt.Key.Key_PageUp, date(2026, 12, 24)),
        (Qt.Key.Key_Home, TODAY),
    ):
        QTest.keyClick(month(panel), key)
        assert shown_day(panel) == day
    assert text(panel, "agendaTitel") == "December 2026"


def test_a_day_of_the_month_is_read_with_all_that_comes(panel):
    press(panel, "chip_maand")
    spoken = str(month(panel).currentIndex().data())
    assert spoken == (
        "woensdag 16 december 2026, vandaag, Gesprek met <b>moeder</b>, Amira el H., 2B, te laat, "
        "Gesprek met <b>moeder</b>, Amira el H., 2B"
    )
    christmas = month(panel).model().index(3, 4)
    assert str(christmas.data()) == "vrijdag 25 december 2026, Feestdag"


def test_enter_on_a_day_moves_to_its_things_and_enter_goes_there(panel, qtbot):
    press(panel, "chip_maand")
    panel.focus_days()
    QTest.keyClick(month(panel), Qt.Key.Key_Return)
    assert day_list(panel).hasFocus()
    with qtbot.waitSignal(panel.place_requested):
        QTest.keyClick(day_list(panel), Qt.Key.Key_Return)


def test_a_click_on_a_day_shows_its_things(panel):
    press(panel, "chip_maand")
    view = month(panel)
    where = view.visualRect(view.model().index(2, 4)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert shown_day(panel) == date(2026, 12, 18)
    assert "Laatste schooldag" in lines(day_list(panel))[1]


def test_an_empty_saturday_says_so_in_the_month(panel):
    press(panel, "chip_maand")
    for _ in range(3):
        QTest.keyClick(month(panel), Qt.Key.Key_Right)
    assert lines(day_list(panel)) == ["zaterdag 19 december 2026, Vakantie, Niets gepland"]


def test_the_same_period_stays_when_the_dossiers_are_read_again(panel):
    press(panel, "agendaVolgende")
    panel.show_regels((a_line(),), SCHOOL, TODAY)
    assert text(panel, "agendaTitel").startswith("Week 52")
    panel.show_regels((a_line(),), SCHOOL, date(2027, 1, 13))
    assert text(panel, "agendaTitel").startswith("Week 2")


def test_a_sealed_dossier_shows_no_name_anywhere(panel):
    sealed = a_line(naam="Afgeschermd dossier", klas="", afgeschermd=True)
    panel.show_regels((sealed,), SCHOOL, TODAY)
    assert "woensdag 16 december 2026, Gesprek, Afgeschermd dossier" in lines(week(panel))
    press(panel, "chip_maand")
    assert "moeder" not in str(month(panel).currentIndex().data())


def test_the_models_keep_the_rules_of_qt(panel, qtmodeltester):
    qtmodeltester.check(week(panel).model())
    qtmodeltester.check(month(panel).model())
    assert not MonthModel().index_of(TODAY).isValid()


@pytest.mark.parametrize("theme", ["licht", "donker", "contrast"])
@pytest.mark.parametrize("percent", [100, 200])
def test_week_and_month_are_painted_in_every_theme_and_size(panel, qapp, theme, percent):
    many = tuple(a_line(TODAY - DAY * (n % 3), n) for n in range(1, 9))
    panel.show_regels(many, SCHOOL, TODAY)
    apply_theme(qapp, theme, percent)
    for view in ("chip_week", "chip_maand"):
        press(panel, view)
        for width, height in ((1286, 712), (640, 480)):
            panel.resize(width, height)
            assert not panel.grab().isNull()
    current().set_text_percent(100)


def test_the_month_puts_the_day_below_when_there_is_little_room(panel, qtbot):
    press(panel, "chip_maand")
    assert day_list(panel).x() > month(panel).x()
    panel.resize(700, 700)
    qtbot.waitUntil(lambda: day_list(panel).x() == month(panel).x())
    assert day_list(panel).y() > month(panel).y()


def test_long_words_make_a_line_higher_when_there_is_less_room(panel):
    view = week(panel)
    index = view.model().index(7, 0)
    wide = view.sizeHintForIndex(index).height()
    panel.resize(420, 712)
    panel.grab()
    assert view.sizeHintForIndex(index).height() > wide


def test_what_came_while_it_was_out_of_sight_is_shown_when_it_is_back(panel):
    panel.hide()
    panel.show_regels((), SCHOOL, TODAY)
    assert text(panel, "agendaAantal").startswith("3 dingen")
    panel.show()
    assert text(panel, "agendaAantal").startswith("Er komt hier niets.")


def _click(view: QListView, row: int) -> None:
    where = view.visualRect(view.model().index(row, 0)).topLeft() + QPoint(60, 12)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=where)


def test_a_message_that_did_not_come_is_expected_and_not_late(panel):
    taak = Taak("A3n", "Bericht van Veilig Thuis", TODAY - DAY, Aard.VERWACHT, TALK)
    panel.show_regels((a_line(taken=(taak,)),), Kalender(vakantie_bekend_tot=date.max), TODAY)
    told = "Bericht van Veilig Thuis, Amira el H., 2B"
    (line,) = (line for line in lines(week(panel)) if told in line)
    assert line.endswith("Verwacht op 15-12-2026")
    assert text(panel, "agendaAantal") == "1 ding op de agenda."
    press(panel, "chip_maand")
    spoken = str(month(panel).currentIndex().data())
    assert spoken.endswith(f"{told}, verwacht op 15-12-2026")


def test_large_text_keeps_the_weeks_high_and_the_day_below_them(panel, qtbot):
    press(panel, "chip_maand")
    current().set_text_percent(200)
    panel.resize(700, 420)
    view = month(panel)
    qtbot.waitUntil(lambda: view.geometry().bottom() < day_list(panel).y())
    assert min(view.rowHeight(row) for row in range(6)) >= 48
    assert day_list(panel).height() >= 120
    current().set_text_percent(100)
    assert view.verticalHeader().minimumSectionSize() == 24
