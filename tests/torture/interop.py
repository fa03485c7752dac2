"""Others can read the vault with the raw key: no lock-in, and no mistake in our own reading."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import tempfile
from contextlib import closing
from pathlib import Path

from desktop.storage.header import decode
from desktop.storage.vault import unlock_keys
from tests.storage.school_vault import SchoolHome, record
from tests.storage.vaults import PASSPHRASE
from tests.torture.figures import Figures
from tests.torture.pages import decrypted
from tests.torture.reading import everything

NAME = "interoperability"


def run(entries: int) -> Figures:
    """Read a vault with an independent decryptor and, where installed, the sqlcipher shell."""
    found = Figures(NAME)
    with tempfile.TemporaryDirectory() as root:
        home = SchoolHome(Path(root))
        vault = home.create()
        for number in range(entries):
            record(vault, f"regel {number} met é en 🧒")
        truth = everything(vault)
        vault.close()
        header = decode((home.folder / "vault.hdr").read_bytes())
        key = bytes(unlock_keys(header, PASSPHRASE).database)
        plain, bad = decrypted((home.folder / "vault.db").read_bytes(), key, header.salt)
        found.counts["pages"] += len(plain) // 4096
        found.counts["pages with a wrong code"] += len(bad)
        found.failures += [f"page {number}" for number in bad]
        _compare(found, Path(root), plain, truth)
        _shell(found, home, key.hex() + header.salt.hex(), entries + 1)
    return found


def _compare(
    found: Figures, root: Path, plain: bytes, truth: dict[str, list[tuple[object, ...]]]
) -> None:
    """Read the decrypted file with the SQLite of Python; remove it at once."""
    path = root / "plain.db"
    path.write_bytes(plain)
    with closing(sqlite3.connect(path)) as connection:
        if connection.execute("PRAGMA integrity_check").fetchone() != ("ok",):
            found.failures.append("integrity_check")
        for table, rows in truth.items():
            read = connection.execute(f'SELECT * FROM "{table}"').fetchall()  # noqa: S608
            found.counts["rows equal"] += len(rows)
            if read != rows:
                found.failures.append(f"table {table} differs")
    path.unlink()


def _shell(found: Figures, home: SchoolHome, key: str, lines: int) -> None:
    shell = shutil.which("sqlcipher")
    if shell is None or not _said(shell, "", "PRAGMA cipher_version;\n").startswith("4."):
        found.counts["sqlcipher shells of version 4 (none installed here)"] += 0
        return
    script = (
        f"PRAGMA key = \"x'{key}'\";\nPRAGMA cipher_integrity_check;\nPRAGMA integrity_check;\n"
        "SELECT count(*) FROM logboek_link;\n"
    )
    found.counts["sqlcipher shells"] += 1
    if _said(shell, str(home.folder / "vault.db"), script).split() != ["ok", "ok", str(lines)]:
        found.failures.append("the sqlcipher shell says otherwise")


def _said(shell: str, database: str, script: str) -> str:
    return subprocess.run(
        [shell, database], input=script, capture_output=True, text=True, check=True
    ).stdout
