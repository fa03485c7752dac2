"""From what a person knows, and from the vault key, to keys.

Keys live in bytearrays, so that they can be wiped. Python may keep copies that nobody can reach
(the passphrase itself is a str), which is why locking ends the process.
"""

from __future__ import annotations

import time
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field

from argon2.exceptions import HashingError
from argon2.low_level import Type, hash_secret_raw
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from desktop.storage.errors import HeaderDamagedError, MemoryShortError

KEY_BYTES = 32
SALT_BYTES = 16

MEMORY_KIB = range(8 * 1024, 1024 * 1024 + 1)
PASSES = range(1, 17)
LANES = range(1, 9)


@dataclass(frozen=True, slots=True)
class KdfParameters:
    """Cost of Argon2id: memory in KiB, passes over it, parallel lanes."""

    memory_kib: int
    passes: int
    lanes: int

    def check(self) -> None:
        """Refuse costs outside the bounds, before any memory is claimed."""
        if self.memory_kib not in MEMORY_KIB:
            raise HeaderDamagedError("kdf memory out of bounds")
        if self.passes not in PASSES:
            raise HeaderDamagedError("kdf passes out of bounds")
        if self.lanes not in LANES:
            raise HeaderDamagedError("kdf lanes out of bounds")


FLOOR = KdfParameters(memory_kib=64 * 1024, passes=3, lanes=4)
LADDER = tuple(KdfParameters(mib * 1024, FLOOR.passes, FLOOR.lanes) for mib in (64, 128, 256))
ENOUGH_SECONDS = 0.5
LONGEST_SECONDS = 1.0


@dataclass(frozen=True, slots=True)
class VaultKeys:
    """The four keys that follow from the vault key; none appears in a repr."""

    database: bytearray = field(repr=False)
    header_mac: bytearray = field(repr=False)
    chain: bytearray = field(repr=False)
    backup_mac: bytearray = field(repr=False)

    def wipe(self) -> None:
        """Overwrite all four keys."""
        for key in (self.database, self.header_mac, self.chain, self.backup_mac):
            wipe(key)


def wipe(secret: bytearray) -> None:
    """Overwrite a secret with zeroes, in place."""
    secret[:] = bytes(len(secret))


def passphrase_bytes(passphrase: str) -> bytearray:
    """Return the passphrase as UTF-8 in NFKC, so that every keyboard types the same key."""
    return bytearray(unicodedata.normalize("NFKC", passphrase).encode())


def argon2id(secret: bytearray, salt: bytes, cost: KdfParameters) -> bytearray:
    """Derive a 32-byte key; raise MemoryShortError when the computer cannot pay the cost."""
    cost.check()
    try:
        derived = hash_secret_raw(
            bytes(secret), salt, cost.passes, cost.memory_kib, cost.lanes, KEY_BYTES, Type.ID
        )
    except (HashingError, MemoryError) as error:
        raise MemoryShortError("argon2id") from error
    return bytearray(derived)


def hkdf(secret: bytearray, label: str, salt: bytes = b"") -> bytearray:
    """Derive a 32-byte key for one purpose, named by label (RFC 5869, SHA-256)."""
    derived = bytearray(KEY_BYTES)
    HKDF(SHA256(), KEY_BYTES, salt, label.encode()).derive_into(secret, derived)
    return derived


def keys_of(vault_key: bytearray) -> VaultKeys:
    """Derive the keys for database, header, logboek chain and backups."""
    return VaultKeys(
        database=hkdf(vault_key, "weegwijzer/database"),
        header_mac=hkdf(vault_key, "weegwijzer/header-mac"),
        chain=hkdf(vault_key, "weegwijzer/logboek-chain"),
        backup_mac=hkdf(vault_key, "weegwijzer/backup-mac"),
    )


def seconds_of(cost: KdfParameters) -> float:
    """Measure one derivation at this cost, in seconds."""
    began = time.perf_counter()
    argon2id(bytearray(KEY_BYTES), bytes(SALT_BYTES), cost)
    return time.perf_counter() - began


def calibrate(measure: Callable[[KdfParameters], float] = seconds_of) -> KdfParameters:
    """Choose the cost that takes this computer half a second to a second, never under the floor."""
    chosen = FLOOR
    for cost in LADDER:
        try:
            seconds = measure(cost)
        except MemoryShortError:
            break
        if seconds > LONGEST_SECONDS:
            break
        chosen = cost
        if seconds >= ENOUGH_SECONDS:
            break
    return chosen
