"""Aantekeningen and answers: documents of the append-only logboek, read per dossier."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from datetime import datetime

from sqlalchemy import Connection, text

from desktop.core.dossier import DossierId
from desktop.core.logboek import Aantekening, Vastlegging
from desktop.core.weging import Beantwoording, Weging
from desktop.storage import append_only, documents
from desktop.storage.bijlagen import claim
from desktop.storage.dossierstand import forget
from desktop.storage.zoeken import note_aantekening

_READ = """
SELECT link.seq, link.dossier, inhoud.doc
FROM logboek_link AS link JOIN logboek_inhoud AS inhoud ON inhoud.seq = link.seq
WHERE json_extract(CAST(inhoud.doc AS TEXT), '$.type') = :type {only}
ORDER BY link.seq
"""
READ_ALL = text(_READ.format(only=""))
_NAMING = """
SELECT DISTINCT link.dossier
FROM logboek_link AS link JOIN logboek_inhoud AS inhoud ON inhoud.seq = link.seq
WHERE json_extract(CAST(inhoud.doc AS TEXT), '$.inhoud.vorm') = 'beroepskracht'
AND json_extract(CAST(inhoud.doc AS TEXT), '$.inhoud.antwoord') = 'ja' {only}
"""
NAMING_ALL = text(_NAMING.format(only=""))
NAMING = text(_NAMING.format(only="AND link.dossier IN (SELECT value FROM json_each(:dossiers))"))
READ_ONE = text(_READ.format(only="AND link.dossier = :dossier"))


class SqlLogboek:
    """The aantekeningen of all dossiers."""

    def __init__(self, connection: Connection, chain_key: bytearray) -> None:
        self._connection = connection
        self._chain_key = chain_key

    def add(
        self,
        dossier: DossierId,
        aantekening: Aantekening,
        *,
        at: datetime,
        schrijver: str,
        verbetert: int | None = None,
        reden: str = "",
    ) -> int:
        """Record an aantekening for good and return its nummer."""
        claim(self._connection, aantekening.bijlagen)
        document = documents.aantekening_document(aantekening, at, schrijver, verbetert, reden)
        nummer = append_only.append(self._connection, self._chain_key, dossier, document)
        note_aantekening(self._connection, nummer, verbetert)
        forget(self._connection, dossier)
        return nummer

    def of(self, dossier: DossierId) -> tuple[Vastlegging, ...]:
        """Return what was recorded for a dossier, oldest first."""
        return tuple(self._read(dossier))

    def by_dossier(self) -> Mapping[DossierId, tuple[Vastlegging, ...]]:
        """Return what was recorded for every dossier."""
        found = defaultdict(list)
        for one in self._read(None):
            found[one.dossier].append(one)
        return {dossier: tuple(all_of_it) for dossier, all_of_it in found.items()}

    def door_beroepskracht(
        self, dossiers: Collection[DossierId] | None = None
    ) -> frozenset[DossierId]:
        """Return those of these dossiers, or of all, with any entry that names a professional."""
        if dossiers is None:
            found = self._connection.execute(NAMING_ALL)
        else:
            found = self._connection.execute(NAMING, {"dossiers": json.dumps([*dossiers])})
        return frozenset(DossierId(row.dossier) for row in found)

    def _read(self, dossier: DossierId | None) -> Iterator[Vastlegging]:
        for nummer, of, document in read(self._connection, documents.AANTEKENING, dossier):
            yield documents.vastlegging(nummer, of, document)


class SqlWegingen:
    """The answers of all dossiers."""

    def __init__(self, connection: Connection, chain_key: bytearray) -> None:
        self._connection = connection
        self._chain_key = chain_key

    def add(self, dossier: DossierId, beantwoording: Beantwoording) -> None:
        """Record an answer for good."""
        document = documents.beantwoording_document(beantwoording)
        append_only.append(self._connection, self._chain_key, dossier, document)
        forget(self._connection, dossier)

    def of(self, dossier: DossierId) -> Weging:
        """Return all answers of a dossier."""
        return Weging(dossier, tuple(answer for _, answer in self._read(dossier)))

    def by_dossier(self) -> Mapping[DossierId, Weging]:
        """Return the answers of every dossier that has any."""
        found = defaultdict(list)
        for of, answer in self._read(None):
            found[of].append(answer)
        return {dossier: Weging(dossier, tuple(answers)) for dossier, answers in found.items()}

    def _read(self, dossier: DossierId | None) -> Iterator[tuple[DossierId, Beantwoording]]:
        for _, of, document in read(self._connection, documents.BEANTWOORDING, dossier):
            yield of, documents.beantwoording(document)


def read(
    connection: Connection, kind: str, dossier: DossierId | None
) -> Iterator[tuple[int, DossierId, documents.Document]]:
    """Yield nummer, dossier and document of one kind, of one dossier or of all."""
    if dossier is None:
        result = connection.execute(READ_ALL, {"type": kind})
    else:
        result = connection.execute(READ_ONE, {"type": kind, "dossier": dossier})
    for nummer, of, document in result:
        yield nummer, DossierId(of), json.loads(document)
