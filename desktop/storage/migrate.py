"""Bring the tables of an unlocked database to this version of the program, whole or not at all.

A revision is the number in the name of its file, NNNN_what.py. The newest one is found by reading
names, so that Alembic is only imported when there is work for it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection

from desktop.storage.engine import Database
from desktop.storage.errors import NewerThanProgramError, VaultDamagedError
from desktop.storage.meta import advance, read_meta

REVISION_FILES = "[0-9][0-9][0-9][0-9]_*.py"


def revisions(migrations: Path) -> tuple[str, ...]:
    """Return all revisions this program knows, oldest first."""
    return tuple(sorted(file.name[:4] for file in (migrations / "versions").glob(REVISION_FILES)))


def revision_of(connection: Connection) -> str | None:
    """Return the revision of a database, None when it has no tables of ours yet."""
    table = connection.exec_driver_sql(
        "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = 'alembic_version'"
    )
    if not table.scalar():
        return None
    found = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalars().all()
    if len(found) != 1:
        raise VaultDamagedError("alembic_version")
    return str(found[0])


def pending_since(connection: Connection, migrations: Path) -> str | None:
    """Return the revision from which an upgrade is due, None when the database is up to date.

    Raises: NewerThanProgramError, VaultDamagedError for a database without revision.
    """
    known = revisions(migrations)
    found = revision_of(connection)
    stamp = int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())
    if found is None:
        raise VaultDamagedError("alembic_version")
    if found not in known or stamp > int(known[-1]):
        raise NewerThanProgramError(f"revision {found[:4]}")
    return None if found == known[-1] else found


def upgrade(connection: Connection, migrations: Path) -> None:
    """Run every revision that is due, within the transaction of the caller."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(migrations).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
    connection.exec_driver_sql(f"PRAGMA user_version={int(revisions(migrations)[-1])}")


def bring_up_to_date(
    database: Database, migrations: Path, save_copy: Callable[[str], None]
) -> None:
    """Upgrade a database that is behind, after save_copy has kept it under the given file name.

    A failure leaves database and revision as they were.
    """
    with database.engine.begin() as connection:
        behind = pending_since(connection, migrations)
    if behind is None:
        return
    save_copy(f"voor-migratie-{behind}.db")
    with schema_change(database) as connection:
        upgrade(connection, migrations)
        advance(connection, read_meta(connection).gen)


@contextmanager
def schema_change(database: Database) -> Iterator[Connection]:
    """Give one transaction in which tables may be rebuilt; commit only when all is whole.

    Foreign keys are off meanwhile, as rebuilding a table drops it, and checked before the end.
    """
    database.raw.execute("PRAGMA foreign_keys=OFF")
    try:
        with database.engine.begin() as connection:
            yield connection
            if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
                raise VaultDamagedError("foreign_key_check")
            if connection.exec_driver_sql("PRAGMA integrity_check").scalar() != "ok":
                raise VaultDamagedError("integrity_check")
    finally:
        database.raw.execute("PRAGMA foreign_keys=ON")
