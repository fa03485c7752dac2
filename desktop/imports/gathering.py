"""Gathering what a file tells: each pupil once, refusals with their line, counts of the rest."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType

from desktop.core.leerlingimport import GelezenLeerling, LeesfoutError, Leesresultaat, Weigering
from desktop.core.leerlingregister import RegisterLeerling, eigen_sleutel
from desktop.imports.values import LANGSTE, clean, parse_date

MOST_REFUSED = 1_000
"""More than this is not a file with mistakes but another file than was thought."""

TE_LANG = f"Hier staan meer dan {LANGSTE} tekens. Deze leerling wordt niet overgenomen."
GEEN_DATUM = "Dit is geen datum die bestaat. Deze leerling wordt niet overgenomen."
GEEN_NAAM = "De naam ontbreekt. Deze leerling wordt niet overgenomen."
DUBBEL = "Deze leerling staat ook op regel {}, met andere gegevens. Die eerste regel telt."
TE_VEEL_FOUT = (
    "Vanaf hier kunnen meer dan 1.000 leerlingen niet worden gelezen. Misschien staan de kolommen"
    " anders dan u aanwees."
)
LEEG = "In dit bestand staan geen leerlingen."
_TEXTS = ("sleutel", "roepnaam", "achternaam", "tussenvoegsel", "klas", "leerjaar", "mentor")


@dataclass(frozen=True, slots=True)
class Reading:
    """One pupil as a file spells it, by the names of the fields of RegisterLeerling."""

    regel: int
    texts: Mapping[str, str]
    is_vertrokken: bool = False


class Gathering:
    """What was read of one file so far."""

    def __init__(self, bestand: str, words: Mapping[str, str] | None = None) -> None:
        self._bestand = bestand
        self._words = words or {}
        self._found: dict[str, GelezenLeerling] = {}
        self._refused: list[Weigering] = []
        self._dropped: Counter[str] = Counter()

    def add(self, reading: Reading) -> None:
        """Take over a pupil, or refuse with a reason."""
        told = {name: clean(text) for name, text in reading.texts.items()}
        days: dict[str, date | None] = {}
        fault = _fault_of_texts(told) or _fault_of_days(told, days)
        if fault is not None:
            field, zin = fault
            self.refuse(reading.regel, self._words.get(field, field), zin)
            return
        leerling = _leerling(told, days)
        self._keep(GelezenLeerling(reading.regel, leerling, reading.is_vertrokken))

    def refuse(self, regel: int, veld: str, zin: str) -> None:
        """Note what is not taken over."""
        self._refused.append(Weigering(self._bestand, regel, veld, zin))
        if len(self._refused) > MOST_REFUSED:
            raise LeesfoutError(self._bestand, TE_VEEL_FOUT, self._refused[0].regel)

    def drop(self, word: str) -> None:
        """Count something that is never kept."""
        self._dropped[word] += 1

    def result(self) -> Leesresultaat:
        """Return all of it; raise LeesfoutError when there is nothing."""
        if not self._found and not self._refused:
            raise LeesfoutError(self._bestand, LEEG)
        refused = sorted(self._refused, key=_line)
        dropped = MappingProxyType(dict(sorted(self._dropped.items())))
        return Leesresultaat(tuple(self._found.values()), tuple(refused), dropped)

    def _keep(self, one: GelezenLeerling) -> None:
        first = self._found.setdefault(one.leerling.sleutel, one)
        if replace(first, regel=one.regel) != one:
            self.refuse(
                one.regel, self._words.get("sleutel", "sleutel"), DUBBEL.format(first.regel)
            )


def _fault_of_texts(told: Mapping[str, str]) -> tuple[str, str] | None:
    for name, text in told.items():
        if len(text) > LANGSTE:
            return name, TE_LANG
    named = told.get("roepnaam") or told.get("achternaam")
    return None if named else ("achternaam", GEEN_NAAM)


def _fault_of_days(told: Mapping[str, str], days: dict[str, date | None]) -> tuple[str, str] | None:
    """Fill days with what is told; return what is no day."""
    for name in ("geboortedatum", "vertrokken_op"):
        try:
            days[name] = parse_date(told.get(name, ""))
        except ValueError:
            return name, GEEN_DATUM
    return None


def _leerling(told: Mapping[str, str], days: Mapping[str, date | None]) -> RegisterLeerling:
    sleutel, roepnaam, achternaam, tussenvoegsel, klas, leerjaar, mentor = (
        told.get(name, "") for name in _TEXTS
    )
    born = days["geboortedatum"]
    if not sleutel or sleutel.startswith("#"):
        sleutel = eigen_sleutel(roepnaam, tussenvoegsel, achternaam, born)
    return RegisterLeerling(
        sleutel=sleutel,
        roepnaam=roepnaam,
        achternaam=achternaam,
        tussenvoegsel=tussenvoegsel,
        geboortedatum=born,
        klas=klas,
        leerjaar=leerjaar,
        mentor=mentor,
        vertrokken_op=days["vertrokken_op"],
    )


def _line(one: Weigering) -> int:
    return one.regel
