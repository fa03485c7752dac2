"""The sheet for a talk: goal, facts as recorded, what to leave out, and room to write."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from desktop.core.gespreksvoering import GEHEIMHOUDING_ANTWOORD, TIPS, not_to_say
from desktop.core.logboek import Herkomst, Regel, Soort
from desktop.core.meldcode import Stap
from desktop.core.voorbereiding import Gespreksvoorbereiding
from desktop.reports.gekozen import NoSuchEntryError
from desktop.reports.pdf_reports import PdfReports
from desktop.services.casus import view_of
from tests.builders import a_casus, a_fact, a_regel, a_vastlegging, an_aantekening
from tests.reports.melding_views import MADE_ON
from tests.reports.reading import faults, opened, pages_of, texts

FACT = Regel(a_vastlegging(1, aantekening=an_aantekening(tekst="Drie keer zonder ontbijt.")))
HEARD = Regel(
    a_vastlegging(
        2, aantekening=an_aantekening(tekst="Zij huilt.", herkomst=Herkomst.DERDE, bron="oma")
    )
)
PUBLISHED = not_to_say(Stap.SIGNALEN)
WARNING = PUBLISHED.tekst if PUBLISHED else "niets"


def a_plan(**details: Any) -> Gespreksvoorbereiding:
    defaults = {
        "met": "Samira Haddad, moeder",
        "doel": "Horen hoe moeder het ziet.",
        "op": date(2026, 11, 25),
        "feiten": (1,),
        "niet_zeggen": "Wat haar zus vertelde.",
        "erbij": "Joris Kamp, mentor",
        "vragen": ("Herkent u dit?", "Wat helpt?"),
        "tolk": "Arabisch, besteld",
    }
    return Gespreksvoorbereiding(**{**defaults, **details})


def printed(*regels: Regel, **details: Any) -> bytes:
    view = view_of(a_casus(FACT, HEARD, *regels, a_fact(a_plan(**details), 9)))
    return PdfReports().gespreksblad(view, 9, MADE_ON)


def words(*regels: Regel, **details: Any) -> str:
    return " ".join(texts(printed(*regels, **details)))


@pytest.mark.parametrize("profile", ["ua1", "2a"])
def test_the_sheet_conforms(profile):
    assert faults(printed(), profile) == []


def test_T07_the_sheet_is_one_page_with_all_that_was_prepared():
    assert len(pages_of(printed())) == 1
    said = words()
    for told in (
        "Doel van het gesprek Horen hoe moeder het ziet.",
        "Gesprek met Samira Haddad, moeder",
        "woensdag 25 november 2026",
        "Joris Kamp, mentor",
        "Arabisch, besteld",
        "Wat haar zus vertelde.",
        "– Herkent u dit? – Wat helpt?",
        "Aantekeningen …",
        *(tip.tekst for tip in TIPS["Bouw het gesprek op"]),
    ):
        assert told in said


def test_only_the_facts_that_were_picked_are_on_it_with_day_words_and_source():
    said = words(feiten=(2,))
    assert "02-11-2026 Zij huilt. Joris Kamp: van horen zeggen: oma" in said
    assert "ontbijt" not in said
    assert "Er zijn geen feiten gekozen." in words(feiten=())


def test_a_fact_that_was_corrected_is_named_as_it_stands_now():
    better = a_vastlegging(5, aantekening=an_aantekening(tekst="Twee keer."), verbetert=4)
    corrected = Regel(better, (a_vastlegging(4),))
    assert "Twee keer." in words(corrected, feiten=(4,))


def test_T04_at_stap_1_the_suspicion_is_not_named_and_later_the_next_steps_are():
    assert WARNING in words()
    assert "regel 178" in words()
    later = words(a_regel(Soort.OVERLEG), niet_zeggen="")
    assert WARNING not in later
    assert "Later gaat het gesprek met ouders over te zetten vervolgstappen" in later
    assert "Wat u niet zegt" not in later


def test_T09_the_answer_about_secrecy_is_the_published_one_unless_prepared():
    assert GEHEIMHOUDING_ANTWOORD.tekst in words()
    own = words(geheimhouding="Ik moet dit delen met de directeur.")
    assert "Ik moet dit delen met de directeur." in own
    assert "Bronnen: De ‘meldcode" in own


def test_what_was_not_prepared_is_left_to_write_or_said():
    said = words(op=None, erbij="", vragen=(), tolk="")
    assert "Wanneer …" in said
    assert "niemand afgesproken" in said
    assert "geen opgeschreven" in said
    assert "Tolk" not in said


def test_a_long_sheet_runs_on_without_losing_a_word():
    long = tuple(f"Vraag nummer {n}?" for n in range(90))
    assert all(vraag in words(vragen=long) for vraag in long)


def test_no_full_name_outside_the_pages():
    with opened(printed()) as file:
        assert str(file.docinfo["/Title"]) == "Gespreksblad: Amira el H."


def test_without_its_entry_there_is_no_sheet():
    with pytest.raises(NoSuchEntryError):
        PdfReports().gespreksblad(view_of(a_casus(FACT)), 1, MADE_ON)
