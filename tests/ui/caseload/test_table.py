"""The caseload as a table: columns, order by the heads, several lines; nothing opens unasked."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtWidgets import QPushButton, QTableView

from desktop.core.dossier import DossierId
from desktop.core.vlag import Vlag
from desktop.core.weergave import KOLOMMEN, Kolom, Sortering
from desktop.services.views import Aandacht
from desktop.ui.caseload.panel import CaseloadPanel
from desktop.ui.kit.theme import apply_theme, current
from tests.builders import MORNING, a_caseload_regel, a_leerling
from tests.ui.finding import find

TODAY = MORNING.date()
FLAG = (Vlag(3, "Moeder niet op het huisnummer bellen, ook niet als het dringend is", TODAY),)
LINES = (
    a_caseload_regel(
        dossier=DossierId(1),
        leerling=a_leerling(roepnaam="Amira", achternaam="Aan", klas="3a"),
        aandacht=Aandacht.MELDEN,
        label="Melden",
    ),
    a_caseload_regel(
        dossier=DossierId(2),
        leerling=a_leerling(roepnaam="Bram", achternaam="Bos", klas="1a"),
        vlaggen=FLAG,
    ),
    a_caseload_regel(
        dossier=DossierId(3),
        leerling=a_leerling(roepnaam="Cor", achternaam="Cas", klas="2a"),
    ),
)


@pytest.fixture
def panel(qtbot, qapp):
    apply_theme(qapp, "licht")
    made = CaseloadPanel()
    qtbot.addWidget(made)
    made.look(TODAY)
    made.show_regels(LINES)
    made.resize(1200, 600)
    made.show()
    find(made, QPushButton, "caseloadTableToggle").click()
    yield made
    made.close()
    apply_theme(qapp, "licht")


def table(panel) -> QTableView:
    return find(panel, QTableView, "caseloadTable")


def column(panel, place: int) -> list[str]:
    model = table(panel).model()
    return [model.index(row, place).data() for row in range(model.rowCount())]


def heads(panel) -> list[str]:
    model, across = table(panel).model(), Qt.Orientation.Horizontal
    return [model.headerData(n, across) for n in range(model.columnCount())]


def test_the_table_needs_room_and_asks_for_it(panel, qtbot):
    toggle = find(panel, QPushButton, "caseloadTableToggle")
    assert table(panel).isVisible()
    panel.resize(400, 600)
    assert not table(panel).isVisible()
    with qtbot.waitSignal(panel.table_requested) as asked:
        toggle.click()
    assert asked.args == [False]
    panel.resize(1200, 600)
    assert not table(panel).isVisible()


def test_a_head_sorts_and_once_more_turns_it(panel, qtbot):
    head = table(panel).horizontalHeader()
    where = head.sectionViewportPosition(1) + 10
    for expected in (["1a", "2a", "3a"], ["3a", "2a", "1a"], ["1a", "2a", "3a"]):
        at = QPoint(where, head.height() // 2)
        qtbot.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=at)
        assert column(panel, 1) == expected
    assert panel.view.weergave.sortering == Sortering(Kolom.KLAS)


def test_the_columns_are_those_of_the_view(panel):
    assert heads(panel)[:3] == ["Leerling", "Klas", "Aandacht"]
    weergave = replace(panel.view.weergave, kolommen=(Kolom.NAAM, Kolom.VLAG, Kolom.MENTOR))
    panel.show_view(replace(panel.view, weergave=weergave))
    assert heads(panel) == ["Leerling", "Vlag", "Mentor"]
    assert FLAG[0].bericht in column(panel, 1)


def test_walking_the_lines_opens_nothing_and_enter_does(panel, qtbot):
    shown = table(panel)
    shown.setFocus()
    shown.setCurrentIndex(shown.model().index(0, 0))
    with qtbot.assertNotEmitted(panel.dossier_requested):
        qtbot.keyClick(shown, Qt.Key.Key_Down)
    with (
        qtbot.waitSignal(panel.dossier_requested) as asked,
        qtbot.waitSignal(panel.dossier_entered),
    ):
        qtbot.keyClick(shown, Qt.Key.Key_Return)
    assert asked.args == [DossierId(2)]


def test_focus_comes_to_the_first_line_and_picks_none(panel, qtbot):
    qtbot.waitUntil(panel.isActiveWindow)
    panel.focus_list()
    assert table(panel).hasFocus()
    assert table(panel).currentIndex().row() == 0
    assert not table(panel).selectionModel().hasSelection()


def test_the_table_says_why_it_cannot_be_chosen(panel):
    toggle = find(panel, QPushButton, "caseloadTableToggle")
    panel.bar.offer_table(room=False)
    assert not toggle.isEnabled()
    assert "te weinig ruimte" in toggle.toolTip()
    panel.bar.offer_table(room=True)
    assert toggle.isEnabled()
    assert "te weinig ruimte" not in toggle.toolTip()


def test_a_double_click_opens_a_dossier(panel, qtbot):
    shown = table(panel)
    at = shown.visualRect(shown.model().index(2, 0)).center()
    qtbot.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=at)
    with qtbot.waitSignal(panel.dossier_entered):
        qtbot.mouseDClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=at)


def pick(panel, *rows: int) -> None:
    flags = QItemSelectionModel.SelectionFlag
    for row in rows:
        index = table(panel).model().index(row, 0)
        table(panel).selectionModel().select(index, flags.Select | flags.Rows)


def test_several_selected_lines_go_on_paper_and_one_means_all(panel):
    assert len(panel.lijst().rijen) == 3
    pick(panel, 0)
    assert (len(panel.lijst().rijen), panel.lijst().is_keuze) == (3, False)
    pick(panel, 2)
    made = panel.lijst()
    assert [rij[0] for rij in made.rijen] == ["Amira el A.", "Cor el C."]
    assert (made.is_keuze, made.totaal) == (True, 3)


def test_paper_is_asked_for_under_the_table_only(panel, qtbot):
    button = find(panel, QPushButton, "caseloadPrint")
    with qtbot.waitSignal(panel.bar.menu.print_requested):
        button.click()
    panel.resize(400, 600)
    assert not button.isVisible()


def test_what_was_picked_in_the_table_is_not_picked_in_the_list(panel):
    pick(panel, 0, 1)
    panel.resize(400, 600)
    assert len(panel.lijst().rijen) == 3


def test_selected_lines_stay_selected_in_another_order(panel):
    pick(panel, 0, 2)
    weergave = replace(panel.view.weergave, sortering=Sortering(Kolom.KLAS, aflopend=True))
    panel.show_view(replace(panel.view, weergave=weergave))
    assert [rij[0] for rij in panel.lijst().rijen] == ["Amira el A.", "Cor el C."]
    assert table(panel).model().rowCount() == 3


@pytest.mark.parametrize("kolommen", [KOLOMMEN, tuple(Kolom)])
@pytest.mark.parametrize("width", [700, 1286, 1900])
def test_the_columns_fill_the_width_and_no_more_when_they_can(panel, kolommen, width):
    weergave = replace(panel.view.weergave, kolommen=kolommen)
    panel.show_view(replace(panel.view, weergave=weergave))
    panel.resize(width, 600)
    shown = table(panel)
    wide = sum(shown.columnWidth(n) for n in range(len(kolommen)))
    least = len(kolommen) * 60
    assert wide == shown.viewport().width() or wide > least


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("theme", ["licht", "donker", "contrast"])
def test_it_paints_in_every_theme_and_text_size(panel, theme, percent):
    current().choose(theme)
    current().set_text_percent(percent)
    panel.resize(1400, 700)
    assert not panel.grab().isNull()
    assert table(panel).rowHeight(0) >= current().px(24)
    current().set_text_percent(100)


def test_tab_leaves_the_table(panel, qtbot):
    table(panel).setFocus()
    qtbot.keyClick(table(panel), Qt.Key.Key_Tab)
    assert not table(panel).hasFocus()
