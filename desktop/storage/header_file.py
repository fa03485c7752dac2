"""The three copies of the key slot file: two beside the database, one with the settings.

A lost key slot file is a lost vault, so any one copy serves and the newest valid one wins.
"""

from __future__ import annotations

import hashlib
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from desktop.storage.atomic_file import write_atomic
from desktop.storage.errors import HeaderDamagedError, HeaderMissingError, VaultError
from desktop.storage.header import LARGEST, Header, decode, encode, seal

NAMES = ("vault.hdr", "vault.hdr2")
OUTSIDE = "settings copy"


@dataclass(frozen=True, slots=True)
class CopyState:
    """One copy as found: its header, or why it cannot serve."""

    name: str
    header: Header | None
    problem: VaultError | None = None


@dataclass(frozen=True, slots=True)
class HeaderFiles:
    """Where the copies of one vault's header are.

    The outside copy is named after place and vault: a vault put in the place of another one never
    overwrites the keys of the first.
    """

    folder: Path
    config_dir: Path

    def inspect(self) -> tuple[CopyState, ...]:
        """Return the state of all three copies, in the order in which they are written."""
        inside = tuple(_read(self.folder / name, name) for name in NAMES)
        known = {state.header.vault for state in inside if state.header}
        return (*inside, self._inspect_outside(known))

    def read(self) -> tuple[Header, tuple[str, ...]]:
        """Return the newest valid header and the names of the copies that are not equal to it.

        Raises: HeaderMissingError, HeaderDamagedError, NewerThanProgramError.
        """
        states = self.inspect()
        for state in states:
            if state.problem and not isinstance(
                state.problem, (HeaderMissingError, HeaderDamagedError)
            ):
                raise state.problem
        valid = [state.header for state in states if state.header]
        if not valid:
            raise _worst(states)
        newest = max(valid, key=_seq)
        return newest, tuple(state.name for state in states if state.header != newest)

    def write(self, header: Header) -> None:
        """Replace all copies; raise OSError when one beside the database cannot be written."""
        blob = encode(header)
        for name in NAMES:
            write_atomic(self.folder / name, blob)
        # The outside copy is a spare. Without it the vault is whole; the next unlock reports it.
        with suppress(OSError):
            self.config_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
            write_atomic(self._outside(header), blob)

    def renew(self, header: Header, gen: int, mac_key: bytearray) -> Header:
        """Replace all copies by a newer header that knows this generation, and return it.

        What cannot be written stays as it was: an older count only recognises fewer old copies.
        """
        fresh = seal(replace(header, seq=header.seq + 1, gen=gen), mac_key)
        with suppress(OSError):
            self.write(fresh)
        return fresh

    def clear_torn(self) -> None:
        """Remove what an interrupted write left; only who holds the lock of the vault may."""
        inside = self.folder.glob(".vault.*")
        for path in (*inside, *self.config_dir.glob(f".{self._pattern()}.*")):
            path.unlink(missing_ok=True)

    def remove(self, header: Header) -> None:
        """Remove the copies of a vault that was never finished."""
        for path in (*(self.folder / name for name in NAMES), self._outside(header)):
            path.unlink(missing_ok=True)

    def outside_seq(self, header: Header) -> int:
        """Return the seq of the copy that is kept for this vault in this place, 0 without one."""
        found = _read(self._outside(header), OUTSIDE).header
        return found.seq if found else 0

    def _inspect_outside(self, known: set[bytes]) -> CopyState:
        """Return the copy of the vault in the folder or, when that is lost, of the latest vault."""
        found = [_read(path, OUTSIDE) for path in sorted(self.config_dir.glob(self._pattern()))]
        headers = [state.header for state in found if state.header]
        fitting = [header for header in headers if not known or header.vault in known]
        if fitting:
            return CopyState(OUTSIDE, max(fitting, key=_age))
        missing = CopyState(OUTSIDE, None, HeaderMissingError(OUTSIDE))
        return next((state for state in found if state.problem), missing)

    def _outside(self, header: Header) -> Path:
        return self.config_dir / self._pattern().replace("*", header.vault.hex())

    def _pattern(self) -> str:
        place = hashlib.sha256(str(self.folder.absolute()).encode()).hexdigest()[:12]
        return f"vault-{place}-*.hdr"


def _read(path: Path, name: str) -> CopyState:
    try:
        with path.open("rb") as file:
            return CopyState(name, decode(file.read(LARGEST + 1)))
    except FileNotFoundError:
        return CopyState(name, None, HeaderMissingError(name))
    except OSError:
        return CopyState(name, None, HeaderDamagedError(name))
    except VaultError as error:
        return CopyState(name, None, error)


def _worst(states: tuple[CopyState, ...]) -> VaultError:
    problems = [state.problem for state in states if state.problem]
    return next((p for p in problems if isinstance(p, HeaderDamagedError)), problems[0])


def _seq(header: Header) -> int:
    return header.seq


def _age(header: Header) -> tuple[str, int]:
    return header.created, header.seq
