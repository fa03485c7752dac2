"""Where the program finds its own files, and where it keeps those of the user."""

from __future__ import annotations

import os
import sys
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def resources_dir() -> Path:
    return _shipped("resources")


def migrations_dir() -> Path:
    return _shipped("alembic")


def vaults_dir() -> Path:
    """Return the folder that holds vaults; the caller creates it."""
    return _home("XDG_DATA_HOME", ".local/share") / "vaults"


def config_dir() -> Path:
    """Return the folder for window geometry and the like; the caller creates it."""
    return _home("XDG_CONFIG_HOME", ".config")


def _shipped(name: str) -> Path:
    """Return a folder of the program: packed inside the package, or beside it in the source."""
    packed = _PACKAGE / "_data" / name
    return packed if packed.is_dir() else _PACKAGE.parent / name


def _home(xdg_variable: str, xdg_default: str) -> Path:
    if chosen := os.environ.get("WEEGWIJZER_HOME"):
        return Path(chosen)
    if sys.platform == "win32":
        local = os.environ.get("LOCALAPPDATA")
        return (Path(local) if local else Path.home() / "AppData/Local") / "Weegwijzer"
    if sys.platform == "darwin":
        return Path.home() / "Library/Application Support/Weegwijzer"
    # The XDG standard has relative paths ignored.
    folder = Path(os.environ.get(xdg_variable, ""))
    return (folder if folder.is_absolute() else Path.home() / xdg_default) / "weegwijzer"
