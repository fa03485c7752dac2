"""Every Dutch word of the core stands in the glossary, and the glossary names only what exists."""

from __future__ import annotations

import importlib
import re
from collections.abc import Iterator

import pytest

from desktop.paths import resources_dir
from tests.architecture.sources import sources

GLOSSARY = resources_dir() / "handboek" / "begrippen.md"
ROW = re.compile(
    r"^\| (?P<word>[^|]+) \| (?P<meaning>[^|]+) \| (?P<source>[^|]+) \|(?P<code>[^|]*)\|$"
)
PLACES = re.compile(r"\d{3}:\d+(-\d+)?(, \d{3}:\d+(-\d+)?)*|eigen woord")


def rows() -> list[dict[str, str]]:
    found = (ROW.match(line) for line in GLOSSARY.read_text(encoding="utf-8").splitlines())
    return [row.groupdict() for row in found if row and row["word"] not in {"Woord", "---"}]


def codes() -> set[str]:
    return {name for row in rows() for name in re.findall(r"`([^`]+)`", row["code"])}


def public_classes() -> Iterator[tuple[str, type]]:
    for source in sources("desktop/core"):
        module = importlib.import_module(source.name.removesuffix(".py").replace("/", "."))
        for name, found in vars(module).items():
            is_ours = isinstance(found, type) and found.__module__ == module.__name__
            if is_ours and not name.startswith("_"):
                yield name, found


DUTCH = [name for name, _ in public_classes() if not name.endswith("Error")]


@pytest.mark.parametrize("name", DUTCH)
def test_every_public_class_of_the_core_is_explained(name):
    assert name in codes()


def test_the_glossary_names_nothing_that_is_gone():
    known = dict(public_classes())
    for code in codes():
        name, _, member = code.partition(".")
        assert name in known
        assert not member or hasattr(known[name], member)


@pytest.mark.parametrize("row", rows(), ids=lambda row: row["word"])
def test_every_word_has_a_meaning_and_a_source(row):
    assert row["meaning"].endswith(".")
    assert PLACES.fullmatch(row["source"].strip())


def test_no_word_is_explained_twice():
    words = [row["word"] for row in rows()]
    assert len(set(words)) == len(words)
