"""The printed timeline: whole or filtered, every word kept, and no guess that looks like a fact."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date
from io import BytesIO
from typing import Any

import pypdfium2  # type: ignore[import-untyped]  # it ships no types
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.core.logboek import Regel, Soort
from desktop.core.signaal import Richting, Signaal, Signaalbron
from desktop.core.spiekkaart import SPIEKKAARTEN
from desktop.core.tijdlijnfilter import Tijdlijnfilter
from desktop.reports import tijdlijn_words
from desktop.reports.document import Aside, Block, KeyValues, Para, Run, Voice, plain
from desktop.reports.fonts import printable
from desktop.reports.pieces import LONGEST, pieces
from desktop.reports.plain_text import clean
from desktop.reports.render import render
from desktop.reports.tijdlijn_filter import shown_part
from desktop.ui.logboek import filter_words, signal_words
from desktop.ui.logboek.kinds import kinds
from tests.builders import a_regel, a_vastlegging, an_aantekening
from tests.reports.reading import faults, figure_boxes, opened, pages_of, spoken, texts
from tests.reports.samples import INJECTIONS, MADE_ON, report
from tests.reports.tijdlijn_views import (
    ALL,
    NEW,
    OLD,
    a_corrected,
    a_view,
    full_regels,
    many_regels,
    printed,
    told_later,
)

VIEWS = {
    "empty": a_view(),
    "minimal": a_view(a_regel()),
    "full": a_view(*full_regels()),
    "many": a_view(*many_regels(120)),
}
ODD = st.text(
    st.one_of(st.characters(), st.sampled_from("<>&\"'\\()[]{}%\n\t\r é\u00a0\u00ad\u200b\u202e")),
    max_size=60,
)


def said(*regels: Regel, keuze: Tijdlijnfilter = ALL) -> str:
    return " ".join(texts(printed(a_view(*regels), keuze)))


@pytest.mark.parametrize("profile", ["ua1", "2a"])
@pytest.mark.parametrize("view", VIEWS.values(), ids=VIEWS.keys())
def test_L01_every_timeline_conforms(view, profile):
    assert faults(printed(view), profile) == []


def test_the_same_timeline_gives_the_same_bytes():
    assert printed(VIEWS["full"]) == printed(VIEWS["full"])


def test_L01_entries_stand_by_day_in_the_order_in_which_things_happened():
    heads = [s.text for s in spoken(printed(VIEWS["full"])) if s.tag in {"H1", "H2", "H3"}]
    assert heads == [
        "Tijdlijn",
        "Maandag 2 november 2026",
        "09.30 uur · Feit",
        "12.15 uur · Feit",
        "Dinsdag 3 november 2026",
        "10.15 uur · Feit",
        "15.15 uur · Leerling vertelt",
        "Woensdag 4 november 2026",
        "16.15 uur · Gesprek",
        "17.15 uur · Advies Veilig Thuis",
        "Donderdag 5 november 2026",
        "09.15 uur · Feit",
        "13.15 uur · Diagnose",
        "14.15 uur · Diagnose",
        "Vrijdag 6 november 2026",
        "10.15 uur · Stap",
        "Donderdag 12 november 2026",
        "10.15 uur · Stap",
    ]


def test_an_entry_is_read_out_in_one_order_fact_first():
    heard = said(a_corrected())
    parts = (
        "09.30 uur · Feit",
        "Door: Joris Kamp. Zelf waargenomen.",
        "Zij had geen jas aan en rilde van de kou.",
        "Duiding, geen feit: Misschien is er thuis weinig geld.",
        "Mening van een ander: De conciërge vindt dat moeder het niet aankan.",
        "Andere verklaring: De jas was in de was.",
        "Veronderstelling: Thuis is de verwarming uit.",
        "Nog niet bevestigd of ontkracht.",
        "Wijst op zorgen · Externe partner · Toestemming ontbreekt · Over: de leerling",
        "Gezien aan: Lichaam en verzorging en Gedrag, leren of verzuim",
        "Kan wijzen op: Verwaarlozing · Aan te vullen",
        "Ook in het dossier van Bilal en een ander kind",
        "foto-hek.png (332 kB, van 02-11-2026)",
        "brief huisarts.pdf (117 kB, van 03-01-2024, ouder dan een jaar)",
        "scan.pdf (2,4 MB, datum niet bekend)",
        "Verbeterd door Marieke de Boer op 04-11-2026 om 11.15 uur. Reden: Het was een jas.",
        "Doorgehaald, tekst: Zij had geen sjaal aan.",
        "Toen toegevoegd: duiding, mening van een ander, veronderstelling,",
    )
    places = [heard.index(part) for part in parts]
    assert places == sorted(places)


def test_the_whole_timeline_says_that_it_is_whole():
    assert "2 aantekeningen. De tijdlijn is volledig: er is geen filter" in said(
        a_regel(), a_regel()
    )
    assert "1 aantekening. De tijdlijn is volledig" in said(a_regel())
    assert "Er is geen aantekening om af te drukken." in said()


def test_a_filtered_timeline_says_so_with_every_condition_and_how_much_is_left_out():
    keuze = Tijdlijnfilter(
        soort=Soort.FEIT,
        bron=Signaalbron.EXTERNE_PARTNER,
        richting=Richting.WIJST_OP,
        persoon="Joris Kamp",
        van=date(2026, 11, 1),
        tot=date(2026, 11, 30),
        tekst=" jas ",
    )
    heard = said(*full_regels(), keuze=keuze)
    assert "Dit is een deel van de tijdlijn Op dit blad: 1 van de 11." in heard
    for words in (
        "Filter: soort Feit",
        "Filter: bron Signaal: externe partner",
        "Filter: richting Wijst op zorgen",
        "Filter: persoon Joris Kamp",
        "Filter: periode vanaf 01-11-2026 tot en met 30-11-2026",
        "Filter: woorden “jas”",
    ):
        assert words in heard
    assert "rilde van de kou" in heard
    assert "Zij at niets." not in heard


CONDITIONS: dict[str, Any] = {
    "soort": Soort.FEIT,
    "bron": Signaalbron.DERDEN,
    "richting": Richting.NEUTRAAL,
    "persoon": "Joris Kamp",
    "van": date(2026, 11, 1),
    "tot": date(2026, 11, 30),
    "tekst": "jas",
    "aan_te_vullen": True,
}


def test_no_condition_of_a_filter_can_be_left_unsaid():
    assert {field.name for field in fields(Tijdlijnfilter)} == set(CONDITIONS)
    for name, value in CONDITIONS.items():
        _, rows = shown_part(Tijdlijnfilter(**{name: value}), 1, 2)
        assert isinstance(rows, KeyValues)
        assert len(rows.rows) == 1


@pytest.mark.parametrize(
    "keuze",
    [
        Tijdlijnfilter(soort=Soort.GESPREK),
        Tijdlijnfilter(tekst="autisme"),
        Tijdlijnfilter(van=date(2026, 11, 5), tot=date(2026, 11, 5)),
        Tijdlijnfilter(tot=date(2026, 11, 2)),
    ],
)
def test_paper_shows_exactly_what_the_filter_lets_through_on_screen(keuze):
    view = a_view(*full_regels())
    passed = [r for r in view.regels if keuze.passes(r)]
    heads = [s for s in spoken(printed(view, keuze)) if s.tag == "H3"]
    assert 0 < len(passed) < len(view.regels)
    assert len(heads) == len(passed)


def test_L01_a_late_entry_shows_event_time_and_writing_time():
    heard = said(told_later())
    happened = "Gebeurd: 02-11-2026 om 12.15 uur."
    written = "Opgeschreven: 09-11-2026 om 17.15 uur, door Marieke de Boer."
    assert f"{happened} {written}" in heard
    soon = Regel(a_vastlegging(aantekening=an_aantekening(door="Marieke de Boer")))
    assert "Opgeschreven" not in said(soon)


def test_L04_the_source_of_others_is_named_or_said_to_be_missing():
    heard = said(*full_regels())
    assert "Van horen zeggen. Bron: de buurvrouw." in heard
    assert "Van een ander, bron ontbreekt." in heard
    assert heard.count("Zelf waargenomen.") == 2


def test_L05_a_supposition_says_what_became_of_it():
    heard = said(*full_regels())
    assert "de verwarming uit. Bevestigd op 06-11-2026. De wijkagent zag het ook." in heard


def test_L06_a_diagnosis_without_its_professional_is_no_fact():
    heard = said(*full_regels())
    assert "Diagnose: ADHD. Gesteld door dr. P. Smit, kinderpsychiater, op 02-03-2026." in heard
    loose = "Geen feit, niet vastgelegd welke beroepskracht dit stelde: Volgens moeder heeft zij"
    assert loose in heard


def test_the_answers_to_the_questions_of_the_spiekkaart_stand_under_their_questions():
    vragen = SPIEKKAARTEN[Signaalbron.DERDEN].vragen
    signaal = Signaal(Signaalbron.DERDEN, navraag=("Er werd geroepen.", "", "De buurman."))
    heard = said(a_regel(signaal=signaal))
    assert f"{vragen[0]} Er werd geroepen." in heard
    assert f"{vragen[2]} De buurman." in heard
    assert vragen[1] not in heard


def test_advice_without_a_name_says_so():
    assert "De leerling is niet bij naam genoemd." in said(a_regel(Soort.ADVIES, anoniem=True))


def test_the_poptekening_stands_with_its_entry():
    pdf = printed(VIEWS["full"])
    assert len(figure_boxes(pdf)) == 1
    heard = [s.text for s in spoken(pdf)]
    (figure,) = [s.text for s in spoken(pdf) if s.tag == "Figure"]
    assert heard.index("09.15 uur · Feit") < heard.index(figure)
    assert heard.index(figure) < heard.index("14.15 uur · Diagnose")


def test_every_correction_of_a_chain_is_told_the_latest_first():
    texts_ = ("eerst", "toen", "nu")
    first, second, third = (replace(OLD, tekst=tekst) for tekst in texts_)
    line = Regel(
        a_vastlegging(3, aantekening=third, verbetert=2, reden="nog beter"),
        (
            a_vastlegging(2, aantekening=second, verbetert=1, reden="beter"),
            a_vastlegging(1, aantekening=first),
        ),
    )
    heard = said(line)
    parts = ("Reden: nog beter", "tekst: toen", "Reden: beter", "tekst: eerst")
    places = [heard.index(part) for part in parts]
    assert places == sorted(places)


FIELDS = ("tekst", "citaat", "reactie", "duiding", "mening", "veronderstelling", "door", "bron")


@pytest.mark.parametrize("words", INJECTIONS)
def test_what_was_typed_is_printed_literally_in_every_place(words):
    told = dict.fromkeys(FIELDS, words)
    signaal = Signaal(
        Signaalbron.DERDEN, andere_verklaring=words, navraag=(words,) * len(SPIEKKAARTEN)
    )
    entry = an_aantekening(Soort.GESPREK, met=words, signaal=signaal, **told)
    pdf = printed(a_view(a_corrected(entry, replace(entry, tekst="nu"))))
    heard = " ".join(texts(pdf))
    flat = " ".join(clean(words).split())
    assert heard.count(flat) >= len(FIELDS) + 2
    assert faults(pdf, "ua1") == []


@settings(max_examples=25)
@given(st.lists(ODD, min_size=9, max_size=9))
def test_L01_no_word_that_was_recorded_is_lost(typed):
    told = dict(zip(FIELDS, typed, strict=False))
    told["tekst"] = f"begin {told['tekst']}"
    entry = an_aantekening(Soort.OVERLEG, met=f"met {typed[8]}", **told)
    heard = printable(
        " ".join(texts(printed(a_view(a_corrected(entry, replace(entry, tekst="nu"))))))
    )
    for words in (*told.values(), typed[8]):
        assert " ".join(printable(clean(words)).split()) in heard


def test_a_very_long_text_goes_on_over_pages_and_is_whole():
    words = "Zij kwam te laat en zei dat er niets was. " * 2000
    pdf = printed(a_view(a_regel(tekst=words, duiding=words, citaat=words)))
    flat = " ".join(words.split())
    heard = texts(pdf)
    assert flat in heard
    assert f"Duiding, geen feit: {flat}" in heard
    assert f"“{flat}”" in heard
    assert faults(pdf, "ua1") == []


@pytest.mark.parametrize("letter", ["x", " ", "\n", "xy "])
def test_pieces_of_a_long_text_are_the_text(letter):
    words = (letter * 50_001, Run("slot", bold=True))
    parts = list(pieces(words))
    assert "".join(map(plain, parts)) == plain(words)
    assert max(len(plain(part)) for part in parts) <= LONGEST


def test_five_hundred_entries_break_sanely():
    pdf = printed(a_view(*many_regels(500)))
    pages = pages_of(pdf)
    heads = {s.text for s in spoken(pdf) if s.tag in {"H2", "H3"}}
    assert [n for n, page in enumerate(pages) if page[-1] in heads] == []
    # A heading and its line never stand without the fact they are about.
    assert [n for n, page in enumerate(pages) if page[-1].startswith("Door: ")] == []
    assert len(pages) < 110
    with pypdfium2.PdfDocument(BytesIO(pdf)) as file:
        words = "".join(page.get_textpage().get_text_bounded() for page in file)
    assert [n for n in range(500) if f"Feit nummer {n}." not in words] == []


def test_the_full_name_stands_on_the_paper_and_not_in_the_metadata():
    pdf = printed(VIEWS["full"])
    assert "Amira el Haddad" in " ".join(texts(pdf))
    with opened(pdf) as file:
        assert str(file.docinfo["/Title"]) == "Tijdlijn: Amira el H."
        assert "Haddad" not in file.Root.Metadata.read_bytes().decode()


def picture(*blocks: Block) -> bytes:
    with pypdfium2.PdfDocument(BytesIO(render(report(*blocks), MADE_ON))) as file:
        return bytes(file[0].render(scale=1, grayscale=True).to_pil().tobytes())


def test_fact_reading_opinion_and_supposition_look_different_in_grey():
    same = "Dezelfde woorden."
    looks = {picture(Para(same)), *(picture(Aside(voice, same)) for voice in Voice)}
    assert len(looks) == 4


def test_old_words_are_struck_through_and_read_out_as_such():
    assert picture(Para(Run("oud", struck=True))) != picture(Para(Run("oud")))
    assert "Doorgehaald, tekst: Zij had geen sjaal aan." in texts(printed(a_view(a_corrected())))


def test_paper_and_screen_call_everything_the_same():
    assert {soort: kind.name for soort, kind in kinds().items()} == tijdlijn_words.SOORTEN
    assert signal_words.bron_words() == tijdlijn_words.SIGNAALBRONNEN
    assert signal_words.richting_words() == tijdlijn_words.RICHTINGEN
    assert signal_words.over_words() == tijdlijn_words.OVER
    assert signal_words.categorie_words() == tijdlijn_words.CATEGORIEEN
    assert signal_words.vorm_words() == tijdlijn_words.VORMEN
    assert filter_words.bron_words() == tijdlijn_words.FILTER_BRONNEN


def test_what_a_correction_left_alone_is_not_named():
    heard = said(a_corrected(NEW, replace(NEW, reactie="Zij knikte.")))
    assert "Toen toegevoegd: reactie." in heard
    assert "Doorgehaald" not in heard.replace("er doorgehaald bij", "")
