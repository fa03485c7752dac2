"""The head of a dossier and its pages."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QAbstractButton, QPushButton, QWidget

from desktop.core.afwegingskader import Antwoord
from desktop.core.logboek import Soort
from desktop.core.meldcode import Stap
from desktop.services.casus import view_of
from desktop.services.views import DossierView
from desktop.ui.dossier.panel import DossierPanel
from desktop.ui.kit.pill import Pill
from tests.builders import a_casus, a_regel, a_weging


def a_view(*kinds: Soort, answers: tuple[Antwoord, ...] = ()) -> DossierView:
    regels = tuple(a_regel(kind) for kind in kinds)
    weging = a_weging(*answers)
    return view_of(a_casus(*regels, weging=weging))


@pytest.fixture
def panel(qtbot):
    made = DossierPanel()
    for key in ("een", "twee"):
        page = QWidget()
        page.setObjectName(key)
        made.add_page(key, page)
    qtbot.addWidget(made)
    return made


def shown_pills(panel: DossierPanel) -> list[str]:
    return [pill.text() for pill in panel.findChildren(Pill) if not pill.isHidden()]


def test_a_disclosure_and_the_outcome_stand_out_in_words(panel):
    panel.show_dossier(a_view(Soort.FEIT))
    assert shown_pills(panel) == []
    panel.show_dossier(a_view(Soort.DISCLOSURE, answers=(Antwoord.JA, Antwoord.JA)))
    assert shown_pills(panel) == ["Leerling vertelde", "Uitkomst: melden"]


def test_each_stap_says_where_it_stands(panel):
    panel.show_dossier(a_view(Soort.FEIT))
    first, second = (panel.findChild(QAbstractButton, f"step{n}") for n in (1, 2))
    assert first.accessibleName() == "Stap 1, signalen in kaart brengen: vastgelegd"
    assert second.accessibleName() == "Stap 2, overleggen met een collega: nu aan de orde"


def test_a_stap_is_asked_for_by_its_button(panel, qtbot):
    panel.show_dossier(a_view())
    with qtbot.waitSignal(panel.stap_requested) as asked:
        panel.findChild(QAbstractButton, "step4").click()
    assert asked.args == [Stap.WEGEN]


def test_a_page_can_move_out_and_back_in_its_place(panel):
    page = panel.findChild(QWidget, "een")
    panel.remove_page("een")
    assert not panel.has_page("een")
    panel.insert_page(0, "een", page)
    panel.show_page("een")
    assert panel.page() == "een"


def test_the_buttons_ask(panel, qtbot):
    panel.show_dossier(a_view())
    with qtbot.waitSignal(panel.melding_requested):
        panel.findChild(QPushButton, "prepareMelding").click()
    with qtbot.waitSignal(panel.edit_requested):
        panel.findChild(QAbstractButton, "editLeerling").click()
