"""Revision 0001: a vault from nothing has the tables the program writes to."""

from __future__ import annotations

import runpy

from sqlalchemy import inspect

from desktop import paths
from desktop.storage import rows
from desktop.storage.append_only import GUARDS, append_only_ddl
from desktop.storage.bijlagen import GUARDS as BIJLAGE_GUARDS
from desktop.storage.meta import meta_ddl
from desktop.storage.vault import memory_vault

FILE = paths.migrations_dir() / "versions" / "0001_eerste_vorm.py"


def test_the_first_form_has_the_tables_and_columns_of_rows():
    vault = memory_vault()
    with vault.begin() as connection:
        found = inspect(connection)
        for table in rows.metadata.sorted_tables:
            there = found.get_columns(table.name)
            columns = {c["name"]: (str(c["type"]), c["nullable"]) for c in there}
            asked = {c.name: (str(c.type), bool(c.nullable)) for c in table.columns}
            assert columns == asked, table.name
            keys = {tuple(k["constrained_columns"]) for k in found.get_foreign_keys(table.name)}
            assert keys == {tuple(k.column_keys) for k in table.foreign_key_constraints}
            indexes = {i["name"] for i in found.get_indexes(table.name)}
            assert indexes == {i.name for i in table.indexes}
    vault.close()


def test_the_first_form_guards_the_logboek():
    vault = memory_vault()
    with vault.begin() as connection:
        triggers = connection.exec_driver_sql(
            "SELECT name FROM sqlite_schema WHERE type = 'trigger'"
        ).scalars()
        assert set(triggers) == {*GUARDS, *BIJLAGE_GUARDS}
    vault.close()


def test_the_frozen_statements_are_the_ones_the_program_checks_for():
    frozen = runpy.run_path(str(FILE))["KLUIS_AND_LOGBOEK"]
    # What revision 0007 made, or made anew, is held against that one.
    live = [ddl for ddl in (*meta_ddl(), *append_only_ddl()) if "vernietigd" not in ddl]
    assert [ddl for ddl in frozen if "TRIGGER logboek_inhoud_blijft" not in ddl] == live


def test_the_first_form_takes_nothing_from_the_program():
    assert "desktop" not in FILE.read_text(encoding="utf-8")
