"""A melding that is not open, or untold: each rule on both sides of its boundary."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.core.anonimiteit import Anonimiteit, Grond
from desktop.core.logboek import Soort
from desktop.core.melding import MeldingGegevens, Openheid
from desktop.core.punten import openheid as rules
from desktop.core.veilig_thuis import MeldingGedaan, Wijze
from desktop.core.verantwoording import GesprekOverMelding, MeldenZonderGesprek
from tests.builders import JA, a_casus, a_dossier, a_leerling, a_weging
from tests.core.gebeurtenissen import advies, entry, fact, gemeld
from tests.present import present

ASKS = a_weging(JA, JA)
CLOSED = MeldingGegevens(openheid=Openheid.NIET_OPEN)
OPEN = MeldingGegevens(openheid=Openheid.OPEN)
ZONDER = MeldenZonderGesprek((Grond.VEILIGHEID,), "dreiging")
LEERLING = fact(GesprekOverMelding(("Amira",), met_leerling=True), 2)
SEVENTEEN = a_dossier(leerling=a_leerling(geboortedatum=date(2009, 3, 14)))
EIGHTEEN = a_dossier(leerling=a_leerling(geboortedatum=date(2008, 3, 14)))


def done(bekendheid: Anonimiteit, *gronden: Grond):
    given = MeldingGedaan(
        Wijze.TELEFOON, "Anna", bekendheid=bekendheid, grond="dreiging", gronden=gronden
    )
    return fact(given, 9, days=1)


HIDDEN, ANONYMOUS = Anonimiteit.NAAM_ONBEKEND_VOOR_GEZIN, Anonimiteit.VOLLEDIG_ANONIEM


def test_C10_a_melding_that_is_not_open_needs_a_ground():
    rule = rules.grond_ontbreekt
    assert present(rule(a_casus(weging=ASKS, gegevens=CLOSED))).id == "C10"
    assert rule(a_casus(weging=ASKS, gegevens=OPEN)) is None
    assert rule(a_casus(gegevens=CLOSED)) is None
    assert rule(a_casus(fact(ZONDER), weging=ASKS, gegevens=CLOSED)) is None


@pytest.mark.parametrize("bekendheid", [HIDDEN, ANONYMOUS])
def test_C10_a_melding_done_without_a_name_keeps_its_ground(bekendheid):
    rule = rules.grond_ontbreekt
    assert present(rule(a_casus(done(bekendheid)))).sinds == 9
    assert rule(a_casus(done(bekendheid, Grond.VERTROUWENSRELATIE))) is None


def test_C10_who_must_be_spoken_is_asked_once_and_not_again_as_a_ground():
    assert rules.grond_ontbreekt(a_casus(gemeld())) is None


def test_C10_at_sixteen_a_melding_of_which_parents_heard_nothing_needs_a_ground_until_eighteen():
    rule = rules.grond_ontbreekt
    assert present(rule(a_casus(LEERLING, gemeld(), dossier=SEVENTEEN))).id == "C10"
    assert rule(a_casus(LEERLING, gemeld(), dossier=EIGHTEEN)) is None
    before = entry(Soort.GESPREK, 3, 1, met="moeder")
    assert rule(a_casus(LEERLING, before, gemeld(days=1), dossier=SEVENTEEN)) is None
    after = entry(Soort.GESPREK, 10, 2, met="moeder")
    assert rule(a_casus(LEERLING, gemeld(days=1), after, dossier=SEVENTEEN)) is not None


def test_C11_the_exception_was_discussed_with_someone():
    rule = rules.grond_niet_besproken
    assert present(rule(a_casus(fact(ZONDER, 4), weging=ASKS))).sinds == 4
    discussed = MeldenZonderGesprek((Grond.VEILIGHEID,), "dreiging", "het ondersteuningsteam")
    assert rule(a_casus(fact(discussed, 4), weging=ASKS)) is None
    assert rule(a_casus(weging=ASKS)) is None
    assert rule(a_casus(fact(ZONDER, 4))) is None


def test_C12_veilig_thuis_may_tell_it_later():
    rule = rules.later_gedeeld
    assert present(rule(a_casus(weging=ASKS, gegevens=CLOSED))).bron == "004:322"
    assert present(rule(a_casus(fact(ZONDER, 4), weging=ASKS))).sinds == 4
    assert rule(a_casus(weging=ASKS, gegevens=OPEN)) is None
    assert rule(a_casus(done(HIDDEN))) is None
    assert rule(a_casus(gegevens=CLOSED)) is None


def test_C13_a_name_unknown_to_the_family_is_discussed_with_veilig_thuis():
    rule = rules.onbekend_voor_gezin
    assert present(rule(a_casus(weging=ASKS, gegevens=CLOSED))).id == "C13"
    assert present(rule(a_casus(done(HIDDEN)))).sinds == 9
    assert rule(a_casus(advies(), weging=ASKS, gegevens=CLOSED)) is None
    for wie, speaks in (("Veilig Thuis", False), ("het team", True)):
        told = MeldenZonderGesprek((Grond.VEILIGHEID,), "dreiging", wie)
        casus = a_casus(fact(told), weging=ASKS, gegevens=CLOSED)
        assert (rule(casus) is not None) is speaks
    assert rule(a_casus(weging=ASKS, gegevens=OPEN)) is None
    assert rule(a_casus(done(ANONYMOUS))) is None
    assert rule(a_casus()) is None


def test_C14_advice_can_be_anonymous_and_a_melding_explains_it():
    rule = rules.anonieme_melding
    assert (
        present(rule(a_casus(done(ANONYMOUS, Grond.VEILIGHEID)))).bron
        == "003:154, 001:147, 004:306"
    )
    assert rule(a_casus(done(HIDDEN))) is None
    assert rule(a_casus(done(Anonimiteit.OPEN))) is None
    assert rule(a_casus(advies())) is None
