"""The gate of the Landelijke Klachtencommissie before a melding, and what comes after it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from desktop.core.besluit import Melden
from desktop.core.logboek import Herkomst, Soort
from desktop.core.meldcode import Stap
from desktop.core.melding import Geinformeerd, MeldingGegevens
from desktop.core.punt import Gewicht
from desktop.core.punten import melden as rules
from desktop.core.school import Gebruiker, Profiel, Schoolsoort
from desktop.core.veilig_thuis import MeldingGedaan, Wijze
from desktop.core.verloop import StapOvergeslagen
from tests.builders import JA, NEE, a_beantwoording, a_casus, a_school, a_weging
from tests.core.gebeurtenissen import at, besluit, entry, fact, gemeld
from tests.present import present

ASKS = a_weging(JA, JA)
AMIRA, MOEDER = "Amira el Haddad", "Samira Haddad, moeder"
GEHOORD = entry(Soort.FEIT, 2, herkomst=Herkomst.DERDE, bron="buurvrouw")
TUESDAY, WEDNESDAY = date(2026, 11, 3), date(2026, 11, 4)


def told(*who: Geinformeerd) -> MeldingGegevens:
    return MeldingGegevens(geinformeerd=who)


def test_L09_a_melding_rests_on_what_the_school_saw_itself():
    rule = rules.geen_eigen_waarneming
    assert present(rule(a_casus(GEHOORD, weging=ASKS))).id == "L09"
    assert rule(a_casus(GEHOORD, entry(Soort.FEIT, 3), weging=ASKS)) is None
    assert rule(a_casus(entry(Soort.DISCLOSURE, 3), weging=ASKS)) is None
    assert rule(a_casus(GEHOORD)) is None


def test_LKC_a_fact_says_who_saw_it():
    rule, nobody = rules.waarnemer_ontbreekt, entry(Soort.FEIT, 4, door=" ")
    assert present(rule(a_casus(nobody, weging=ASKS))).sinds == 4
    assert rule(a_casus(nobody)) is None
    assert rule(a_casus(entry(Soort.FEIT, 4), weging=ASKS)) is None
    assert rule(a_casus(entry(Soort.OVERLEG, 4, door=""), weging=ASKS)) is None


def test_LKC_each_stap_is_taken_or_passed_over_with_a_reason():
    rule = rules.stappen_open
    found = present(rule(a_casus(entry(Soort.FEIT), weging=ASKS)))
    assert found.zin == "Nog niet vastgelegd: Meldcode 2 Overleg en Meldcode 3 Gesprek."
    assert found.gewicht is Gewicht.ZORGVULDIG
    whole = (
        entry(Soort.FEIT),
        fact(StapOvergeslagen(Stap.OVERLEG, "spoed")),
        entry(Soort.GESPREK),
    )
    assert rule(a_casus(*whole, weging=ASKS)) is None
    assert rule(a_casus(*whole[:2])) is None
    decided = besluit(Melden.JA)
    assert rule(a_casus(decided, weging=ASKS)) is None


@pytest.mark.parametrize(
    ("who", "missing"),
    [
        ((), f"{AMIRA} en {MOEDER}"),
        ((Geinformeerd(AMIRA, TUESDAY),), MOEDER),
        ((Geinformeerd(AMIRA, TUESDAY), Geinformeerd(MOEDER)), MOEDER),
        ((Geinformeerd(AMIRA, TUESDAY), Geinformeerd(MOEDER, reden_niet=" ")), MOEDER),
        ((Geinformeerd(AMIRA, TUESDAY), Geinformeerd(MOEDER, reden_niet="spoed")), ""),
        ((Geinformeerd(AMIRA, TUESDAY), Geinformeerd(MOEDER, TUESDAY)), ""),
    ],
)
def test_LKC_everyone_knows_beforehand_or_there_is_a_reason(who, missing):
    found = rules.niet_ingelicht(a_casus(weging=ASKS, gegevens=told(*who)))
    assert (found is not None) is bool(missing)
    if found:
        assert found.zin.endswith(f": {missing}.")
        assert "geen toestemming" in found.waarom


def test_LKC_nobody_is_told_while_no_melding_is_at_hand():
    assert rules.niet_ingelicht(a_casus()) is None


@pytest.mark.parametrize(
    ("one", "late"),
    [
        (Geinformeerd(MOEDER, TUESDAY), False),
        (Geinformeerd(MOEDER, WEDNESDAY), True),
        (Geinformeerd(MOEDER, WEDNESDAY, "spoed"), False),
        (Geinformeerd(MOEDER, reden_niet="spoed"), False),
    ],
)
def test_LKC_who_heard_it_only_after_the_melding_needs_a_reason(one, late):
    casus = a_casus(gemeld(9, days=1), weging=ASKS, gegevens=told(one))
    found = rules.te_laat_ingelicht(casus)
    assert (found is not None) is late
    if found:
        assert (found.id, found.sinds) == ("LKC-achteraf", 9)
    assert rules.te_laat_ingelicht(a_casus(weging=ASKS, gegevens=told(one))) is None
    assert rules.te_laat_ingelicht(a_casus(gegevens=told(one))) is None


MELDERS = Profiel(melders=("Directeur", "IB-er"))


@pytest.mark.parametrize(
    ("soort", "row", "bron"),
    [(Schoolsoort.VO, "O08", "001:366"), (Schoolsoort.PO, "O09", "004:220, 002:305")],
)
def test_O08_and_O09_who_may_report_is_named_when_it_is_not_the_user(soort, row, bron):
    school = a_school(soort=soort, profiel=MELDERS)
    found = present(rules.wie_meldt(a_casus(weging=ASKS, school=school)))
    assert (found.id, found.bron) == (row, bron)
    assert "Directeur en IB-er" in found.zin


def test_O08_is_silent_for_one_who_may_report_and_once_it_is_done():
    rule, school = rules.wie_meldt, a_school(profiel=MELDERS)
    allowed = a_school(profiel=MELDERS, gebruiker=Gebruiker("Anna", " ib-er "))
    assert rule(a_casus(weging=ASKS, school=allowed)) is None
    assert rule(a_casus(gemeld(), weging=ASKS, school=school)) is None
    assert rule(a_casus(weging=ASKS)) is None
    assert rule(a_casus(weging=a_weging(NEE), school=school)) is None


def test_M06_and_Z44_agreements_with_veilig_thuis_belong_to_a_melding():
    rule = rules.afspraken_na_melding
    found = present(rule(a_casus(gemeld(9))))
    assert (found.id, found.sinds, found.plaats.wat) == ("M06", 9, "melding-gedaan")
    agreed = MeldingGedaan(Wijze.TELEFOON, "Anna", afspraken="De mentor praat elke week.")
    assert rule(a_casus(fact(agreed, 9))) is None
    assert rule(a_casus(weging=ASKS)) is None
    assert rule(a_casus()) is None


def test_LKC_who_heard_of_the_first_melding_has_not_heard_of_the_second():
    told = Geinformeerd("Amira el Haddad", at(1).date()), Geinformeerd(MOEDER, at(1).date())
    gegevens = MeldingGegevens(geinformeerd=told)
    again = a_beantwoording("afweging-5", NEE, moment=at(200))
    weging = a_weging(JA, JA, JA, JA)
    more = replace(weging, beantwoordingen=(*weging.beantwoordingen, again))
    casus = a_casus(gemeld(2, 2), gegevens=gegevens, weging=more, vandaag=at(201).date())
    assert rules.niet_ingelicht(casus) is not None
