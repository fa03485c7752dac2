"""The card for a call to Veilig Thuis: one page, its questions in order, and without names."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from datetime import date
from functools import partial
from operator import ge
from typing import Any

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.belkaart import Belkaartkeuze, VrijeTekst
from desktop.core.casus import Casus
from desktop.core.dossier import Gezag
from desktop.core.hulp import Hulpafspraken, Monitoring
from desktop.core.logboek import Soort
from desktop.core.meldcode import Stap
from desktop.core.melding import Geinformeerd, MeldingGegevens, Veiligheid
from desktop.core.school import Profiel
from desktop.core.veilig_thuis import Adviesgesprek
from desktop.core.verantwoording import GezagGeinformeerd
from desktop.core.verloop import StapOvergeslagen
from desktop.reports.document import plain
from desktop.reports.pdf_reports import PdfReports
from desktop.reports.shortened import longest_that_fits, shortened
from desktop.services.casus import view_of
from tests.builders import (
    JA,
    a_betrokkene,
    a_casus,
    a_dossier,
    a_fact,
    a_leerling,
    a_regel,
    a_school,
    a_weging,
)
from tests.reports.melding_views import FREE_TEXTS, MADE_ON, filled
from tests.reports.reading import faults, opened, pages_of, texts

ANONIEM, MET_NAMEN = Belkaartkeuze(), Belkaartkeuze(anoniem=False)
ALLES = Belkaartkeuze(vrij=frozenset(VrijeTekst))
NAMES = ("Zoë", "Haddad", "Samira", "Youssef", "Joris", "Kamp", "Marieke", "Boer", "Bakkali", "2B")
EVERYONE = "Zoë el Haddad (2B), Samira, YOUSSEF’s neef, joris kamp en Marieke de Boer"


def a_case(text: str = EVERYONE) -> Casus:
    """Build a dossier in which every name stands in every place where one can be typed."""
    leerling = a_leerling(roepnaam="Zoë")
    people = (
        a_betrokkene(relatie=f"moeder van {text}"),
        a_betrokkene(naam="Youssef", relatie="stiefvader", gezag=Gezag.ONBEKEND),
    )
    told = (
        Geinformeerd(leerling.full_name, date(2026, 11, 12)),
        Geinformeerd("Youssef, stiefvader", None, text),
        Geinformeerd("tante Samira", None, text),
    )
    regels = (
        a_regel(tekst=text, door=text, duiding=text),
        a_regel(Soort.GESPREK, met=text, reactie=text),
        a_fact(StapOvergeslagen(Stap.OVERLEG, text), 3),
        a_fact(Hulpafspraken(date(2026, 12, 18), text, (text,), (text,), "N. Bakkali"), 4),
        a_fact(Monitoring(text, text, date(2027, 1, 15)), 5),
        a_fact(GezagGeinformeerd(text), 6),
        a_fact(Adviesgesprek(text, text, text), 7),
    )
    gegevens = filled(text + " {}")
    return a_casus(
        *regels,
        dossier=a_dossier(leerling=leerling, betrokkenen=people),
        gegevens=replace(gegevens, geinformeerd=told, veiligheid=Veiligheid.ACUUT),
        weging=a_weging(JA, JA, motivering=text),
    )


def printed(keuze: Belkaartkeuze, casus: Casus | None = None) -> bytes:
    return PdfReports().belkaart(view_of(casus or a_case()), MADE_ON, keuze)


def words(keuze: Belkaartkeuze, casus: Casus | None = None) -> str:
    return " ".join(texts(printed(keuze, casus)))


def everything_in(pdf: bytes) -> str:
    """Return all texts, strings, streams and metadata of a file, decoded, in small letters."""
    with opened(pdf) as file:
        found = [*texts(pdf), str(file.open_metadata()), *map(str, file.docinfo.values())]
        for item in file.objects:
            found.append(repr(item))
            if isinstance(item, pikepdf.Stream) and item.get("/Subtype") != "/Image":
                found.append(item.read_bytes().decode("latin-1"))
        found += [item.title for item in file.open_outline().root]
    found.append(pdf.decode("latin-1"))
    return unicodedata.normalize("NFC", "\n".join(found)).casefold()


@pytest.mark.parametrize("profile", ["ua1", "2a"])
@pytest.mark.parametrize("keuze", [ANONIEM, ALLES, MET_NAMEN])
def test_the_card_conforms_and_is_one_page(keuze, profile):
    pdf = printed(keuze)
    assert faults(pdf, profile) == []
    assert len(pages_of(pdf)) == 1


@pytest.mark.parametrize("keuze", [ANONIEM, ALLES])
def test_no_name_of_the_dossier_stands_anywhere_on_an_anonymous_card(keuze):
    pdf = printed(keuze)
    read = " ".join(texts(pdf)).casefold()
    inside = everything_in(pdf)
    assert [name for name in NAMES if name.casefold() in read] == []
    # A few letters can stand in any compressed font by chance.
    assert [name for name in NAMES if len(name) > 3 and name.casefold() in inside] == []
    assert "14-03-2012" not in inside
    assert "het voorbeeld" not in inside


def test_the_search_for_names_finds_them_on_the_card_with_names():
    inside = everything_in(printed(MET_NAMEN))
    assert "haddad" in inside
    assert "samira" in inside


def test_of_the_leerling_only_the_age_is_told():
    assert "Over wie leerling, 14 jaar, klas weggelaten" in words(ANONIEM)
    nobody = a_casus(dossier=a_dossier(leerling=a_leerling(geboortedatum=None, klas="")))
    assert "leerling, leeftijd niet bekend, klas weggelaten" in words(ANONIEM, nobody)
    assert "Zoë el Haddad, 14 jaar, klas 2B" in words(MET_NAMEN)


def test_who_knows_is_told_by_role():
    said = words(ANONIEM)
    assert "de leerling: ja, op 12-11-2026; moeder: nog niet ingevuld; stiefvader: nee;" in said
    assert "iemand anders: nee" in said


def test_free_texts_are_left_out_until_they_are_ticked_one_by_one():
    casus = a_casus(gegevens=MeldingGegevens(vraag="Denkt u mee?", beschermend="Oma vangt op."))
    assert "Denkt u mee?" not in words(ANONIEM, casus)
    one = words(Belkaartkeuze(vrij=frozenset({VrijeTekst.VRAAG})), casus)
    assert "Denkt u mee?" in one
    assert "Oma" not in one
    both = words(MET_NAMEN, casus)
    assert "Denkt u mee?" in both
    assert "Oma vangt op." in both


def test_a_mark_nobody_sees_does_not_hide_a_name():
    casus = a_casus(gegevens=MeldingGegevens(vraag="Wat kan Ami\u200bra?"))
    assert "Wat kan [naam]?" in words(ALLES, casus)


def test_the_questions_come_in_the_order_in_which_veilig_thuis_asks_them():
    said = texts(printed(ALLES))
    asked = (
        "Hoe veilig is iedereen nu?",
        "Wat kan de school zelf doen?",
        "Melden volgens uw kader?",
        "Direct en blijvend veilig?",
        "De vragen van uw kader",
        "Veiligheidsplan of zicht?",
        "Datum en tijd",
        "Naam medewerker",
        "Advies",
        "Uitkomst",
        "Afspraak",
    )
    places = [said.index(question) for question in asked]
    assert places == sorted(places)


def test_what_the_dossier_knows_is_filled_in():
    said = words(ANONIEM)
    assert "Acuut onveilig." in said
    assert "Melden bij Veilig Thuis (meldnorm 1)." in said
    assert "2. Acute en/of structurele onveiligheid? ja" in said
    assert "Hulp is afgesproken; effect merkbaar op 18-12-2026." in said
    assert "De veiligheid wordt gevolgd tot 15-01-2027." in said
    assert "Meldcode 2 Overleg: gedaan" in said
    assert "112" in said


def test_a_stap_passed_over_gives_its_reason_on_the_card_with_names_only():
    casus = a_casus(a_fact(StapOvergeslagen(Stap.GESPREK, "te onveilig")))
    assert "Meldcode 3 Gesprek: overgeslagen. Reden: te onveilig" in words(MET_NAMEN, casus)
    assert "te onveilig" not in words(ANONIEM, casus)


def test_the_number_of_veilig_thuis_is_that_of_the_school():
    profiel = Profiel(veilig_thuis="Veilig Thuis Oost", veilig_thuis_nummer="0900 000 000")
    assert "Veilig Thuis Oost: 0900 000 000" in words(
        ANONIEM, a_casus(school=a_school(profiel=profiel))
    )
    empty = a_casus(school=a_school(profiel=Profiel(veilig_thuis_nummer=" ")))
    assert "Veilig Thuis: 0800-2000" in words(ANONIEM, empty)


REST = "Dit is niet alles. De rest staat in het dossier, bij “Melding”."


@pytest.mark.parametrize("size", [40, 200, 3000])
def test_long_texts_give_way_to_the_room_to_write_and_say_where_the_rest_stands(size):
    casus = a_case("woord " * size)
    (page,) = pages_of(printed(MET_NAMEN, casus))
    assert any(text.startswith("woord woord") and text.endswith(REST) for text in page)
    assert "Afspraak" in page


def test_one_long_text_fills_the_page_and_the_short_ones_stay_whole():
    long = MeldingGegevens(zorg_in_het_kort="woord " * 3000, vraag="Denkt u mee? " * 9)
    pdf = printed(MET_NAMEN, a_casus(gegevens=long))
    (page,) = pages_of(pdf)
    (worry,) = [text for text in page if text.endswith(REST)]
    assert worry.count("woord") > 50
    assert " ".join(["Denkt u mee?"] * 9) in page
    assert faults(pdf, "ua1") == []


def test_a_text_of_many_lines_fits_one_page_too():
    lines: dict[str, Any] = dict.fromkeys(FREE_TEXTS, "a\n" * 90 + "b")
    casus = a_casus(gegevens=MeldingGegevens(**lines))
    (page,) = pages_of(printed(MET_NAMEN, casus))
    assert "Afspraak" in page


@given(st.text(st.sampled_from("ab \n"), max_size=60), st.integers(0, 60))
def test_what_is_cut_is_the_begin_of_what_was_said(text, most):
    words = plain(shortened(text, most, "Verder."))
    if len(text) <= most:
        assert words == text
    else:
        begun = words.removesuffix("… Verder.")
        assert text.startswith(begun.rstrip())
        assert len(begun.rstrip()) <= most


def test_the_search_finds_the_largest_that_fits():
    assert [longest_that_fits(9, partial(ge, most)) for most in range(11)] == [*range(10), 9]
