"""Old states put back, in part or whole, under a closed and under an open vault."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

from desktop.services.concepten import save_concept
from desktop.storage.errors import VaultError
from tests.storage.school_vault import SchoolHome, record
from tests.torture.figures import Figures

PAGE = 4096
Harm = Callable[[SchoolHome, Path], None]


def run() -> Figures:
    """Put back every old page, old files and an empty file; all must be refused by name."""
    found = Figures("rollback")
    with tempfile.TemporaryDirectory() as root:
        home, old = SchoolHome(Path(root)), Path(root) / "oud"
        vault = home.create()
        record(vault, "eerste")
        save_concept(vault, "concept", "oude tekst")
        vault.close()
        shutil.copytree(home.folder, old)
        vault = home.open()
        record(vault, "tweede")
        save_concept(vault, "concept", "nieuwe tekst")
        vault.close()
        new = Path(root) / "nieuw"
        for part in (home.folder, home.config):
            shutil.copytree(part, new / part.name)
        _closed(found, home, old, new)
        _opened(found, home, old, new)
        _pages(found, home, old, new)
    return found


def _closed(found: Figures, home: SchoolHome, old: Path, new: Path) -> None:
    for harm in (old_database, old_folder, old_headers_and_database, empty_database):
        _reset(home, new)
        harm(home, old)
        _must_refuse(found, harm.__name__, home)


def _opened(found: Figures, home: SchoolHome, old: Path, new: Path) -> None:
    """Harm the files of an open vault: nothing may be reported as saved after it."""
    for harm in (old_database, laid_over, renamed_over, empty_database, removed):
        _reset(home, new)
        vault = home.open()
        record(vault, "na het openen")
        harm(home, old)
        found.counts["under an open vault"] += 1
        try:
            record(vault, "verloren")
            found.failures.append(f"{harm.__name__} swallowed an entry")
        except VaultError as error:
            _note_refused(found, harm.__name__, error)
        vault.close()


def _pages(found: Figures, home: SchoolHome, old: Path, new: Path) -> None:
    was, now = ((one / "vault.db").read_bytes() for one in (old, new / "kluis"))
    for start in range(0, min(len(was), len(now)), PAGE):
        page = was[start : start + PAGE]
        if page != now[start : start + PAGE]:
            _reset(home, new)
            mixed = now[:start] + page + now[start + PAGE :]
            (home.folder / "vault.db").write_bytes(mixed)
            _must_refuse(found, f"old page {start // PAGE}", home)


def _must_refuse(found: Figures, name: str, home: SchoolHome) -> None:
    found.counts["cases"] += 1
    try:
        home.open().close()
        found.failures.append(f"{name} was not noticed")
    except VaultError as error:
        _note_refused(found, name, error)


def _note_refused(found: Figures, name: str, error: VaultError) -> None:
    found.counts["refused"] += 1
    if "kopie" not in error.remedy:
        found.failures.append(f"{name}: no next step")


def _reset(home: SchoolHome, new: Path) -> None:
    for part in (home.folder, home.config):
        shutil.rmtree(part)
        shutil.copytree(new / part.name, part)


def old_database(home: SchoolHome, old: Path) -> None:
    shutil.copy(old / "vault.db", home.folder / "vault.db")


def old_folder(home: SchoolHome, old: Path) -> None:
    shutil.rmtree(home.folder)
    shutil.copytree(old, home.folder)


def old_headers_and_database(home: SchoolHome, old: Path) -> None:
    for name in ("vault.db", "vault.hdr", "vault.hdr2"):
        shutil.copy(old / name, home.folder / name)


def empty_database(home: SchoolHome, _old: Path) -> None:
    with (home.folder / "vault.db").open("r+b") as file:
        file.truncate(0)


def laid_over(home: SchoolHome, old: Path) -> None:
    with (home.folder / "vault.db").open("r+b") as file:
        file.write((old / "vault.db").read_bytes())


def renamed_over(home: SchoolHome, old: Path) -> None:
    shutil.copy(old / "vault.db", home.folder / "fresh")
    (home.folder / "fresh").replace(home.folder / "vault.db")


def removed(home: SchoolHome, _old: Path) -> None:
    (home.folder / "vault.db").unlink()
