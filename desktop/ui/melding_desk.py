"""The melding of the dossier on screen: read, filled in, previewed and exported."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from desktop.core.dossier import DossierId
from desktop.core.known_error import KnownError
from desktop.core.melding import MeldingGegevens
from desktop.services import meldingen
from desktop.services.changes import Changes
from desktop.services.views import DossierView, MeldingView
from desktop.ui.melding.panel import MeldingPanel
from desktop.ui.session import Session


class MeldingDesk(QObject):
    """Keeps the melding panel at one dossier."""

    def __init__(self, session: Session, panel: MeldingPanel) -> None:
        super().__init__(panel)
        self._session = session
        self._panel = panel
        self._dossier: DossierId | None = None
        self._pdf = b""

        panel.export_requested.connect(self._on_export)
        panel.gegevens_changed.connect(self._on_gegevens)
        panel.preview_requested.connect(self._on_preview)

    def show_dossier(self, view: DossierView) -> None:
        """Read what the melding of this dossier would print now."""
        self._dossier = view.dossier.id
        s = self._session
        work = partial(meldingen.read_melding, s.vault, s.clock, s.kaders, self._dossier)
        s.read(self, work, self._on_read)

    def _on_read(self, view: MeldingView) -> None:
        if view.dossier.id == self._dossier:
            self._panel.show_melding(view)

    def _on_gegevens(self, gegevens: MeldingGegevens) -> None:
        if self._dossier is not None:
            work = partial(
                meldingen.save_melding, self._session.vault, self._dossier, gegevens
            )
            self._session.act(self._panel, work, _nothing, self._on_failed)

    def _on_preview(self) -> None:
        if self._dossier is not None:
            s = self._session
            work = partial(
                meldingen.print_melding, s.vault, s.clock, s.kaders, s.reports, self._dossier
            )
            s.read(self._panel, work, self._on_pdf)

    def _on_pdf(self, pdf: bytes) -> None:
        self._pdf = pdf
        self._panel.show_pdf(pdf)

    def _on_export(self, path: str) -> None:
        if self._pdf:
            work = partial(self._session.export, Path(path), self._pdf)
            self._session.read(self._panel, work, self._on_exported)

    def _on_exported(self, path: Path) -> None:
        self._panel.export_done(path.name)

    def _on_failed(self, error: KnownError) -> None:
        self._panel.show_failure(error.remedy)


def _nothing(_changes: Changes) -> None:
    return
