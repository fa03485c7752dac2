"""Everything that ships beside the code can be read, and says under which licence it came."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtGui import QFontDatabase

from desktop.paths import resources_dir

READERS: dict[str, Callable[[str], object]] = {
    ".svg": ET.fromstring,
    ".toml": tomllib.loads,
    ".json": json.loads,
}


def shipped(*suffixes: str) -> list[Path]:
    return sorted(path for path in resources_dir().rglob("*") if path.suffix in suffixes)


def name_of(path: Path) -> str:
    return path.relative_to(resources_dir()).as_posix()


@pytest.mark.parametrize("path", shipped(*READERS), ids=name_of)
def test_a_shipped_text_resource_parses(path: Path):
    assert READERS[path.suffix](path.read_text(encoding="utf-8")) is not None


@pytest.mark.parametrize("path", shipped(".ttf", ".otf"), ids=name_of)
@pytest.mark.usefixtures("qapp")
def test_a_shipped_font_loads(path: Path):
    number = QFontDatabase.addApplicationFont(str(path))
    assert QFontDatabase.applicationFontFamilies(number)


@pytest.mark.parametrize("folder", ["fonts", "icons"])
def test_borrowed_files_carry_their_licence(folder: str):
    names = [path.name.upper() for path in (resources_dir() / folder).rglob("*.txt")]
    names += [path.name.upper() for path in (resources_dir() / folder).rglob("LICENSE*")]
    assert [name for name in names if "OFL" in name or "LICEN" in name]


def test_the_kinds_that_the_program_lives_on_are_there():
    assert {path.suffix for path in shipped(*READERS, ".ttf", ".otf")} >= {*READERS, ".ttf"}
