"""Documents, diagnoses, drawings, steps and suppositions on the melding: each in its own place."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from desktop.core.andere_route import Noodhulp, Noodoproep
from desktop.core.bijlage import Bijlage
from desktop.core.diagnose import Diagnose
from desktop.core.hypothese import HypotheseBeoordeeld, Status
from desktop.core.logboek import Herkomst, Regel, Soort
from desktop.core.melding import select
from desktop.core.veilig_thuis import SoortTerugkoppeling, Terugkoppeling
from desktop.core.verantwoording import VerwijsindexAfweging
from desktop.core.verloop import RouteStap
from desktop.services.views import MeldingView
from tests.builders import MORNING, a_fact, a_regel, a_vastlegging, an_aantekening
from tests.reports.melding_views import a_view
from tests.reports.reading import faults, figure_boxes, pages_of, spoken, texts
from tests.reports.test_melding_report import printed, said
from tests.reports.test_poptekening import ARM, SEEN

FOUND = Diagnose("ADHD", "dr. P. Smit", "kinderpsychiater", date(2026, 3, 2))
LETTER = Bijlage("a", "brief huisarts.pdf", "application/pdf", 120_000, "x", date(2024, 1, 3))
STEPS = (
    a_fact(RouteStap("vo", 3, "Multidisciplinair overleg"), 4, moment=MORNING.replace(hour=12)),
    a_fact(
        Terugkoppeling(SoortTerugkoppeling.VEILIGHEIDSBEOORDELING, "Zij bellen moeder."),
        3,
        moment=MORNING.replace(day=12),
    ),
    a_fact(VerwijsindexAfweging(True, "Er is ook een ander team.", True), 2),
    a_fact(Noodoproep(Noodhulp.POLITIE, "Vader stond bij het hek."), 1),
)


def document(nummer: int = 1, **details: Any) -> Regel:
    entry = an_aantekening(Soort.DOCUMENT, **{"tekst": "Brief van de huisarts.", **details})
    return Regel(a_vastlegging(nummer, aantekening=entry))


def chosen(*regels: Regel, keys: tuple[int, ...] = ()) -> MeldingView:
    return a_view(*regels, selectie=select(regels, keys))


EVERYTHING = (
    document(bijlagen=(LETTER,)),
    a_fact(FOUND, 2),
    a_fact(SEEN, 3),
    a_fact(SEEN, 4, herkomst=Herkomst.DERDE, bron="de huisarts"),
    *STEPS,
    Regel(a_vastlegging(9, aantekening=an_aantekening(veronderstelling="Er is geldnood."))),
    a_fact(HypotheseBeoordeeld(9, Status.ONTKRACHT, "Moeder heeft werk."), 10),
)


@pytest.mark.parametrize("profile", ["ua1", "2a"])
def test_a_melding_with_drawings_documents_and_diagnoses_conforms(profile):
    pdf = printed(chosen(*EVERYTHING, keys=(1, 2)))
    assert faults(pdf, profile) == []
    assert len(figure_boxes(pdf)) >= 3


def test_the_poptekening_stands_right_after_the_facts_it_belongs_to():
    heads = [s.text for s in spoken(printed(chosen(*EVERYTHING))) if s.tag in {"H2", "H3"}]
    drawn = "Poptekening van 02-11-2026, 08.30 uur"
    assert heads[2:6] == ["Feiten op volgorde van datum", drawn, "Van horen zeggen", drawn]
    heard = said(chosen(EVERYTHING[2]))
    assert "1. linkeronderarm, voorkant: blauwe plek, blauw-geel, rond, ongeveer 2 cm." in heard
    assert "Broertjes en zusjes Noor zit in groep 1." in heard


def test_a_fact_of_a_hundred_thousand_letters_is_printed_whole():
    words = "Zij kwam te laat en zei dat er niets was. " * 2400
    pdf = printed(chosen(a_regel(tekst=words)))
    assert " ".join(words.split()) in texts(pdf)
    assert faults(pdf, "ua1") == []


def test_a_drawing_without_a_source_is_left_out_with_its_words():
    heard = said(chosen(a_fact(SEEN, 1, herkomst=Herkomst.DERDE)))
    assert "Poptekening van" not in heard
    assert "linkeronderarm" not in heard


def test_a_heading_of_a_drawing_never_stands_without_its_drawing():
    for count in range(4, 16):
        facts = tuple(a_regel(tekst="Er is iets gezien. " * 9) for _ in range(count))
        marks = a_fact(replace(SEEN, markeringen=(ARM,) * 3), 99)
        for page in pages_of(printed(chosen(*facts, marks))):
            assert not page[-1].startswith(("Poptekening van", "Wat is gezien, zonder"))


def test_a_chosen_document_is_named_with_its_files_and_their_age():
    heard = said(chosen(document(bijlagen=(LETTER,)), keys=(1,)))
    assert (
        "Brief van de huisarts. brief huisarts.pdf (117 kB, van 03-01-2024, ouder dan een jaar)"
        " vastgelegd door Joris Kamp"
    ) in heard
    assert "De documenten zelf zitten niet bij dit blad." in heard
    sent = document(herkomst=Herkomst.DERDE, bron="de huisarts")
    assert "geen bestand van de huisarts" in said(chosen(sent, keys=(1,)))


def test_L06_a_chosen_diagnosis_names_professional_function_and_date_apart_from_the_facts():
    heard = texts(printed(chosen(a_fact(FOUND, 2), keys=(2,))))
    place = heard.index("Diagnoses van een beroepskracht")
    row = heard.index("02-03-2026")
    assert heard[row : row + 4] == ["02-03-2026", "ADHD", "dr. P. Smit", "kinderpsychiater"]
    assert heard.index("Er zijn geen eigen waarnemingen vastgelegd.") < place < row
    assert "Gesteld door de genoemde beroepskracht, niet door de school." in heard


def test_L06_a_diagnosis_without_its_professional_is_never_printed_and_that_is_told():
    loose = a_regel(Soort.DIAGNOSE, tekst="Zij heeft vast autisme.")
    heard = said(chosen(loose, keys=(1,)))
    assert "autisme" not in heard
    assert (
        "1 diagnose is weggelaten, omdat niet vaststaat welke beroepskracht haar stelde." in heard
    )
    assert "Er is geen aantekening weggelaten om een ontbrekende bron." in heard
    assert "2 diagnoses zijn weggelaten, omdat niet vaststaat" in said(chosen(loose, loose))


def test_what_was_not_chosen_is_counted_and_not_told():
    heard = said(chosen(document(), a_fact(FOUND, 2)))
    assert "Hier zijn 1 document en 1 diagnose uit het dossier niet genoemd." in heard
    assert "ADHD" not in heard
    assert "huisarts" not in heard
    assert "Hier is 1 diagnose uit" in said(chosen(a_fact(FOUND, 2)))
    two = said(chosen(document(), document(2)))
    assert "Hier zijn 2 documenten uit het dossier niet genoemd." in two
    assert "niet genoemd" not in said(chosen(a_regel()))


def test_what_the_school_thinks_of_a_document_stands_with_its_other_thoughts():
    view = chosen(document(duiding="Dit zegt weinig."), keys=(1,))
    heard = texts(printed(view))
    assert heard.index("Hoe de school dit duidt") < heard.index("Dit zegt weinig.")


def test_L02_steps_besides_the_five_are_printed_in_the_order_of_their_days():
    heard = said(a_view(*STEPS))
    parts = (
        "De vijf stappen van de meldcode",
        "Andere genomen stappen",
        "02-11-2026, 08.30 uur Acuut gevaar Acuut gevaar: de politie gebeld. Vader stond",
        "02-11-2026, 08.30 uur Verwijsindex Verwijsindex: wel signaal. Er is ook een ander team.",
        "02-11-2026, 12.30 uur Route van de school Route 3 Multidisciplinair overleg gedaan.",
        "12-11-2026, 08.30 uur Terugkoppeling Veilig Thuis over de beoordeling: Zij bellen",
        "Het gesprek over deze melding",
    )
    places = [heard.index(part) for part in parts]
    assert places == sorted(places)
    assert "Andere genomen stappen" not in said(a_view(a_regel()))


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (Status.BEVESTIGD, "Bevestigd op 02-11-2026. Moeder heeft werk."),
        (Status.ONTKRACHT, "Ontkracht op 02-11-2026. Moeder heeft werk."),
        (Status.OPEN, "Weer open op 02-11-2026. Moeder heeft werk."),
    ],
)
def test_L05_a_supposition_says_whether_it_was_confirmed_or_refuted(status, words):
    supposed = EVERYTHING[-2]
    judged = a_fact(HypotheseBeoordeeld(9, status, "Moeder heeft werk."), 10)
    assert f"Er is geldnood. {words}" in said(a_view(supposed, judged))
    assert "Nog niet bevestigd of ontkracht." in said(a_view(supposed))
