"""What a document is, how it is named and how large it is."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.bestandssoort import (
    AFBEELDINGEN,
    BESTAND,
    KANTOOR,
    PDF,
    TEKST,
    soort_of,
    tekst_of,
)
from desktop.core.bijlage import Bijlage, grootte_tekst, zichtbare_naam

DAY = date(2026, 11, 22)
HEADS = {
    b"\x89PNG\r\n\x1a\n": "png",
    b"\xff\xd8\xff\xe0": "jpg",
    b"GIF87a": "gif",
    b"GIF89a": "gif",
    b"RIFF\x00\x00\x00\x00WEBPVP8 ": "webp",
    b"BM" + bytes(12) + b"\x28\x00\x00\x00": "bmp",
    b"%PDF-1.7\n": PDF,
    b"\n\n%PDF-1.4": PDF,
    b"{\\rtf1 brief}": KANTOOR,
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1": KANTOOR,
    b"PK\x03\x04....word/document.xml": KANTOOR,
    b"PK\x03\x04....mimetypeapplication/vnd.oasis.opendocument.text": KANTOOR,
    b"PK\x03\x04....foto.jpg": BESTAND,
    b"BM is een gewoon begin": TEKST,
    "Zij kwam zonder jas, zei ze beëdigd.".encode(): TEKST,
    "beëdigd".encode("cp1252"): TEKST,
    "beëdigd".encode("utf-16"): TEKST,
    b"\xff\xfex": BESTAND,
    b"MZ\x90\x00": BESTAND,
    b"\x81 staat in geen spelling": BESTAND,
}


@pytest.mark.parametrize(("inhoud", "soort"), HEADS.items())
def test_the_kind_is_what_the_bytes_say(inhoud, soort):
    assert soort_of(inhoud) == soort


@given(st.binary())
def test_any_bytes_have_one_kind(inhoud):
    assert soort_of(inhoud) in {*AFBEELDINGEN, PDF, TEKST, KANTOOR, BESTAND}


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"])))
def test_text_reads_back_as_it_was_written(tekst):
    assert tekst_of(("\ufeff" + tekst).encode()) == tekst


@pytest.mark.parametrize(
    ("naam", "shown"),
    [
        ("brief.pdf", "brief.pdf"),
        ("foto\u202egnp.exe", "fotognp.exe"),
        ("regel\r\neen\x07.txt", "regel een.txt".replace(" ", "")),
        ("\u200b\x00", "bestand"),
        ("  twee   woorden.txt ", "twee woorden.txt"),
        ("kapot\ud800.txt", "kapot.txt"),
        ("🦊 عائلة.png", "🦊 عائلة.png"),
    ],
)
def test_a_name_shows_nothing_that_steers_the_screen(naam, shown):
    assert zichtbare_naam(naam) == shown


@pytest.mark.parametrize(
    ("grootte", "tekst"),
    [
        (1, "1 bytes"),
        (1023, "1023 bytes"),
        (1024, "1 kB"),
        (12_400, "12 kB"),
        (2_500_000, "2,4 MB"),
        (25 * 1024 * 1024, "25 MB"),
    ],
)
def test_a_size_is_told_in_words(grootte, tekst):
    assert grootte_tekst(grootte) == tekst


def test_a_document_is_old_after_a_year_as_far_as_its_date_is_known():
    def of(van: date | None) -> bool:
        return Bijlage("s", "brief.pdf", PDF, 1, "0" * 64, van).is_oud(DAY)

    assert not of(None)
    assert not of(DAY - timedelta(days=365))
    assert of(DAY - timedelta(days=366))
