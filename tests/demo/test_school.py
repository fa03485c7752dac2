"""The demo shows a caseload in all stages, with the worked examples in full."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict

from desktop.core.afwegingskader import Antwoord
from desktop.core.logboek import Soort
from desktop.core.meldcode import Stap, Toestand
from desktop.core.melding import Openheid
from desktop.core.school import Schoolsoort
from desktop.services.caseload import list_caseload
from desktop.services.meldingen import not_filled_in, read_melding
from desktop.services.views import Aandacht
from tests.builders import kaders
from tests.demo.conftest import SUNDAY, built
from tests.fakes import FixedClock

MELDNORM = {
    "Jurre de Wit": 1,
    "Noor Brouwer": 1,
    "Daan Pietersen": 1,
    "Lotte Pietersen": 1,
    "Bram Visser": 1,
    "Sanne Visser": None,
}


def stage(view) -> tuple[Stap | None, str | None]:
    return view.stand.huidig, view.pad.besluit


def test_the_school_is_called_an_example_and_a_demo(demo):
    school = demo.school.read()
    assert (school.naam, school.soort) == ("Voorbeeldcollege (demo)", Schoolsoort.VO)
    assert (school.gebruiker.naam, school.kader) == ("M. de Graaf", "onderwijs")


def test_there_are_six_worked_dossiers_and_about_twenty_others(dossiers, worked):
    assert len(worked) == 6
    assert 20 <= len(dossiers) - len(worked) <= 24


def test_the_worked_examples_lead_to_the_meldnorm_of_their_answers(worked):
    assert {name: view.pad.meldnorm for name, view in worked.items()} == MELDNORM


def test_the_showcase_waits_at_question_two_with_a_disclosure(dossiers):
    sanne = dossiers["Sanne Visser"]
    leerling = sanne.dossier.leerling
    assert (leerling.short_name, leerling.klas, leerling.mentor, sanne.leeftijd) == (
        "Sanne V.",
        "2 havo b",
        "T. Willems",
        13,
    )
    assert (sanne.stand.huidig, sanne.pad.huidig) == (Stap.WEGEN, "afweging-2")
    assert len(sanne.regels) == 12
    assert sanne.disclosures


def test_answering_ja_for_the_showcase_makes_melden_necessary(dossiers):
    sanne = dossiers["Sanne Visser"]
    pad = sanne.kader.walk({"afweging-1": Antwoord.JA, "afweging-2": Antwoord.JA})
    assert (pad.besluit, pad.meldnorm) == ("melden-2", 1)


def test_brother_and_sister_of_fourteen_and_sixteen_each_have_a_dossier(dossiers):
    daan, lotte = dossiers["Daan Pietersen"], dossiers["Lotte Pietersen"]
    assert (daan.leeftijd, daan.dossier.leerling.klas) == (14, "2 havo a")
    assert (lotte.leeftijd, lotte.dossier.leerling.klas) == (16, "4 vwo b")
    assert lotte.pad.schreden[1].antwoord is Antwoord.TWIJFEL


def test_a_question_that_was_weighed_again_keeps_its_first_answer(dossiers):
    given = dossiers["Noor Brouwer"].weging.beantwoordingen
    second = [b.antwoord for b in given if b.knoop == "afweging-2"]
    assert second == [Antwoord.NEE, Antwoord.JA]


def test_every_worked_dossier_holds_all_it_takes(worked):
    for name, view in worked.items():
        soorten = {regel.aantekening.soort for regel in view.regels}
        assert soorten >= {Soort.FEIT, Soort.ADVIES, Soort.OVERLEG, Soort.GESPREK}, name
        assert any(r.aantekening.bron for r in view.regels), name
        assert any(r.aantekening.citaat for r in view.regels), name
        assert any(r.eerder for r in view.regels), name
        assert all(
            r.aantekening.reactie for r in view.regels if r.aantekening.soort is Soort.GESPREK
        )


def test_every_worked_melding_is_filled_in_completely(demo, worked):
    for name, view in worked.items():
        melding = read_melding(demo, FixedClock(SUNDAY), kaders(), view.dossier.id)
        empty = {part for part, value in asdict(melding.gegevens).items() if not value}
        # No story holds a document or diagnosis that could go along.
        assert empty == {"meegegeven"}, name
        assert melding.gegevens.openheid is not Openheid.ONBEKEND
        expected = 1 if name == "Sanne Visser" else 0
        assert len(not_filled_in(melding.casus)) == expected, melding.open_punten


def test_every_answer_has_reasons_and_two_people(dossiers):
    for view in dossiers.values():
        for given in view.weging.beantwoordingen:
            assert len(given.beoordelaars) >= 2
            assert len(given.motivering) > 40


def test_all_stages_are_there(dossiers):
    stages = Counter(stage(view) for view in dossiers.values())
    assert set(stages) >= {
        (Stap.SIGNALEN, None),
        (Stap.OVERLEG, None),
        (Stap.GESPREK, None),
        (Stap.WEGEN, None),
        (Stap.BESLISSEN, "sluiten"),
        (Stap.BESLISSEN, "melden-2"),
        (Stap.BESLISSEN, "melden-3"),
        (Stap.BESLISSEN, "melden-4"),
        (Stap.BESLISSEN, "melden-5"),
        (Stap.BESLISSEN, "hulp"),
        (None, "sluiten"),
        (None, "melden-2"),
        (None, "hulp"),
    }


def test_some_dossiers_are_brand_new(dossiers):
    new = [view for view in dossiers.values() if not view.regels]
    assert len(new) == 2
    assert all(set(v.stand.toestanden.values()) == {Toestand.OPEN} for v in new)


def test_the_same_day_tells_the_same_school(demo):
    again = built()
    for part in ("dossiers", "logboek", "wegingen", "meldingen"):
        assert getattr(again, part).rows == getattr(demo, part).rows


def test_only_weighed_and_undecided_dossiers_ask_for_a_melding(demo, dossiers):
    lines = list_caseload(demo, FixedClock(SUNDAY), kaders())
    asking = {line.dossier for line in lines if line.aandacht is Aandacht.MELDEN}
    undecided = {
        view.dossier.id
        for view in dossiers.values()
        if view.stand.huidig is Stap.BESLISSEN and view.pad.meldnorm
    }
    assert asking == undecided
    assert len(asking) == 4
