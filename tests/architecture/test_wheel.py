"""What is built is whole: the wheel finds its resources and migrations by itself."""

from __future__ import annotations

import subprocess
import sys
import zipfile

from tests.architecture.sources import ROOT


def run(*arguments: str, cwd) -> str:
    done = subprocess.run(
        [sys.executable, *arguments], cwd=cwd, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_the_wheel_carries_resources_and_migrations(tmp_path):
    run("-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path), cwd=ROOT)
    (wheel,) = tmp_path.glob("weegwijzer-*.whl")
    unpacked = tmp_path / "unpacked"
    with zipfile.ZipFile(wheel) as packed:
        packed.extractall(unpacked)
        assert not [name for name in packed.namelist() if "__pycache__" in name]
    script = "from desktop import paths; print(paths.resources_dir(), paths.migrations_dir())"
    data = unpacked / "desktop/_data"
    assert run("-c", script, cwd=unpacked) == f"{data / 'resources'} {data / 'alembic'}"
    assert (data / "alembic/env.py").is_file()
    assert list(data.glob("resources/kader/*.json"))
