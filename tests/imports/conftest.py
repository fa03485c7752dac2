from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.core.leerlingimport import Leesresultaat
from desktop.imports.files import LeerlingFiles

Write = Callable[[str, bytes | str], Path]
Read = Callable[[bytes | str], Leesresultaat]


@pytest.fixture
def write(tmp_path) -> Write:
    """Write a file and return where it is."""

    def put(name: str, data: bytes | str) -> Path:
        path = Path(tmp_path / name)
        path.write_bytes(data.encode() if isinstance(data, str) else data)
        return path

    return put


@pytest.fixture
def read(write) -> Read:
    """Read the pupils of these bytes."""

    def pupils(data: bytes | str) -> Leesresultaat:
        return LeerlingFiles().read(write("school", data))

    return pupils
