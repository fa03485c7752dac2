"""Vaults at an earlier revision, filled with plain SQL, so that an upgrade meets real data."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from desktop.storage.kdf import KdfParameters
from desktop.storage.vault import SqlVault, create_vault, open_vault

ALEMBIC = Path(__file__).parents[2] / "alembic"
CHEAP = KdfParameters(memory_kib=8 * 1024, passes=1, lanes=1)
PASSPHRASE = "vier losse woorden samen"


@dataclass(frozen=True)
class Stage:
    """One encrypted vault that goes through the revisions of the program."""

    root: Path

    def create_at(self, revision: str, statements: Iterable[str] = ()) -> None:
        """Make a vault as the program of that revision did, with rows in plain SQL."""
        vault = create_vault(
            self.root / "kluis",
            self.root / "config",
            PASSPHRASE,
            kdf=CHEAP,
            migrations=self._up_to(revision),
        )
        with vault.begin() as connection:
            for statement in statements:
                connection.exec_driver_sql(statement)
        vault.close()

    def open_at(self, revision: str) -> SqlVault:
        """Open with the program of that revision, which upgrades what is older."""
        return open_vault(
            self.root / "kluis",
            self.root / "config",
            PASSPHRASE,
            migrations=self._up_to(revision),
        )

    def _up_to(self, revision: str) -> Path:
        folder = self.root / f"program-{revision}"
        if not folder.exists():
            shutil.copytree(ALEMBIC, folder, ignore=shutil.ignore_patterns("__pycache__"))
            for path in (folder / "versions").glob("*.py"):
                if path.name[:4] > revision:
                    path.unlink()
        return folder
