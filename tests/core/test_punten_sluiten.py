"""The rules about closing, each on both sides of its boundary, and all rules together."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from itertools import product

import pytest

from desktop.core.afsluiting import Heropening
from desktop.core.andere_route import Noodhulp, Noodoproep
from desktop.core.besluit import HulpMogelijk, Melden
from desktop.core.hulp import Resultaat
from desktop.core.logboek import Herkomst, Soort
from desktop.core.meldcode import Stap
from desktop.core.open_punten import open_punten
from desktop.core.punt import AAN_TE_VULLEN, OpenPunt, PuntAfgedaan, Scherm
from desktop.core.punten import sluiten
from desktop.core.verloop import StapOvergeslagen
from desktop.core.vormen import VORMEN
from tests.builders import JA, NEE, TWIJFEL, a_casus, a_kader, a_weging
from tests.core.gebeurtenissen import (
    advies,
    afgesloten,
    afspraken,
    at,
    besluit,
    entry,
    fact,
    gemeld,
    monitoring,
    oordeel,
)

PLACES = re.compile(r"\d{3}:\d+(-\d+)?(, \d{3}:\d+(-\d+)?)*")
OUTSIDE = ("Landelijke Klachtencommissie ", "eigen advies van Weegwijzer", "veiligthuis")
HELPED = a_weging(JA, NEE, JA, JA, JA)
REOPENED = fact(Heropening("Nieuw signaal"), 12, 3)
WEGINGEN = (
    (),
    (JA,),
    (NEE,),
    (JA, JA),
    (JA, TWIJFEL),
    (JA, NEE),
    (JA, NEE, JA, JA),
    (JA, NEE, JA, JA, JA),
    (JA, NEE, JA, JA, NEE),
)


@pytest.mark.parametrize(
    ("rule", "done"),
    [
        (sluiten.gesloten_zonder_monitoring, (monitoring(), afgesloten())),
        (sluiten.nazorg_en_evaluatie, (afgesloten(nazorg="Praten", evaluatie="Goed"),)),
        (sluiten.knelpunten_gevraagd, (afgesloten(knelpunten="Lange wachtlijst"),)),
    ],
)
def test_E03_and_E04_and_E07_a_closing_after_help_or_a_melding_is_completed(rule, done):
    assert rule(a_casus(afgesloten(), weging=HELPED))
    assert rule(a_casus(gemeld(), afgesloten()))
    assert rule(a_casus(afspraken(), afgesloten()))
    assert rule(a_casus(*done, weging=HELPED)) is None
    assert rule(a_casus(weging=HELPED)) is None
    assert rule(a_casus(afgesloten(), REOPENED, weging=HELPED)) is None


@pytest.mark.parametrize("rule", sluiten.SLUITEN)
def test_E03_a_closing_where_nothing_was_needed_asks_for_nothing(rule):
    assert rule(a_casus(afgesloten(), weging=a_weging(NEE))) is None
    assert rule(a_casus(afgesloten())) is None
    assert rule(a_casus(gemeld(), afgesloten(ongegrond=True))) is None


@pytest.mark.parametrize("left", [{"nazorg": "Praten"}, {"evaluatie": "Goed"}])
def test_E03_after_care_and_evaluation_are_both_needed(left):
    assert sluiten.nazorg_en_evaluatie(a_casus(afgesloten(**left), weging=HELPED))


def records():
    """Return timelines that together raise most rules."""
    feit, told = entry(Soort.FEIT, 1), entry(Soort.DISCLOSURE, 2)
    called = fact(Noodoproep(Noodhulp.POLITIE, "Geweld."), 3)
    free, derde = entry(Soort.BESLUIT, 4), entry(Soort.FEIT, 1, herkomst=Herkomst.DERDE)
    skipped = fact(StapOvergeslagen(Stap.WEGEN, "Niet nodig."), 4)
    yield ()
    yield (feit,)
    yield (derde, entry(Soort.GESPREK, 3))
    yield (told, called, free)
    yield (feit, skipped, besluit(hulp=HulpMogelijk.JA))
    yield (besluit(Melden.JA, HulpMogelijk.NOG_NIET),)
    yield (feit, advies(), besluit(), gemeld())
    yield (told, afspraken(), entry(Soort.FEIT, 8, 1))
    yield (gemeld(1, 0), afspraken(5, 1), oordeel(Resultaat.DEELS, days=2))
    yield (afspraken(), afgesloten())


def all_raised() -> list[OpenPunt]:
    vandaag = date(2026, 12, 14)
    return [
        punt
        for regels, antwoorden, beoordelaars in product(
            records(), WEGINGEN, (("Joris Kamp",), ("Joris Kamp", "Marieke de Boer"))
        )
        for weging in [a_weging(*antwoorden, beoordelaars=beoordelaars)]
        for punt in open_punten(a_casus(*regels, weging=weging, vandaag=vandaag)).open
    ]


def test_every_punt_says_what_why_whence_and_where():
    kader = a_kader()
    for punt in all_raised():
        assert all((punt.zin, punt.waarom, punt.doen)), punt.id
        assert PLACES.fullmatch(punt.bron) or punt.bron.startswith(OUTSIDE), punt.id
        for text in (punt.zin, punt.waarom, punt.doen):
            assert text.endswith((".", "?")), text
        known = {
            Scherm.VORM: VORMEN.keys(),
            Scherm.KADER: kader.knopen.keys(),
            Scherm.LOGBOEK: {*(soort.value for soort in Soort), AAN_TE_VULLEN, str(punt.sinds)},
        }.get(punt.plaats.scherm, {punt.plaats.wat})
        assert punt.plaats.wat in known, punt.id


def test_no_casus_raises_one_punt_twice():
    for regels, antwoorden in product(records(), WEGINGEN):
        ids = [p.id for p in open_punten(a_casus(*regels, weging=a_weging(*antwoorden))).open]
        assert len(set(ids)) == len(ids)


def test_a_dismissed_melding_comes_back_with_a_newer_answer():
    dismissed = fact(PuntAfgedaan("A2y", "Melden is noodzakelijk.", "Morgen bellen."), 3, 1)
    left = replace(dismissed, geldig=replace(dismissed.geldig, vastgelegd_op=at(1)))
    for days, is_open in ((0, False), (2, True)):
        weging = a_weging(JA, JA, moment=at(days))
        found = open_punten(a_casus(entry(Soort.FEIT, 1), left, weging=weging))
        assert ("A2y" in {punt.id for punt in found.open}) is is_open
        assert ("A2y" in {kept.punt.id for kept in found.gelaten}) is not is_open
