"""The reference library: what the sources say, in our own plain words, found by searching.

The text is data (resources/naslag). Only questions, outcomes, norms and definitions are quoted;
where two sources differ both stand there, each with its own place.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from desktop.core.afwegingskader import Citaat


@dataclass(frozen=True, slots=True)
class Document:
    """A source: titel in full, kort for a line of text, regels is how many lines it has."""

    id: str
    titel: str
    kort: str
    regels: int


@dataclass(frozen=True, slots=True)
class Alinea:
    """One paragraph; bron are its places as document:line, rijen the requirements it answers."""

    id: str
    titel: str
    tekst: str
    bron: tuple[str, ...]
    rijen: tuple[str, ...] = ()
    citaten: tuple[Citaat, ...] = ()


@dataclass(frozen=True, slots=True)
class Onderwerp:
    """A chapter of the library."""

    id: str
    titel: str
    alineas: tuple[Alinea, ...]


@dataclass(frozen=True, slots=True)
class Toelichting:
    """Help with one question of one kader; without voorbeeldbron the example is made up."""

    knoop: str
    kader: str
    wanneer: str
    valkuil: str
    voorbeeld: str
    vervolgstap: str
    bron: tuple[str, ...]
    voorbeeldbron: str = ""


@dataclass(frozen=True, slots=True)
class Naslag:
    """The whole library; documenten are the sources by id."""

    onderwerpen: tuple[Onderwerp, ...]
    toelichtingen: tuple[Toelichting, ...]
    documenten: Mapping[str, Document]

    def search(self, text: str) -> tuple[Alinea, ...]:
        """Return the paragraphs with every word of text, those named by it first.

        Case and accents do not count; a word may be a part of a longer one.
        """
        words = folded(text).split()
        if not words:
            return ()
        found = [a for a in self._alineas() if _has_all(_searched(a), words)]
        return tuple(sorted(found, key=lambda a: not _has_all(folded(a.titel), words)))

    def alinea(self, alinea_id: str) -> Alinea | None:
        """Return a paragraph by its id."""
        return next((a for a in self._alineas() if a.id == alinea_id), None)

    def onderwerp_of(self, alinea_id: str) -> Onderwerp | None:
        """Return the chapter a paragraph stands in."""
        holding = (o for o in self.onderwerpen if any(a.id == alinea_id for a in o.alineas))
        return next(holding, None)

    def toelichting(self, knoop_id: str, kader_id: str) -> Toelichting | None:
        """Return the help with a question of a kader."""
        fitting = (t for t in self.toelichtingen if (t.knoop, t.kader) == (knoop_id, kader_id))
        return next(fitting, None)

    def source_words(self, bron: tuple[str, ...]) -> str:
        """Return "Brochure VO 001:75, 001:80; Protocol PO 002:13": each document once."""
        return "; ".join(
            f"{self.documenten[document_of(places[0])].kort} {', '.join(places)}"
            for places in _by_document(bron)
        )

    def in_words(self, bron: str) -> str:
        """Return "Brochure VO 001:75" for "001:75"; what is no place stays as it is."""
        places = [place.strip() for place in bron.replace(";", ",").split(",")]
        if not all(document_of(place) in self.documenten for place in places):
            return bron
        return self.source_words(tuple(places))

    def as_text(self, alinea: Alinea) -> str:
        """Return a paragraph to paste elsewhere, its quotes and sources in full."""
        quoted = [f"“{c.tekst}” ({c.bron})" for c in alinea.citaten]
        sources = [f"Bron: {self._full_source(places)}" for places in _by_document(alinea.bron)]
        return "\n".join((alinea.titel, alinea.tekst, *quoted, *sources))

    def _full_source(self, places: tuple[str, ...]) -> str:
        return f"{self.documenten[document_of(places[0])].titel} ({', '.join(places)})"

    def _alineas(self) -> tuple[Alinea, ...]:
        return tuple(a for onderwerp in self.onderwerpen for a in onderwerp.alineas)


def document_of(place: str) -> str:
    """Return the id of the document a place is in."""
    return place.partition(":")[0]


def folded(text: str) -> str:
    """Return text for comparing: small letters without accents."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


@lru_cache(maxsize=1024)
def _searched(alinea: Alinea) -> str:
    quoted = (f"{c.tekst} {c.bron}" for c in alinea.citaten)
    return folded(" ".join((alinea.titel, alinea.tekst, *alinea.bron, *quoted)))


def _by_document(bron: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    found: dict[str, tuple[str, ...]] = {}
    for place in bron:
        document = document_of(place)
        found[document] = (*found.get(document, ()), place)
    return tuple(found.values())


def _has_all(text: str, words: list[str]) -> bool:
    return all(word in text for word in words)
