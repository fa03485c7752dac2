"""A vault of the real schema, written through the real services."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from desktop.core.dossier import DossierId
from desktop.services.dossiers import open_dossier
from desktop.services.logboek import record_aantekening
from desktop.services.scholen import save_school
from desktop.storage.vault import SqlVault, create_vault, open_vault
from tests.builders import a_leerling, a_school, an_aantekening
from tests.fakes import FixedClock
from tests.storage.vaults import CHEAP, PASSPHRASE

FIRST = DossierId(1)


@dataclass(frozen=True)
class SchoolHome:
    """A folder with the vault of one school and one dossier."""

    root: Path

    @property
    def folder(self) -> Path:
        return self.root / "kluis"

    @property
    def config(self) -> Path:
        return self.root / "config"

    def create(self) -> SqlVault:
        vault = create_vault(self.folder, self.config, PASSPHRASE, kdf=CHEAP)
        save_school(vault, a_school())
        open_dossier(vault, FixedClock(), a_leerling())
        return vault

    def open(self) -> SqlVault:
        return open_vault(self.folder, self.config, PASSPHRASE)


def record(vault: SqlVault, text: str) -> None:
    record_aantekening(vault, FixedClock(), FIRST, an_aantekening(tekst=text))


def recorded(vault: SqlVault) -> list[str]:
    with vault.transaction() as tx:
        return [one.aantekening.tekst for one in tx.logboek.of(FIRST)]
