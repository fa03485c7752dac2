"""Opening a vault on the worker: what app.py hands to the screens.

Everything heavy (SQLAlchemy, Alembic, ReportLab) is imported inside these functions, so that the
unlock window stands before any of it is loaded.
"""
from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from desktop import paths
from desktop.core.school import School
from desktop.services.ports import Clock, Vault
from desktop.services.scholen import read_school, save_school
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
    from desktop.reports.pdf_reports import PdfReports
    from desktop.storage import vault

    _ = PdfReports, vault


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


def create(school: School, passphrase: str) -> OpenVault:
    """Make a vault for a school and open it."""
    from desktop.storage.vault import create_vault

    folder = paths.vaults_dir() / str(uuid.uuid4())
    vault = create_vault(folder, paths.config_dir(), passphrase)
    save_school(vault, school)
    (folder / LABEL).write_text(school.naam, encoding="utf-8")
    return OpenVault(vault, school, world(SystemClock()), vault.close)


def unlock(folder: Path, passphrase: str) -> OpenVault:
    """Open the vault in a folder."""
    from desktop.storage.vault import open_vault

    vault = open_vault(folder, paths.config_dir(), passphrase)
    return OpenVault(vault, read_school(vault), world(SystemClock()), vault.close)


def demo() -> OpenVault:
    """Open the made-up school, in memory only."""
    from desktop.demo.school import build_demo_school
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

    def export(path: Path, content: bytes) -> Path:
        write_atomic(path, content)
        return path

    return World(clock, read_kaders(paths.resources_dir() / "kader"), PdfReports(), export)


def _last_used(folder: Path) -> float:
    return (folder / "vault.hdr").stat().st_mtime
