"""The key slots of a vault as they can be read without opening it, for the command line.

Nobody proved anything here: whether the slots were altered shows when the vault is opened.
"""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from pathlib import Path

from desktop.services.key_ports import KeyRow, SlotKind
from desktop.storage.header_file import HeaderFiles
from desktop.storage.slots import rows_of

IN_WORDS = {
    SlotKind.PASSPHRASE: "wachtzin",
    SlotKind.RECOVERY: "herstelcode",
    SlotKind.DEVICE: "pincode op één computer",
}


@dataclass(frozen=True, slots=True)
class SlotList:
    """What the newest copy of the key slot file holds, and which copies differ from it."""

    vault: str
    created: str
    seq: int
    rows: tuple[KeyRow, ...]
    stale: tuple[str, ...]

    def lines(self) -> list[str]:
        """Return it in words."""
        found = [f"Kluis {self.vault}, sleutelbestand nummer {self.seq}."]
        found += [_line(row) for row in self.rows]
        return found + [f"De kopie {name} ontbreekt of loopt achter." for name in self.stale]

    def details(self) -> dict[str, object]:
        """Return it as JSON values."""
        return {
            "vault": self.vault,
            "created": self.created,
            "seq": self.seq,
            "stale_copies": list(self.stale),
            "slots": [_json(row) for row in self.rows],
        }


def list_slots(folder: Path, config_dir: Path) -> SlotList:
    """Return the slots; raise HeaderMissingError, HeaderDamagedError, NewerThanProgramError."""
    header, stale = HeaderFiles(folder, config_dir).read()
    vault = str(uuid.UUID(bytes=header.vault))
    return SlotList(vault, header.created, header.seq, rows_of(header.slots), stale)


def _line(row: KeyRow) -> str:
    cost = f"Argon2id {row.memory_mib} MiB, {row.passes} keer" if row.memory_mib else "HKDF"
    return f"{row.id}  {IN_WORDS[row.kind]}  ({cost})"


def _json(row: KeyRow) -> dict[str, object]:
    kdf: dict[str, object] = {"algorithm": "hkdf-sha256"}
    if row.memory_mib:
        costs = {"memory_mib": row.memory_mib, "passes": row.passes, "lanes": row.lanes}
        kdf = {"algorithm": "argon2id", **costs}
    return {"id": row.id, "kind": str(row.kind), "kdf": kdf}
