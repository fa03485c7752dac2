"""Vaults that open without a slow derivation, so that all the rest of an unlock is measured."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from desktop.storage.secret import from_code
from desktop.storage.sql_vault import SqlVault
from desktop.storage.vault import create_vault, open_vault
from tests.storage.keys import CODE, PROOF, RECOVERY, slots_of
from tests.storage.vaults import CHEAP, PASSPHRASE


def make(folder: Path) -> SqlVault:
    """Make a vault; a recovery code has so many random bits that it needs no slow derivation."""
    vault = create_vault(folder, folder.parent, PASSPHRASE, kdf=CHEAP)
    slots_of(vault).add(PROOF, RECOVERY)
    return vault


def unlock(folder: Path) -> SqlVault:
    """Open it with its code: all of an unlock but Argon2id."""
    return open_vault(folder, folder.parent, from_code(CODE))


def seconds_to_unlock(folder: Path) -> Callable[[], float]:
    """Return what measures an unlock; the closing after it does not count."""

    def measured() -> float:
        start = time.perf_counter()
        vault = unlock(folder)
        taken = time.perf_counter() - start
        vault.close()
        return taken

    return measured
