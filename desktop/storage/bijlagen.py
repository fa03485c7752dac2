"""The bytes of documents, in the encrypted database; the logboek names them by sleutel and hash.

A bijlage is loose from the moment it is kept until an aantekening names it: the row in bijlage_los
says so, with what its draft has to know. From then on triggers refuse change and removal, and no
row can make it loose again. Bytes are written in one piece: they are in memory whole already.
"""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Iterable, Iterator
from datetime import date

from sqlalchemy import Connection, delete, insert, literal_column, select

from desktop.core.bijlage import Bijlage, BijlageError
from desktop.core.dossier import DossierId
from desktop.storage import rows
from desktop.storage.append_only import holds_destroyed
from desktop.storage.engine import driver_of

GUARDS = {
    "bijlage_vast": "BEFORE UPDATE ON bijlage",
    "bijlage_blijft": "BEFORE DELETE ON bijlage "
    "WHEN NOT EXISTS (SELECT 1 FROM bijlage_los WHERE sleutel = OLD.sleutel) "
    "AND NOT EXISTS (SELECT 1 FROM vernietigd WHERE dossier = OLD.dossier)",
    "bijlage_los_vast": "BEFORE UPDATE ON bijlage_los",
    "bijlage_los_eerst": "BEFORE INSERT ON bijlage_los "
    "WHEN EXISTS (SELECT 1 FROM bijlage WHERE sleutel = NEW.sleutel)",
}
SLEUTEL_BYTES = 16
NAMED = """
SELECT entry.seq, json_extract(named.value, '$.sleutel'), json_extract(named.value, '$.sha256')
FROM logboek_inhoud AS entry, json_each(CAST(entry.doc AS TEXT), '$.bijlagen') AS named
ORDER BY entry.seq
"""


class SqlBijlagen:
    """The documents of all dossiers."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(
        self,
        dossier: DossierId,
        inhoud: bytes,
        naam: str,
        soort: str,
        *,
        van: date | None = None,
        concept: str = "",
    ) -> Bijlage:
        """Keep a document, loose until an aantekening names it; concept is the key of its draft."""
        sleutel = secrets.token_hex(SLEUTEL_BYTES)
        digest = hashlib.sha256(inhoud).hexdigest()
        self._connection.execute(
            insert(rows.bijlage_los).values(
                sleutel=sleutel, dossier=dossier, concept=concept, naam=naam, van=van
            )
        )
        driver_of(self._connection).execute(
            "INSERT INTO bijlage (sleutel, dossier, soort, grootte, sha256, inhoud) "
            "VALUES (?, ?, ?, ?, ?, ?)",
            (sleutel, dossier, soort, len(inhoud), digest, inhoud),
        )
        return Bijlage(sleutel, naam, soort, len(inhoud), digest, van)

    def read(self, sleutel: str) -> bytes:
        """Return the bytes as they lie there; raise BijlageError when there are none."""
        found = driver_of(self._connection).execute(
            "SELECT inhoud FROM bijlage WHERE sleutel = ?", (sleutel,)
        )
        row = found.fetchone()
        if row is None:
            raise BijlageError("bijlage", GONE)
        return bytes(row[0])

    def loose(self, concept: str) -> tuple[Bijlage, ...]:
        """Return what was kept for a draft and is named by no aantekening yet, oldest first."""
        los = rows.bijlage_los.c
        found = (
            select(los.sleutel, los.naam, los.van)
            .where(los.concept == concept)
            .order_by(literal_column("rowid"))
        )
        return tuple(self._bijlage(*row) for row in self._connection.execute(found).all())

    def drop(self, sleutel: str) -> None:
        """Let go of a loose document; one that an aantekening names stays."""
        los = rows.bijlage_los.c
        mine = self._connection.execute(select(los.sleutel).where(los.sleutel == sleutel))
        if mine.first() is not None:
            driver_of(self._connection).execute("DELETE FROM bijlage WHERE sleutel = ?", (sleutel,))
            self._connection.execute(delete(rows.bijlage_los).where(los.sleutel == sleutel))

    def _bijlage(self, sleutel: str, naam: str, van: date | None) -> Bijlage:
        found = driver_of(self._connection).execute(
            "SELECT soort, grootte, sha256 FROM bijlage WHERE sleutel = ?", (sleutel,)
        )
        soort, grootte, digest = found.fetchone()
        return Bijlage(sleutel, naam, soort, grootte, digest, van)


GONE = "Deze bijlage staat niet meer in de kluis. Kijk of een back-up haar nog heeft."


def claim(connection: Connection, bijlagen: Iterable[Bijlage]) -> None:
    """Bind documents to the aantekening that names them, for good.

    Raises BijlageError when one is not there: the logboek never names what does not exist.
    """
    driver = driver_of(connection)
    for one in bijlagen:
        found = driver.execute("SELECT sha256 FROM bijlage WHERE sleutel = ?", (one.sleutel,))
        if found.fetchone() != (one.sha256,):
            raise BijlageError("bijlagen", GONE)
        driver.execute("DELETE FROM bijlage_los WHERE sleutel = ?", (one.sleutel,))


def bijlagen_ddl() -> tuple[str, ...]:
    """Return the statements that make the guards."""
    return tuple(
        f"CREATE TRIGGER {name} {event} BEGIN SELECT RAISE(ABORT, '{name}'); END"
        for name, event in GUARDS.items()
    )


def holds_bijlagen(connection: Connection) -> bool:
    """Tell whether this database has the table; one of an older program has not."""
    found = connection.exec_driver_sql(
        "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = 'bijlage'"
    )
    return bool(found.scalar())


def broken_bijlagen(connection: Connection) -> tuple[str, ...]:
    """Say what is wrong with the documents: guards, bytes, and what the logboek names."""
    return (*_changed_guards(connection), *_broken(connection))


def _changed_guards(connection: Connection) -> Iterator[str]:
    found = connection.exec_driver_sql("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
    there = {row[0]: row[1] for row in found}
    knows = holds_destroyed(connection)
    for name, ddl in zip(GUARDS, bijlagen_ddl(), strict=True):
        if there.get(name) != ddl and (knows or "vernietigd" not in ddl):
            yield f"trigger {name} ontbreekt of is anders"


def _broken(connection: Connection) -> Iterator[str]:
    whole: dict[str, str] = {}
    driver = driver_of(connection)
    for (sleutel,) in driver.execute("SELECT sleutel FROM bijlage").fetchall():
        found = driver.execute("SELECT inhoud FROM bijlage WHERE sleutel = ?", (sleutel,))
        whole[sleutel] = hashlib.sha256(found.fetchone()[0]).hexdigest()
    for seq, sleutel, digest in connection.exec_driver_sql(NAMED):
        if whole.get(sleutel) != digest:
            yield f"de bijlage bij regel {seq} ontbreekt of is gewijzigd"
    for sleutel, digest in driver.execute("SELECT sleutel, sha256 FROM bijlage").fetchall():
        if whole[sleutel] != digest:
            yield "de inhoud van een bijlage is gewijzigd"
