"""Revision 0007: what was recorded stays, and can be destroyed with a line that says so."""

from __future__ import annotations

import runpy

from desktop import paths
from desktop.storage.append_only import append_only_ddl
from desktop.storage.bijlagen import bijlagen_ddl

FILE = paths.migrations_dir() / "versions" / "0007_vernietigen.py"
LINES = (
    "INSERT INTO logboek_link VALUES (1, 7, zeroblob(32), zeroblob(32))",
    'INSERT INTO logboek_inhoud VALUES (1, zeroblob(16), CAST(\'{"type":"oud"}\' AS BLOB))',
)


def test_what_was_recorded_stays_and_nothing_counts_as_destroyed(stage):
    stage.create_at("0006", LINES)
    vault = stage.open_at("0007")
    with vault.begin() as connection:
        kept = connection.exec_driver_sql("SELECT count(*) FROM logboek_inhoud").scalar()
        gone = connection.exec_driver_sql("SELECT count(*) FROM vernietigd").scalar()
    vault.close()
    assert (kept, gone) == (1, 0)


def test_the_frozen_statements_are_the_ones_the_program_checks_for():
    frozen = runpy.run_path(str(FILE))["STATEMENTS"]
    live = [ddl for ddl in (*append_only_ddl(), *bijlagen_ddl()) if "vernietigd" in ddl]
    assert sorted(frozen) == sorted(live)


def test_the_revision_takes_nothing_from_the_program():
    assert "desktop" not in FILE.read_text(encoding="utf-8")
