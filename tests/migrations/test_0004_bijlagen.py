"""Revision 0004: documents have a place, and the lines of a dossier are found by an index."""

from __future__ import annotations

import runpy

from desktop import paths
from desktop.storage.bijlagen import bijlagen_ddl

FILE = paths.migrations_dir() / "versions" / "0004_bijlagen.py"
LINES = (
    "INSERT INTO logboek_link VALUES (1, 7, zeroblob(32), zeroblob(32))",
    'INSERT INTO logboek_inhoud VALUES (1, zeroblob(16), CAST(\'{"type":"oud"}\' AS BLOB))',
    "INSERT INTO logboek_link VALUES (2, 8, zeroblob(32), zeroblob(32))",
    'INSERT INTO logboek_inhoud VALUES (2, zeroblob(16), CAST(\'{"type":"oud"}\' AS BLOB))',
)
PLAN = (
    "EXPLAIN QUERY PLAN SELECT doc FROM logboek_link JOIN logboek_inhoud USING (seq) "
    "WHERE dossier = 7 ORDER BY seq"
)


def test_the_lines_that_were_there_stay_and_are_found_by_dossier(stage):
    stage.create_at("0003", LINES)
    vault = stage.open_at("0004")
    with vault.begin() as connection:
        found = connection.exec_driver_sql("SELECT seq, dossier FROM logboek_link").all()
        plan = " ".join(str(row) for row in connection.exec_driver_sql(PLAN))
    vault.close()
    assert [tuple(row) for row in found] == [(1, 7), (2, 8)]
    assert "USING COVERING INDEX ix_logboek_link_dossier" in plan
    assert "SCAN" not in plan


def test_documents_can_be_kept_afterwards(stage):
    stage.create_at("0003", LINES)
    vault = stage.open_at("0007")
    with vault.transaction() as tx:
        made = tx.bijlagen.add(7, b"inhoud", "brief.txt", "tekst", concept="logboek:7")
    with vault.transaction() as tx:
        assert tx.bijlagen.read(made.sleutel) == b"inhoud"
        assert tx.bijlagen.loose("logboek:7") == (made,)
    vault.close()


def test_the_frozen_guards_are_the_ones_the_program_checks_for():
    statements = runpy.run_path(str(FILE))["STATEMENTS"]
    # What revision 0007 made anew is held against that one.
    guards = [one for one in statements if "TRIGGER" in one and "bijlage_blijft" not in one]
    assert guards == [ddl for ddl in bijlagen_ddl() if "vernietigd" not in ddl]


def test_the_revision_takes_nothing_from_the_program():
    assert "desktop" not in FILE.read_text(encoding="utf-8")
