"""What holds for every revision, whatever it does."""

from __future__ import annotations

import pytest

from desktop import paths
from desktop.storage.migrate import revisions

KNOWN = revisions(paths.migrations_dir())


@pytest.mark.parametrize("revision", KNOWN)
def test_a_vault_of_each_revision_opens_with_this_program(stage, revision):
    stage.create_at(revision)
    vault = stage.open_at(KNOWN[-1])
    with vault.begin() as connection:
        found = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
    vault.close()
    assert found == KNOWN[-1]


def schema(vault) -> set[tuple[str, str]]:
    with vault.begin() as connection:
        rows = connection.exec_driver_sql(
            "SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL"
        )
        return {(name, sql) for name, sql in rows}


@pytest.mark.parametrize("revision", KNOWN)
def test_an_upgraded_vault_has_the_tables_of_a_new_one(stage, tmp_path, revision):
    stage.create_at(revision)
    upgraded = stage.open_at(KNOWN[-1])
    tables = schema(upgraded)
    upgraded.close()
    (tmp_path / "kluis").rename(tmp_path / "oud")
    stage.create_at(KNOWN[-1])
    fresh = stage.open_at(KNOWN[-1])
    assert schema(fresh) == tables
    fresh.close()
