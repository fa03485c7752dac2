from __future__ import annotations

import keyring
import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from desktop import opening
from desktop.jobs.runner import InlineRunner
from desktop.storage.errors import WrongPassphraseError
from desktop.storage.os_keyring import OsKeyring
from desktop.storage.vault import open_vault
from desktop.ui.kit.theme import apply_theme
from desktop.ui.kluis.keys_parts import KeyParts
from desktop.ui.session import Session
from desktop.ui.shell.tabbed_screen import TabbedScreen
from tests.builders import a_school
from tests.storage.keyrings import TRUSTED, MemoryKeyring
from tests.storage.vaults import CHEAP, PASSPHRASE
from tests.ui.kluis.hands import KeyScreen


@pytest.fixture
def memory_keyring(monkeypatch):
    """A keyring that lives as long as the test, in the place of that of the computer."""
    before = keyring.get_keyring()
    keyring.set_keyring(MemoryKeyring())
    monkeypatch.setattr(opening, "device_keyring", lambda: OsKeyring(trusted=TRUSTED))
    yield
    keyring.set_keyring(before)


@pytest.fixture
def screen(qtbot, qapp, tmp_path, monkeypatch, memory_keyring):  # noqa: ARG001  set up first
    """The part about keys of a real vault on disk, which opens again at the end."""
    monkeypatch.setenv("WEEGWIJZER_HOME", str(tmp_path))
    apply_theme(qapp, "licht")
    opened = opening.create(a_school(), PASSPHRASE, CHEAP)
    session = Session(opened.vault, opened.world, InlineRunner())
    kluis = TabbedScreen("kluis", "Kluis")
    qtbot.addWidget(kluis)
    parts = KeyParts(session, opened.keys, kluis)
    kluis.resize(1000, 700)
    kluis.show()
    parts.start(offers_code=False)
    folder = next((tmp_path / "vaults").iterdir())
    made = KeyScreen(kluis, parts, opened, folder)
    yield made
    kluis.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    opened.close()


@pytest.fixture
def opens(screen, tmp_path):
    """Tell whether a passphrase or Secret opens the vault once it is shut."""

    def try_it(secret) -> bool:
        screen.shut()
        try:
            open_vault(screen.folder, tmp_path, secret).close()
        except WrongPassphraseError:
            return False
        return True

    return try_it
