from __future__ import annotations

import pytest

from tests.storage.vaults import Home, write


@pytest.fixture
def home(tmp_path) -> Home:
    """A home without a vault."""
    made = Home(tmp_path)
    made.prepare()
    return made


@pytest.fixture
def made(home: Home) -> Home:
    """A home with a closed vault that holds one text."""
    vault = home.create()
    write(vault, "eerste")
    vault.close()
    return home
