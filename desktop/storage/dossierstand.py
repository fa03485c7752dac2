"""Lines of the caseload as they were worked out: made from the rest, so any may be thrown away.

A line counts as long as nothing it follows from was written: every write that touches a dossier
forgets its line, and those of the brothers and sisters that name it, in the same transaction.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from datetime import date

from cattrs.errors import BaseValidationError
from cattrs.preconf.json import JsonConverter, make_converter
from sqlalchemy import Connection, delete, select, text

from desktop.core.dossier import DossierId
from desktop.core.meldcode import Stap
from desktop.services.views import CaseloadRegel
from desktop.storage import rows
from desktop.storage.engine import driver_of


def _converter() -> JsonConverter:
    made = make_converter(detailed_validation=False)
    made.register_structure_hook(Stap, _stap)
    return made


def _stap(value: object, _kind: type) -> Stap:
    # The keys of a JSON object are always text.
    return Stap(int(str(value)))


_CONVERTER = _converter()
_FORGET = """
DELETE FROM dossierstand WHERE dossier = :dossier
OR dossier IN (SELECT dossier FROM betrokkene WHERE eigen_dossier = :dossier)
"""
_STALE = """
SELECT id FROM dossier WHERE NOT EXISTS (
    SELECT 1 FROM dossierstand
    WHERE dossierstand.dossier = dossier.id AND dag = :dag AND vorm = :vorm
) {among} ORDER BY id
"""
STALE = text(_STALE.format(among=""))
STALE_AMONG = text(_STALE.format(among="AND id IN (SELECT value FROM json_each(:among))"))
_KEEP = "INSERT OR REPLACE INTO dossierstand (dossier, dag, vorm, doc) VALUES (?, ?, ?, ?)"


class SqlDossierstanden:
    """The lines that are kept."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def dossiers(self) -> frozenset[DossierId]:
        """Return every dossier there is."""
        found = self._connection.execute(select(rows.dossier.c.id))
        return frozenset(DossierId(key) for key in found.scalars())

    def read(self, vorm: str) -> Mapping[DossierId, CaseloadRegel]:
        """Return the lines that are kept in this vorm; one that cannot be read is dropped."""
        kept = rows.dossierstand
        found = self._connection.execute(
            select(kept.c.dossier, kept.c.doc).where(kept.c.vorm == vorm)
        )
        lines: dict[DossierId, CaseloadRegel] = {}
        damaged: list[int] = []
        for dossier, doc in found.all():
            try:
                lines[DossierId(dossier)] = _CONVERTER.loads(doc, CaseloadRegel)
            except (ValueError, TypeError, LookupError, AttributeError, BaseValidationError):
                damaged.append(dossier)
        if damaged:
            self._connection.execute(delete(kept).where(kept.c.dossier.in_(damaged)))
        return lines

    def stale(
        self, dag: date, vorm: str, among: Collection[DossierId] | None = None
    ) -> tuple[DossierId, ...]:
        """Return which of these dossiers, or of all, have no line of this day and vorm."""
        asked = {"dag": dag.isoformat(), "vorm": vorm}
        if among is None:
            found = self._connection.execute(STALE, asked)
        else:
            found = self._connection.execute(STALE_AMONG, asked | {"among": json.dumps([*among])})
        return tuple(DossierId(key) for key in found.scalars())

    def keep(self, regel: CaseloadRegel, dag: date, vorm: str) -> None:
        """Keep the line of a dossier."""
        values = (regel.dossier, dag.isoformat(), vorm, _CONVERTER.dumps(regel))
        driver_of(self._connection).execute(_KEEP, values)


def forget(connection: Connection, dossier: int) -> None:
    """Drop the line of a dossier that changes, and those of dossiers that name it as family."""
    driver_of(connection).execute(_FORGET, {"dossier": dossier})
