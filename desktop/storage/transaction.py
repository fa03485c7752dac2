"""One all-or-nothing act: the aggregates of the vault on one connection."""

from __future__ import annotations

from sqlalchemy import Connection

from desktop.storage.bijlagen import SqlBijlagen
from desktop.storage.dossiers import SqlDossiers
from desktop.storage.dossierstand import SqlDossierstanden
from desktop.storage.drafts import SqlConcepten, SqlMeldingen
from desktop.storage.handelingen import SqlHandelingen
from desktop.storage.leerlingen import SqlLeerlingregister
from desktop.storage.logboek import SqlLogboek, SqlWegingen
from desktop.storage.schools import SqlSchools
from desktop.storage.zoeken import SqlZoeken


class SqlTransaction:
    """What a service sees of the vault while its block runs."""

    def __init__(self, connection: Connection, chain_key: bytearray) -> None:
        self.school = SqlSchools(connection)
        self.dossiers = SqlDossiers(connection, chain_key)
        self.dossierstanden = SqlDossierstanden(connection)
        self.logboek = SqlLogboek(connection, chain_key)
        self.wegingen = SqlWegingen(connection, chain_key)
        self.handelingen = SqlHandelingen(connection, chain_key)
        self.meldingen = SqlMeldingen(connection)
        self.concepten = SqlConcepten(connection)
        self.bijlagen = SqlBijlagen(connection)
        self.leerlingen = SqlLeerlingregister(connection)
        self.zoeken = SqlZoeken(connection)
