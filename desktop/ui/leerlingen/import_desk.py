"""Reading pupils in: files are read on the worker, compared, and taken over when asked."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from desktop.core.known_error import KnownError
from desktop.core.kolomkoppeling import Kolomkoppeling
from desktop.core.leerlingregister import RegisterLeerling
from desktop.core.leerlingverschil import Importkeuze, Verschil
from desktop.services import concepten, importing
from desktop.services.changes import Changes
from desktop.ui.draft_keeper import DraftKeeper
from desktop.ui.leerlingen.import_draft import ImportDraft, read_draft
from desktop.ui.leerlingen.import_page import ImportPage
from desktop.ui.leerlingen.import_reading import (
    FirstLook,
    ReadFile,
    compared,
    look_into,
    read_table,
)
from desktop.ui.leerlingen.import_words import recognised_words, result_words
from desktop.ui.session import Session

KEY = "leerlingen-inlezen"
T = TypeVar("T")


class ImportDesk(QObject):
    """Answers the import page; the file that is being read in is found again after a lock.

    Signals:
        family_given: hand this RegisterLeerling and these people to the dialog of a dossier; of
            the one that is there when the pupil has one.
        resumed: a file of before the lock is being read in again.
    """

    family_given = Signal(object, object)
    resumed = Signal()

    def __init__(self, session: Session, page: ImportPage) -> None:
        super().__init__(page)
        self._session = session
        self._page = page
        self._file: ReadFile | None = None
        self._round = 0
        self._keeper = DraftKeeper(session, self)

        self._keeper.due.connect(self.flush)
        page.changed.connect(self._keeper.note_typed)
        page.dropped.connect(self._on_dropped)
        page.family_given.connect(self._on_family_given)
        page.file_chosen.connect(self.read_file)
        page.koppeling_given.connect(self._on_koppeling)
        page.take_over_requested.connect(self._on_take_over)
        page.zeros_toggled.connect(self._on_zeros)

    def read_file(self, path: Path, koppeling: Kolomkoppeling | None = None) -> None:
        """Look into this file; koppeling is what was chosen of its columns before."""
        self._page.show_busy(self.tr("Het bestand wordt gelezen…"))
        work = partial(look_into, self._session, path, koppeling)
        self._ask(work, self._on_looked)

    def resume(self) -> None:
        """Go on with the file that was being read in at the last lock, if any."""
        work = partial(concepten.read_concept, self._session.vault, KEY)
        self._session.read(self, work, self._on_kept)

    def flush(self) -> None:
        """Keep which file is being read in, without waiting for a pause."""
        self._keeper.rest()
        if self._file is not None:
            draft = ImportDraft(self._file.path, self._page.koppeling())
            self._keeper.keep(KEY, draft.to_text())

    def _ask(self, work: Callable[[], T], done: Callable[[T], None]) -> None:
        """Run work whose outcome is thrown away when the user stopped it meanwhile."""
        self._round += 1
        round_ = self._round

        def on_done(outcome: T) -> None:
            if round_ == self._round:
                done(outcome)

        def on_refused(error: KnownError) -> None:
            if round_ == self._round:
                self._page.show_failure(error.remedy)
                if self._file is None:
                    # A file of before the lock that is gone is not looked for a second time.
                    self._keeper.keep(KEY, "")

        self._session.ask(self, work, on_done, on_refused)

    def _on_kept(self, text: str) -> None:
        kept = read_draft(text)
        if kept is not None and self._file is None:
            self._keeper.begin(text)
            self.resumed.emit()
            self.read_file(kept.bestand, kept.koppeling)

    def _on_looked(self, look: FirstLook) -> None:
        self._file = look.file
        if look.blik.tabel is not None and look.koppeling is not None:
            self._page.show_table(look.blik.tabel, look.koppeling)
        elif look.family is not None:
            self._page.start_over()
            self._page.show_family(look.family)
        else:
            self._page.start_over()
            self._show_verschil(look.file)
        self.flush()

    def _on_koppeling(self, koppeling: Kolomkoppeling) -> None:
        if self._file is not None:
            self.flush()
            self._page.show_busy(self.tr("Het bestand wordt gelezen en vergeleken…"))
            work = partial(read_table, self._session, self._file, koppeling)
            self._ask(work, self._show_verschil)

    def _on_zeros(self, equal: bool) -> None:
        if self._file is not None:
            work = partial(compared, self._session, self._file, nullen_gelijk=equal)
            self._ask(work, self._show_verschil)

    def _show_verschil(self, file: ReadFile) -> None:
        self._file = file
        if file.verschil is not None:
            found = recognised_words(file.path.name, file.soort, file.verschil)
            self._page.show_verschil(found, file.verschil, file.dossiers)

    def _on_take_over(self, keuze: Importkeuze) -> None:
        if self._file is None or self._file.verschil is None:
            return
        # From here on it is all or nothing: there is no stopping halfway.
        self._page.show_busy(self.tr("De leerlingen worden overgenomen…"), stoppable=False)
        s, verschil = self._session, self._file.verschil
        work = partial(importing.carry_out, s.vault, s.clock, verschil, keuze)
        s.act(self, work, partial(self._on_taken_over, verschil, keuze), self._on_not_taken_over)

    def _on_taken_over(self, verschil: Verschil, keuze: Importkeuze, _changes: Changes) -> None:
        self._forget()
        self._page.show_done(result_words(verschil, keuze))

    def _on_not_taken_over(self, error: KnownError) -> None:
        self._page.show_failure(error.remedy)

    def _on_family_given(self, leerling: RegisterLeerling, people: object) -> None:
        self._forget()
        self._page.start_over()
        self.family_given.emit(leerling, people)

    def _on_dropped(self) -> None:
        self._forget()

    def _forget(self) -> None:
        self._round += 1
        self._file = None
        self._keeper.rest()
        self._keeper.keep(KEY, "")
