"""Opening a vault on the worker: what app.py hands to the screens.

Everything heavy (SQLAlchemy, Alembic, ReportLab) is imported inside these functions, so that the
unlock window stands before any of it is loaded.
"""

from __future__ import annotations

import os
import shutil
import time
import uuid
from collections.abc import Callable
from contextlib import ExitStack, suppress
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from desktop import paths

if TYPE_CHECKING:
    from desktop.core.handelingen import SoortHandeling
    from desktop.core.school import Profiel, School
    from desktop.core.termijnen import Kalender
    from desktop.services.backup_ports import BackupPreview
    from desktop.services.backup_shelf import BackupShelf
    from desktop.services.key_ports import Proof, RekeyReport, Watch
    from desktop.services.key_ring import KeyRing
    from desktop.services.ports import Clock, Vault
    from desktop.services.unlock_delay import Tries
    from desktop.storage.kdf import KdfParameters
    from desktop.storage.os_keyring import OsKeyring
    from desktop.storage.restore import CheckedBackup
    from desktop.storage.sql_vault import SqlVault
    from desktop.ui.session import World

LABEL = "school.txt"
RESTORED = "teruggezet.txt"
"""Beside a vault that came out of a backup, until that stands in its access log."""

DAY_SECONDS = 86_400


class SystemClock:
    """The clock of the computer, with its offset from UTC."""

    def now(self) -> datetime:
        """Return this moment."""
        return datetime.now().astimezone()

    def kalender(self, profiel: Profiel) -> Kalender:
        """Return the calendar of the years around now, for this school."""
        from desktop.kalender import kalender_around

        return kalender_around(self.now().year, profiel.regio).with_free(profiel.vrije_dagen)


@dataclass(frozen=True, slots=True)
class OpenVault:
    """A vault that was unlocked, with all a window needs.

    offers_code tells that the user should now make a recovery code, the first or a fresh one.
    """

    vault: Vault
    school: School
    world: World
    close: Callable[[], None]
    demo: bool = False
    backups: BackupShelf | None = None
    keys: KeyRing | None = None
    offers_code: bool = False

    def shut(self, how: SoortHandeling) -> None:
        """Record how the vault was left and close it; a full disk does not keep it open."""
        from desktop.services.handelingen import note

        try:
            note(self.vault, self.world.clock, how)
        finally:
            self.close()


def preload() -> None:
    """Import what the next step needs, while the user types."""
    from desktop.reports import pdf_reports
    from desktop.storage import vault
    from desktop.ui import first_run, main_window

    _ = first_run, main_window, pdf_reports, vault


def vaults() -> list[tuple[str, str]]:
    """Return the vaults on this computer as label and folder, the latest used first."""
    found = [folder for folder in paths.vaults_dir().glob("*") if (folder / "vault.hdr").exists()]
    found.sort(key=_last_used, reverse=True)
    return [(label_of(folder), str(folder)) for folder in found]


def label_of(folder: Path) -> str:
    """Return the name of the school of a vault, kept beside it in plain text."""
    try:
        return (folder / LABEL).read_text(encoding="utf-8").strip() or folder.name
    except (OSError, UnicodeDecodeError):
        return folder.name


def create(school: School, passphrase: str, cost: KdfParameters | None = None) -> OpenVault:
    """Make a vault for a school and open it; without cost, what this computer can pay."""
    from desktop.services.key_ring import note_first_key
    from desktop.services.scholen import save_school
    from desktop.storage.failures import file_failures
    from desktop.storage.vault import create_vault

    folder = paths.vaults_dir() / str(uuid.uuid4())
    with ExitStack() as undo:
        # A vault without its school is none: it must not be offered the next time.
        undo.callback(shutil.rmtree, folder, ignore_errors=True)
        vault = create_vault(folder, paths.config_dir(), passphrase, kdf=cost)
        undo.callback(vault.close)
        save_school(vault, school)
        with file_failures():
            (folder / LABEL).write_text(school.naam, encoding="utf-8")
        opened = _opened(vault, school, folder)
        if opened.keys is not None:
            note_first_key(vault, opened.keys.slots, opened.world.clock)
        undo.pop_all()
    return replace(opened, offers_code=True)


def unlock(folder: Path, passphrase: str) -> OpenVault:
    """Open the vault in a folder."""
    from desktop.storage.vault import open_vault

    return _entered(folder, open_vault(folder, paths.config_dir(), passphrase))


def unlock_with_code(folder: Path, code: str, new_passphrase: str) -> OpenVault:
    """Open the vault with its recovery code; from now on only this passphrase opens it."""
    from desktop.services.key_ring import recover
    from desktop.storage.secret import from_code
    from desktop.storage.vault import open_vault

    opened = _entered(folder, open_vault(folder, paths.config_dir(), from_code(code)))
    with ExitStack() as undo:
        # Without the new passphrase the vault stays shut: the next time would need the code again.
        undo.callback(opened.close)
        if opened.keys is not None:
            recover(opened.vault, opened.keys.slots, opened.world.clock, code, new_passphrase)
        undo.pop_all()
    return replace(opened, offers_code=True)


def unlock_with_pin(folder: Path, pin: str) -> OpenVault:
    """Open the vault with the PIN of this computer."""
    from desktop.storage.device_slot import open_with_pin

    place, now = (folder, paths.config_dir()), SystemClock().now()
    return _entered(folder, open_with_pin(place, pin, now, device_keyring()))


def has_pin(folder: Path) -> bool:
    """Tell whether a PIN opens the vault in a folder now, on this computer."""
    from desktop.services.key_ports import QuickState
    from desktop.storage.device_slot import quick_state

    found = quick_state(folder, paths.config_dir(), SystemClock().now(), device_keyring())
    return found is QuickState.ON


def is_wrong_guess(error: BaseException) -> bool:
    """Tell whether somebody typed a passphrase, code or PIN that does not fit."""
    from desktop.storage.errors import WrongPassphraseError

    return isinstance(error, WrongPassphraseError)


def renew_keys(folder: Path, old: str, new: str, watch: Watch) -> RekeyReport:
    """Give the closed vault in a folder a new key, opened by a new passphrase only."""
    from desktop.services.sleutels import renew_all_keys
    from desktop.storage.rekey import VaultRekey

    return renew_all_keys(VaultRekey(folder, paths.config_dir()), SystemClock(), old, new, watch)


def kept_tries(folder: Path) -> Tries:
    """Return the wrong tries on a vault, also those before the program was started anew."""
    from desktop.storage.kept_tries import read_tries

    return read_tries(paths.config_dir(), folder)


def keep_tries(folder: Path, tries: Tries) -> None:
    """Keep the wrong tries on a vault for the next start."""
    from desktop.storage.kept_tries import write_tries

    write_tries(paths.config_dir(), folder, tries)


def device_keyring() -> OsKeyring:
    """Return the keyring of this computer."""
    from desktop.storage.os_keyring import OsKeyring

    return OsKeyring()


def demo() -> OpenVault:
    """Open the made-up school, in memory only."""
    from desktop.demo.school import build_demo_school
    from desktop.services.scholen import read_school
    from desktop.storage.vault import memory_vault

    vault = memory_vault()
    outside = world(SystemClock())
    build_demo_school(vault, outside.kaders, outside.clock.now(), paths.resources_dir() / "demo")
    _note_opened(vault, outside.clock)
    return OpenVault(vault, read_school(vault), outside, vault.close, demo=True)


class BackupRestorer:
    """Makes a vault of a backup, beside the vaults of this computer."""

    def __init__(self) -> None:
        self._checked: CheckedBackup | None = None

    def look(self, file: Path, proof: Proof) -> BackupPreview:
        """Unlock and check a backup; raise KnownError, MistypedCodeError for a code."""
        from desktop.services.restoring import UnreadableBackupError
        from desktop.storage.restore import check_backup
        from desktop.storage.secret import from_proof

        self.drop()
        _clear_left_behind(paths.vaults_dir())
        secret = from_proof(proof)
        try:
            with file.open("rb") as readable:
                readable.read(1)
        except OSError:
            raise UnreadableBackupError from None
        try:
            self._checked = check_backup(file, paths.vaults_dir(), secret)
        finally:
            secret.wipe()
        return self._checked.preview

    def restore(self) -> Path:
        """Make a new vault of the backup that was looked into and return its folder."""
        from desktop.core.nederlands import date_and_time

        if self._checked is None:
            raise RuntimeError("no backup was looked into")
        folder = paths.vaults_dir() / str(uuid.uuid4())
        found = self._checked.preview
        self._checked.restore_to(folder, paths.config_dir())
        self.drop()
        made_on = date_and_time(found.made_on.astimezone())
        # Without its label the vault is whole; it is then offered by the name of its folder.
        with suppress(OSError):
            (folder / RESTORED).write_text(made_on, encoding="utf-8")
            label = f"{found.school} (back-up van {made_on})"
            (folder / LABEL).write_text(label, encoding="utf-8")
        return folder

    def drop(self) -> None:
        """Let go of the backup that was looked into: its keys and its copy."""
        checked, self._checked = self._checked, None
        if checked is not None:
            checked.close()


def world(clock: Clock) -> World:
    """Return what the program brings to every vault."""
    from desktop.imports.files import LeerlingFiles
    from desktop.reports.pdf_reports import PdfReports
    from desktop.storage.atomic_file import write_atomic
    from desktop.storage.failures import file_failures
    from desktop.storage.kaders import read_kaders
    from desktop.storage.naslag import read_naslag
    from desktop.storage.overdracht import AgeTransfer
    from desktop.ui.session import World

    def export(path: Path, content: bytes) -> Path:
        with file_failures():
            write_atomic(path, content)
        return path

    resources = paths.resources_dir()
    kaders, naslag = read_kaders(resources / "kader"), read_naslag(resources / "naslag")
    files = AgeTransfer(), LeerlingFiles()
    return World(clock, kaders, PdfReports(), export, naslag, *files)


def _last_used(folder: Path) -> float:
    return (folder / "vault.hdr").stat().st_mtime


def _opened(vault: SqlVault, school: School, folder: Path) -> OpenVault:
    """Return an open vault with its backups; closing it also drops a backup looked into."""
    from desktop.services.backup_shelf import BackupShelf
    from desktop.services.logged_ports import LoggedBackups
    from desktop.storage.backup_list import list_backups
    from desktop.storage.header_file import HeaderFiles

    clock = SystemClock()
    _note_opened(vault, clock, folder)
    kept_in, restorer = folder / "backups", BackupRestorer()
    header, _ = HeaderFiles(folder, paths.config_dir()).read()
    backups = LoggedBackups(vault.backups, vault, clock)
    list_kept = partial(list_backups, kept_in, header.vault)
    shelf = BackupShelf(backups, folder, kept_in, list_kept, restorer)

    def close() -> None:
        try:
            restorer.drop()
        finally:
            vault.close()

    ring = _ring(vault, school.naam, clock)
    return OpenVault(vault, school, world(clock), close, backups=shelf, keys=ring)


def _note_opened(vault: Vault, clock: Clock, folder: Path | None = None) -> None:
    """Record that the vault was opened, with which program, and that it came out of a backup."""
    from desktop import __version__
    from desktop.core.handelingen import SoortHandeling
    from desktop.core.known_error import KnownError
    from desktop.services.handelingen import note

    # A full disk must not keep a school from reading; it is told at the first thing written.
    with suppress(KnownError, OSError):
        note(vault, clock, SoortHandeling.KLUIS_GEOPEND, f"Weegwijzer {__version__}")
        if folder is not None and (folder / RESTORED).exists():
            made_on = (folder / RESTORED).read_text(encoding="utf-8")
            note(vault, clock, SoortHandeling.BACKUP_TERUGGEZET, f"van {made_on}")
            (folder / RESTORED).unlink()


def _entered(folder: Path, vault: SqlVault) -> OpenVault:
    """Return a vault that was just unlocked; shut it when that fails."""
    from desktop.services.scholen import read_school

    with ExitStack() as undo:
        undo.callback(vault.close)
        opened = _opened(vault, read_school(vault), folder)
        undo.pop_all()
    return opened


def _ring(vault: SqlVault, naam: str, clock: Clock) -> KeyRing:
    """Return the keys of a vault on disk."""
    from desktop.reports.herstelblad import print_herstelblad
    from desktop.services.key_ring import KeyRing
    from desktop.services.logged_ports import KeyLog, LoggedKeys, LoggedQuickUnlock
    from desktop.storage.device_slot import VaultQuickUnlock
    from desktop.storage.slots import VaultSlots, proven

    keeper = vault.keeper

    def owner(proof: Proof) -> str:
        with proven(keeper.header, proof) as (slot, _):
            return slot.id.hex()

    log = KeyLog(vault, clock)
    return KeyRing(
        slots=LoggedKeys(VaultSlots(keeper), log),
        quick=LoggedQuickUnlock(VaultQuickUnlock(keeper, device_keyring()), log),
        owner=owner,
        print_sheet=print_herstelblad,
        chance=os.urandom,
        kluis=str(uuid.UUID(bytes=keeper.header.vault)),
        naam=naam,
    )


def _clear_left_behind(folder: Path) -> None:
    """Remove copies of backups that a crash left behind: what is destroyed must go there too."""
    for left in folder.glob(".terugzetten-*"):
        if time.time() - left.stat().st_mtime > DAY_SECONDS:
            shutil.rmtree(left, ignore_errors=True)
