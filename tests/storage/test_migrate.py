"""An upgrade happens whole or not at all, after a copy that opens."""

from __future__ import annotations

import signal
import subprocess
import sys

import pytest
from alembic import command
from alembic.config import Config

from desktop.storage import migrate
from desktop.storage.engine import connect
from desktop.storage.errors import DiskFullError, NewerThanProgramError, VaultDamagedError
from desktop.storage.safety_copy import save_copy
from desktop.storage.vault import unlock_keys
from tests.storage.vaults import PASSPHRASE, ROOT, texts, write

ADD_COLUMN = """with op.batch_alter_table("proef") as table:
        table.add_column(sa.Column("soort", sa.Text, server_default="feit", nullable=False))"""
FAIL = """op.execute("ALTER TABLE proef ADD COLUMN tweede TEXT")
    op.execute("CREATE TABLE half (id INTEGER)")
    op.execute("UPDATE proef SET tekst = 'bedorven'")
    raise ZeroDivisionError"""
ORPHAN = """op.execute("CREATE TABLE ouder (id INTEGER PRIMARY KEY)")
    op.execute("CREATE TABLE kind (ouder INTEGER REFERENCES ouder (id))")
    op.execute("INSERT INTO kind VALUES (7)")"""


def contents(home, path=None):
    """Return all DDL, rows, revision and generation of a database, read outside the vault."""
    header = home.header
    keys = unlock_keys(header, PASSPHRASE)
    database = connect(path or home.database, keys.database, header.salt, mode="ro")
    found = {
        "ddl": database.raw.execute("SELECT name, sql FROM sqlite_schema ORDER BY name").fetchall(),
        "rows": database.raw.execute("SELECT * FROM proef").fetchall(),
        "revision": database.raw.execute("SELECT version_num FROM alembic_version").fetchall(),
        "kluis": database.raw.execute("SELECT uuid, gen FROM kluis").fetchall(),
        "stamp": database.pragma("user_version"),
        "application": database.pragma("application_id"),
    }
    database.close()
    return found


def test_opening_brings_an_older_vault_up_to_date_and_keeps_its_rows(made):
    made.revise("0002", "0001", ADD_COLUMN)
    vault = made.open()
    with vault.begin() as connection:
        found = connection.exec_driver_sql("SELECT tekst, soort FROM proef").all()
    assert [tuple(row) for row in found] == [("eerste", "feit")]
    assert vault._database.pragma("user_version") == [2]
    assert vault._database.pragma("foreign_keys") == [1]
    vault.close()
    assert contents(made)["revision"] == [("0002",)]


def test_several_revisions_are_one_step_with_one_generation(made):
    gen = made.header.gen
    made.revise("0002", "0001", ADD_COLUMN)
    made.revise("0003", "0002", "op.execute('CREATE TABLE nieuw (id INTEGER)')")
    made.open().close()
    found = contents(made)
    assert found["revision"] == [("0003",)]
    assert found["kluis"][0][1] == gen + 1 == made.header.gen


def test_a_copy_is_made_first_and_opens_with_the_key(made):
    before = contents(made)
    made.revise("0002", "0001", ADD_COLUMN)
    made.open().close()
    copy = made.folder / "backups" / "voor-migratie-0001.db"
    assert contents(made, copy) == before
    assert b"eerste" not in copy.read_bytes()
    assert [path.name for path in copy.parent.iterdir()] == [copy.name]
    assert copy.stat().st_mode & 0o777 == 0o600
    assert copy.parent.stat().st_mode & 0o777 == 0o700


def test_a_new_vault_needs_no_copy(made):
    assert not (made.folder / "backups").exists()


@pytest.mark.parametrize(
    ("act", "expected"), [(FAIL, ZeroDivisionError), (ORPHAN, VaultDamagedError)]
)
def test_a_failing_upgrade_leaves_rows_tables_and_revision_as_they_were(made, act, expected):
    before, bytes_before = contents(made), made.database.read_bytes()
    made.revise("0002", "0001", ADD_COLUMN)
    broken = made.revise("0003", "0002", act)
    with pytest.raises(expected):
        made.open()
    assert contents(made) == before
    assert made.database.read_bytes() == bytes_before
    broken.unlink()
    vault = made.open()
    write(vault, "tweede")
    assert texts(vault) == ["eerste", "tweede"]
    vault.close()


def test_without_room_for_the_copy_nothing_is_upgraded(made, monkeypatch):
    before = contents(made)
    made.revise("0002", "0001", ADD_COLUMN)

    def full(_path):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("desktop.storage.safety_copy.sync_file", full)
    with pytest.raises(DiskFullError):
        made.open()
    assert contents(made) == before
    assert not list((made.folder / "backups").iterdir())


def test_a_copy_that_does_not_check_out_never_replaces_an_earlier_one(made):
    header = made.header
    keys = unlock_keys(header, PASSPHRASE)
    target = made.folder / "backups" / "voor-migratie-0001.db"
    target.parent.mkdir()
    target.write_bytes(b"earlier copy")
    database = connect(made.database, keys.database, header.salt)
    with pytest.raises(VaultDamagedError):
        save_copy(database, target, bytearray(32), header.salt)
    database.close()
    assert target.read_bytes() == b"earlier copy"
    assert [path.name for path in target.parent.iterdir()] == [target.name]


def test_a_database_of_a_later_revision_is_refused_and_left_alone(made):
    later = made.revise("0002", "0001", ADD_COLUMN)
    made.open().close()
    before = made.database.read_bytes()
    later.unlink()
    with pytest.raises(NewerThanProgramError):
        made.open()
    assert made.database.read_bytes() == before


def test_a_later_stamp_alone_is_refused_too(made):
    vault = made.open()
    vault._database.pragma("user_version=9")
    vault.close()
    with pytest.raises(NewerThanProgramError):
        made.open()


def test_an_up_to_date_vault_opens_without_alembic(made):
    code = "import sys; home.open().close(); print('alembic' in sys.modules)"
    said, _ = made.elsewhere(code).communicate()
    assert said == "False\n"


def test_the_newest_revision_is_found_by_name(home):
    home.revise("0002", "0001", "pass")
    (home.migrations / "versions" / "notes.py").write_text("")
    assert migrate.revisions(home.migrations) == ("0001", "0002")


def test_a_process_killed_within_an_upgrade_leaves_the_old_vault(made):
    made.revise("0002", "0001", ADD_COLUMN)
    made.revise(
        "0003",
        "0002",
        'op.execute("INSERT INTO proef (tekst) SELECT hex(zeroblob(2000)) FROM'
        " (WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i < 3000)"
        ' SELECT i FROM n)")\n'
        "    import os, signal\n"
        "    os.kill(os.getpid(), signal.SIGKILL)",
    )
    process = made.elsewhere("home.open()")
    process.communicate()
    assert process.returncode == -signal.SIGKILL
    assert (made.folder / "vault.db-journal").stat().st_size > 0
    (made.migrations / "versions" / "0003_later.py").unlink()
    vault = made.open()
    assert texts(vault) == ["eerste"]
    vault.close()


def test_migrations_refuse_to_run_without_the_connection_of_a_vault():
    config = Config()
    config.set_main_option("script_location", str(ROOT / "alembic"))
    with pytest.raises(RuntimeError, match="unlocked vault"):
        command.upgrade(config, "head")


def test_the_folder_of_migrations_does_not_hide_the_library():
    assert not (ROOT / "alembic" / "__init__.py").exists()
    code = "import alembic.command; print(alembic.__file__)"
    said = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert "site-packages" in said.stdout
