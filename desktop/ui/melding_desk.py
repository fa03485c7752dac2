"""The melding of the dossier on screen: read, filled in, previewed and exported."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from desktop.core.dossier import DossierId
from desktop.core.handelingen import SoortHandeling
from desktop.core.known_error import KnownError
from desktop.core.melding import MeldingGegevens
from desktop.services import handelingen, meldingen
from desktop.services.changes import Changes
from desktop.services.meldingen import Paper
from desktop.services.views import DossierView, MeldingView
from desktop.ui.melding.panel import MeldingPanel
from desktop.ui.session import Session


class MeldingDesk(QObject):
    """Keeps the melding panel at one dossier."""

    def __init__(self, session: Session, panel: MeldingPanel) -> None:
        super().__init__(panel)
        self._session = session
        self._panel = panel
        self._wanted: DossierId | None = None

        panel.export_requested.connect(self._on_export)
        panel.gegevens_changed.connect(self._on_gegevens)
        panel.preview_requested.connect(self._on_preview)
        panel.printed.connect(self._on_printed)

    def show_dossier(self, view: DossierView) -> None:
        """Read what the melding of this dossier would print now."""
        self._wanted = view.dossier.id
        s = self._session
        work = partial(meldingen.read_melding, s.vault, s.clock, s.kaders, self._wanted)
        s.read(self, work, self._on_read)

    def _on_read(self, view: MeldingView) -> None:
        if view.dossier.id == self._wanted:
            self._panel.show_melding(view)

    # What the panel asks is about the dossier in its form: another one may have been opened
    # already and still be on its way.

    def _on_gegevens(self, gegevens: MeldingGegevens) -> None:
        if (dossier := self._panel.dossier) is not None:
            work = partial(meldingen.save_melding, self._session.vault, dossier, gegevens)
            self._session.act(self._panel, work, _nothing, self._on_failed)

    def _on_preview(self) -> None:
        if (dossier := self._panel.dossier) is not None:
            work = partial(_print, self._session, dossier)
            self._session.read(self._panel, work, self._on_pdf)

    def _on_pdf(self, printed: tuple[DossierId, bytes]) -> None:
        dossier, pdf = printed
        if dossier == self._panel.dossier:
            self._panel.show_pdf(pdf)
            s, soort = self._session, SoortHandeling.MELDING_BEKEKEN
            s.read(self, partial(handelingen.note_look, s.vault, s.clock, soort, dossier), _done)

    def _on_printed(self) -> None:
        if (dossier := self._panel.dossier) is not None:
            s, soort = self._session, SoortHandeling.MELDING_AFGEDRUKT
            s.read(self, partial(handelingen.note, s.vault, s.clock, soort, "", dossier), _done)

    def _on_export(self, path: str) -> None:
        if (dossier := self._panel.dossier) is not None:
            work = partial(_export, self._session, dossier, Path(path))
            self._session.read(self._panel, work, self._on_exported)

    def _on_exported(self, path: Path) -> None:
        self._panel.export_done(path.name)

    def _on_failed(self, error: KnownError) -> None:
        self._panel.show_failure(error.remedy)


def _print(s: Session, dossier: DossierId) -> tuple[DossierId, bytes]:
    pdf = meldingen.print_melding(s.vault, s.clock, s.kaders, s.reports, dossier)
    return dossier, pdf


def _export(s: Session, dossier: DossierId, path: Path) -> Path:
    """Print anew: what was typed last is in the vault by now, but perhaps not in the preview."""
    paper = Paper(s.reports, s.export, path)
    return meldingen.export_melding(s.vault, s.clock, s.kaders, dossier, paper)


def _nothing(_changes: Changes) -> None:
    return


def _done(_result: object) -> None:
    return
