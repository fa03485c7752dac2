"""The card for the family: what was agreed, in plain words, and nothing else of the dossier."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from desktop.core.hulp import Hulpafspraken
from desktop.core.logboek import Soort
from desktop.reports.gekozen import NoSuchEntryError
from desktop.reports.pdf_reports import PdfReports
from desktop.services.casus import view_of
from tests.builders import JA, a_casus, a_fact, a_regel, a_weging
from tests.reports.melding_views import MADE_ON, filled
from tests.reports.reading import faults, furniture, opened, pages_of, texts

JARGON = (
    "meldcode",
    "afweging",
    "casemanager",
    "mishandeling",
    "signaal",
    "interventie",
    "melding",
)


def agreed(**details: Any) -> Hulpafspraken:
    defaults = {
        "termijn": date(2026, 12, 18),
        "effect": "Amira komt elke dag op tijd.",
        "doelen": ("Amira slaapt genoeg.", " "),
        "rollen": ("Moeder: brengt Amira.", "Mentor: belt op vrijdag."),
        "casemanager": "N. Bakkali",
        "taken_casemanager": "Belt iedereen elke week.",
        "verwachtingen": "Wij bellen als iets niet lukt.",
        "afgesproken_met": ("Samira Haddad", "Amira"),
    }
    return Hulpafspraken(**{**defaults, **details})


def printed(**details: Any) -> bytes:
    entries = (a_regel(tekst="geheim feit"), a_regel(Soort.OVERLEG, tekst="geheim overleg"))
    casus = a_casus(
        *entries,
        a_fact(agreed(**details), 9),
        gegevens=filled("geheim {}"),
        weging=a_weging(JA, motivering="geheime reden"),
    )
    return PdfReports().afsprakenkaart(view_of(casus), 9, MADE_ON)


def words(**details: Any) -> str:
    return " ".join(texts(printed(**details)))


@pytest.mark.parametrize("profile", ["ua1", "2a"])
def test_the_card_conforms(profile):
    assert faults(printed(), profile) == []


def test_everything_that_was_agreed_is_on_one_page():
    assert len(pages_of(printed())) == 1
    said = words()
    for told in (
        "Over de hulp voor Amira. Afgesproken op 2 november 2026.",
        "Amira slaapt genoeg.",
        "Op vrijdag 18 december 2026 kijken we samen of het helpt.",
        "Dit merken we dan: Amira komt elke dag op tijd.",
        "Moeder: brengt Amira.",
        "Mentor: belt op vrijdag.",
        "Wie het overzicht houdt N. Bakkali",
        "Wat die doet Belt iedereen elke week.",
        "Wij bellen als iets niet lukt.",
        "Samira Haddad en Amira",
        "We zien elkaar weer Datum, tijd en plaats …",
        "Marieke de Boer, zorgcoördinator",
    ):
        assert told in said


def test_nothing_else_of_the_dossier_and_none_of_our_terms_is_on_it():
    pdf = printed()
    said = " ".join([*texts(pdf), *furniture(pdf)]).casefold()
    assert "gehei" not in said
    assert [term for term in JARGON if term in said] == []
    with opened(pdf) as file:
        assert str(file.docinfo["/Title"]) == "Onze afspraken"


def test_what_was_not_agreed_yet_is_left_to_write():
    said = words(
        effect="",
        doelen=(),
        rollen=(),
        casemanager="",
        taken_casemanager="",
        verwachtingen="",
        afgesproken_met=(),
    )
    assert "Dit merken we dan: …" in said
    assert "Wie het overzicht houdt …" in said
    assert "verwachten" not in said


def test_without_its_entry_there_is_no_card():
    with pytest.raises(NoSuchEntryError):
        PdfReports().afsprakenkaart(view_of(a_casus()), 9, MADE_ON)
