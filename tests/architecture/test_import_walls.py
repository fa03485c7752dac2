"""Who may import whom, and what importing a part may bring in."""

from __future__ import annotations

import logging
import subprocess
import sys
from pathlib import Path

import pytest
from importlinter.cli import lint_imports

from tests.architecture.sources import ROOT

FRAMEWORKS = ("PySide6", "sqlalchemy", "alembic", "reportlab", "keyring")


@pytest.fixture(autouse=True)
def loggers_stay_on():
    """Import-linter sets up logging anew, which silences every logger that was there."""
    yield
    for logger in logging.root.manager.loggerDict.values():
        if isinstance(logger, logging.Logger):
            logger.disabled = False


def brought_in_by(module: str) -> set[str]:
    """Import module in a fresh interpreter and return the top-level names that came along."""
    script = f"import sys, {module}; print(*{{name.split('.')[0] for name in sys.modules}})"
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", script],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return set(done.stdout.split())


def test_every_import_contract_is_kept(capsys):
    status = lint_imports(config_filename=str(ROOT / "pyproject.toml"), no_cache=True)
    assert status == 0, capsys.readouterr().out


@pytest.mark.parametrize("module", ["desktop.core", "desktop.diagram", "desktop.services"])
def test_the_inner_packages_bring_no_framework_in(module: str):
    names = [module, *submodules(module)]
    assert not brought_in_by(", ".join(names)) & set(FRAMEWORKS)


def submodules(package: str) -> list[str]:
    folder = ROOT / package.replace(".", "/")
    return [f"{package}.{path.stem}" for path in sorted(folder.glob("[!_]*.py"))]


def test_the_unlock_window_needs_no_database_and_no_paper():
    assert not brought_in_by("desktop.app") & set(FRAMEWORKS[1:])


def test_a_framework_that_comes_along_is_noticed():
    assert "sqlalchemy" in brought_in_by("sqlalchemy")


def test_import_alembic_is_the_library_even_beside_our_own_folder():
    assert not (ROOT / "alembic" / "__init__.py").exists()
    script = "import alembic; print(alembic.__file__)"
    found = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert Path(found.stdout.strip()).parent.parent.name == "site-packages"
