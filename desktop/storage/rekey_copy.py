"""A database written anew under another key, and the proof that it holds the same."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection

from desktop.storage.append_only import verify_chain
from desktop.storage.atomic_file import create_empty
from desktop.storage.bijlagen import broken_bijlagen, holds_bijlagen
from desktop.storage.contents import Contents, contents_of
from desktop.storage.engine import Database, connect, key_spec
from desktop.storage.errors import VaultDamagedError
from desktop.storage.header import Header
from desktop.storage.kdf import VaultKeys, wipe
from desktop.storage.meta import APPLICATION_ID, advance, check_meta, read_meta
from desktop.storage.pages import check_seal, pages_are_whole
from desktop.storage.relink import LINES, relink

SCHEMA = (
    "SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite^_%' ESCAPE '^'"
)


@dataclass(frozen=True, slots=True)
class Side:
    """A database with the header and the keys that fit it."""

    path: Path
    header: Header
    keys: VaultKeys = field(repr=False)


@dataclass(frozen=True, slots=True)
class Image:
    """What a whole database holds, in numbers; stamp is its user_version."""

    contents: Contents
    schema: frozenset[tuple[str, ...]]
    stamp: int

    def holds_what(self, before: Image) -> bool:
        """Tell whether this is before, written once more and with the line of the new key."""
        was = before.contents
        rows = {name: count + (name in LINES) for name, count in was.rows.items()}
        meta = replace(was.meta, gen=was.meta.gen + 1)
        contents = replace(was, meta=meta, seq=was.seq + 1, rows=rows, head=self.contents.head)
        return self == Image(contents, before.schema, before.stamp)


def image_of(side: Side, *, is_new: bool = True) -> Image:
    """Check all of a closed database; raise VaultDamagedError, VaultReplacedError.

    One that is not new may have an unused page torn by a power cut: harmless, and not copied.
    """
    with _opened(side) as database, database.engine.begin() as connection:
        found = contents_of(connection)
        check_meta(found.meta, side.header.vault, side.header.gen)
        check_seal(connection, side.path, found.meta.gen, side.keys.header_mac)
        is_whole = pages_are_whole(connection) if is_new else _reads_well(connection)
        if not is_whole or verify_chain(connection, side.keys.chain):
            raise VaultDamagedError("not whole")
        if holds_bijlagen(connection) and broken_bijlagen(connection):
            raise VaultDamagedError("bijlagen")
        schema = frozenset(tuple(row) for row in connection.exec_driver_sql(SCHEMA))
        stamp = int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())
        return Image(found, schema, stamp)


def copy_under(source: Side, target: Path, new: Side) -> None:
    """Write all of the closed database of source to target, under the key of new."""
    create_empty(target)
    spec = key_spec(new.keys.database, new.header.salt)
    try:
        with _opened(source) as database:
            raw = database.raw
            stamp = int(database.pragma("user_version")[0])
            raw.execute("ATTACH DATABASE ? AS vers KEY ?", (str(target.absolute()), spec))
            # Not IMMEDIATE: that locks both, and a power cut leaves the file that joins journals.
            raw.execute("BEGIN")
            raw.execute("SELECT sqlcipher_export('vers')")
            # The export leaves both at zero.
            raw.execute(f"PRAGMA vers.user_version={stamp}")
            raw.execute(f"PRAGMA vers.application_id={APPLICATION_ID}")
            raw.execute("COMMIT")
            raw.execute("DETACH DATABASE vers")
    finally:
        wipe(spec)


def link_under(target: Side, at: datetime) -> int:
    """Link its logboek under its own chain key and return the generation after that."""
    with _opened(target) as database, database.engine.begin() as connection:
        relink(connection, target.keys.chain, at)
        return advance(connection, read_meta(connection).gen)


@contextmanager
def _opened(side: Side) -> Iterator[Database]:
    database = connect(side.path, side.keys.database, side.header.salt)
    try:
        yield database
    finally:
        database.close()


def _reads_well(connection: Connection) -> bool:
    return list(connection.exec_driver_sql("PRAGMA integrity_check").scalars()) == ["ok"]
