"""The keys that tests hand out, and whether they open."""

from __future__ import annotations

import os

from desktop.services.key_ports import Proof, SlotKind
from desktop.services.recovery_code import new_code
from desktop.storage.errors import WrongPassphraseError
from desktop.storage.secret import from_proof
from desktop.storage.slots import VaultSlots
from desktop.storage.vault import SqlVault, open_vault
from tests.storage.vaults import PASSPHRASE, Home, texts

PROOF = Proof(SlotKind.PASSPHRASE, PASSPHRASE)
NEW = "een heel andere zin"
FRESH = Proof(SlotKind.PASSPHRASE, NEW)
CODE = new_code(os.urandom)
RECOVERY = Proof(SlotKind.RECOVERY, CODE)
OTHER_CODE = new_code(os.urandom)


def slots_of(vault: SqlVault) -> VaultSlots:
    return VaultSlots(vault.keeper)


def kinds(home: Home) -> list[SlotKind]:
    return [slot.kind for slot in home.header.slots]


def opens(home: Home, proof: Proof) -> bool:
    try:
        secret = from_proof(proof)
        vault = open_vault(home.folder, home.config, secret, migrations=home.migrations)
    except WrongPassphraseError:
        return False
    assert texts(vault)[0] == "eerste"
    vault.close()
    return True
