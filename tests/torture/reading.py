"""Everything a user could read of a vault, as one value to compare."""

from __future__ import annotations

from desktop.storage.sql_vault import SqlVault


def everything(vault: SqlVault) -> dict[str, list[tuple[object, ...]]]:
    with vault.begin() as connection:
        # A search index has no page of its own; the tables it keeps are read.
        names = connection.exec_driver_sql(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0 ORDER BY name"
        )
        return {
            name: [tuple(row) for row in connection.exec_driver_sql(f'SELECT * FROM "{name}"')]  # noqa: S608
            for name in names.scalars().all()
            if name != "kluis"
        }
