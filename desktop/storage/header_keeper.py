"""The key slot file of an open vault: one hand changes it, whoever asks."""

from __future__ import annotations

from dataclasses import replace

from desktop.services.key_ports import KeyChange
from desktop.storage.errors import VaultError
from desktop.storage.failures import file_failures
from desktop.storage.header import Header, seal
from desktop.storage.header_file import HeaderFiles
from desktop.storage.keyslots import Slot


class HeaderKeeper:
    """Knows the newest header of the vault and replaces it; mac_key is the vault's to wipe."""

    def __init__(self, files: HeaderFiles, header: Header, mac_key: bytearray) -> None:
        self._files = files
        self._header = header
        self._mac_key: bytearray | None = mac_key

    @property
    def header(self) -> Header:
        """Return the header in force."""
        return self._header

    def keep(self, slots: tuple[Slot, ...]) -> KeyChange:
        """Replace the slots in all copies; raise VaultError when the old ones stay in force."""
        if self._mac_key is None:
            message = "the vault is closed"
            raise RuntimeError(message)
        before = self._header
        fresh = seal(replace(before, seq=before.seq + 1, slots=slots), self._mac_key)
        change = write_header(self._files, fresh)
        self._header = fresh
        return change

    def close(self, gen: int) -> None:
        """Note the generation in all copies and change nothing after that."""
        if self._mac_key is not None and gen > self._header.gen:
            self._header = self._files.renew(self._header, gen, self._mac_key)
        self._mac_key = None


def write_header(files: HeaderFiles, fresh: Header) -> KeyChange:
    """Write all copies; raise VaultError unless fresh is in force.

    The newest copy wins, so one that was written decides, also when the disk then refuses the next.
    """
    try:
        with file_failures():
            files.write(fresh)
    except VaultError:
        if files.read()[0] != fresh:
            raise
    return KeyChange(fresh.seq, files.read()[1])
