"""The figures at work: shown from the lines of the caseload, and written to a file when asked."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop.core.known_error import KnownError
from desktop.core.termijnen import Kalender
from desktop.services.cijfers import Cijferblad, export_cijfers
from desktop.services.meldingen import Paper
from desktop.services.views import CaseloadRegel
from desktop.ui.cijfers.panel import CijfersPanel
from desktop.ui.kit.fields import CheckBox
from desktop.ui.kit.notice import Notice
from desktop.ui.paper.plain_file import WIDTH, FileKind, PlainFileDialog
from desktop.ui.session import Session


class CijfersDialog(PlainFileDialog):
    """Asks besides whether small numbers stay hidden; they do unless the user wants otherwise."""

    def __init__(self, blad: Cijferblad, parent: QWidget) -> None:
        lines = (
            self.tr("In het bestand staan de cijfers van deze periode, zonder namen of klassen."),
            self.tr(
                "Wie cijfers naast andere cijfers legt, kan soms toch afleiden om wie het gaat. "
                "Deel het bestand alleen met wie het nodig heeft."
            ),
        )
        kind = FileKind(blad.bestand, "csv", self.tr("Tabel (*.csv)"))
        super().__init__(self.tr("Cijfers als CSV-bestand"), lines, kind, parent)
        self._hide = CheckBox(self.tr("Aantallen onder 3 tonen als 'minder dan 3'"), self)
        self._hide.setObjectName("kleinVerborgen")
        self._hide.setChecked(True)
        self._warning = Notice(
            self.tr(
                "Let op: een klein aantal kan verraden om wie het gaat. Gebruik dit bestand alleen "
                "binnen de school."
            ),
            self,
            "danger",
        )
        self._warning.setObjectName("kleinWaarschuwing")
        self._warning.hide()
        self.form.add_widget(self._hide)
        self.form.add_widget(self._warning)

        self._hide.toggled.connect(self._on_toggled)

    def klein_verborgen(self) -> bool:
        """Tell whether small numbers stay hidden."""
        return self._hide.isChecked()

    def _on_toggled(self, is_hidden: bool) -> None:
        if is_hidden:
            self._warning.hide()
        else:
            self._warning.show_text(self._warning.text())
        self.fit(WIDTH)


class CijfersDesk(QObject):
    """Keeps the figures at the dossiers and makes their file."""

    def __init__(self, session: Session, panel: CijfersPanel) -> None:
        super().__init__(panel)
        self._session, self._panel = session, panel

        panel.export_requested.connect(self._on_export)

    def show_regels(
        self, regels: Iterable[CaseloadRegel], kalender: Kalender, vandaag: date
    ) -> None:
        """Show the figures over these dossiers."""
        self._panel.show_regels(regels, kalender, vandaag)

    def _on_export(self) -> None:
        blad = self._panel.blad()
        if blad is not None:
            dialog = CijfersDialog(blad, self._panel.window())
            _Export(self._session, dialog, blad)
            dialog.open()


class _Export(QObject):
    """Writes the file of one dialog."""

    def __init__(self, session: Session, dialog: CijfersDialog, blad: Cijferblad) -> None:
        super().__init__(dialog)
        self._session, self._dialog, self._blad = session, dialog, blad

        dialog.path_chosen.connect(self._on_path)

    def _on_path(self, path: str) -> None:
        s = self._session
        blad = replace(self._blad, klein_verborgen=self._dialog.klein_verborgen())
        paper = Paper(s.reports, s.export, Path(path))
        work = partial(export_cijfers, s.vault, s.clock, blad, paper)
        s.ask(self, work, self._on_saved, self._on_refused)

    def _on_saved(self, path: Path) -> None:
        self._dialog.show_saved(path.name)

    def _on_refused(self, error: KnownError) -> None:
        self._dialog.show_refused(error.remedy)
