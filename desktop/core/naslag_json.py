"""The reference library as it stands in its JSON files, turned into a Naslag and checked."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import fields

from desktop.core.afwegingskader import Citaat
from desktop.core.json_part import Part, part_of_json
from desktop.core.naslag import Alinea, Document, Naslag, Onderwerp, Toelichting

_PLACE = re.compile(r"(\d{3}):(\d+)(?:-(\d+))?")


class NaslagError(ValueError):
    """The library is not usable: the message names the part at fault."""


def naslag_from_json(
    documenten: str, afwegingen: str, onderwerpen: Iterable[tuple[str, str]]
) -> Naslag:
    """Read the library from three kinds of files; onderwerpen are (name, text) of each chapter.

    Raises NaslagError, naming the part at fault, when something is missing, double or unplaced.
    """
    known = {d.id: d for d in map(_document, _file("bronnen", documenten).parts("documenten"))}
    helps = tuple(map(_toelichting, _file("afwegingen", afwegingen).parts("toelichtingen")))
    chapters = sorted(_chapter(_file(name, text)) for name, text in onderwerpen)
    naslag = Naslag(tuple(chapter for _, _, chapter in chapters), helps, known)
    _check(naslag)
    return naslag


def _file(name: str, text: str) -> Part:
    return part_of_json(name, text, NaslagError)


def _document(data: Part) -> Document:
    return Document(data.text("id"), data.text("titel"), data.text("kort"), data.number("regels"))


def _chapter(data: Part) -> tuple[int, str, Onderwerp]:
    alineas = tuple(map(_alinea, data.parts("alineas")))
    chapter = Onderwerp(data.text("id"), data.text("titel"), alineas)
    return data.number("volgorde"), chapter.id, chapter


def _alinea(data: Part) -> Alinea:
    return Alinea(
        id=data.text("id"),
        titel=data.text("titel"),
        tekst=data.text("tekst"),
        bron=data.texts("bron"),
        rijen=data.texts("rijen"),
        citaten=tuple(
            Citaat(part.text("tekst"), part.text("bron")) for part in data.parts("citaten", [])
        ),
    )


def _toelichting(data: Part) -> Toelichting:
    texts = [f.name for f in fields(Toelichting) if f.name not in {"bron", "voorbeeldbron"}]
    return Toelichting(
        **{name: data.text(name) for name in texts},
        bron=data.texts("bron"),
        voorbeeldbron=data.text("voorbeeldbron", ""),
    )


def _check(naslag: Naslag) -> None:
    """Raise NaslagError when an id is double or a place is in no document."""
    _once(onderwerp.id for onderwerp in naslag.onderwerpen)
    _once(alinea.id for onderwerp in naslag.onderwerpen for alinea in onderwerp.alineas)
    _once(f"{t.knoop} {t.kader}" for t in naslag.toelichtingen)
    for onderwerp in naslag.onderwerpen:
        for alinea in onderwerp.alineas:
            quoted = (citaat.bron for citaat in alinea.citaten)
            _check_places(alinea.id, (*alinea.bron, *quoted), naslag)
    for toelichting in naslag.toelichtingen:
        example = (toelichting.voorbeeldbron,) if toelichting.voorbeeldbron else ()
        owner = f"{toelichting.knoop} {toelichting.kader}"
        _check_places(owner, (*toelichting.bron, *example), naslag)


def _once(ids: Iterable[str]) -> None:
    seen: set[str] = set()
    for found in ids:
        if found in seen:
            raise NaslagError(f"dubbel: {found}")
        seen.add(found)


def _check_places(owner: str, places: tuple[str, ...], naslag: Naslag) -> None:
    if not places:
        raise NaslagError(f"zonder bron: {owner}")
    for place in places:
        if not _exists(place, naslag):
            raise NaslagError(f"onbekende bron: {owner}: {place!r}")


def _exists(place: str, naslag: Naslag) -> bool:
    found = _PLACE.fullmatch(place)
    document = naslag.documenten.get(found[1]) if found else None
    if found is None or document is None:
        return False
    first, last = int(found[2]), int(found[3] or found[2])
    return 1 <= first <= last <= document.regels
