"""Searching the logboek: a full-text index, and the newest entries read as they stand.

Measured: an entry that goes into a full-text index by itself writes three times as much. So the
newest ones are not in it yet: a search reads their documents, and every so many go in together, in
the transaction of the entry that makes them too many.

Measured: looking for the beginning of a common word joins all that was ever written with it, a
second for a million entries. So each word carries the number of its tijdvak, and a search goes
through them from the newest back, until it has enough.

The index holds words only, as core compares them; no typed text reaches its query language.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice

from sqlalchemy import Connection

from desktop.core.dossier import Dossier, DossierId, Leerling
from desktop.core.logboek import Vastlegging
from desktop.core.zoeken import Gevonden, Zoekterm, Zoekvraag, holds, pattern, zoeknaam, zoektekst
from desktop.storage.documents import AANTEKENING, vastlegging
from desktop.storage.engine import driver_of

MOST_UNINDEXED = 64
MOST_READ = 500
TIJDVAK_BITS = 14
"""Entries of one tijdvak have the same nummer but for these bits: 16,384 of them."""

_ENTRIES = """
SELECT link.seq, link.dossier, inhoud.doc
FROM logboek_link AS link JOIN logboek_inhoud AS inhoud ON inhoud.seq = link.seq
WHERE {which} ORDER BY link.seq DESC"""
_ONE = _ENTRIES.format(which="link.seq = ?")
_NEWEST = _ENTRIES.format(
    which="link.seq > (SELECT tot FROM zoekstand) "
    "AND json_extract(CAST(inhoud.doc AS TEXT), '$.type') = ?"
)
_MATCH = "SELECT rowid FROM zoekindex WHERE zoekindex MATCH ? {holding} ORDER BY rowid DESC LIMIT ?"
_CORRECTED = "SELECT nummer FROM verbeterd WHERE nummer IN (SELECT value FROM json_each(?))"
_WHO = """
SELECT id, roepnaam, achternaam, tussenvoegsel, klas FROM dossier
WHERE id IN (SELECT value FROM json_each(?))"""
_HOLDING = "AND rowid NOT IN (SELECT nummer FROM verbeterd)"


class SqlZoeken:
    """Finds names and entries by their words."""

    def __init__(self, connection: Connection) -> None:
        self._driver = driver_of(connection)

    def namen(
        self, termen: Sequence[Zoekterm], most: int
    ) -> Sequence[tuple[DossierId, tuple[Zoekterm, ...]]]:
        """Return dossiers with the terms that stand in name or class, most terms first."""
        there = [f"instr(woorden, ?{place}) > 0" for place in range(1, len(termen) + 1)]
        # Only numbers of parameters are put in.
        found = self._driver.execute(
            f"SELECT dossier, {', '.join(there)} FROM zoeknaam WHERE {' OR '.join(there)} "  # noqa: S608
            f"ORDER BY ({') + ('.join(there)}) DESC, woorden, dossier LIMIT {most:d}",
            [pattern(term) for term in termen],
        )
        return [
            (DossierId(dossier), tuple(t for t, is_in in zip(termen, ins, strict=True) if is_in))
            for dossier, *ins in found.fetchall()
        ]

    def aantekeningen(
        self, vragen: Sequence[Zoekvraag], most: int, *, ook_verbeterd: bool
    ) -> Sequence[Gevonden]:
        """Return the newest entries that answer any of the questions, newest first."""
        newest = [one for one in self._newest() if answers(one, vragen)]
        corrected = self._corrected(one.nummer for one in newest)
        found = [one for one in newest if ook_verbeterd or one.nummer not in corrected][:most]
        left = most - len(found)
        indexed = self._indexed(vragen, left, ook_verbeterd=ook_verbeterd) if left else []
        corrected |= self._corrected(indexed)
        found += map(self._one, indexed)
        return [Gevonden(one, one.nummer in corrected) for one in found]

    def leerlingen(self, dossiers: Collection[DossierId]) -> Mapping[DossierId, Leerling]:
        """Return the leerling of each of these dossiers, by name and class."""
        found = self._driver.execute(_WHO, (json.dumps([*dossiers]),)).fetchall()
        return {
            DossierId(dossier): Leerling(roepnaam, achternaam, tussenvoegsel, klas=klas)
            for dossier, roepnaam, achternaam, tussenvoegsel, klas in found
        }

    def _indexed(
        self, vragen: Sequence[Zoekvraag], most: int, *, ook_verbeterd: bool
    ) -> Sequence[int]:
        """Return the newest that the index holds; each question gives its own newest."""
        asking = _MATCH.format(holding="" if ook_verbeterd else _HOLDING)
        found: set[int] = set()
        for vraag in vragen:
            known = self._read_through(vraag, most, asking) if vraag.dossiers else None
            found.update(
                islice(self._matching(vraag, most, asking), most) if known is None else known
            )
        return sorted(found, reverse=True)[:most]

    def _read_through(self, vraag: Zoekvraag, most: int, asking: str) -> Sequence[int] | None:
        """Read the newest entries of the dossiers; None when these do not settle the question.

        Measured: a few dossiers are read sooner than the index is gone through for all the others.
        """
        rows = self._driver.execute(asking, (_of_dossiers(vraag), MOST_READ)).fetchall()
        fits = (nummer for (nummer,) in rows if answers(self._one(nummer), [vraag]))
        found = [*islice(fits, most)]
        return found if len(found) == most or len(rows) < MOST_READ else None

    def _matching(self, vraag: Zoekvraag, most: int, asking: str) -> Iterator[int]:
        tot = self._driver.execute("SELECT tot FROM zoekstand").fetchone()[0]
        # Measured: a short beginning costs most, also where the longest word does not stand at all.
        longest = max(vraag.termen, key=_letters)
        probe = replace(vraag, termen=(longest,))
        for tijdvak in range(tot >> TIJDVAK_BITS, -1, -1):
            if not self._driver.execute(asking, (_matching(probe, tijdvak), 1)).fetchone():
                continue
            match = _matching(vraag, tijdvak)
            for (nummer,) in self._driver.execute(asking, (match, most)).fetchall():
                yield nummer

    def _newest(self) -> Iterator[Vastlegging]:
        return map(_vastlegging, self._driver.execute(_NEWEST, (AANTEKENING,)).fetchall())

    def _corrected(self, nummers: Iterable[int]) -> set[int]:
        found = self._driver.execute(_CORRECTED, (json.dumps([*nummers]),)).fetchall()
        return {nummer for (nummer,) in found}

    def _one(self, nummer: int) -> Vastlegging:
        return _vastlegging(self._driver.execute(_ONE, (nummer,)).fetchone())


def note_naam(connection: Connection, dossier: Dossier) -> None:
    """Let a search find a dossier by the name and class it has now."""
    driver_of(connection).execute(
        "INSERT INTO zoeknaam (dossier, woorden) VALUES (?, ?) "
        "ON CONFLICT (dossier) DO UPDATE SET woorden = excluded.woorden",
        (dossier.id, zoeknaam(dossier.leerling)),
    )


def note_aantekening(connection: Connection, nummer: int, verbetert: int | None) -> None:
    """Let a search find the entry that was just recorded, and know what it corrects."""
    driver = driver_of(connection)
    if verbetert is not None:
        driver.execute("INSERT OR IGNORE INTO verbeterd (nummer) VALUES (?)", (verbetert,))
    tot = driver.execute("SELECT tot FROM zoekstand").fetchone()[0]
    if nummer - tot < MOST_UNINDEXED:
        return
    newest = driver.execute(_NEWEST, (AANTEKENING,)).fetchall()
    driver.executemany(
        "INSERT INTO zoekindex (rowid, tekst, dossier) VALUES (?, ?, ?)",
        [index_row(_vastlegging(row)) for row in reversed(newest)],
    )
    driver.execute("UPDATE zoekstand SET tot = ?", (nummer,))


def index_row(one: Vastlegging) -> tuple[int, str, str]:
    """Return what the index holds of an entry."""
    words = _coded(zoektekst(one.aantekening).split(), one.nummer >> TIJDVAK_BITS)
    return one.nummer, words, str(one.dossier)


def answers(one: Vastlegging, vragen: Iterable[Zoekvraag]) -> bool:
    """Tell whether an entry answers any of the questions."""
    text = zoektekst(one.aantekening)
    return any(
        holds(text, vraag.termen) and (not vraag.dossiers or one.dossier in vraag.dossiers)
        for vraag in vragen
    )


def _matching(vraag: Zoekvraag, tijdvak: int) -> str:
    """Return a question in the query language of the index; its words hold letters and digits."""
    terms = (f'"{_coded(t.woorden, tijdvak)}"{"*" if t.is_begin else ""}' for t in vraag.termen)
    asked = f"tekst : ({' AND '.join(terms)})"
    return f"{asked} AND {_of_dossiers(vraag)}" if vraag.dossiers else asked


def _letters(term: Zoekterm) -> int:
    return sum(map(len, term.woorden))


def _of_dossiers(vraag: Zoekvraag) -> str:
    numbers = (f'"{number:d}"' for number in vraag.dossiers)
    return f"dossier : ({' OR '.join(numbers)})"


def _coded(words: Iterable[str], tijdvak: int) -> str:
    return " ".join(f"{tijdvak}x{word}" for word in words)


def _vastlegging(row: tuple[int, int, bytes]) -> Vastlegging:
    nummer, dossier, doc = row
    return vastlegging(nummer, DossierId(dossier), json.loads(doc))
