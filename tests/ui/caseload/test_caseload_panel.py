"""The list of dossiers: what it shows, narrows and asks."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListView, QPushButton, QRadioButton

from desktop.core.dossier import DossierId
from desktop.core.meldcode import stand
from desktop.core.weging import Weging
from desktop.services.views import Aandacht, CaseloadRegel
from desktop.ui.caseload.model import CaseloadModel
from desktop.ui.caseload.panel import CaseloadPanel
from desktop.ui.kit.plain_label import PlainLabel
from desktop.ui.kit.theme import current
from tests.builders import a_kader
from tests.ui.finding import find

NOWHERE = stand((), Weging(DossierId(1)).pad(a_kader()))


def a_line(number: int, naam: str, aandacht: Aandacht = Aandacht.GEEN, klas: str = "2b"):
    return CaseloadRegel(
        dossier=DossierId(number),
        naam=naam,
        initialen=naam[:2],
        klas=klas,
        sorting_name=naam.casefold(),
        search_text=f"{naam} {klas}".casefold(),
        stand=NOWHERE,
        stap_naam="Signalen",
        volgende="Signalen vastleggen",
        aandacht=aandacht,
        label="" if aandacht is Aandacht.GEEN else aandacht.value,
        laatste=None,
    )


LINES = (
    a_line(1, "Sanne V.", Aandacht.MELDEN),
    a_line(2, "Milan K.", Aandacht.NIEUW, "4 vwo a"),
    a_line(3, "Noor <b>B.</b>"),
)


@pytest.fixture
def panel(qtbot):
    made = CaseloadPanel()
    qtbot.addWidget(made)
    made.show_regels(LINES)
    return made


def names(panel: CaseloadPanel) -> list[str]:
    model = find(panel, QListView).model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def chip(panel: CaseloadPanel, key: str) -> QRadioButton:
    return find(panel, QRadioButton, f"chip_{key}")


def test_the_pressing_dossiers_come_first(panel):
    assert names(panel) == ["Sanne V.", "Milan K.", "Noor <b>B.</b>"]


def test_the_chips_count_and_narrow(panel):
    assert chip(panel, "pressing").text() == "Actie nodig 1"
    chip(panel, "new").click()
    assert names(panel) == ["Milan K."]
    chip(panel, "all").click()
    assert len(names(panel)) == 3


def test_every_typed_word_must_occur(panel):
    panel.set_search("vwo mil")
    assert names(panel) == ["Milan K."]
    panel.set_search("vwo sanne")
    assert names(panel) == []
    panel.set_search("")
    assert len(names(panel)) == 3


def test_the_keyboard_opens_a_dossier(panel, qtbot):
    panel.focus_list()
    panel.show()
    with qtbot.waitSignal(panel.dossier_requested) as asked:
        qtbot.keyClick(panel.findChild(QListView), Qt.Key.Key_Down)
    assert asked.args == [DossierId(2)]
    panel.close()


def test_a_changed_line_keeps_the_open_dossier_marked(panel, qtbot):
    panel.select(DossierId(3))
    with qtbot.assertNotEmitted(panel.dossier_requested):
        panel.show_regel(a_line(3, "Noor B.", Aandacht.MELDEN))
    assert panel.selected() == DossierId(3)
    assert names(panel)[0] == "Noor B."


def test_new_is_asked_by_its_button(panel, qtbot):
    with qtbot.waitSignal(panel.new_requested):
        panel.findChild(QPushButton, "newDossier").click()


def test_an_empty_caseload_says_how_to_begin(panel):
    panel.show_regels(())
    assert "nog geen dossiers" in find(panel, PlainLabel, "caseloadEmpty").text()


def test_a_line_reads_as_a_sentence(panel):
    index = panel.findChild(QListView).model().index(0, 0)
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Sanne V., 2b, melden, Signalen vastleggen, 0 van 5 stappen gedaan"


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("theme", ["licht", "donker", "contrast"])
def test_it_paints_in_every_theme_and_text_size(panel, theme, percent):
    current().choose(theme)
    current().set_text_percent(percent)
    panel.resize(332, 700)
    assert not panel.grab().isNull()
    current().choose("licht")
    current().set_text_percent(100)


def test_the_model_is_sound(qtmodeltester):
    model = CaseloadModel()
    model.show(LINES)
    model.show(LINES[::-1])
    model.show(LINES[1:])
    qtmodeltester.check(model)


def test_focus_comes_to_the_first_line_and_opens_no_dossier(panel, qtbot):
    panel.show()
    qtbot.waitUntil(panel.isActiveWindow)
    view = find(panel, QListView)
    with qtbot.assertNotEmitted(panel.dossier_requested):
        panel.focus_list()
        assert view.hasFocus()
        view.clearFocus()
        panel.select(DossierId(99))
        view.setFocus(Qt.FocusReason.TabFocusReason)
    assert view.currentIndex().row() == 0
    assert panel.selected() is None
    panel.close()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_the_line_that_focus_came_to_opens_by_its_key(panel, qtbot, key):
    panel.show()
    panel.focus_list()
    with (
        qtbot.waitSignal(panel.dossier_requested) as asked,
        qtbot.waitSignal(panel.dossier_entered),
    ):
        qtbot.keyClick(find(panel, QListView), key)
    assert asked.args == [DossierId(1)]
    panel.close()


def test_a_click_opens_the_line_that_focus_came_to(panel, qtbot):
    panel.show()
    panel.focus_list()
    view = find(panel, QListView)
    at = view.visualRect(view.model().index(0, 0)).center()
    with qtbot.waitSignal(panel.dossier_requested) as asked:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert asked.args == [DossierId(1)]
    panel.close()


def test_arrows_come_to_a_dossier_and_enter_reads_it(panel, qtbot):
    panel.show()
    panel.focus_list()
    view = panel.findChild(QListView)
    with qtbot.assertNotEmitted(panel.dossier_entered):
        qtbot.keyClick(view, Qt.Key.Key_Down)
    with qtbot.waitSignal(panel.dossier_entered):
        qtbot.keyClick(view, Qt.Key.Key_Return)
    panel.close()
