"""The program with a real vault in a home of its own; its worker is nobody in particular."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop import opening
from desktop.jobs.runner import InlineRunner
from desktop.services.dossiers import open_dossier
from desktop.ui.main_window import MainWindow
from desktop.ui.session import Session
from tests.builders import a_leerling, a_school
from tests.fakes import FixedClock
from tests.storage.vaults import CHEAP, PASSPHRASE
from tests.ui.backups.hands import Desk


@pytest.fixture
def vault_folder(tmp_path, monkeypatch):
    """The folder of a closed vault with one dossier, in a home of the program of its own."""
    home = tmp_path / "home"
    monkeypatch.setenv("WEEGWIJZER_HOME", str(home))
    made = opening.create(a_school(), PASSPHRASE, CHEAP)
    open_dossier(made.vault, FixedClock(), a_leerling())
    made.close()
    return next((home / "vaults").iterdir())


@pytest.fixture
def desks(qapp, vault_folder):
    """Open the vault in its window, as often as a test needs; one must be left for the next."""
    assert qapp
    made: list[Desk] = []

    def open_desk(clock: FixedClock) -> Desk:
        opened = opening.unlock(vault_folder, PASSPHRASE)
        session = Session(opened.vault, replace(opened.world, clock=clock), InlineRunner())
        window = MainWindow(session, opened.school)
        made.append(Desk(opened, clock, window, session))
        window.resize(1366, 900)
        window.keep_backups(opened.backups)
        window.show()
        return made[-1]

    yield open_desk
    for desk in made:
        desk.leave()


@pytest.fixture
def desk(desks):
    return desks(FixedClock())
