"""Conditions are added from a menu, seen as chips, and kept as a view with a live count."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton, QRadioButton, QToolButton, QWidget

from desktop.core.dossier import DossierId
from desktop.core.meldcode import Stap
from desktop.core.weergave import Kolom, Sortering, Voorwaarden, Weergave
from desktop.services.views import Aandacht
from desktop.services.weergaven import Bewaard, Weergaven
from desktop.ui.caseload.chosen_view import ChosenView, Place, place_of
from desktop.ui.caseload.filter_menu import FilterButton
from desktop.ui.caseload.panel import CaseloadPanel
from desktop.ui.caseload.view_menu import ViewMenu
from desktop.ui.kit.notice import Notice
from desktop.ui.kit.plain_label import PlainLabel
from desktop.ui.kit.theme import apply_theme
from tests.builders import MORNING, a_caseload_regel, a_leerling, a_stand
from tests.ui.finding import find

TODAY = MORNING.date()
MENTOR = Weergave(Voorwaarden(mentor="J. Kamp"))
NEWER = '{"versie": 2, "voorwaarden": {"gezin": "ja"}, "kolommen": ["naam"]}'
KEPT = Weergaven(
    (
        Bewaard("w1", "Mijn klassen", MENTOR.to_json()),
        Bewaard("w2", "Los", Weergave(Voorwaarden(vlag=True)).to_json(), vast=False),
        Bewaard("w3", "Uit later", NEWER),
    ),
    ("mes",),
)
LINES = (
    a_caseload_regel(
        dossier=DossierId(1),
        leerling=a_leerling(roepnaam="Amira", klas="3a", mentor="J. Kamp"),
        stand=a_stand(Stap.WEGEN),
        aandacht=Aandacht.MELDEN,
    ),
    a_caseload_regel(
        dossier=DossierId(2), leerling=a_leerling(roepnaam="Bram", klas="1B", mentor="S. Aydin")
    ),
    a_caseload_regel(
        dossier=DossierId(3),
        leerling=a_leerling(roepnaam="Cor", klas="1b", mentor="J. Kamp"),
        laatste=MORNING - timedelta(days=60),
    ),
    a_caseload_regel(
        dossier=DossierId(4),
        leerling=a_leerling(roepnaam="Daan", klas="9z", mentor="Geheim"),
        afgeschermd=True,
    ),
)


@pytest.fixture
def panel(qtbot, qapp):
    apply_theme(qapp, "licht")
    made = CaseloadPanel()
    qtbot.addWidget(made)
    made.look(TODAY, frozenset({DossierId(3)}))
    made.show_weergaven(KEPT)
    made.show_regels(LINES)
    made.resize(332, 700)
    made.show()
    yield made
    made.close()


def names(panel) -> str:
    return "".join(rij[0][0] for rij in panel.lijst().rijen)


def below(shown: QMenu, title: str) -> QMenu:
    found = next(a.menu() for a in shown.actions() if a.text() == title)
    assert isinstance(found, QMenu)
    return found


def menu(panel, button: str, *way: str) -> QAction:
    """Return the action that these words of a menu lead to."""
    is_filter = button == "caseloadFilter"
    chosen = find(panel, FilterButton, button) if is_filter else find(panel, ViewMenu, button)
    shown = chosen.fill()
    for word in way[:-1]:
        shown = below(shown, word)
    return next(a for a in shown.actions() if a.text() == way[-1])


def ask(panel, *way: str) -> None:
    menu(panel, "caseloadFilter", *way).trigger()


def offers(panel, title: str) -> list[str]:
    shown = find(panel, FilterButton, "caseloadFilter").fill()
    return [a.text() for a in below(shown, title).actions()]


@pytest.mark.parametrize(
    ("way", "left"),
    [
        (("Stap", "Stap 4 Wegen"), "A"),
        (("Aandacht", "Actie nodig"), "A"),
        (("Zonder beweging", "30 dagen of langer"), "C"),
        (("Mentor", "J. Kamp"), "AC"),
        (("Klas", "1b"), "BC"),
        (("Leerjaar", "1"), "BC"),
        (("Met een risicowoord",), "C"),
        (("Met een vlag",), ""),
    ],
)
def test_a_condition_narrows_the_list_and_stands_above_it(panel, way, left):
    ask(panel, *way)
    assert names(panel) == left
    chips = find(panel, QWidget, "caseloadConditions")
    assert chips.isVisible()
    assert menu(panel, "caseloadFilter", *way).isChecked()


def test_conditions_add_up_and_each_can_go(panel):
    ask(panel, "Klas", "1b")
    ask(panel, "Mentor", "J. Kamp")
    assert names(panel) == "C"
    assert find(panel, PlainLabel, "caseloadCount").text() == "1 van 4 dossiers"
    find(panel, QPushButton, "condition_klas").click()
    assert names(panel) == "AC"
    ask(panel, "Mentor", "J. Kamp")
    assert len(panel.lijst().rijen) == 4
    assert not find(panel, QWidget, "caseloadConditions").isVisible()


def test_X01_the_menu_offers_nothing_of_a_sealed_dossier(panel):
    assert offers(panel, "Klas") == ["1b", "3a"]
    assert offers(panel, "Mentor") == ["J. Kamp", "S. Aydin"]
    assert offers(panel, "Leerjaar") == ["1", "3"]


def test_views_stand_above_the_list_with_their_counts(panel, qtbot):
    wanted = ["Alle 4", "Actie nodig 1", "Nieuw 0", "Gesloten 0", "Mijn klassen 2", "Uit later 4"]
    shown = panel.bar.findChildren
    qtbot.waitUntil(lambda: [chip.text() for chip in shown(QRadioButton)] == wanted)
    find(panel, QRadioButton, "chip_w1").click()
    assert names(panel) == "AC"
    assert menu(panel, "caseloadMenu", "Andere weergaven", "Los 0") is not None


def test_a_view_of_a_newer_program_warns_and_hides_nothing(panel):
    find(panel, QRadioButton, "chip_w3").click()
    told = find(panel, Notice, "caseloadUnread")
    assert told.isVisible()
    assert "gezin" in told.text()
    assert len(panel.lijst().rijen) == 4
    find(panel, QRadioButton, "chip_all").click()
    assert not told.isVisible()


def test_what_was_changed_of_a_view_can_be_kept_or_let_go(panel, qtbot):
    find(panel, QRadioButton, "chip_w1").click()
    line = find(panel, QWidget, "caseloadKeep")
    assert not line.isVisible()
    ask(panel, "Klas", "3a")
    assert line.isVisible()
    with qtbot.waitSignal(panel.bar.menu.update_requested):
        find(panel, QPushButton, "updateView").click()
    with qtbot.waitSignal(panel.bar.menu.save_requested):
        find(panel, QPushButton, "saveView").click()
    find(panel, QPushButton, "clearView").click()
    assert panel.view.weergave == MENTOR
    assert not line.isVisible()


def test_a_view_of_the_program_is_kept_only_under_a_new_name(panel):
    ask(panel, "Klas", "3a")
    assert not find(panel, QPushButton, "updateView").isVisible()
    assert find(panel, QPushButton, "saveView").isVisible()


def test_order_and_columns_alone_do_not_ask_to_be_kept(panel):
    menu(panel, "caseloadMenu", "Volgorde", "Klas").trigger()
    menu(panel, "caseloadMenu", "Volgorde", "Omgekeerd").trigger()
    menu(panel, "caseloadMenu", "Kolommen van de tabel", "Mentor").trigger()
    assert panel.view.weergave.sortering == Sortering(Kolom.KLAS, aflopend=True)
    assert panel.view.weergave.kolommen[-1] is Kolom.MENTOR
    assert not find(panel, QWidget, "caseloadKeep").isVisible()
    find(panel, QRadioButton, "chip_pressing").click()
    assert panel.view.weergave.kolommen[-1] is Kolom.MENTOR
    menu(panel, "caseloadMenu", "Kolommen van de tabel", "Mentor").trigger()
    assert Kolom.MENTOR not in panel.view.weergave.kolommen


def test_the_words_above_all_screens_and_those_of_a_view_must_both_stand_there(panel):
    panel.show_view(ChosenView("all", Weergave(tekst="kamp")))
    panel.set_search("3a")
    assert names(panel) == "A"
    assert panel.lijst().voorwaarden == ("“kamp 3a” in naam, klas of mentor",)
    find(panel, QPushButton, "condition_tekst").click()
    panel.set_search("")
    assert len(panel.lijst().rijen) == 4


def test_a_view_that_is_gone_leaves_its_conditions(panel):
    find(panel, QRadioButton, "chip_w1").click()
    panel.show_weergaven(Weergaven())
    assert panel.view.sleutel == "all"
    assert names(panel) == "AC"


def test_a_place_of_the_program_is_just_its_key():
    assert Place(ChosenView().choose("new", KEPT)).to_text() == "new"
    own = Place(ChosenView(zoek="jas").choose("w1", KEPT), table=True)
    assert place_of(own.to_text()) == replace_zoek(own)
    assert place_of("new") == Place(ChosenView().choose("new", KEPT))


def replace_zoek(place: Place) -> Place:
    return place._replace(view=replace(place.view, zoek=""))


def test_choosing_a_view_that_is_not_there_changes_nothing():
    assert ChosenView().choose("w9", KEPT) == ChosenView()
    assert ChosenView("w9", MENTOR).is_changed(KEPT)
    assert not ChosenView("w9").is_changed(KEPT)
    assert ChosenView("w9").onbekend(KEPT) == ()


def test_every_act_has_a_name_and_can_be_reached_by_key(panel):
    for part in (*panel.findChildren(QPushButton), *panel.findChildren(QToolButton)):
        if part.isVisible():
            assert part.accessibleName() or part.text()
            assert part.height() >= 24
