"""The checklist of a dossier: it leads to where things are done, by mouse and by keyboard."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from desktop.core.meldcode import Stap
from desktop.core.meldnormen import Norm
from desktop.core.open_punten import Gelaten, Punten
from desktop.core.punt import Gewicht, OpenPunt, Plaats, PuntAfgedaan, Scherm
from desktop.core.taken import Aard, Taak
from desktop.core.verloop import Besproken, StapOvergeslagen
from desktop.services.views import DossierView
from desktop.ui.kit.pill import Pill
from desktop.ui.kit.plain_label import PlainLabel
from desktop.ui.stappen.panel import StappenPanel
from tests.builders import a_casus, a_dossier, a_fact, a_leerling, a_regel
from tests.ui.finding import find

PUNT = OpenPunt(
    "O17",
    Gewicht.NODIG,
    "Afweging 2 is door één persoon beoordeeld.",
    "Samen zie je meer.",
    "001:537",
    "Naar afweging 2",
    Plaats(Scherm.KADER, "afweging-2"),
)
TAAK = Taak("taak", "Bel Veilig Thuis", date(2026, 11, 3), Aard.VERWACHT, PUNT.plaats)


@pytest.fixture
def panel(qtbot):
    made = StappenPanel()
    made.resize(700, 900)
    qtbot.addWidget(made)
    return made


def show(panel, view: DossierView) -> None:
    # Shown afterwards: what is added to a window on screen appears a moment later.
    panel.show_dossier(view)
    panel.show()


def words(panel) -> str:
    return "\n".join(label.text() for label in panel.findChildren(PlainLabel) if label.isVisible())


def press(button: QAbstractButton) -> None:
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)


def test_an_open_punt_says_what_why_and_where_it_comes_from(panel):
    show(panel, DossierView(a_casus(), Punten((PUNT,))))
    assert "Open punten (1)" in words(panel)
    assert PUNT.zin in words(panel)
    assert "001:537" in words(panel)


def test_an_open_punt_leads_to_its_place(panel):
    asked: list[Plaats] = []
    panel.place_requested.connect(asked.append)
    show(panel, DossierView(a_casus(), Punten((PUNT,)), (TAAK,)))
    press(find(panel, QAbstractButton, "puntGo"))
    assert asked == [PUNT.plaats]


def test_leaving_a_punt_open_asks_for_the_reason_in_a_form(panel):
    asked = []
    panel.vorm_requested.connect(lambda *given: asked.append(given))
    show(panel, DossierView(a_casus(), Punten((PUNT,))))
    press(find(panel, QAbstractButton, "puntLeave"))
    assert asked == [("punt-afgedaan", {"punt": "O17", "wat": PUNT.zin})]


def test_what_was_left_open_stays_in_sight_with_its_reason(panel):
    casus = a_casus(a_fact(PuntAfgedaan("O17", PUNT.zin, "de collega was ziek")))
    left = Gelaten(PUNT, casus.feiten(PuntAfgedaan)[0])
    show(panel, DossierView(casus, Punten((), (left,))))
    assert "Er is niets open" in words(panel)
    assert "de collega was ziek" in words(panel)


def test_a_term_of_veilig_thuis_is_expected_and_never_owed(panel):
    show(panel, DossierView(a_casus(), Punten(), (TAAK,)))
    assert "verwacht dinsdag 3 november 2026" in words(panel)


@pytest.mark.parametrize(
    ("day", "said"),
    [(1, "gisteren"), (2, "vandaag"), (3, "morgen"), (5, "over 3 dagen")],
)
def test_a_term_says_how_far_it_is(panel, day, said):
    taak = Taak("t", "Bel", date(2026, 11, day), Aard.EIGEN, PUNT.plaats)
    show(panel, DossierView(a_casus(), Punten(), (taak,)))
    assert said in [pill.text() for pill in panel.findChildren(Pill)]


def test_N01_a_meldnorm_that_holds_is_named_with_its_reason(panel):
    norm = Norm(1, "De leerling vertelde.", "003:376")
    show(panel, DossierView(a_casus(), normen=(norm,)))
    assert "De leerling vertelde." in words(panel)


def test_S13_a_rung_opens_the_form_for_that_talk(panel):
    asked = []
    panel.vorm_requested.connect(lambda *given: asked.append(given))
    spoken = a_fact(Besproken(Stap.SIGNALEN, ("moeder",)), 2)
    show(panel, DossierView(a_casus(a_regel(), spoken)))
    assert "Besproken met moeder, 02-11-2026" in words(panel)
    press(find(panel, QAbstractButton, "rung2"))
    assert asked == [("besproken", {"na": Stap.OVERLEG})]


def test_S09_a_stap_can_be_passed_over_with_a_reason(panel):
    asked = []
    panel.vorm_requested.connect(lambda *given: asked.append(given))
    show(panel, DossierView(a_casus(a_fact(StapOvergeslagen(Stap.SIGNALEN, "spoed")))))
    assert "spoed" in words(panel)
    press(find(panel, QAbstractButton, "halteSkip"))
    assert asked == [("stap-overgeslagen", {"stap": Stap.OVERLEG})]


def test_differences_row_14_a_step_is_always_named_with_its_lane(panel):
    show(panel, DossierView(a_casus(a_regel())))
    assert "Meldcode 3 Gesprek" in words(panel)
    assert "Route 3 Multidisciplinair overleg" in words(panel)


def test_a_narrow_page_puts_the_route_below_the_meldcode(panel, qtbot):
    show(panel, DossierView(a_casus(a_regel())))
    titles = {label.text(): label for label in panel.findChildren(PlainLabel)}
    meldcode, route = titles["Meldcode"], titles["Ondersteuningsroute VO"]
    assert meldcode.mapTo(panel, meldcode.pos()).y() == route.mapTo(panel, route.pos()).y()
    panel.resize(360, 900)
    qtbot.waitUntil(lambda: "Meldcode 5 Beslissen" in words(panel))
    titles = {label.text(): label for label in panel.findChildren(PlainLabel) if label.isVisible()}
    last, route = titles["Meldcode 5 Beslissen"], titles["Ondersteuningsroute VO"]
    assert route.mapTo(panel, route.rect().topLeft()).y() > last.mapTo(panel, last.pos()).y()


def test_C08_and_C05_by_age_it_says_whom_to_speak_inform_and_ask(panel):
    born = a_leerling(geboortedatum=date(2013, 11, 3))
    show(panel, DossierView(a_casus(dossier=a_dossier(leerling=born), vandaag=date(2026, 11, 2))))
    said = words(panel)
    assert "De leerling en ouders met gezag of de voogd (bron 004:286)" in said
    assert "De leerling wordt 16 op 03-11-2029." in said


def test_Z26_a_birthday_changes_who_is_asked_for_consent(panel):
    dossier = a_dossier(leerling=a_leerling(geboortedatum=date(2010, 11, 3)))
    show(panel, DossierView(a_casus(dossier=dossier, vandaag=date(2026, 11, 2))))
    assert "Ouders met gezag of de voogd en de leerling (bron NJi" in words(panel)
    panel.show_dossier(DossierView(a_casus(dossier=dossier, vandaag=date(2026, 11, 3))))
    told = [label.text() for label in panel.findChildren(PlainLabel)]
    assert any(text.startswith("De leerling (bron NJi") for text in told)


def test_an_unknown_birth_date_is_told_with_what_follows(panel):
    dossier = a_dossier(leerling=a_leerling(geboortedatum=None))
    show(panel, DossierView(a_casus(dossier=dossier)))
    assert "De geboortedatum is niet bekend." in words(panel)


def test_O15_the_teachers_who_may_know_more_are_proposed(panel):
    brother = a_dossier(leerling=a_leerling(roepnaam="Bilal", mentor="Nora Smit"))
    casus = a_casus(gezin=(brother,), eerdere_mentoren=("Tom Willems",))
    show(panel, DossierView(casus))
    assert "Tom Willems (eerdere mentor) en Nora Smit (mentor van Bilal)" in words(panel)
