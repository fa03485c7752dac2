"""The dossier on the desk: read when it is opened or changed, acted on when a panel asks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.core.dossier import DossierId
from desktop.core.known_error import KnownError
from desktop.core.logboek import Aantekening
from desktop.core.school import School
from desktop.services import afwegingen, concepten, dossiers, logboek
from desktop.services.changes import Changes
from desktop.services.concepten import Concept
from desktop.services.views import DossierView, NewAnswer, NewCorrection
from desktop.ui.kader.panel import KaderPanel
from desktop.ui.logboek.panel import LogboekPanel
from desktop.ui.session import Session


@dataclass(frozen=True, slots=True)
class _Opened:
    """A dossier with the texts that were being typed for it."""

    view: DossierView
    logboek: str
    verbetering: str
    kader: str


class DossierDesk(QObject):
    """Keeps the logboek and kader panels at one dossier.

    Signals:
        dossier_shown: this DossierView is on screen, newly opened or read again.
    """

    dossier_shown = Signal(object)

    def __init__(
        self, session: Session, logboek_panel: LogboekPanel, kader_panel: KaderPanel, school: School
    ) -> None:
        super().__init__(logboek_panel)
        self._session = session
        self._logboek = logboek_panel
        self._kader = kader_panel
        self._wanted: DossierId | None = None
        self._shown: DossierView | None = None
        self._minute = QTimer(self)
        self._minute.setInterval(30_000)
        self._minute.start()
        self.set_school(school)
        self._tell_time()

        kader_panel.answer_requested.connect(self._on_answer)
        kader_panel.confirm_requested.connect(self._on_confirm)
        kader_panel.draft_changed.connect(self._on_kader_draft)
        logboek_panel.correction_draft_changed.connect(self._on_correction_draft)
        logboek_panel.correction_requested.connect(self._on_correction)
        logboek_panel.draft_changed.connect(self._on_logboek_draft)
        logboek_panel.record_requested.connect(self._on_record)
        self._minute.timeout.connect(self._tell_time)
        session.changed.connect(self._on_changed)

    @property
    def shown(self) -> DossierView | None:
        """Return the dossier on screen."""
        return self._shown

    @property
    def settled(self) -> DossierView | None:
        """Return the dossier on screen, None while another one is on its way."""
        return self._shown if self._wanted is not None and self._shows(self._wanted) else None

    def set_school(self, school: School) -> None:
        """Write under the name of this user from now on."""
        self._user = school.gebruiker.naam
        self._logboek.set_author(self._user)

    def open(self, dossier: DossierId) -> None:
        """Bring a dossier on the desk, with what was being typed for it."""
        if dossier != self._wanted or not self._shows(dossier):
            self._wanted = dossier
            work = partial(self._read, dossier)
            self._session.read(self, work, self._on_opened, self._on_not_opened)

    def close(self) -> None:
        """Take the dossier off the desk: it is no more."""
        self._wanted = self._shown = None

    def _on_not_opened(self) -> None:
        # The dossier on screen goes on being read again when it changes.
        self._wanted = self._shown.dossier.id if self._shown is not None else None

    def _read(self, dossier: DossierId) -> _Opened:
        s = self._session
        return _Opened(
            dossiers.read_dossier(s.vault, s.clock, s.kaders, dossier),
            concepten.read_concept(s.vault, draft_key(dossier)),
            concepten.read_concept(s.vault, _correction_key(dossier)),
            concepten.read_concept(s.vault, _kader_key(dossier)),
        )

    def _on_opened(self, opened: _Opened) -> None:
        dossier = opened.view.dossier.id
        if dossier != self._wanted:
            return
        # Who comes back before the other dossier arrived still has every word on screen.
        stayed = self._shows(dossier)
        self._show(opened.view)
        if not stayed:
            self._logboek.restore_draft(opened.logboek)
            self._kader.restore_draft(opened.kader)
            self._logboek.restore_correction(opened.verbetering)

    def _on_read_again(self, opened: _Opened) -> None:
        if opened.view.dossier.id == self._wanted and self._shows(self._wanted):
            self._show(opened.view)

    def _show(self, view: DossierView) -> None:
        # The panels hand in their drafts of the dossier before when they get another.
        self._tell_time()
        self._logboek.show_dossier(view)
        self._kader.show_dossier(view)
        self._kader.set_names(_names(self._user, view))
        self._shown = view
        self.dossier_shown.emit(view)

    def _shows(self, dossier: DossierId) -> bool:
        return self._shown is not None and self._shown.dossier.id == dossier

    def _tell_time(self) -> None:
        self._logboek.set_now(self._session.clock.now())

    def _on_changed(self, changes: Changes) -> None:
        if self._wanted is not None and self._wanted in changes.dossiers:
            self._session.read(self, partial(self._read, self._wanted), self._on_read_again)

    def _on_record(self, made: Aantekening) -> None:
        if self._shown is not None:
            s, dossier = self._session, self._shown.dossier.id
            record = partial(logboek.record_aantekening, s.vault, s.clock, dossier, made)
            work = partial(record, draft=draft_key(dossier))
            self._act(work, self._logboek.recorded, self._logboek.show_refusal)

    def _on_correction(self, new: NewCorrection) -> None:
        if self._shown is not None:
            s, dossier = self._session, self._shown.dossier.id
            correct = partial(logboek.correct_aantekening, s.vault, s.clock, dossier, new)
            work = partial(correct, draft=_correction_key(dossier))
            self._act(work, self._logboek.corrected, self._logboek.show_correction_refusal)

    def _on_answer(self, given: NewAnswer) -> None:
        if self._shown is not None:
            s, dossier = self._session, self._shown.dossier.id
            left = Concept(_kader_key(dossier), self._kader.left_without(given.knoop))
            work = partial(afwegingen.answer, s.vault, s.clock, s.kaders, dossier, given, left)
            self._act(work, self._kader.answered, self._kader.show_refusal)

    def _on_confirm(self, knoop: str) -> None:
        if self._shown is not None:
            s, dossier = self._session, self._shown.dossier.id
            work = partial(afwegingen.confirm, s.vault, s.clock, s.kaders, dossier, knoop)
            self._session.act(self, work, _nothing, self._session.failed.emit)

    def _act(
        self,
        work: Callable[[], Changes],
        done: Callable[[], None],
        refused: Callable[[KnownError], None],
    ) -> None:
        """Act on the dossier shown; tell its panel, or everyone once another one is shown."""
        asked = self._shown

        def on_done(_changes: Changes) -> None:
            if asked is not None and self._shows(asked.dossier.id):
                done()

        def on_refused(error: KnownError) -> None:
            if asked is not None and self._shows(asked.dossier.id):
                refused(error)
            else:
                self._session.failed.emit(error)

        self._session.act(self, work, on_done, on_refused)

    def _on_logboek_draft(self, text: str) -> None:
        self._keep(draft_key, text, self._on_draft_saved, self._logboek.draft_not_saved)

    def _on_correction_draft(self, text: str) -> None:
        self._keep(_correction_key, text, _nothing, self._logboek.draft_not_saved)

    def _on_kader_draft(self, text: str) -> None:
        self._keep(_kader_key, text, _nothing, None)

    def _keep(
        self,
        key: Callable[[DossierId], str],
        text: str,
        done: Callable[[None], None],
        failed: Callable[[], None] | None,
    ) -> None:
        if self._shown is not None:
            name = key(self._shown.dossier.id)
            work = partial(concepten.save_concept, self._session.vault, name, text)
            self._session.read(self, work, done, failed)

    def _on_draft_saved(self, _done: None) -> None:
        self._logboek.draft_saved(f"{self._session.clock.now():%H:%M}")


def draft_key(dossier: DossierId) -> str:
    """Return the key under which an entry that is being typed is kept."""
    return f"logboek:{dossier}"


def _correction_key(dossier: DossierId) -> str:
    return f"verbetering:{dossier}"


def _kader_key(dossier: DossierId) -> str:
    return f"kader:{dossier}"


def _names(user: str, view: DossierView) -> tuple[str, ...]:
    mentor = view.dossier.leerling.mentor
    return tuple(dict.fromkeys(name for name in (user, mentor) if name))


def _nothing(_result: object) -> None:
    return
