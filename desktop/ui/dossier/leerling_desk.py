"""The dialog about a leerling: opened, kept while it is typed in, and carried out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop.core.belkaart import role_of
from desktop.core.dossier import Betrokkene, Dossier, DossierId
from desktop.services import concepten, dossiers, handelingen, leerlingen
from desktop.services.changes import Changes
from desktop.services.dossiers import Koppeling
from desktop.services.ports import Vault
from desktop.services.views import DossierView
from desktop.ui.dossier.leerling_dialog import LeerlingDialog
from desktop.ui.dossier.leerling_draft import LeerlingDraft, read_draft
from desktop.ui.draft_keeper import DraftKeeper
from desktop.ui.kit.weak import weakly
from desktop.ui.session import Session

Koppelingen = tuple[Koppeling, ...]

KEY = "leerling"


@dataclass(frozen=True, slots=True)
class _Resumed:
    """A dialog that was open: what was typed, for which dossier, and who can be linked."""

    kept: LeerlingDraft
    dossier: Dossier | None
    known: Koppelingen


class LeerlingDesk(QObject):
    """Asks for the details of a leerling; what is half typed survives lock and power cut."""

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._window = window
        self._dialog: LeerlingDialog | None = None
        self._dossier: Dossier | None = None
        self._person: int | None = None
        self._sleutel = ""
        self._keeper = DraftKeeper(session, self)
        self._keeper.due.connect(self.flush)

    def open_new(self) -> None:
        """Ask for a leerling to open a dossier for."""
        self._session.read(self, partial(_read_known, self._session), self._on_known)

    def open_edit(self, view: DossierView | None, nummer: int | None = None) -> None:
        """Ask for new details of a leerling, with the person at this place in sight, if any."""
        if view is not None:
            self._person = nummer
            done = partial(self._open, view.dossier)
            self._session.read(self, partial(_read_known, self._session), done)

    def open_filled_in(self, kept: LeerlingDraft, dossier: Dossier | None = None) -> None:
        """Ask for a leerling with what is known filled in; for a dossier that is there, if any."""
        done = partial(self._open, dossier, kept=kept)
        self._session.read(self, partial(_read_known, self._session), done)

    def resume(self) -> None:
        """Go on with the dialog that was open at the last lock, if any."""
        work = partial(_read, self._session)
        self._session.read(self, work, self._on_resumed)

    def flush(self) -> None:
        """Keep what is typed now, without waiting for a pause."""
        self._keeper.rest()
        if self._dialog is not None:
            kept = self._dialog.draft(self._dossier.id if self._dossier is not None else 0)
            named = replace(kept, sleutel=self._sleutel) if kept is not None else None
            self._keeper.keep(KEY, named.to_text() if named is not None else "")

    def _on_known(self, known: Koppelingen) -> None:
        self._open(None, known)

    def _open(
        self, dossier: Dossier | None, known: Koppelingen, kept: LeerlingDraft | None = None
    ) -> None:
        if self._dialog is not None:
            return
        if dossier is None:
            dialog = LeerlingDialog(self._window, koppelingen=known)
        else:
            others = tuple(one for one in known if one.dossier != dossier.id)
            dialog = LeerlingDialog(self._window, dossier.leerling, dossier.betrokkenen, others)
        if kept is not None:
            dialog.restore(kept)
            self._keeper.begin(kept.to_text())
        self._dialog, self._dossier = dialog, dossier
        self._sleutel = kept.sleutel if kept is not None else ""
        dialog.changed.connect(self._keeper.note_typed)
        dialog.finished.connect(self._on_finished)
        dialog.leerling_given.connect(weakly(self._on_given, dialog, dossier))
        dialog.reveal_requested.connect(self._on_reveal)
        dialog.open()
        nummer, self._person = self._person, None
        if nummer is not None:
            dialog.show_person(nummer)

    def _on_resumed(self, read: _Resumed | None) -> None:
        if read is not None:
            self._open(read.dossier, read.known, read.kept)

    def _on_given(self, dialog: LeerlingDialog, dossier: Dossier | None) -> None:
        # Kept before it is recorded: a failure or a power cut halfway costs no words.
        self.flush()
        work = _act(self._session, dossier, dialog, self._sleutel)
        self._session.act(dialog, work, partial(_accept, dialog), dialog.show_refusal)

    def _on_reveal(self, person: Betrokkene) -> None:
        """Show what is secret once it is on record that it was shown; a new dossier has none."""
        dialog, dossier, s = self._dialog, self._dossier, self._session
        if dialog is None:
            return
        if dossier is None:
            dialog.reveal()
            return
        wie = role_of(person)
        work = partial(handelingen.note_geheim, s.vault, s.clock, dossier.id, wie)
        s.ask(dialog, work, partial(_reveal, dialog), dialog.show_refusal)

    def _on_finished(self, _result: int) -> None:
        self._dialog = self._dossier = None
        self._keeper.rest()
        self._keeper.keep(KEY, "")


def _read(session: Session) -> _Resumed | None:
    kept = read_draft(concepten.read_concept(session.vault, KEY))
    if kept is None:
        return None
    dossier = dossiers.find_dossier(session.vault, DossierId(kept.dossier))
    return _Resumed(kept, dossier, _read_known(session))


def _read_known(session: Session) -> Koppelingen:
    return dossiers.list_koppelingen(session.vault)


def _act(
    session: Session, dossier: Dossier | None, dialog: LeerlingDialog, sleutel: str
) -> partial[Changes]:
    """Return the act that keeps a leerling: a new dossier, or new details of this one."""
    vault, clock = session.vault, session.clock
    leerling, people = dialog.given()
    if dossier is None:
        opened = partial(dossiers.open_dossier, vault, clock, leerling, people, draft=KEY)
        return partial(_opened, partial(opened, inhoud=dialog.first_answer()), vault, sleutel)
    changed = replace(dossier, leerling=leerling, betrokkenen=people)
    return partial(dossiers.change_details, vault, clock, changed, draft=KEY)


def _opened(open_it: partial[Changes], vault: Vault, sleutel: str) -> Changes:
    """Open the dossier, and note in the register for which pupil it is."""
    made = open_it()
    if not sleutel:
        return made
    leerlingen.link_dossier(vault, sleutel, made.dossier)
    return replace(made, leerlingen=True)


def _accept(dialog: LeerlingDialog, _changes: Changes) -> None:
    dialog.accept()


def _reveal(dialog: LeerlingDialog, _noted: None) -> None:
    dialog.reveal()
