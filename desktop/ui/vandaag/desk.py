"""The day on the desk: made anew when a dossier changes and when a new day begins."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QTimer

from desktop.core.vandaag import Dag, vandaag
from desktop.services.changes import Changes
from desktop.services.vandaag import read_dag
from desktop.services.views import CaseloadRegel
from desktop.ui.overzicht_desk import OverzichtDesk
from desktop.ui.session import Session
from desktop.ui.vandaag.panel import VandaagPanel

MIDNIGHT_CHECK_MS = 300_000


class VandaagDesk(QObject):
    """Keeps the screen of the day at what all dossiers together ask for today."""

    def __init__(self, session: Session, panel: VandaagPanel, overzicht: OverzichtDesk) -> None:
        super().__init__(panel)
        self._session = session
        self._panel = panel
        self._overzicht = overzicht
        self._dag: Dag | None = None
        self._is_stale = False
        self._watch = QTimer(self)
        self._watch.setInterval(MIDNIGHT_CHECK_MS)
        self._watch.start()
        panel.set_naslag(session.naslag)
        self._read_dag()

        overzicht.regel_changed.connect(self._on_regel)
        overzicht.regels_changed.connect(self._on_regels)
        panel.shown.connect(self._on_shown)
        session.changed.connect(self._on_changed)
        self._watch.timeout.connect(self._on_watch)

    def _read_dag(self) -> None:
        work = partial(read_dag, self._session.vault, self._session.clock)
        self._session.read(self, work, self._on_dag)

    def _on_dag(self, dag: Dag) -> None:
        self._dag = dag
        self._refresh()

    def _on_regels(self, _regels: tuple[CaseloadRegel, ...]) -> None:
        self._refresh()

    def _on_regel(self, _regel: CaseloadRegel) -> None:
        self._refresh()

    def _on_changed(self, changes: Changes) -> None:
        if changes.school:
            self._read_dag()

    def _on_shown(self) -> None:
        self._on_watch()
        if self._is_stale:
            self._refresh()

    def _on_watch(self) -> None:
        if self._dag is not None and self._dag.vandaag != self._session.clock.now().date():
            self._read_dag()
            self._overzicht.refresh()

    def _refresh(self) -> None:
        # While nobody looks the day need not be sorted out at each slice of a long list.
        self._is_stale = not self._panel.isVisible()
        if self._dag is not None and self._overzicht.is_known and not self._is_stale:
            self._panel.show_dag(vandaag(self._overzicht.regels, self._dag), self._dag.vandaag)
