"""A vault to test with: cheap derivation, its own revisions, short words for what is asked."""

from __future__ import annotations

import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from desktop.storage.header import Header
from desktop.storage.header_file import HeaderFiles
from desktop.storage.kdf import KdfParameters
from desktop.storage.vault import SqlVault, create_vault, open_vault

ROOT = Path(__file__).parents[2]
CHEAP = KdfParameters(memory_kib=8 * 1024, passes=1, lanes=1)
PASSPHRASE = "vier losse woorden samen"

FIRST = '''"""The tables of storage itself and one to write in."""

from alembic import op

from desktop.storage.append_only import append_only_ddl
from desktop.storage.meta import meta_ddl

revision = "0001"
down_revision = None


def upgrade() -> None:
    for statement in (*meta_ddl(), *append_only_ddl()):
        op.execute(statement)
    op.execute("CREATE TABLE proef (id INTEGER PRIMARY KEY, tekst TEXT NOT NULL)")
'''
LATER = '''"""A later revision."""

from alembic import op
import sqlalchemy as sa

revision = "{revision}"
down_revision = "{before}"


def upgrade() -> None:
    {act}
'''


@dataclass(frozen=True)
class Home:
    """Where one test keeps its vault, its settings and its revisions."""

    root: Path

    @property
    def folder(self) -> Path:
        return self.root / "kluis"

    @property
    def config(self) -> Path:
        return self.root / "config"

    @property
    def migrations(self) -> Path:
        return self.root / "migrations"

    @property
    def database(self) -> Path:
        return self.folder / "vault.db"

    @property
    def headers(self) -> HeaderFiles:
        return HeaderFiles(self.folder, self.config)

    @property
    def header(self) -> Header:
        return self.headers.read()[0]

    @property
    def header_paths(self) -> list[Path]:
        inside = [self.folder / "vault.hdr", self.folder / "vault.hdr2"]
        return [*inside, *self.config.glob("vault-*.hdr")]

    def prepare(self) -> None:
        self.folder.parent.mkdir(parents=True, exist_ok=True)
        (self.migrations / "versions").mkdir(parents=True)
        for name in ("env.py", "script.py.mako"):
            shutil.copy(ROOT / "alembic" / name, self.migrations)
        (self.migrations / "versions" / "0001_begin.py").write_text(FIRST)

    def revise(self, revision: str, before: str, act: str) -> Path:
        """Add a revision that acts."""
        path = self.migrations / "versions" / f"{revision}_later.py"
        path.write_text(LATER.format(revision=revision, before=before, act=act))
        return path

    def create(self, passphrase: str = PASSPHRASE) -> SqlVault:
        return create_vault(
            self.folder, self.config, passphrase, kdf=CHEAP, migrations=self.migrations
        )

    def open(self, passphrase: str = PASSPHRASE) -> SqlVault:
        return open_vault(self.folder, self.config, passphrase, migrations=self.migrations)

    def elsewhere(self, code: str) -> subprocess.Popen[str]:
        """Start another process that knows this home as `home`."""
        script = (
            "from pathlib import Path\n"
            "from tests.storage.vaults import *\n"
            f"home = Home(Path({str(self.root)!r}))\n{code}"
        )
        return subprocess.Popen(
            [sys.executable, "-c", script],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )


def write(vault: SqlVault, text: str) -> None:
    with vault.begin() as connection:
        connection.exec_driver_sql("INSERT INTO proef (tekst) VALUES (?)", (text,))


def texts(vault: SqlVault) -> list[str]:
    with vault.begin() as connection:
        return list(connection.exec_driver_sql("SELECT tekst FROM proef ORDER BY id").scalars())
