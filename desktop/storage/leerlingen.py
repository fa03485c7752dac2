"""The register of pupils as rows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from sqlalchemy import Connection, Row, select
from sqlalchemy.dialects.sqlite import insert

from desktop.core.dossier import DossierId
from desktop.core.leerlingregister import RegisterLeerling
from desktop.storage import rows

_TABLE = rows.leerlingregister
_KEPT = [column for column in _TABLE.columns if column.name != "id"]


class SqlLeerlingregister:
    """The pupils of this vault, by their key."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self) -> tuple[RegisterLeerling, ...]:
        """Return every pupil, by name."""
        found = (_leerling(row) for row in self._connection.execute(select(*_KEPT)))
        return tuple(sorted(found, key=_by_name))

    def of(self, dossier: DossierId) -> RegisterLeerling | None:
        """Return the pupil that a dossier was opened for, None when it was opened by hand."""
        found = self._connection.execute(select(*_KEPT).where(_TABLE.c.dossier == dossier)).first()
        return None if found is None else _leerling(found)

    def save(self, leerlingen: Iterable[RegisterLeerling]) -> None:
        """Keep these pupils; one with a key that is known gets its new details."""
        values = [asdict(one) for one in leerlingen]
        if not values:
            return
        adding = insert(_TABLE)
        fresh = {name: adding.excluded[name] for name in values[0] if name != "sleutel"}
        saving = adding.on_conflict_do_update(index_elements=[_TABLE.c.sleutel], set_=fresh)
        self._connection.execute(saving, values)


def _leerling(row: Row[Any]) -> RegisterLeerling:
    return RegisterLeerling(**row._asdict())


def _by_name(leerling: RegisterLeerling) -> str:
    return leerling.sorting_name
