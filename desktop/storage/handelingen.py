"""The access log: documents of the append-only logboek, of a dossier or of the whole vault."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, Row, text

from desktop.core.dossier import DossierId
from desktop.core.handelingen import Handeling, SoortHandeling
from desktop.storage import append_only, documents
from desktop.storage.relink import OF_NO_DOSSIER, SLEUTELWISSEL

_READ = """
SELECT link.seq, link.dossier, inhoud.doc
FROM logboek_link AS link JOIN logboek_inhoud AS inhoud ON inhoud.seq = link.seq
WHERE json_extract(CAST(inhoud.doc AS TEXT), '$.type') IN (:act, :new_key) {only}
ORDER BY link.seq {order}
"""
READ_ALL = text(_READ.format(only="", order=""))
READ_ONE = text(_READ.format(only="AND link.dossier = :dossier", order=""))
READ_NEWEST_FIRST = text(_READ.format(only="", order="DESC"))

KINDS = {"act": documents.HANDELING, "new_key": SLEUTELWISSEL}


class SqlHandelingen:
    """What was done, append-only."""

    def __init__(self, connection: Connection, chain_key: bytearray) -> None:
        self._connection = connection
        self._chain_key = chain_key

    def add(self, handeling: Handeling) -> None:
        """Record an act for good."""
        dossier = OF_NO_DOSSIER if handeling.dossier is None else handeling.dossier
        document = documents.handeling_document(handeling)
        append_only.append(self._connection, self._chain_key, dossier, document)

    def all(self) -> tuple[Handeling, ...]:
        """Return every act, oldest first."""
        return tuple(map(_handeling, self._connection.execute(READ_ALL, KINDS)))

    def of(self, dossier: DossierId) -> tuple[Handeling, ...]:
        """Return the acts on one dossier, oldest first."""
        return tuple(
            map(_handeling, self._connection.execute(READ_ONE, {**KINDS, "dossier": dossier}))
        )

    def newest_first(self) -> Iterator[Handeling]:
        """Yield every act, the one recorded last first."""
        return map(_handeling, self._connection.execute(READ_NEWEST_FIRST, KINDS))

    def since_opened(self) -> Iterator[Handeling]:
        """Yield the acts since the vault was last opened, newest first.

        The order is that of recording: a clock that was set back changes nothing.
        """
        for handeling in self.newest_first():
            if handeling.soort is SoortHandeling.KLUIS_GEOPEND:
                return
            yield handeling


def _handeling(row: Row[Any]) -> Handeling:
    dossier = None if row.dossier == OF_NO_DOSSIER else DossierId(row.dossier)
    return documents.handeling(row.seq, dossier, json.loads(row.doc))
