"""Opening a vault on the worker: what app.py hands to the screens.

Everything heavy (SQLAlchemy, Alembic, ReportLab) is imported inside these functions, so that the
unlock window stands before any of it is loaded.
"""

from __future__ import annotations

import shutil
import uuid
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from desktop import paths

if TYPE_CHECKING:
    from desktop.core.school import School
    from desktop.services.ports import Clock, Vault
    from desktop.storage.kdf import KdfParameters
    from desktop.ui.session import World

LABEL = "school.txt"


class SystemClock:
    """The clock of the computer, with its offset from UTC."""

    def now(self) -> datetime:
        """Return this moment."""
        return datetime.now().astimezone()


@dataclass(frozen=True, slots=True)
class OpenVault:
    """A vault that was unlocked, with all a window needs."""

    vault: Vault
    school: School
    world: World
    close: Callable[[], None]
    demo: bool = False


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
        opened = OpenVault(vault, school, world(SystemClock()), vault.close)
        undo.pop_all()
    return opened


def unlock(folder: Path, passphrase: str) -> OpenVault:
    """Open the vault in a folder."""
    from desktop.services.scholen import read_school
    from desktop.storage.vault import open_vault

    with ExitStack() as undo:
        vault = open_vault(folder, paths.config_dir(), passphrase)
        undo.callback(vault.close)
        opened = OpenVault(vault, read_school(vault), world(SystemClock()), vault.close)
        undo.pop_all()
    return opened


def demo() -> OpenVault:
    """Open the made-up school, in memory only."""
    from desktop.demo.school import build_demo_school
    from desktop.services.scholen import read_school
    from desktop.storage.vault import memory_vault

    vault = memory_vault()
    outside = world(SystemClock())
    build_demo_school(vault, outside.kaders, outside.clock.now(), paths.resources_dir() / "demo")
    return OpenVault(vault, read_school(vault), outside, vault.close, demo=True)


def world(clock: Clock) -> World:
    """Return what the program brings to every vault."""
    from desktop.reports.pdf_reports import PdfReports
    from desktop.storage.atomic_file import write_atomic
    from desktop.storage.kaders import read_kaders
    from desktop.ui.session import World

    def export(path: Path, content: bytes) -> Path:
        write_atomic(path, content)
        return path

    return World(clock, read_kaders(paths.resources_dir() / "kader"), PdfReports(), export)


def _last_used(folder: Path) -> float:
    return (folder / "vault.hdr").stat().st_mtime
