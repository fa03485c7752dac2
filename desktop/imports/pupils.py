"""The pupils of a table, by a mapping of its columns."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from desktop.core.kolomkoppeling import Kolom, Kolomkoppeling, Tabelvoorbeeld
from desktop.core.leerlingimport import LeesfoutError, Leesresultaat
from desktop.imports.columns import never_kept, propose
from desktop.imports.gathering import Gathering, Reading
from desktop.imports.table import Table
from desktop.imports.values import LEERJAREN, clean

SHOWN = 5
"""The rows the wizard shows."""

GEEN_NAAM = "Wijs eerst aan in welke kolom de roepnaam staat en in welke de achternaam."
TE_BREED = "Deze regel heeft meer kolommen dan de kop. Deze leerling wordt niet overgenomen."


def describe(table: Table) -> Tabelvoorbeeld:
    """Return the head of a table; what is never kept is not shown either."""
    gevoelig = _sensitive(table)
    found = propose(table.koppen, gevoelig)
    hidden = [place for place, kop in enumerate(table.koppen) if kop in gevoelig]
    rows = tuple(_shown(cells, len(table.koppen), hidden) for _, cells in table.rijen[:SHOWN])
    return Tabelvoorbeeld(
        koppen=table.koppen,
        rijen=rows,
        gevoelig=frozenset(gevoelig),
        voorstel=Kolomkoppeling(found),
        ontbreekt=missing(found),
    )


def missing(found: Mapping[Kolom, str]) -> tuple[Kolom, ...]:
    """Return the columns that are needed and not there; voornamen do for a roepnaam."""
    first_name = Kolom.ROEPNAAM in found or Kolom.VOORNAMEN in found
    needed = (() if first_name else (Kolom.ROEPNAAM,)), (Kolom.ACHTERNAAM,)
    return tuple(kolom for some in needed for kolom in some if kolom not in found)


def read_pupils(table: Table, koppeling: Kolomkoppeling | None) -> Leesresultaat:
    """Return the pupils of a table; raise LeesfoutError when it cannot tell names."""
    gevoelig = _sensitive(table)
    wished = propose(table.koppen, gevoelig) if koppeling is None else koppeling.koppen
    free = set(table.koppen) - set(gevoelig)
    used = {kolom: kop for kolom, kop in wished.items() if kop in free}
    if missing(used):
        raise LeesfoutError(table.bestand, GEEN_NAAM)
    gathering = Gathering(table.bestand, {k.name.casefold(): kop for k, kop in used.items()})
    for word in _counted(table, gevoelig):
        gathering.drop(word)
    places = {kolom: table.koppen.index(kop) for kolom, kop in used.items()}
    for regel, cells in table.rijen:
        if any(clean(cell) for cell in cells[len(table.koppen) :]):
            gathering.refuse(regel, "kolommen", TE_BREED)
        else:
            gathering.add(Reading(regel, _texts(cells, places, used.get(Kolom.LEERJAAR, ""))))
    return gathering.result()


def _sensitive(table: Table) -> Mapping[str, str]:
    words = ((kop, never_kept(kop, table.column(place))) for place, kop in enumerate(table.koppen))
    return {kop: word for kop, word in words if word is not None}


def _counted(table: Table, gevoelig: Mapping[str, str]) -> Iterator[str]:
    """Yield the word of each cell that is never kept."""
    for place, kop in enumerate(table.koppen):
        if kop in gevoelig:
            yield from [gevoelig[kop]] * len(table.column(place))


def _texts(cells: tuple[str, ...], places: Mapping[Kolom, int], jaar_kop: str) -> dict[str, str]:
    told = {
        kolom.name.casefold(): cells[place] if place < len(cells) else ""
        for kolom, place in places.items()
    }
    first_names = clean(told.pop(Kolom.VOORNAMEN.name.casefold(), ""))
    if not clean(told.get("roepnaam", "")):
        told["roepnaam"] = first_names.partition(" ")[0]
    told["leerjaar"] = _leerjaar(clean(told.get("leerjaar", "")), jaar_kop)
    return told


def _leerjaar(text: str, kop: str) -> str:
    if not text.isdecimal():
        return text
    code = text.lstrip("0") or "0"
    return LEERJAREN.get(code, code) if "groep" in kop.casefold() else f"leerjaar {code}"


def _shown(cells: tuple[str, ...], width: int, hidden: list[int]) -> tuple[str, ...]:
    padded = (*cells, *[""] * width)[:width]
    return tuple("" if place in hidden else clean(cell) for place, cell in enumerate(padded))
