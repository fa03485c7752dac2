"""Signals: looked for broadly, also with the parents, and shared so that they can be judged."""

from __future__ import annotations

import pytest

from desktop.core.balans import balans
from desktop.core.hypothese import HypotheseBeoordeeld, Status, hypothesen
from desktop.core.logboek import Soort
from desktop.core.meldcode import Stap, Toestand
from desktop.core.melding import select
from desktop.core.punten.vastleggen import signaal_zonder_vervolg
from desktop.core.signaal import Categorie, Over, Richting, Signaal, Signaalbron, Vorm
from desktop.core.spiekkaart import SPIEKKAARTEN
from tests.builders import a_casus
from tests.core.gebeurtenissen import at, entry, fact
from tests.present import present

OF_PARENTS = Signaal(richting=Richting.WIJST_OP, over=Over.OUDER, categorieen=(Categorie.OUDERS,))


def test_G03_signals_are_looked_for_in_behaviour_learning_and_everyone_around():
    assert {Categorie.GEDRAG, Categorie.OUDERS, Categorie.GEZIN} < set(Categorie)
    looking = " ".join(SPIEKKAARTEN[Signaalbron.NIET_PLUIS].raad)
    for words in ("Kijk breed", "leerresultaten", "leerlingvolgsysteem"):
        assert words in looking


@pytest.mark.parametrize("vormen", [(), (Vorm.VECHTSCHEIDING,)])
def test_G04_a_signal_of_the_parents_counts_without_any_of_the_child(vormen):
    signaal = Signaal(Signaalbron.NIET_PLUIS, Richting.WIJST_OP, Over.OUDER, vormen=vormen)
    parents = entry(Soort.FEIT, 1, signaal=signaal)
    casus = a_casus(parents)
    assert parents.aantekening.is_signaal
    assert casus.stand.toestanden[Stap.SIGNALEN] is Toestand.GEDAAN
    assert balans(casus.regels).wijst_op == (parents,)
    assert select(casus.regels).eigen == (parents,)


def test_G05_not_being_able_to_pay_is_a_signal_of_the_parents():
    owed = entry(Soort.FEIT, 1, tekst="De schoolreis is weer niet betaald.", signaal=OF_PARENTS)
    assert balans([owed]).wijst_op == (owed,)
    assert select([owed]).eigen == (owed,)


def test_G06_a_child_that_feels_safe_at_school_takes_nothing_from_a_signal_of_the_parents():
    parents = entry(Soort.FEIT, 1, signaal=OF_PARENTS)
    at_ease = entry(Soort.FEIT, 2, tekst="Zij speelt en lacht op school.")
    found = balans([parents, at_ease])
    assert (found.wijst_op, found.weerspreekt) == ((parents,), ())
    assert found.neutraal == (at_ease,)


def test_G07_a_signal_is_shared_to_judge_it():
    signal = entry(Soort.FEIT, 1)
    asked = present(signaal_zonder_vervolg(a_casus(signal, vandaag=at(14).date())))
    assert asked.doen.startswith("Overleg met een collega")
    assert asked.plaats.wat == Soort.OVERLEG.value
    shared = entry(Soort.OVERLEG, 2, 1, met="Joris Kamp")
    assert signaal_zonder_vervolg(a_casus(signal, shared, vandaag=at(14).date())) is None
    assert any("collega" in line for line in SPIEKKAARTEN[Signaalbron.NIET_PLUIS].raad)


@pytest.mark.parametrize("status", [Status.BEVESTIGD, Status.ONTKRACHT])
def test_G08_a_concern_is_made_clear_confirmed_or_refuted(status):
    other = Signaal(richting=Richting.WEERSPREEKT, andere_verklaring="Zij was net verhuisd.")
    clearer = entry(Soort.FEIT, 1, signaal=other, veronderstelling="Er is geen ontbijt thuis.")
    (still_open,) = hypothesen([clearer])
    assert still_open.status is Status.OPEN
    verdict = fact(HypotheseBeoordeeld(1, status, "Vader liet de kast zien.", (1,)), 2, 1)
    (judged,) = hypothesen([clearer, verdict])
    assert judged.status is status
    assert balans([clearer]).weerspreekt == (clearer,)
