"""Modules are named after what they are about, never after a pattern."""

from __future__ import annotations

import re

from tests.architecture.sources import ROOT, sources

PATTERNS = re.compile(
    r"(^|_)(utils?|helpers?|common|misc|managers?|base|controllers?|shared|tools?|lib)(_|/|\.py$)"
)


def pattern_named(names: list[str]) -> list[str]:
    return [n for n in names if any(PATTERNS.search(f"{part}/") for part in _parts(n))]


def _parts(name: str) -> list[str]:
    return name.removesuffix(".py").split("/")


def test_no_module_is_named_after_a_pattern():
    assert not pattern_named([source.name for source in sources("desktop")])


def test_pattern_names_are_found():
    assert pattern_named(
        ["desktop/ui/utils.py", "desktop/base/x.py", "desktop/core/date_helper.py"]
    )
    assert not pattern_named(["desktop/storage/database.py", "desktop/ui/kit/confirm.py"])


def test_every_package_is_a_package():
    folders = {path.parent for path in (ROOT / "desktop").rglob("*.py")}
    assert not [str(folder) for folder in folders if not (folder / "__init__.py").is_file()]
