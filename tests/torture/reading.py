"""Everything a user could read of a vault, as one value to compare."""

from __future__ import annotations

from sqlalchemy import inspect

from desktop.storage.sql_vault import SqlVault


def everything(vault: SqlVault) -> dict[str, list[tuple[object, ...]]]:
    with vault.begin() as connection:
        return {
            name: [tuple(row) for row in connection.exec_driver_sql(f'SELECT * FROM "{name}"')]  # noqa: S608
            for name in sorted(inspect(connection).get_table_names())
            if name != "kluis"
        }
