"""A library that cannot be trusted is refused when it is read, and the complaint says where."""

from __future__ import annotations

import json
from typing import Any

import pytest

from desktop.core.naslag import Naslag
from desktop.core.naslag_json import NaslagError, naslag_from_json

DOCUMENT = {"id": "001", "titel": "Brochure", "kort": "Brochure VO", "regels": 80}
HELP = {
    "knoop": "afweging-1",
    "kader": "onderwijs",
    "wanneer": "w",
    "valkuil": "v",
    "voorbeeld": "v",
    "vervolgstap": "s",
    "bron": ["001:1-80"],
}


def an_alinea(**details: Any) -> dict[str, Any]:
    defaults = {"id": "a", "titel": "A", "tekst": "Tekst.", "bron": ["001:75"], "rijen": ["D01"]}
    return {**defaults, **details}


def a_chapter(*alineas: Any, **details: Any) -> dict[str, Any]:
    return {"id": "een", "titel": "Een", "volgorde": 1, "alineas": [*alineas], **details}


def read(*chapters: object, documents: object = (DOCUMENT,), helps: object = (HELP,)) -> Naslag:
    return naslag_from_json(
        json.dumps({"documenten": documents}),
        json.dumps({"toelichtingen": helps}),
        [("onderwerp", json.dumps(chapter)) for chapter in chapters],
    )


def test_a_whole_library_is_read():
    quote = {"tekst": "Letterlijk", "bron": "001:76"}
    second = a_chapter(an_alinea(id="b", citaten=[quote]), id="twee", volgorde=0)
    naslag = read(a_chapter(an_alinea()), second)
    assert [onderwerp.id for onderwerp in naslag.onderwerpen] == ["twee", "een"]
    assert naslag.onderwerpen[0].alineas[0].citaten[0].bron == "001:76"
    assert naslag.toelichtingen[0].voorbeeldbron == ""


@pytest.mark.parametrize(
    ("alinea", "complaint"),
    [
        (an_alinea(tekst=3), r"onderwerp.alineas\[0\].tekst"),
        (an_alinea(bron="001:75"), r"onderwerp.alineas\[0\].bron"),
        (an_alinea(rijen=[3]), r"onderwerp.alineas\[0\].rijen"),
        (an_alinea(citaten=[{"tekst": "x"}]), r"alineas\[0\].citaten\[0\].bron"),
        (an_alinea(bron=[]), "zonder bron: a"),
        (an_alinea(bron=["001:81"]), "onbekende bron: a: '001:81'"),
        (an_alinea(bron=["001:0"]), "001:0"),
        (an_alinea(bron=["001:9-8"]), "001:9-8"),
        (an_alinea(bron=["009:1"]), "009:1"),
        (an_alinea(bron=["brochure"]), "brochure"),
        (an_alinea(citaten=[{"tekst": "x", "bron": "001:99"}]), "001:99"),
        ("geen alinea", r"onderwerp.alineas\[0\].id"),
    ],
)
def test_a_paragraph_that_is_not_whole_is_refused(alinea: object, complaint: str):
    with pytest.raises(NaslagError, match=complaint):
        read(a_chapter(alinea))


@pytest.mark.parametrize(
    ("changes", "complaint"),
    [
        ({"volgorde": "1"}, "onderwerp.volgorde"),
        ({"alineas": None}, "onderwerp.alineas"),
        ({"alineas": [an_alinea(), an_alinea()]}, "dubbel: a"),
    ],
)
def test_a_chapter_that_is_not_whole_is_refused(changes: dict[str, Any], complaint: str):
    with pytest.raises(NaslagError, match=complaint):
        read(a_chapter(**changes))


def test_two_chapters_with_one_id_are_refused():
    with pytest.raises(NaslagError, match="dubbel: een"):
        read(a_chapter(), a_chapter())


@pytest.mark.parametrize(
    ("help_", "complaint"),
    [
        ({**HELP, "valkuil": None}, r"afwegingen.toelichtingen\[0\].valkuil"),
        ({**HELP, "bron": ["002:1"]}, "afweging-1 onderwijs: '002:1'"),
        ({**HELP, "voorbeeldbron": "001:999"}, "001:999"),
    ],
)
def test_help_that_is_not_whole_is_refused(help_: object, complaint: str):
    with pytest.raises(NaslagError, match=complaint):
        read(helps=[help_])


def test_help_for_one_question_given_twice_is_refused():
    with pytest.raises(NaslagError, match="dubbel: afweging-1 onderwijs"):
        read(helps=[HELP, HELP])


def test_a_document_without_its_length_is_refused():
    with pytest.raises(NaslagError, match=r"bronnen.documenten\[0\].regels"):
        read(documents=[{**DOCUMENT, "regels": True}])


@pytest.mark.parametrize("text", ["", "{", "[" * 100_000])
def test_what_is_no_json_is_refused_by_the_name_of_its_file(text: str):
    with pytest.raises(NaslagError, match="geen JSON: gesprek"):
        naslag_from_json('{"documenten": []}', '{"toelichtingen": []}', [("gesprek", text)])
