"""Whoever comes back from a dossier finds the list as it was left."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QListView, QPushButton, QRadioButton, QTableView

from desktop.core.dossier import DossierId
from desktop.core.weergave import Kolom, Sortering, Voorwaarden
from desktop.services.views import Aandacht
from desktop.ui.caseload.panel import CaseloadPanel
from desktop.ui.kit.plain_label import PlainLabel
from desktop.ui.kit.theme import apply_theme
from tests.builders import MORNING, a_caseload_regel, a_leerling
from tests.ui.finding import find

TODAY = MORNING.date()


def line(number: int, **details):
    leerling = a_leerling(roepnaam=f"Kind{number:03}", achternaam=f"A{number:03}")
    return a_caseload_regel(dossier=DossierId(number), leerling=leerling, **details)


MANY = tuple(line(number) for number in range(1, 201))


@pytest.fixture
def panel(qtbot, qapp):
    apply_theme(qapp, "licht")
    made = CaseloadPanel()
    qtbot.addWidget(made)
    made.look(TODAY)
    made.show_regels(MANY)
    made.resize(332, 700)
    made.show()
    yield made
    made.close()


def view(panel) -> QListView:
    return find(panel, QListView, "caseload")


def ids(panel) -> list[int]:
    model = view(panel).model()
    return [model.index(row, 0).data(Qt.ItemDataRole.UserRole).dossier for row in range(len(MANY))]


def read(panel, number: int) -> None:
    """Open a dossier as a user does, and scroll it to the top of what is in sight."""
    shown = view(panel)
    row = ids(panel).index(number)
    shown.setCurrentIndex(shown.model().index(row, 0))
    shown.scrollTo(shown.model().index(row, 0), QListView.ScrollHint.PositionAtTop)
    shown.verticalScrollBar().setValue(shown.verticalScrollBar().value() + 13)


def resets(panel) -> list[QModelIndex]:
    told: list[QModelIndex] = []
    view(panel).model().modelReset.connect(weak_append(told))
    return told


def weak_append(told):
    def note() -> None:
        told.append(QModelIndex())

    return note


def test_the_list_stays_as_it_is_while_a_dossier_is_read(panel, qtbot):
    read(panel, 100)
    before, at = ids(panel), view(panel).verticalScrollBar().value()
    told = resets(panel)
    panel.show_regel(line(100, aandacht=Aandacht.MELDEN, label="Melden"))
    again = [replace(one, volgende="Iets anders") for one in MANY]
    again[99] = line(100, aandacht=Aandacht.MELDEN, label="Melden")
    panel.show_regels(tuple(again))
    qtbot.waitUntil(find(panel, QPushButton, "caseloadOrder").isVisible)
    assert (ids(panel), view(panel).verticalScrollBar().value()) == (before, at)
    assert panel.selected() == DossierId(100)
    assert told == []


def test_the_line_itself_changes_where_it_stands(panel):
    read(panel, 100)
    panel.show_regel(line(100, aandacht=Aandacht.MELDEN, label="Melden"))
    index = view(panel).model().index(ids(panel).index(100), 0)
    assert index.data(Qt.ItemDataRole.UserRole).label == "Melden"


def test_a_link_puts_the_lines_in_order_again(panel, qtbot):
    read(panel, 100)
    panel.show_regel(line(100, aandacht=Aandacht.MELDEN, label="Melden"))
    again = find(panel, QPushButton, "caseloadOrder")
    qtbot.waitUntil(again.isVisible)
    again.click()
    assert ids(panel)[0] == 100
    assert panel.selected() == DossierId(100)
    assert not again.isVisible()


def test_without_a_dossier_open_the_list_is_in_order_at_once(panel):
    panel.show_regel(line(100, aandacht=Aandacht.MELDEN))
    assert ids(panel)[0] == 100
    assert not find(panel, QPushButton, "caseloadOrder").isVisible()


def test_a_new_dossier_comes_in_while_another_is_read_and_the_place_holds(panel):
    read(panel, 100)
    top = view(panel).indexAt(view(panel).viewport().rect().topLeft()).data()
    panel.show_regel(line(201, aandacht=Aandacht.MELDEN))
    shown = view(panel)
    assert shown.model().rowCount() == 201
    assert shown.indexAt(shown.viewport().rect().topLeft()).data() == top
    assert panel.selected() == DossierId(100)


def test_the_same_lines_again_build_nothing_anew(panel):
    told = resets(panel)
    panel.show_regels(MANY)
    panel.show_regels(MANY[::-1])
    panel.look(TODAY)
    assert told == []


def test_counts_follow_a_changed_line(panel, qtbot):
    panel.show_regel(line(3, aandacht=Aandacht.NIEUW))
    chip = find(panel, QRadioButton, "chip_new")
    qtbot.waitUntil(lambda: chip.text() == "Nieuw 1")
    panel.show_regel(line(3))
    qtbot.waitUntil(lambda: chip.text() == "Nieuw 0")
    assert find(panel, PlainLabel, "caseloadCount").text() == "200 dossiers"


def test_the_chosen_view_its_order_and_the_table_survive_a_lock(panel, qtbot):
    asked = Voorwaarden(klas="2b", stil_sinds=30)
    weergave = replace(panel.view.weergave, voorwaarden=asked, sortering=Sortering(Kolom.KLAS))
    panel.show_view(replace(panel.view, weergave=weergave))
    panel.bar.table_requested.emit(True)
    find(panel, QPushButton, "caseloadTableToggle").setChecked(True)
    kept = panel.filter()
    after = CaseloadPanel()
    qtbot.addWidget(after)
    with qtbot.waitSignal(after.table_requested) as told:
        after.choose_filter(kept)
    assert told.args == [True]
    assert after.view.weergave == weergave
    assert after.filter() == kept


@pytest.mark.parametrize("key", ["", "nergens", "{", "3", '{"sleutel": 3}'])
def test_a_place_that_cannot_be_read_changes_nothing(panel, key):
    panel.choose_filter("pressing")
    panel.choose_filter(key)
    assert panel.filter() == "pressing"


def test_the_table_keeps_its_lines_and_place_while_a_dossier_is_read(panel):
    table = find(panel, QTableView, "caseloadTable")
    find(panel, QPushButton, "caseloadTableToggle").click()
    panel.resize(1200, 700)
    assert table.isVisible()
    table.selectRow(120)
    table.scrollTo(table.model().index(120, 0), QTableView.ScrollHint.PositionAtTop)
    at = table.verticalScrollBar().value()
    panel.resize(332, 700)
    assert view(panel).isVisible()
    panel.show_regel(line(121, volgende="Iets anders"))
    panel.resize(1200, 700)
    assert table.isVisible()
    assert (table.verticalScrollBar().value(), table.currentIndex().row()) == (at, 120)
