"""A seal over all pages of a closed database, so that one old page put back is noticed.

SQLCipher authenticates each page, but an earlier state of the same page passes. The seal is made
when the vault closes, over the authentication codes of all pages, and taken away when it opens:
after a crash there is none, and the logboek chain and the generation are what is left.
"""

from __future__ import annotations

import hashlib
import hmac
import mmap
from contextlib import suppress
from pathlib import Path

from desktop.storage.atomic_file import sync_folder, write_atomic
from desktop.storage.canonical import binary, canonical, fields, parse, to_text, whole
from desktop.storage.errors import HeaderDamagedError
from desktop.storage.header import COUNTER

NAME = "vault.seal"
LARGEST = 1024
PAGE = 4096
CODE_BYTES = 64
HASH_BYTES = 32


def write_seal(database: Path, gen: int, mac_key: bytearray) -> None:
    """Seal a database that nobody writes any more; without room there is no seal."""
    # An empty file, which somebody else made of it, cannot be mapped.
    with suppress(OSError, ValueError):
        pages = _digest(database)
        value = {"gen": gen, "pages": to_text(pages), "mac": to_text(_mac(mac_key, gen, pages))}
        write_atomic(database.with_name(NAME), canonical(value))


def is_sealed(database: Path, gen: int, mac_key: bytearray) -> bool:
    """Tell whether the file is as it was closed at this generation; true without a valid seal."""
    try:
        with database.with_name(NAME).open("rb") as file:
            found = fields(parse(file.read(LARGEST)), {"gen", "pages", "mac"}, "seal")
        sealed_gen = whole(found["gen"], COUNTER, "gen")
        pages = binary(found["pages"], HASH_BYTES, "pages")
        mac = binary(found["mac"], HASH_BYTES, "mac")
        is_ours = hmac.compare_digest(_mac(mac_key, sealed_gen, pages), mac)
        if not is_ours or sealed_gen < gen:
            # A seal from before the last write says nothing of it.
            return True
        return sealed_gen == gen and hmac.compare_digest(_digest(database), pages)
    except (OSError, HeaderDamagedError):
        return True


def break_seal(database: Path) -> None:
    """Take the seal away, for good, before the first write; raise OSError."""
    seal = database.with_name(NAME)
    if seal.exists():
        seal.unlink()
        sync_folder(database.parent)


def _digest(database: Path) -> bytes:
    found = hashlib.sha256()
    with database.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as pages:
        found.update(len(pages).to_bytes(8, "big"))
        for end in range(PAGE, len(pages) + 1, PAGE):
            found.update(pages[end - CODE_BYTES : end])
    return found.digest()


def _mac(mac_key: bytearray, gen: int, pages: bytes) -> bytes:
    return hmac.digest(mac_key, b"weegwijzer/pages" + gen.to_bytes(8, "big") + pages, "sha256")
