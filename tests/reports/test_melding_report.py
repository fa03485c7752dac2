"""The printed melding: complete, literal, in order, and silent where it must be."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import Any

import pypdfium2  # type: ignore[import-untyped]  # ships without types
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.core.logboek import Herkomst, Soort
from desktop.core.melding import Geinformeerd, MeldingGegevens, Openheid, Veiligheid
from desktop.core.signaal import Signaal
from desktop.reports import PdfReports
from desktop.reports.document import KeyValues, Table, plain
from desktop.reports.melding import compose_melding
from desktop.reports.plain_text import clean
from desktop.services.views import MeldingView
from tests.builders import JA, NEE, TWIJFEL, a_dossier, a_leerling, a_regel, a_weging
from tests.reports.melding_views import (
    FREE_TEXTS,
    MADE_ON,
    a_full_view,
    a_view,
    all_printed,
    an_empty_view,
    filled,
    full_regels,
    many_regels,
)
from tests.reports.reading import faults, opened, pages_of, spoken, texts

NASTY = (
    "<b>vet {} <img src='/etc/passwd'>",
    "Jansen & Zn {} &lt;",
    "{} </para><para>",
    "{} " + "lang woord " * 370,
)
VIEWS = {
    "empty": an_empty_view(),
    "minimal": a_view(a_regel()),
    "full": a_full_view(),
    "long": a_view(*many_regels(400), gegevens=filled("{} " + "veel woorden " * 200)),
}


def printed(view: MeldingView) -> bytes:
    return PdfReports().melding(view)


def said(view: MeldingView) -> str:
    return " ".join(texts(printed(view)))


def in_one_line(text: str) -> str:
    return " ".join(clean(text).split())


@pytest.mark.parametrize("profile", ["ua1", "2a"])
@pytest.mark.parametrize("view", VIEWS.values(), ids=VIEWS.keys())
def test_P01_every_melding_conforms(view, profile):
    assert faults(printed(view), profile) == []


def test_the_same_melding_gives_the_same_bytes():
    assert printed(a_full_view()) == printed(a_full_view())


@pytest.mark.parametrize("text", ["{} in gewone woorden", *NASTY])
def test_every_word_that_was_typed_is_printed_literally(text):
    view = a_full_view(text)
    heard = said(view)
    words = all_printed(view.gegevens) + [
        text.format(name)
        for name in (
            *("feit", "door", "duiding", "verbeterd", "gehoord", "bron", "aanleiding"),
            *("letterlijk", "besproken", "met", "reactie", "telefoon", "motivering", "reden_niet"),
        )
    ]
    assert [word for word in words if in_one_line(word) not in heard] == []


def test_the_words_can_be_read_by_any_reader_of_pdf():
    document = pypdfium2.PdfDocument(printed(a_full_view("zeldzaam {} woord")))
    text = " ".join(page.get_textpage().get_text_bounded() for page in document)
    document.close()
    flat = " ".join(text.split())
    for name in FREE_TEXTS:
        assert f"zeldzaam {name} woord" in flat


def test_letters_that_the_font_lacks_become_boxes_and_the_reader_is_warned():
    view = a_view(dossier=a_dossier(leerling=a_leerling(roepnaam="أميرة")))
    heard = said(view)
    assert "□□□□□ el Haddad" in heard
    assert "Let op: 5 verschillende tekens kunnen niet worden afgedrukt." in heard
    assert "Let op: " not in said(an_empty_view())


def test_an_emoji_becomes_a_box_and_takes_no_other_word_with_it():
    assert "ik ben □ bang" in said(a_view(gegevens=MeldingGegevens(vraag="ik ben 😢 bang")))


def test_a_leerlings_words_stay_as_said():
    citaat = "ik wil <niet> naar huis, 'echt' niet & nooit"
    assert f"“{citaat}”" in said(a_view(a_regel(Soort.DISCLOSURE, citaat=citaat)))


def test_the_headings_come_in_the_order_its_reader_needs():
    headings = [s.text for s in spoken(printed(a_full_view())) if s.tag in {"H1", "H2"}]
    assert headings == [
        "Melding bij Veilig Thuis",
        "De zorg in het kort",
        "Veilig contact opnemen",
        "Feiten op volgorde van datum",
        "Van horen zeggen",
        "Wat de leerling zelf zegt",
        "Gesprekken en reacties",
        "Hoe de school dit duidt",
        "Wat gaat goed en wat beschermt",
        "De vijf stappen van de meldcode",
        "Het gesprek over deze melding",
        "Betrokken hulp en netwerk",
        "Wat de school zelf blijft doen",
        "De weging met het afwegingskader",
        "De antwoorden in woorden",
        "De besluiten van de school",
        "Wat niet in deze melding staat",
        "Verantwoording",
    ]


def test_an_empty_melding_leaves_nothing_blank():
    heard = said(an_empty_view())
    assert heard.count("nog niet ingevuld") >= len(FREE_TEXTS) - 1
    assert "geboortedatum niet bekend" in heard
    assert heard.count("niet gedaan") == 5
    assert "Er is geen uitspraak van de leerling apart vastgelegd." in heard
    for words in ("eigen waarnemingen", "gesprekken", "betrokkenen"):
        assert f"Er zijn geen {words} vastgelegd." in heard
    assert "Er zijn nog geen vragen beantwoord." in heard


@pytest.mark.parametrize("view", VIEWS.values(), ids=VIEWS.keys())
def test_no_cell_of_any_table_is_empty(view):
    cells = [
        plain(cell)
        for block in compose_melding(view).blocks
        if isinstance(block, Table | KeyValues)
        for row in block.rows
        for cell in row
    ]
    assert len(cells) > 20
    assert all(cell.strip() for cell in cells)


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (Veiligheid.ONBEKEND, "Veiligheid nu: nog niet ingevuld"),
        (Veiligheid.ACUUT, "Veiligheid nu: acuut onveilig"),
        (Veiligheid.STRUCTUREEL, "Veiligheid nu: structureel onveilig"),
        (Veiligheid.GEEN_ACUUT, "Veiligheid nu: geen acuut gevaar"),
    ],
)
def test_safety_stands_in_words_right_under_the_title(status, words):
    heard = texts(printed(a_view(gegevens=MeldingGegevens(veiligheid=status))))
    assert heard.index(words) <= 3


def test_who_knows_is_told_for_each_with_gezag_and_for_the_leerling():
    told = (
        Geinformeerd("Samira Haddad, moeder", date(2026, 11, 19)),
        Geinformeerd("Karim, vader", None, "te onveilig"),
    )
    heard = said(a_view(gegevens=MeldingGegevens(geinformeerd=told)))
    assert "Amira el Haddad: nog niet ingevuld" in heard
    assert "Samira Haddad, moeder: ja, verteld op 19-11-2026" in heard
    assert "Karim, vader: nee. Reden: te onveilig" in heard


@pytest.mark.parametrize(
    ("openheid", "words"),
    [
        (Openheid.ONBEKEND, "Open melding nog niet ingevuld"),
        (Openheid.OPEN, "De school mag als melder worden genoemd. na overleg"),
        (Openheid.NIET_OPEN, "Niet open. Reden: na overleg"),
    ],
)
def test_openness_is_told(openheid, words):
    gegevens = MeldingGegevens(openheid=openheid, openheid_toelichting="na overleg")
    assert words in said(a_view(gegevens=gegevens))


def test_consent_is_not_a_word_of_this_paper():
    assert "toestemming" not in said(a_full_view()).casefold()


def test_L04_hearsay_without_a_source_is_left_out_and_counted():
    loose = a_regel(tekst="geruchten op het plein", herkomst=Herkomst.DERDE)
    heard = said(a_view(loose))
    assert "geruchten" not in heard
    assert "1 aantekening is weggelaten, omdat de bron ontbreekt." in heard
    assert "2 aantekeningen zijn weggelaten" in said(a_view(loose, loose))


@pytest.mark.parametrize("soort", [Soort.DISCLOSURE, Soort.GESPREK])
def test_words_that_came_through_someone_else_say_through_whom(soort):
    passed_on = a_regel(soort, herkomst=Herkomst.DERDE, bron="haar zus")
    assert "van horen zeggen: haar zus" in said(a_view(passed_on))


def test_hearsay_stands_apart_with_an_open_square_and_its_source():
    told = a_regel(tekst="zij huilde", herkomst=Herkomst.DERDE, bron="de trainer")
    heard = texts(printed(a_view(told, a_regel(tekst="zij at"))))
    own, hearsay = heard.index("Feiten op volgorde van datum"), heard.index("Van horen zeggen")
    assert own < heard.index("zij at") < hearsay < heard.index("☐ zij huilde")
    assert "van horen zeggen: de trainer" in heard


def test_Z01_and_L08_opinions_other_readings_and_suppositions_have_tables_of_their_own():
    seen = a_regel(
        tekst="zij huilde",
        mening="zij overdrijft",
        veronderstelling="slaapt zij slecht",
        signaal=Signaal(andere_verklaring="zij was gevallen"),
    )
    heard = texts(printed(a_view(seen)))
    heads = ("Wat anderen ervan vinden", "Andere verklaringen", "Veronderstellingen")
    opinion, other, guess = (heard.index(head) for head in heads)
    assert heard.index("zij huilde") < opinion < heard.index("zij overdrijft") < other
    assert other < heard.index("zij was gevallen") < guess < heard.index("slaapt zij slecht")
    assert not set(heads) & set(texts(printed(a_view(a_regel()))))


def test_what_was_discussed_inside_the_school_stays_there():
    inside = [
        a_regel(soort, tekst="binnenskamers")
        for soort in (Soort.OVERLEG, Soort.ADVIES, Soort.BESLUIT)
    ]
    heard = said(a_view(*inside))
    assert "binnenskamers" not in heard
    assert "Overleg met Samira Haddad" in heard
    assert "Besluit vastgelegd" in heard


def test_corrections_are_counted_and_the_old_text_is_not_printed():
    heard = said(a_view(*full_regels("tekst {}")))
    assert "tekst verbeterd" in heard
    assert "tekst oud" not in heard
    assert "1 aantekening is later verbeterd (1 verbetering)" in heard


@pytest.mark.parametrize(
    "antwoorden", [(JA,), (JA, JA), (JA, TWIJFEL), (JA, NEE, NEE), (JA, NEE, JA, JA, JA), (NEE,)]
)
def test_the_chart_tells_each_answer_in_words_and_so_does_the_table(antwoorden):
    view = a_view(weging=a_weging(*antwoorden))
    heard = spoken(printed(view))
    [chart] = [s.text for s in heard if s.text.startswith("Stroomschema")]
    for number, antwoord in enumerate(antwoorden, start=1):
        assert re.search(rf"Afweging {number}\b[^.]*?Antwoord: {antwoord.value}\.", chart)
    cells = [s.text for s in heard]
    assert sum("De uitgang zoals hij er stond." in text for text in cells) == len(antwoorden)
    assert sum("Drie keer gezien." in text for text in cells) == len(antwoorden)


def test_the_meldnorm_is_quoted_literally_with_its_source():
    view = a_view(weging=a_weging(JA, JA))
    heard = said(view)
    assert f"“{view.kader.meldnormen[1].tekst}”" in heard
    assert "Meldnorm 1. Bron:" in heard
    assert "regel 376" in heard


def test_an_answer_that_was_replaced_is_counted():
    weging = a_weging(NEE)
    changed = replace(weging, beantwoordingen=weging.beantwoordingen + a_weging(JA).beantwoordingen)
    assert "1 eerder antwoord staat in het dossier." in said(a_view(weging=changed))


def test_no_full_name_outside_the_pages():
    view = a_full_view()
    with opened(printed(view)) as file:
        xmp = file.open_metadata().__str__()
        outside = [str(value) for value in file.docinfo.values()] + [xmp]
        outside += [item.title for item in file.open_outline().root]
    assert any("Amira el H." in text for text in outside)
    assert not any("Haddad" in text for text in outside)


def test_only_absolute_dates_are_ours():
    heard = said(a_full_view("woorden")).casefold()
    assert not {"vandaag", "gisteren", "morgen"} & set(re.findall(r"\w+", heard))
    assert "stand op 22-11-2026" in heard


WORST = {
    "everything long": a_view(*many_regels(60), gegevens=filled("{} " + "woord " * 700)),
    "many lines": a_view(gegevens=filled("{}" + "\nregel" * 60)),
    "one endless word": a_view(gegevens=filled("{}" + "x" * 4000)),
    "just too long": a_view(*many_regels(40), gegevens=filled("{} " + "woord " * 60)),
    "many people": a_view(
        gegevens=MeldingGegevens(
            geinformeerd=tuple(Geinformeerd(f"persoon {n}", date(2026, 11, 1)) for n in range(90))
        )
    ),
    "endless names": a_view(
        dossier=a_dossier(leerling=a_leerling(achternaam="Naam " * 400, klas="k" * 900))
    ),
    "all on one day": a_view(*(a_regel() for _ in range(300))),
}


@pytest.mark.parametrize("view", WORST.values(), ids=WORST.keys())
def test_page_one_never_runs_on_to_page_two(view):
    first, second, *_ = pages_of(printed(view))
    assert "Veilig contact opnemen" in first
    assert len(first) > first.index("Veilig contact opnemen") + 1
    assert second[0] in _FIRST_ON_PAGE_TWO


_FIRST_ON_PAGE_TWO = {
    *("Feiten op volgorde van datum", "Veiligheid nu", "Kind", "Woont bij", "Gezag", "Melder"),
    *("Weten zij ervan?", "Open melding", "Wat wij vragen", "De zorg in het kort"),
    "Hoe zeker zijn wij?",
    *("Signalen in de tijd", "Veilig contact opnemen"),
}


@settings(max_examples=25)
@given(st.lists(st.integers(0, 1500), min_size=11, max_size=11), st.integers(0, 80))
def test_page_one_fits_whatever_was_typed(lengths, signals):
    words: dict[str, Any] = {
        n: ("woord " * 300)[:size] for n, size in zip(FREE_TEXTS, lengths, strict=True)
    }
    gegevens = replace(MeldingGegevens(openheid=Openheid.NIET_OPEN), **words)
    first, second, *_ = pages_of(printed(a_view(*many_regels(signals), gegevens=gegevens)))
    assert "Veilig contact opnemen" in first
    assert second[0] in _FIRST_ON_PAGE_TWO


def test_what_does_not_fit_moves_whole_and_page_one_points_at_it():
    long = "woord " * 700
    view = a_view(gegevens=MeldingGegevens(vraag=long, contact="bel moeder"))
    pages = pages_of(printed(view))
    assert "Zie “Wat wij vragen” op de volgende pagina." in pages[0]
    assert "bel moeder" in pages[0]
    assert pages[1][0] == "Wat wij vragen"
    assert in_one_line(long) in said(view)


def test_what_fits_stays_on_page_one():
    first, second, *_ = pages_of(printed(a_full_view("gewoon {}")))
    assert not any("volgende pagina" in text for text in first)
    assert second[0] == "Feiten op volgorde van datum"


def test_the_stamp_is_the_moment_of_printing():
    assert f"Stand op {MADE_ON:%d-%m-%Y} om {MADE_ON:%H.%M} uur" in said(an_empty_view())
