"""A view of the caseload on paper: what is on screen, the view in words, and no name too many."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.core.dossier import DossierId
from desktop.core.weergave import KOLOMMEN, Kolom, Voorwaarden, Weergave
from desktop.reports.caseload_lijst import compose_caseload
from desktop.reports.document import Table
from desktop.reports.pdf_reports import PdfReports
from desktop.services.caseloadkeuze import Kijk
from desktop.services.caseloadwoorden import lijst_of
from tests.builders import MORNING, a_caseload_regel, a_leerling, a_school
from tests.reports.reading import faults, opened, texts

KIJK = Kijk(date(2026, 11, 22))
NAMES = ("Amira", "Bram", "Cor", "Daan")
LINES = tuple(
    a_caseload_regel(
        dossier=DossierId(n),
        leerling=a_leerling(roepnaam=naam, achternaam="Vos", klas=f"{n}b", mentor="J. Kamp"),
        label="Melden" if n == 1 else "",
    )
    for n, naam in enumerate(NAMES, 1)
)
ASKED = Weergave(Voorwaarden(mentor="J. Kamp", stil_sinds=30), "vos")


def paper(weergave: Weergave = ASKED, regels=LINES, *, picked: bool = False) -> bytes:
    lijst = replace(lijst_of("Mijn klassen", regels, weergave, KIJK, 40), is_keuze=picked)
    return PdfReports().caseload(lijst, MORNING, a_school())


def said(pdf: bytes) -> str:
    return " ".join(texts(pdf))


def test_the_view_stands_on_the_paper_in_words():
    told = said(paper())
    assert "Mijn klassen" in told
    assert "mentor J. Kamp; 30 dagen of langer niets vastgelegd" in told
    assert "“vos” in naam, klas of mentor" in told
    assert "4 van 40" in told
    assert "met de hand gekozen" in said(paper(picked=True))
    assert "geen: alle dossiers" in said(paper(Weergave()))


def test_no_name_and_no_condition_goes_into_the_file_about_the_file():
    with opened(paper()) as pdf:
        known = pdf.Root.Metadata.read_bytes().decode() + str(dict(pdf.docinfo))
    for word in ("Amira", "Vos", "Kamp", "klassen"):
        assert word not in known


def test_more_columns_than_fit_are_told_in_the_last_one():
    told = said(paper(Weergave(kolommen=(*KOLOMMEN, Kolom.MENTOR, Kolom.LEEFTIJD))))
    assert "Verder" in told
    assert "Mentor: J. Kamp" in told


def test_a_list_without_dossiers_says_so():
    assert "Geen dossier past bij deze keuze." in said(paper(regels=()))


@pytest.mark.parametrize("profile", ["ua1", "2a"])
@pytest.mark.parametrize("regels", [(), LINES * 60], ids=["empty", "long"])
def test_it_conforms(regels, profile):
    assert faults(paper(Weergave(kolommen=tuple(Kolom)), regels), profile) == []


@settings(max_examples=20)
@given(st.lists(st.sampled_from(Kolom), unique=True))
def test_every_choice_of_columns_makes_rows_as_wide_as_its_heads(kolommen):
    weergave = Weergave(kolommen=(Kolom.NAAM, *(k for k in kolommen if k is not Kolom.NAAM)))
    lijst = lijst_of("Alle", LINES, weergave, KIJK, 4)
    table = compose_caseload(lijst, MORNING, a_school()).blocks[-1]
    assert isinstance(table, Table)
    assert all(len(rij) == len(table.columns) for rij in table.rows)
