"""The program finds its files, and the user's, on every system and in every form it ships."""

from __future__ import annotations

import importlib.util
import shutil
import sys
from pathlib import Path

import pytest

from desktop import paths
from tests.architecture.sources import ROOT


@pytest.fixture(autouse=True)
def _no_folders(monkeypatch):
    for name in ("WEEGWIJZER_HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)


def test_the_source_tree_holds_resources_and_migrations():
    assert paths.resources_dir() == ROOT / "resources"
    assert paths.migrations_dir() == ROOT / "alembic"


def test_a_wheel_or_frozen_bundle_holds_them_inside_the_package(tmp_path):
    (tmp_path / "desktop/_data/resources").mkdir(parents=True)
    (tmp_path / "desktop/_data/alembic").mkdir()
    copy = shutil.copy(ROOT / "desktop/paths.py", tmp_path / "desktop/paths.py")
    spec = importlib.util.spec_from_file_location("packed_paths", copy)
    assert spec
    assert spec.loader
    packed = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(packed)
    assert packed.resources_dir() == tmp_path / "desktop/_data/resources"
    assert packed.migrations_dir() == tmp_path / "desktop/_data/alembic"


@pytest.mark.parametrize(
    ("platform", "vaults", "config"),
    [
        ("linux", ".local/share/weegwijzer/vaults", ".config/weegwijzer"),
        ("win32", "AppData/Local/Weegwijzer/vaults", "AppData/Local/Weegwijzer"),
        (
            "darwin",
            "Library/Application Support/Weegwijzer/vaults",
            "Library/Application Support/Weegwijzer",
        ),
    ],
)
def test_each_system_has_its_own_place(monkeypatch, platform, vaults, config):
    monkeypatch.setattr(sys, "platform", platform)
    assert paths.vaults_dir() == Path.home() / vaults
    assert paths.config_dir() == Path.home() / config


def test_windows_says_itself_where_local_data_lives(monkeypatch, tmp_path):
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path))
    assert paths.vaults_dir() == tmp_path / "Weegwijzer/vaults"


def test_the_xdg_variables_are_followed_when_absolute(monkeypatch, tmp_path):
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", "relative")
    assert paths.vaults_dir() == tmp_path / "weegwijzer/vaults"
    assert paths.config_dir() == Path.home() / ".config/weegwijzer"


def test_one_variable_moves_everything(monkeypatch, tmp_path):
    monkeypatch.setenv("WEEGWIJZER_HOME", str(tmp_path / "elders"))
    assert paths.vaults_dir() == tmp_path / "elders/vaults"
    assert paths.config_dir() == tmp_path / "elders"


def test_asking_makes_no_folder(monkeypatch, tmp_path):
    monkeypatch.setenv("WEEGWIJZER_HOME", str(tmp_path / "elders"))
    paths.vaults_dir()
    paths.config_dir()
    assert not (tmp_path / "elders").exists()
