"""What the rules see of a dossier."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from desktop.core.logboek import Soort
from desktop.core.meldcode import Stap, Toestand
from desktop.core.verantwoording import GezagGeinformeerd
from desktop.core.verloop import StapOvergeslagen
from tests.builders import JA, MORNING, a_casus, a_dossier, a_fact, a_leerling, a_regel, a_weging


def test_facts_of_one_kind_come_in_order_with_their_number_and_day():
    casus = a_casus(
        a_regel(),
        a_fact(GezagGeinformeerd("de directeur"), 2),
        a_fact(GezagGeinformeerd("het bestuur"), 3, moment=MORNING + timedelta(days=1)),
    )
    found = casus.feiten(GezagGeinformeerd)
    assert [feit.inhoud.wie for feit in found] == ["de directeur", "het bestuur"]
    assert [feit.nummer for feit in found] == [2, 3]
    assert found[1].op == MORNING.date() + timedelta(days=1)
    assert casus.laatste(GezagGeinformeerd) == found[1]
    assert casus.laatste(StapOvergeslagen) is None


def test_a_skipped_stap_shows_in_the_stand():
    casus = a_casus(a_fact(StapOvergeslagen(Stap.OVERLEG, "kan niet")), weging=a_weging(JA))
    assert casus.stand.toestanden[Stap.OVERLEG] is Toestand.OVERGESLAGEN
    assert casus.pad.huidig == "afweging-2"


def test_an_age_is_counted_today_and_may_be_unknown():
    born = replace(a_leerling(), geboortedatum=date(2012, 11, 3))
    assert a_casus(dossier=a_dossier(leerling=born)).leeftijd == 13
    nobody = replace(a_leerling(), geboortedatum=None)
    assert a_casus(dossier=a_dossier(leerling=nobody)).leeftijd is None


def test_entries_are_found_by_kind():
    casus = a_casus(a_regel(Soort.FEIT), a_regel(Soort.GESPREK))
    assert [r.aantekening.soort for r in casus.van_soort(Soort.GESPREK)] == [Soort.GESPREK]
