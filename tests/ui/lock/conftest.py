from __future__ import annotations

from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from desktop import opening, paths
from desktop.core.handelingen import SoortHandeling
from desktop.jobs.runner import InlineRunner
from desktop.opening import OpenVault
from desktop.services.dossiers import open_dossier
from desktop.services.handelingen import list_handelingen
from desktop.services.logboek import record_aantekening
from desktop.ui.kit.theme import apply_theme
from desktop.ui.main_window import MainWindow
from desktop.ui.session import Session
from tests.builders import FIRST, a_betrokkene, a_leerling, a_school, an_aantekening
from tests.storage.vaults import CHEAP, PASSPHRASE


@dataclass
class House:
    """A vault on disk that is entered, locked and entered again, as the program does."""

    opened: OpenVault
    window: MainWindow = field(init=False)
    session: Session = field(init=False)
    is_open: bool = True

    def enter(self) -> MainWindow:
        self.session = Session(self.opened.vault, self.opened.world, InlineRunner())
        self.window = MainWindow(self.session, self.opened.school)
        self.window.keep_watch(by_itself=True)
        self.window.lock_requested.connect(self._on_lock)
        self.window.resize(1600, 1000)
        self.window.show()
        return self.window

    def again(self) -> MainWindow:
        """Enter after a lock, as a new process would."""
        assert not self.is_open
        self.drop()
        folder = next(paths.vaults_dir().iterdir())
        self.opened = opening.unlock(folder, PASSPHRASE)
        self.is_open = True
        return self.enter()

    def acts(self) -> list[str]:
        return [regel.wat for regel in reversed(list_handelingen(self.opened.vault))]

    def leave(self) -> None:
        if self.is_open:
            self.is_open = False
            self.window.hide()
            self.session.end()
            self.opened.shut(SoortHandeling.KLUIS_VERGRENDELD)
        self.drop()

    def drop(self) -> None:
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def _on_lock(self) -> None:
        self.is_open = False
        self.window.hide()
        self.session.end()
        self.opened.shut(SoortHandeling.KLUIS_VERGRENDELD)


@pytest.fixture
def house(qapp, tmp_path, monkeypatch):
    monkeypatch.setenv("WEEGWIJZER_HOME", str(tmp_path))
    apply_theme(qapp, "licht")
    opened = opening.create(a_school(), PASSPHRASE, CHEAP)
    vault, clock = opened.vault, opened.world.clock
    open_dossier(vault, clock, a_leerling(), (a_betrokkene(),))
    open_dossier(vault, clock, a_leerling(roepnaam="Sanne", klas="3A"))
    record_aantekening(vault, clock, FIRST, an_aantekening())
    made = House(opened)
    made.enter()
    yield made
    made.leave()
    apply_theme(qapp, "licht")
