"""EDEXML 1.0.3, 2.0 and 2.1, also inside UWLR: read as schools send it, not as its schema asks.

Its own schema refuses every school year after 2024-2025, and real files leave out what they may:
the group tells the class year, "?" is unknown, a first name takes the place of a roepnaam.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from desktop.core.leerlingimport import Leesresultaat
from desktop.core.nederlands import enumerate_words, full_name
from desktop.imports.edexml_parts import Part, Parts
from desktop.imports.gathering import Gathering, Reading
from desktop.imports.values import HISTORISCH, LEERJAREN, clean
from desktop.imports.xml_events import read_xml

NOOIT = {
    "bsn": "burgerservicenummer",
    "sofinummer": "burgerservicenummer",
    "rijksregisternummer": "burgerservicenummer",
    "onderwijsnummer": "onderwijsnummer",
    "bsn_ondwnr-4": "deel van burgerservicenummer of onderwijsnummer",
    "etniciteit": "etniciteit",
    "land": "land van herkomst",
    "land_vader": "land van herkomst van de vader",
    "land_moeder": "land van herkomst van de moeder",
    "gewicht": "leerlinggewicht",
    "gewicht_nieuw": "leerlinggewicht",
    "fotourl": "foto",
    "emailadres": "e-mailadres",
    "gebruikersnaam": "gebruikersnaam",
    "postcodenl": "postcode",
    "postnummerbe": "postcode",
    "postcodeoverig": "postcode",
    "@eckid": "ECK iD",
}
"""What is never kept, by its element or attribute, in Dutch words."""

GEEN_GROEPSJAAR = "Deze jaargroep bestaat niet. De leerlingen van deze groep krijgen geen leerjaar."
GEEN_JAAR = "Deze jaargroep bestaat niet. Deze leerling wordt niet overgenomen."
_TEACHES = "LRK"
_WORDS = {"sleutel": "key", "tussenvoegsel": "voorvoegsel", "vertrokken_op": "uitstroomdatum"}


def read_edexml(path: Path) -> Leesresultaat:
    """Return the pupils of a file; raise LeesfoutError."""
    parts = Parts(path.name)
    read_xml(path, parts)
    school = _School(path.name, parts)
    for leerling in parts.leerlingen:
        school.take(leerling)
    return school.gathering.result()


class _School:
    """The groups and teachers of one file, to look up what a pupil leaves open."""

    def __init__(self, bestand: str, parts: Parts) -> None:
        self.gathering = Gathering(bestand, _WORDS)
        self._namen = {part.key: clean(part.text("naam")) for part in parts.groepen}
        self._jaren = {part.key: self._jaar_of(part) for part in parts.groepen}
        self._mentoren = self._mentors(parts.leerkrachten)

    def take(self, part: Part) -> None:
        """Take over one pupil."""
        self._count(part)
        own = _code(part.text("jaargroep"))
        if own and own not in LEERJAREN:
            self.gathering.refuse(part.lines["jaargroep"], "jaargroep", GEEN_JAAR)
            return
        groep = next((key for key in part.groepen if key in self._namen), "")
        klas = self._namen.get(groep, "")
        jaar = own if LEERJAREN.get(own) or own == HISTORISCH else self._jaren.get(groep, "")
        texts = {
            "sleutel": part.key,
            "roepnaam": _roepnaam(part),
            "tussenvoegsel": part.text("voorvoegsel"),
            "achternaam": part.text("achternaam"),
            "geboortedatum": part.text("geboortedatum"),
            "klas": klas,
            "leerjaar": LEERJAREN.get(jaar, ""),
            "mentor": enumerate_words(tuple(self._mentoren.get(klas, {}))),
            "vertrokken_op": part.text("uitstroomdatum"),
        }
        self.gathering.add(Reading(part.line, texts, jaar == HISTORISCH))

    def _jaar_of(self, groep: Part) -> str:
        code = _code(groep.text("jaargroep"))
        if code in LEERJAREN or not code:
            return code
        self.gathering.refuse(groep.lines["jaargroep"], "jaargroep", GEEN_GROEPSJAAR)
        return ""

    def _mentors(self, leerkrachten: list[Part]) -> Mapping[str, dict[str, None]]:
        """Return the teachers by the name of their class: two groups of one name are one class."""
        found: dict[str, dict[str, None]] = {}
        for part in leerkrachten:
            name = full_name(
                _roepnaam(part), *(part.text(t) for t in ("voorvoegsel", "achternaam"))
            )
            for groep in part.groepen:
                roles = {*part.rollen.get("", ()), *part.rollen.get(groep, ())}
                if groep in self._namen and (not roles or _TEACHES in roles):
                    found.setdefault(self._namen[groep], {})[name] = None
        return found

    def _count(self, part: Part) -> None:
        for tag, text in part.texts.items():
            if tag in NOOIT and clean(text):
                self.gathering.drop(NOOIT[tag])


def _roepnaam(part: Part) -> str:
    first = clean(part.text("voornamen")).partition(" ")[0]
    return clean(part.text("roepnaam")) or first or clean(part.text("voorletters-1"))


def _code(text: str) -> str:
    code = clean(text).upper()
    return code.lstrip("0") or "0" if code.isdecimal() else code
