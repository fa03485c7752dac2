"""Dossiers as rows; every version of the details also goes into the append-only logboek."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, delete, insert, select, update

from desktop.core.dossier import Betrokkene, Dossier, DossierId, Leerling
from desktop.core.handelingen import Handeling
from desktop.core.wijzigingen import Versie
from desktop.storage import append_only, rows
from desktop.storage.documents import (
    GEGEVENS,
    betrokkene_of,
    gegevens_document,
    overig_json,
    versie,
)
from desktop.storage.dossierstand import forget
from desktop.storage.logboek import read
from desktop.storage.vernietigen import destroy, next_number
from desktop.storage.zoeken import note_naam


class SqlDossiers:
    """All dossiers of the vault."""

    def __init__(self, connection: Connection, chain_key: bytearray) -> None:
        self._connection = connection
        self._chain_key = chain_key

    def add(
        self,
        leerling: Leerling,
        betrokkenen: tuple[Betrokkene, ...],
        *,
        at: datetime,
        schrijver: str,
        los: bool = False,
    ) -> DossierId:
        """Keep a new dossier, opened on that day, and return its id."""
        number = next_number(self._connection)
        values = _leerling_values(leerling) | {"id": number, "geopend_op": at.date(), "los": los}
        adding = insert(rows.dossier).values(**values).returning(rows.dossier.c.id)
        key = self._connection.execute(adding).scalar_one()
        made = Dossier(DossierId(key), leerling, betrokkenen, at.date(), los)
        self._keep(made, at, schrijver)
        return made.id

    def save(self, dossier: Dossier, *, at: datetime, schrijver: str) -> None:
        """Keep new details of the leerling and the people around."""
        values = _leerling_values(dossier.leerling) | {"los": dossier.los}
        this = rows.dossier.c.id == dossier.id
        self._connection.execute(update(rows.dossier).where(this).values(**values))
        around = rows.betrokkene.c.dossier == dossier.id
        self._connection.execute(delete(rows.betrokkene).where(around))
        self._keep(dossier, at, schrijver)

    def destroy(self, dossier: DossierId, told: Handeling) -> None:
        """Take every text of a dossier out for good; told is the act that says so."""
        destroy(self._connection, self._chain_key, dossier, told)

    def all(self) -> Iterable[Dossier]:
        """Return every dossier, in any order."""
        around = defaultdict(list)
        for row in self._connection.execute(select(rows.betrokkene).order_by(rows.betrokkene.c.id)):
            around[row.dossier].append(_betrokkene(row))
        found = self._connection.execute(select(rows.dossier)).all()
        return [_dossier(row, tuple(around[row.id])) for row in found]

    def get(self, dossier: DossierId) -> Dossier:
        """Return one dossier."""
        this = rows.dossier.c.id == dossier
        row = self._connection.execute(select(rows.dossier).where(this)).one()
        around = (
            select(rows.betrokkene)
            .where(rows.betrokkene.c.dossier == dossier)
            .order_by(rows.betrokkene.c.id)
        )
        return _dossier(row, tuple(_betrokkene(r) for r in self._connection.execute(around)))

    def versions(self, dossier: DossierId) -> tuple[Versie, ...]:
        """Return the details as they stood from time to time, oldest first."""
        found = read(self._connection, GEGEVENS, dossier)
        return tuple(versie(*one) for one in found)

    def _keep(self, dossier: Dossier, at: datetime, schrijver: str) -> None:
        for person in dossier.betrokkenen:
            self._connection.execute(
                insert(rows.betrokkene).values(
                    dossier=dossier.id,
                    naam=person.naam,
                    relatie=person.relatie,
                    gezag=person.gezag.value,
                    bereikbaar=person.bereikbaar,
                    eigen_dossier=person.dossier,
                    overig=overig_json(person),
                )
            )
        note_naam(self._connection, dossier)
        document = gegevens_document(dossier, at, schrijver)
        append_only.append(self._connection, self._chain_key, dossier.id, document)
        forget(self._connection, dossier.id)


def _leerling_values(leerling: Leerling) -> dict[str, Any]:
    return {
        "roepnaam": leerling.roepnaam,
        "tussenvoegsel": leerling.tussenvoegsel,
        "achternaam": leerling.achternaam,
        "geboortedatum": leerling.geboortedatum,
        "klas": leerling.klas,
        "mentor": leerling.mentor,
    }


def _betrokkene(row: Row[Any]) -> Betrokkene:
    columns = {
        "naam": row.naam,
        "relatie": row.relatie,
        "gezag": row.gezag,
        "bereikbaar": row.bereikbaar,
        "dossier": row.eigen_dossier,
    }
    return betrokkene_of(json.loads(row.overig) | columns)


def _dossier(row: Row[Any], betrokkenen: tuple[Betrokkene, ...]) -> Dossier:
    leerling = Leerling(
        roepnaam=row.roepnaam,
        achternaam=row.achternaam,
        tussenvoegsel=row.tussenvoegsel,
        geboortedatum=row.geboortedatum,
        klas=row.klas,
        mentor=row.mentor,
    )
    return Dossier(DossierId(row.id), leerling, betrokkenen, row.geopend_op, row.los)
