"""The papers of a dossier: made on the worker, shown, and recorded when printed or saved."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop.core.belkaart import Belkaartkeuze, vrije_teksten
from desktop.core.known_error import KnownError
from desktop.core.tijdlijnfilter import Tijdlijnfilter
from desktop.services.afdrukken import (
    Blad,
    note_printed,
    print_afsprakenkaart,
    print_afweging,
    print_belkaart,
    print_caseload,
    print_gespreksblad,
    print_tijdlijn,
    save_blad,
)
from desktop.services.caseloadlijst import CaseloadLijst
from desktop.services.views import DossierView
from desktop.ui.paper.belkaart_dialog import BelkaartDialog
from desktop.ui.paper.document_dialog import DocumentDialog
from desktop.ui.session import Session


class DocumentsDesk(QObject):
    """Opens the papers of a dossier over a window."""

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._over = session, window

    def show_afweging(self, view: DossierView) -> None:
        """Show the chart with its path, without names."""
        s = self._session
        self._open(self.tr("Afwegingskader"), partial(print_afweging, s.reports, s.clock, view))

    def show_belkaart(self, view: DossierView, anoniem: bool = True) -> None:
        """Show the card for a call to Veilig Thuis; for advice without names."""
        title = self.tr("Belkaart Veilig Thuis")
        s = self._session
        if not anoniem:
            keuze = Belkaartkeuze(anoniem=False)
            self._open(title, partial(print_belkaart, s.reports, s.clock, view, keuze))
            return
        teksten = vrije_teksten(view.casus.gegevens)
        dialog = BelkaartDialog(title, teksten, self._over.window())
        _Anonymous(s, dialog, view).start()

    def show_tijdlijn(self, view: DossierView, keuze: Tijdlijnfilter) -> None:
        """Show the entries that pass the filter."""
        s = self._session
        self._open(self.tr("Tijdlijn"), partial(print_tijdlijn, s.reports, s.clock, view, keuze))

    def show_caseload(self, lijst: CaseloadLijst) -> None:
        """Show a view of the caseload."""
        s = self._session
        work = partial(print_caseload, s.vault, s.reports, s.clock, lijst)
        self._open(self.tr("Lijst met dossiers"), work)

    def show_gespreksblad(self, view: DossierView, nummer: int) -> None:
        """Show the sheet of the Gespreksvoorbereiding with this nummer."""
        s = self._session
        work = partial(print_gespreksblad, s.reports, s.clock, view, nummer)
        self._open(self.tr("Gespreksblad"), work)

    def show_afsprakenkaart(self, view: DossierView, nummer: int) -> None:
        """Show the card for the family of the Hulpafspraken with this nummer."""
        s = self._session
        work = partial(print_afsprakenkaart, s.reports, s.clock, view, nummer)
        self._open(self.tr("Afsprakenkaart"), work)

    def _open(self, title: str, work: Callable[[], Blad]) -> None:
        dialog = DocumentDialog(title, self._over.window())
        _Paper(self._session, dialog).make(work)
        dialog.open()


class _Paper(QObject):
    """Makes the paper of one dialog, and records when it leaves the program."""

    def __init__(self, session: Session, dialog: DocumentDialog) -> None:
        super().__init__(dialog)
        self._session, self._dialog = session, dialog
        self._blad: Blad | None = None

        dialog.path_chosen.connect(self._on_path)
        dialog.printed.connect(self._on_printed)

    def make(self, work: Callable[[], Blad]) -> None:
        """Show what work makes, or why it could not."""
        self._session.ask(self, work, self._on_blad, self._on_refused)

    def _on_blad(self, blad: Blad) -> None:
        self._blad = blad
        self._dialog.show_blad(blad)

    def _on_printed(self) -> None:
        if self._blad is not None:
            s = self._session
            s.read(s, partial(note_printed, s.vault, s.clock, self._blad), _done)

    def _on_path(self, path: str) -> None:
        if self._blad is not None:
            s = self._session
            work = partial(save_blad, s.vault, s.clock, self._blad, s.export, Path(path))
            s.ask(self, work, self._on_saved, self._on_refused)

    def _on_saved(self, path: Path) -> None:
        self._dialog.show_saved(path.name)

    def _on_refused(self, error: KnownError) -> None:
        self._dialog.show_failure(error.remedy)


class _Anonymous(_Paper):
    """Makes the card anew each time another text is let onto it."""

    def __init__(self, session: Session, dialog: BelkaartDialog, view: DossierView) -> None:
        super().__init__(session, dialog)
        self._view = view

        dialog.keuze_changed.connect(self._on_keuze)

    def start(self) -> None:
        """Show the card without any text of the school."""
        self._on_keuze(Belkaartkeuze())
        self._dialog.open()

    def _on_keuze(self, keuze: Belkaartkeuze) -> None:
        s = self._session
        self.make(partial(print_belkaart, s.reports, s.clock, self._view, keuze))


def _done(_result: object) -> None:
    return
