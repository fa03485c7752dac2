"""The figures on screen: charts and table tell the same, for the period that is chosen."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QTableView

from desktop.core.cijferreeks import Periode
from desktop.core.dossier import DossierId
from desktop.core.meldcode import Stap
from desktop.core.termijnen import Kalender
from desktop.ui.cijfers.bar_chart import BarChart
from desktop.ui.cijfers.panel import CijfersPanel
from desktop.ui.kit.plain_label import PlainLabel
from desktop.ui.kit.theme import apply_theme
from tests.builders import a_caseload_regel
from tests.ui.finding import find

TODAY = date(2026, 11, 22)


def a_line(number: int, **details):
    defaults = {"geopend_op": date(2026, 9, 1), "stapdagen": ((Stap.OVERLEG, date(2026, 9, 3)),)}
    return a_caseload_regel(dossier=DossierId(number), **{**defaults, **details})


LINES = (a_line(1), a_line(2, klas="3C"), a_line(3, geopend_op=date(2025, 9, 1), stapdagen=()))


@pytest.fixture
def panel(qapp, qtbot):
    apply_theme(qapp, "licht", 100)
    made = CijfersPanel()
    qtbot.addWidget(made)
    made.resize(1286, 712)
    made.show_regels(LINES, Kalender(), TODAY)
    made.show()
    return made


def charts(panel) -> dict[str, str]:
    found = panel.findChildren(BarChart)
    return {chart.accessibleName(): chart.accessibleDescription() for chart in found}


def told(panel) -> str:
    return find(panel, PlainLabel, "cijfersUitleg").text()


def press(panel, name: str) -> None:
    find(panel, QAbstractButton, name).click()


def type_day(panel, name: str, text: str) -> None:
    line = find(panel, QLineEdit, name)
    line.setText(text)
    QTest.keyClick(line, Qt.Key.Key_Return)


def error(panel, name: str) -> str:
    return find(panel, QLineEdit, name).accessibleDescription().strip()


def test_every_chart_reads_its_figures_aloud(panel):
    found = charts(panel)
    assert found["Dossiers in deze periode"] == "Nog open aan het eind: 3; Gesloten: 0"
    assert found["Per leerjaar of groep"] == "Leerjaar 2: 2; Leerjaar 3: 1"
    assert found["Tijd van openen tot elke stap"] == "Stap 2 Overleg: 2 dagen"
    assert len(found) == 8


def test_the_table_tells_what_the_charts_tell(panel):
    press(panel, "chip_tabel")
    model = find(panel, QTableView, "cijfersTabel").model()
    rows = [
        tuple(str(model.index(row, column).data()) for column in range(3))
        for row in range(model.rowCount())
    ]
    told_by_charts = [
        (title, *part.rsplit(": ", 1))
        for title, text in charts(panel).items()
        for part in text.split("; ")
    ]
    assert rows == told_by_charts
    assert model.headerData(2, Qt.Orientation.Horizontal) == "Waarde"


def test_the_year_before_is_counted_apart(panel):
    press(panel, "chip_vorig")
    assert told(panel).startswith("1 augustus 2025 tot en met 31 juli 2026.")
    assert charts(panel)["Nieuw in deze periode"].startswith("Dossiers geopend: 1;")
    assert "Geteld tot en met vandaag" not in told(panel)


def test_an_own_period_is_taken_when_both_days_can_be_read(panel):
    press(panel, "chip_eigen")
    type_day(panel, "cijfersVan", "2-9-2026")
    type_day(panel, "cijfersTot", "30-9-2026")
    blad = panel.blad()
    assert blad is not None
    assert blad.periode == Periode(date(2026, 9, 2), date(2026, 9, 30))
    assert charts(panel)["Nieuw in deze periode"].startswith("Dossiers geopend: 0;")


def test_a_day_that_cannot_be_read_or_lies_too_early_is_told_and_changes_nothing(panel):
    press(panel, "chip_eigen")
    before = panel.blad()
    type_day(panel, "cijfersVan", "ooit")
    assert error(panel, "cijfersVan").startswith("Schrijf de datum als")
    type_day(panel, "cijfersVan", "1-9-2026")
    type_day(panel, "cijfersTot", "1-8-2026")
    assert error(panel, "cijfersTot") == "De laatste dag ligt voor de eerste dag."
    assert error(panel, "cijfersVan") == ""
    now = panel.blad()
    assert before is not None
    assert now is not None
    assert now.periode.tot == before.periode.tot


def test_it_is_told_until_when_is_counted_and_who_is_not(panel):
    assert "Geteld tot en met vandaag." in told(panel)
    assert "Afgeschermde dossiers en losse signalen tellen niet mee." in told(panel)
    panel.show_regels((), Kalender(), TODAY)
    assert "Er zijn nog geen dossiers" in told(panel)
    assert "Hierover is in deze periode niets bekend." in {
        label.text() for label in panel.findChildren(PlainLabel)
    }


def test_the_chosen_period_stays_when_the_dossiers_are_read_again(panel):
    press(panel, "chip_vorig")
    panel.show_regels(LINES[:1], Kalender(), TODAY)
    assert told(panel).startswith("1 augustus 2025")


def test_what_came_while_it_was_out_of_sight_is_counted_when_it_is_back(panel):
    panel.hide()
    panel.show_regels(LINES[:1], Kalender(), TODAY)
    assert charts(panel)["Dossiers in deze periode"].startswith("Nog open aan het eind: 3")
    panel.show()
    assert charts(panel)["Dossiers in deze periode"].startswith("Nog open aan het eind: 1")


def test_a_new_school_year_offers_new_periods(panel):
    panel.show_regels(LINES, Kalender(), date(2027, 8, 2))
    assert told(panel).startswith("1 augustus 2027")


def test_the_table_keeps_the_rules_of_qt(panel, qtmodeltester):
    qtmodeltester.check(find(panel, QTableView, "cijfersTabel").model())


@pytest.mark.parametrize("theme", ["licht", "donker", "contrast"])
@pytest.mark.parametrize("percent", [100, 200])
def test_charts_and_table_are_painted_in_every_theme_and_size(panel, qapp, theme, percent):
    apply_theme(qapp, theme, percent)
    for view in ("chip_grafiek", "chip_tabel"):
        press(panel, view)
        for width, height in ((1286, 712), (640, 480)):
            panel.resize(width, height)
            assert not panel.grab().isNull()
    apply_theme(qapp, "licht", 100)
