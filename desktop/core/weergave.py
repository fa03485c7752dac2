"""A view of the caseload: conditions, words, order and columns, one definition for all surfaces.

A view is kept as JSON with a version. What this program does not know in it is named, never
silently applied or dropped: a list that misses dossiers would be trusted.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from enum import Enum
from typing import Any, NamedTuple

from desktop.core.meldcode import Stap

VERSIE = 1
_MOST = 9999
_YEARS = re.compile(r"\d+(?:\s*[/-]\s*\d+)*")


class Kolom(Enum):
    """What can stand in a column; the name always does."""

    NAAM = "naam"
    AANDACHT = "aandacht"
    KLAS = "klas"
    LEEFTIJD = "leeftijd"
    STAP = "stap"
    VOLGENDE = "volgende"
    UITKOMST = "uitkomst"
    NORM = "norm"
    MENTOR = "mentor"
    TE_DOEN = "te_doen"
    LAATSTE = "laatste"
    GEOPEND = "geopend"
    VLAG = "vlag"


class Aandachtsgroep(Enum):
    """What a dossier asks of the day, as a condition."""

    DRINGEND = "dringend"
    NIEUW = "nieuw"
    LOOPT = "loopt"
    KLAAR = "klaar"


class Stapkeuze(Enum):
    """Where a dossier stands: at one of the five stappen, or past them."""

    SIGNALEN = "signalen"
    OVERLEG = "overleg"
    GESPREK = "gesprek"
    WEGEN = "wegen"
    BESLISSEN = "beslissen"
    VOLGEN = "volgen"

    @property
    def stap(self) -> Stap | None:
        """Return the stap, None past the five."""
        return None if self is Stapkeuze.VOLGEN else Stap[self.name]


class Openheid(Enum):
    """Whether a dossier is open."""

    OPEN = "open"
    GESLOTEN = "gesloten"


@dataclass(frozen=True, slots=True)
class Voorwaarden:
    """Conditions that must all hold; one that is empty always does.

    leeftijd_van and leeftijd_tot are years and both count. te_doen_binnen is in days from the day
    of looking, what is overdue included. stil_sinds is in days without an entry. risicowoord: one
    of the words the school watches for stands in the logboek.
    """

    stap: Stapkeuze | None = None
    aandacht: Aandachtsgroep | None = None
    openheid: Openheid | None = None
    uitkomst: str = ""
    leeftijd_van: int | None = None
    leeftijd_tot: int | None = None
    klas: str = ""
    leerjaar: str = ""
    mentor: str = ""
    te_doen_binnen: int | None = None
    stil_sinds: int | None = None
    vlag: bool = False
    risicowoord: bool = False

    def without(self, name: str) -> Voorwaarden:
        """Return all conditions but this one; leeftijd is both ends of the age."""
        gone = {"leeftijd_van", "leeftijd_tot"} if name == "leeftijd" else {name}
        kept = {f.name: getattr(self, f.name) for f in fields(self) if f.name not in gone}
        return Voorwaarden(**kept)


class Sortering(NamedTuple):
    """By which column, and which way."""

    kolom: Kolom = Kolom.AANDACHT
    aflopend: bool = False


KOLOMMEN = (Kolom.NAAM, Kolom.KLAS, Kolom.AANDACHT, Kolom.STAP, Kolom.VOLGENDE, Kolom.LAATSTE)


@dataclass(frozen=True, slots=True)
class Weergave:
    """Conditions, words that must all stand in name, class or mentor, order and columns."""

    voorwaarden: Voorwaarden = field(default_factory=Voorwaarden)
    tekst: str = ""
    sortering: Sortering = field(default_factory=Sortering)
    kolommen: tuple[Kolom, ...] = KOLOMMEN

    @property
    def shows_all(self) -> bool:
        """Tell whether every dossier is in it."""
        return self.voorwaarden == Voorwaarden() and not self.tekst.strip()

    def to_values(self) -> dict[str, Any]:
        """Return it as plain values; what is left empty is left out."""
        empty = Voorwaarden()
        asked = {f.name: getattr(self.voorwaarden, f.name) for f in fields(Voorwaarden)}
        return {
            "versie": VERSIE,
            "voorwaarden": {k: _plain(v) for k, v in asked.items() if v != getattr(empty, k)},
            "tekst": self.tekst,
            "sortering": {
                "kolom": self.sortering.kolom.value,
                "aflopend": self.sortering.aflopend,
            },
            "kolommen": [kolom.value for kolom in self.kolommen],
        }

    def to_json(self) -> str:
        """Return it as text that can be kept."""
        return json.dumps(self.to_values(), ensure_ascii=False)


class Gelezen(NamedTuple):
    """A view that was kept, and the names of what could not be read of it."""

    weergave: Weergave
    onbekend: tuple[str, ...] = ()


def weergave_of_json(text: str) -> Gelezen:
    """Return the view that to_json wrote, with what could not be read of it."""
    try:
        return weergave_of(json.loads(text))
    except ValueError:
        return Gelezen(Weergave(), ("weergave",))


def weergave_of(values: object) -> Gelezen:
    """Return the view that to_values wrote, with what could not be read of it."""
    if not isinstance(values, Mapping):
        return Gelezen(Weergave(), ("weergave",))
    known = {"versie", "voorwaarden", "tekst", "sortering", "kolommen"}
    onbekend = [str(name) for name in values if name not in known]
    if values.get("versie") != VERSIE:
        onbekend.append("versie")
    tekst = values.get("tekst", "")
    if not isinstance(tekst, str):
        onbekend, tekst = [*onbekend, "tekst"], ""
    voorwaarden, strange = _voorwaarden(values.get("voorwaarden", {}))
    sortering, unsorted = _sortering(values.get("sortering", {}))
    kolommen, strangers = _kolommen(values.get("kolommen", [one.value for one in KOLOMMEN]))
    read = Weergave(voorwaarden, tekst, sortering, kolommen)
    return Gelezen(read, (*onbekend, *strange, *unsorted, *strangers))


def leerjaren_of(klas: str) -> tuple[str, ...]:
    """Return the years a class is in: its first number, two of them in a combined group."""
    found = _YEARS.search(klas)
    return tuple(str(int(one)) for one in re.findall(r"\d+", found[0])) if found else ()


def _plain(value: object) -> object:
    return value.value if isinstance(value, Enum) else value


def _voorwaarden(values: object) -> tuple[Voorwaarden, list[str]]:
    if not isinstance(values, Mapping):
        return Voorwaarden(), ["voorwaarden"]
    read = {str(name): _read(str(name), value) for name, value in values.items()}
    good = {name: value for name, value in read.items() if value is not None}
    return Voorwaarden(**good), [name for name, value in read.items() if value is None]


_KEUZES: Mapping[str, type[Enum]] = {
    "stap": Stapkeuze,
    "aandacht": Aandachtsgroep,
    "openheid": Openheid,
}
_KINDS: Mapping[str, type] = {
    **dict.fromkeys(("uitkomst", "klas", "leerjaar", "mentor"), str),
    **dict.fromkeys(("leeftijd_van", "leeftijd_tot", "te_doen_binnen", "stil_sinds"), int),
    **dict.fromkeys(("vlag", "risicowoord"), bool),
}


def _read(name: str, value: object) -> Any:
    """Return the value of a condition, None when this program cannot read it."""
    if keuzes := _KEUZES.get(name):
        return next((one for one in keuzes if one.value == value), None)
    if type(value) is not _KINDS.get(name):
        return None
    return None if type(value) is int and not 0 <= value <= _MOST else value


def _sortering(values: object) -> tuple[Sortering, list[str]]:
    if not isinstance(values, Mapping):
        return Sortering(), ["sortering"]
    aflopend = values.get("aflopend", False)
    known = {kolom.value: kolom for kolom in Kolom}
    kolom = known.get(str(values.get("kolom", Sortering().kolom.value)))
    if kolom is None or type(aflopend) is not bool or not set(values) <= {"kolom", "aflopend"}:
        return Sortering(), ["sortering"]
    return Sortering(kolom, aflopend), []


def _kolommen(values: object) -> tuple[tuple[Kolom, ...], list[str]]:
    if not isinstance(values, list):
        return KOLOMMEN, ["kolommen"]
    known = {kolom.value: kolom for kolom in Kolom}
    strange = [f"kolom {one}" for one in values if str(one) not in known]
    return met_naam(known[str(one)] for one in values if str(one) in known), strange


def met_naam(kolommen: Iterable[Kolom]) -> tuple[Kolom, ...]:
    """Return these columns once each, the name first: without it a line is nobody's."""
    return tuple(dict.fromkeys((Kolom.NAAM, *kolommen)))
