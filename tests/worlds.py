"""What the program brings to a vault, for a test: all real, but nothing is written outside."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from desktop.imports.files import LeerlingFiles
from desktop.reports.pdf_reports import PdfReports
from desktop.services.ports import Clock
from desktop.storage.overdracht import AgeTransfer
from desktop.ui.session import World
from tests.builders import a_naslag, kaders


def no_export(path: Path, _pdf: bytes) -> Path:
    return path


def a_world(clock: Clock, export: Callable[[Path, bytes], Path] = no_export) -> World:
    return World(clock, kaders(), PdfReports(), export, a_naslag(), AgeTransfer(), LeerlingFiles())
