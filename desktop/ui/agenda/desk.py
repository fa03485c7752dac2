"""The agenda at work: shown from the lines of the caseload, and written to a file when asked."""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from desktop.core.agenda import termijnen
from desktop.core.known_error import KnownError
from desktop.core.termijnen import Kalender
from desktop.services import agenda
from desktop.services.meldingen import Paper
from desktop.services.views import CaseloadRegel
from desktop.ui.agenda.panel import AgendaPanel
from desktop.ui.paper.plain_file import FileKind, PlainFileDialog
from desktop.ui.session import Session

Regels = tuple[CaseloadRegel, ...]


class AgendaDesk(QObject):
    """Keeps the agenda at the dossiers and makes its file."""

    def __init__(
        self, session: Session, panel: AgendaPanel, chance: agenda.Chance = secrets.token_bytes
    ) -> None:
        super().__init__(panel)
        self._session, self._panel, self._chance = session, panel, chance

        panel.export_requested.connect(self._on_export)

    def show_regels(
        self, regels: Iterable[CaseloadRegel], kalender: Kalender, vandaag: date
    ) -> None:
        """Show what is to come in these dossiers."""
        self._panel.show_regels(regels, kalender, vandaag)

    def _on_export(self) -> None:
        lines = (
            self.tr(
                "In het bestand staan termijnen, gesprekken en verwachte berichten vanaf vandaag: "
                "alleen de dag en een kort woord, zoals 'Weegwijzer: gesprek'."
            ),
            self.tr(
                "Er staat geen naam, klas, dossiernummer of eigen tekst in. Verjaardagen blijven "
                "weg: ook een datum kan verraden om wie het gaat."
            ),
            self.tr(
                "Lees het bestand later opnieuw in uw agenda in: wat veranderde schuift dan mee, "
                "en wat niet meer geldt komt er als vervallen in te staan."
            ),
        )
        kind = FileKind(agenda.BESTAND, "ics", self.tr("Agenda (*.ics)"))
        dialog = PlainFileDialog(
            self.tr("Agendabestand zonder namen"), lines, kind, self._panel.window()
        )
        _Export(self._session, dialog, self._panel.regels(), self._chance)
        dialog.open()


class _Export(QObject):
    """Writes the file of one dialog."""

    def __init__(
        self, session: Session, dialog: PlainFileDialog, regels: Regels, chance: agenda.Chance
    ) -> None:
        super().__init__(dialog)
        self._session, self._dialog = session, dialog
        self._regels, self._chance = regels, chance

        dialog.path_chosen.connect(self._on_path)

    def _on_path(self, path: str) -> None:
        s = self._session
        paper = Paper(s.reports, s.export, Path(path))
        work = partial(_write, s, self._regels, paper, self._chance)
        s.ask(self, work, self._on_saved, self._on_refused)

    def _on_saved(self, path: Path) -> None:
        self._dialog.show_saved(path.name)

    def _on_refused(self, error: KnownError) -> None:
        self._dialog.show_refused(error.remedy)


def _write(session: Session, regels: Regels, paper: Paper, chance: agenda.Chance) -> Path:
    punten = termijnen(regels, session.clock.now().date())
    return agenda.export_agenda(session.vault, session.clock, punten, paper, chance)
