"""The chart on one page: the path, the answers in words, and nobody's name."""

from __future__ import annotations

from io import BytesIO
from itertools import product

import pypdfium2  # type: ignore[import-untyped]  # it ships no types
import pytest

from desktop.core.afwegingskader import Antwoord
from desktop.core.weging import Weging
from desktop.diagram.words import path_in_words
from desktop.reports.afweging import TITLE, compose_afweging
from desktop.reports.document import texts as texts_of
from desktop.reports.pdf_reports import PdfReports
from desktop.services.casus import view_of
from desktop.services.views import DossierView
from tests.builders import FIRST, JA, NEE, TWIJFEL, a_beantwoording, a_casus, a_kader
from tests.reports.melding_views import MADE_ON
from tests.reports.reading import faults, opened, spoken, texts

ZORG = Antwoord.ZORG
WAYS = [(), (NEE,), (ZORG,), (JA, TWIJFEL), (JA, NEE, TWIJFEL), (JA, JA, JA, JA, JA)]


def a_view(*antwoorden: Antwoord, kader: str = "onderwijs") -> DossierView:
    k = a_kader(kader)
    given = tuple(
        a_beantwoording(f"afweging-{n}", a, kader=k.id, versie=k.versie)
        for n, a in enumerate(antwoorden, 1)
    )
    return view_of(a_casus(kader=k, weging=Weging(FIRST, given)))


def printed(*antwoorden: Antwoord, kader: str = "onderwijs") -> bytes:
    return PdfReports().afweging(a_view(*antwoorden, kader=kader), MADE_ON)


@pytest.mark.parametrize("profile", ["ua1", "2a"])
@pytest.mark.parametrize("way", WAYS)
def test_the_page_conforms(way, profile):
    assert faults(printed(*way), profile) == []


@pytest.mark.parametrize("name", ["onderwijs", "basis"])
def test_every_full_set_of_answers_fits_one_page(name):
    answers = (JA, TWIJFEL)
    for way in product((JA, NEE), answers, (JA,), (JA,), (JA, NEE, TWIJFEL)):
        with pypdfium2.PdfDocument(BytesIO(printed(*way, kader=name))) as file:
            assert len(file) == 1


def test_the_chart_is_read_out_as_its_path():
    view = a_view(JA, JA, JA)
    pdf = PdfReports().afweging(view, MADE_ON)
    assert ("Figure", path_in_words(view.kader, view.pad)) in spoken(pdf)
    words = " ".join(texts(pdf))
    assert "Afwegingskader voor het onderwijs, versie 2018-07. Stand op 22 november 2026" in words
    assert "Uitkomst: Melden bij Veilig Thuis (meldnorm 1)." in words
    assert "Afweging 3, samen met Veilig Thuis: Effectieve hulp mogelijk" in words


def test_Z34_care_without_unsafety_is_printed_apart_from_a_plain_no():
    words = " ".join(texts(printed(ZORG)))
    assert "Uitkomst: Wel zorg, geen onveiligheid: meldcode sluiten, hulp gaat door." in words
    assert "Wel zorg, geen onveiligheid, 02-11-2026." in words
    assert "Wel zorg" not in " ".join(t for t in texts(printed(NEE)) if t.startswith("Afweging 1"))


def test_doubt_that_leaves_a_question_open_is_printed_with_it():
    words = " ".join(texts(printed(JA, NEE, TWIJFEL)))
    assert "Twijfel, 02-11-2026. Deze vraag blijft open." in words
    assert "Uitkomst: er is nog geen uitkomst." in words
    assert "nog geen vragen beantwoord" in " ".join(texts(printed()))


def test_the_page_names_nobody_and_gives_no_reasons():
    view = a_view(JA, JA, JA)
    said = "\n".join(texts_of(compose_afweging(view, MADE_ON)))
    leerling, given = view.dossier.leerling, view.weging.beantwoordingen[0]
    people = [b.naam for b in view.dossier.betrokkenen]
    for name in (leerling.roepnaam, leerling.achternaam, *people, *given.beoordelaars):
        assert name not in said
    assert given.motivering not in said
    with opened(PdfReports().afweging(view, MADE_ON)) as pdf:
        assert str(pdf.docinfo["/Title"]) == TITLE
