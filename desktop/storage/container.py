"""One backup in one file, format 1 (.zkb).

    magic "WEEGZB" + version u16 | lengths of manifest u32, header u32, database u64
    | manifest, canonical JSON | key slot file | database | SHA-256 of all before | HMAC of that

Numbers are big-endian. The checksum tells damage from a newer version without any key; the HMAC,
under the backup key of the vault, tells that this vault made it. Nothing in it names a person.
"""

from __future__ import annotations

import hashlib
import hmac
import os
import struct
from collections.abc import Iterator
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any, BinaryIO

from desktop.storage import canonical
from desktop.storage.backup_errors import BackupDamagedError
from desktop.storage.errors import HeaderDamagedError, NewerThanProgramError
from desktop.storage.header import COUNTER, LARGEST, VAULT_BYTES, Header, decode, encode

MAGIC = b"WEEGZB"
VERSION = 1
PREFIX = struct.Struct(">6sHIIQ")
HASH_BYTES = 32
TAIL_BYTES = 2 * HASH_BYTES
CHUNK = 1024 * 1024
LONGEST_TEXT = 80
HASHES = {"vault": VAULT_BYTES, "head": HASH_BYTES, "sha256": HASH_BYTES}
NUMBERS = ("gen", "seq")


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a backup holds: generation, last logboek line (seq, head), schema, SHA-256 of the db."""

    vault: bytes
    gen: int
    seq: int
    head: bytes
    schema: str
    program: str
    made_on: str
    sha256: bytes


@dataclass(frozen=True, slots=True)
class Container:
    """A backup whose checksum is right; start and size, in bytes, say where the database is."""

    path: Path
    manifest: Manifest
    header: Header
    start: int
    size: int
    checksum: bytes
    mac: bytes

    def is_from(self, backup_mac: bytearray) -> bool:
        """Tell whether the vault with this backup key made it."""
        return hmac.compare_digest(_mac(backup_mac, self.checksum), self.mac)

    def extract(self, target: Path) -> None:
        """Write the database, still encrypted, to an empty file; raise BackupDamagedError."""
        found = hashlib.sha256()
        with self.path.open("rb") as source, target.open("r+b") as copy:
            source.seek(self.start)
            for chunk in _chunks(source, self.size):
                found.update(chunk)
                copy.write(chunk)
            copy.flush()
            os.fsync(copy.fileno())
        if not hmac.compare_digest(found.digest(), self.manifest.sha256):
            raise BackupDamagedError("database")


def write_container(
    target: Path, manifest: Manifest, header: Header, database: Path, backup_mac: bytearray
) -> None:
    """Write an empty file full and wait until it is on disk; raise OSError."""
    about = canonical.canonical(
        {n: canonical.to_text(v) if n in HASHES else v for n, v in asdict(manifest).items()}
    )
    keys = encode(header)
    size = database.stat().st_size
    whole = hashlib.sha256()
    with target.open("r+b") as file, database.open("rb") as source:
        lengths = PREFIX.pack(MAGIC, VERSION, len(about), len(keys), size)
        for part in (lengths, about, keys, *_chunks(source, size)):
            whole.update(part)
            file.write(part)
        file.write(whole.digest() + _mac(backup_mac, whole.digest()))
        file.flush()
        os.fsync(file.fileno())


def read_container(path: Path) -> Container:
    """Return the backup in path, checksum checked; raise BackupDamagedError, OSError.

    Raises NewerThanProgramError for a format this program does not know.
    """
    with path.open("rb") as file:
        size = path.stat().st_size
        if size < PREFIX.size + TAIL_BYTES:
            raise BackupDamagedError("size")
        checksum, mac = _checked(file, size)
        file.seek(0)
        magic, version, about, keys, length = PREFIX.unpack(file.read(PREFIX.size))
        if magic != MAGIC:
            raise BackupDamagedError("magic")
        if version > VERSION:
            raise NewerThanProgramError("backup version")
        start = PREFIX.size + about + keys
        if version != VERSION or max(about, keys) > LARGEST or start + length + TAIL_BYTES != size:
            raise BackupDamagedError("lengths")
        manifest, header = _parse(file.read(about), file.read(keys))
    return Container(path, manifest, header, start, length, checksum, mac)


def _checked(file: BinaryIO, size: int) -> tuple[bytes, bytes]:
    found = hashlib.sha256()
    for chunk in _chunks(file, size - TAIL_BYTES):
        found.update(chunk)
    checksum, mac = file.read(HASH_BYTES), file.read(HASH_BYTES)
    if not hmac.compare_digest(found.digest(), checksum):
        raise BackupDamagedError("checksum")
    return checksum, mac


def _parse(about: bytes, keys: bytes) -> tuple[Manifest, Header]:
    try:
        header = decode(keys)
        names = {field.name for field in fields(Manifest)}
        found = canonical.fields(canonical.parse(about), names, "manifest")
        values = {name: _value(name, value) for name, value in found.items()}
    except HeaderDamagedError as error:
        raise BackupDamagedError("manifest or header") from error
    manifest = Manifest(**values)
    if manifest.vault != header.vault:
        raise BackupDamagedError("vault")
    return manifest, header


def _value(name: str, value: object) -> Any:
    if name in HASHES:
        return canonical.binary(value, HASHES[name], name)
    if name in NUMBERS:
        return canonical.whole(value, COUNTER, name)
    return canonical.text(value, LONGEST_TEXT, name)


def _mac(backup_mac: bytearray, checksum: bytes) -> bytes:
    return hmac.digest(backup_mac, MAGIC + checksum, "sha256")


def _chunks(file: BinaryIO, size: int) -> Iterator[bytes]:
    """Yield exactly size bytes; raise BackupDamagedError when the file ends before that."""
    while size:
        chunk = file.read(min(CHUNK, size))
        if not chunk:
            raise BackupDamagedError("end of file")
        size -= len(chunk)
        yield chunk
