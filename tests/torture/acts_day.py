"""A rare act in which the power is cut: python -m tests.torture.acts_day FOLDER ACT N [unsafe].

K in the file ack says that the vault stands closed as it was, N that the act was acknowledged.
Unsafe leaves out what makes new data certain before the old goes: the control.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from desktop import paths
from desktop.services.concepten import save_concept
from desktop.services.key_ports import RekeyStep
from desktop.storage import engine, rekey
from desktop.storage.migrate import revisions
from desktop.storage.vault import open_vault
from tests.storage.keys import FRESH, PROOF, slots_of
from tests.storage.school_vault import SchoolHome, record
from tests.storage.vaults import LATER, PASSPHRASE
from tests.torture.cutting import ACK
from tests.torture.power_cut_day import CONCEPT, text_of

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
UNSAFE = "unsafe"
LATEST = "9000"
REVISE = """op.execute("CREATE TABLE proef (id INTEGER PRIMARY KEY, doc BLOB)")
    op.execute("INSERT INTO proef (doc) SELECT doc FROM logboek_inhoud")
    with op.batch_alter_table("concept") as table:
        table.add_column(sa.Column("proef", sa.Text, server_default="ja", nullable=False))"""


def main(folder: Path, act: str, entries: int, *, unsafe: bool) -> None:
    ack = os.open(folder / ACK, os.O_WRONLY | os.O_CREAT, 0o600)
    home = SchoolHome(folder)
    vault = home.create()
    for number in range(1, entries + 1):
        record(vault, text_of(number))
    save_concept(vault, CONCEPT, str(entries))
    vault.backups.make(NOON)
    vault.close()
    if unsafe:
        setattr(engine, "ON_DISK", (*engine.ON_DISK, "PRAGMA synchronous=OFF"))  # noqa: B010
        setattr(rekey, "sync_file", _no_promise)  # noqa: B010  their types are exact
    os.write(ack, b"K")
    ACTS[act](home)
    os.write(ack, b"N")


def with_later_revision(folder: Path) -> Path:
    """Make the migrations of a later program, which rebuild one table and fill another."""
    ours = paths.migrations_dir()
    shutil.copytree(ours, folder, ignore=shutil.ignore_patterns("__pycache__"))
    made = LATER.format(revision=LATEST, before=revisions(ours)[-1], act=REVISE)
    (folder / "versions" / f"{LATEST}_proef.py").write_text(made)
    return folder


def _re_key(home: SchoolHome) -> None:
    rekey.VaultRekey(home.folder, home.config)(PROOF, (FRESH,), NOON, _go_on)


def _new_passphrase(home: SchoolHome) -> None:
    vault = home.open()
    slots_of(vault).change(PROOF, FRESH)
    vault.close()


def _migrate(home: SchoolHome) -> None:
    with tempfile.TemporaryDirectory() as other:
        later = with_later_revision(Path(other) / "alembic")
        open_vault(home.folder, home.config, PASSPHRASE, migrations=later).close()


def _no_promise(_path: Path) -> None:
    """Leave it to the disk."""


def _go_on(_step: RekeyStep) -> bool:
    return True


ACTS: dict[str, Callable[[SchoolHome], None]] = {
    "re-keying": _re_key,
    "a new passphrase": _new_passphrase,
    "a migration": _migrate,
}

if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), unsafe=UNSAFE in sys.argv[4:])
