"""The review list at work: signals read per period, decisions recorded."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Signal

from desktop.core.dossier import DossierId
from desktop.core.handelingen import SoortHandeling
from desktop.core.logboek import Aantekening, Soort
from desktop.services import concepten, handelingen, leerlingen, logboek
from desktop.services.changes import Changes
from desktop.services.leerlingen import LosseSignalen
from desktop.ui.draft_keeper import DraftKeeper
from desktop.ui.kit.weak import weakly
from desktop.ui.leerlingen.periods import term_start
from desktop.ui.leerlingen.review_dialog import Asked, Decision, ReviewDialog
from desktop.ui.leerlingen.review_draft import ReviewDraft, read_draft
from desktop.ui.leerlingen.review_page import ReviewPage
from desktop.ui.session import Session

KEY = "bespreeklijst"


@dataclass(frozen=True, slots=True)
class _Days:
    """Today and the first day of this term."""

    term: date
    today: date


class ReviewDesk(QObject):
    """Keeps the review list at what the vault holds.

    Signals:
        promoted: this DossierId is a dossier from now on.
        toast_requested: this sentence tells what was recorded.
    """

    promoted = Signal(object)
    toast_requested = Signal(str)

    def __init__(self, session: Session, page: ReviewPage) -> None:
        super().__init__(page)
        self._session = session
        self._page = page
        self._dialog: ReviewDialog | None = None
        self._wanted: DossierId | None = None
        self._is_shown = False
        self._noted: frozenset[DossierId] = frozenset()
        self._keeper = DraftKeeper(session, self)

        self._keeper.due.connect(self.flush)
        page.decision_requested.connect(self._on_decision)
        page.period_changed.connect(self._read)
        page.cards_shown.connect(self._on_cards)
        session.changed.connect(self._on_changed)

    def show_list(self) -> None:
        """Read the list because it came on screen."""
        self._is_shown = True
        self._session.read(self, partial(_days, self._session), self._on_days)

    def want(self, dossier: DossierId) -> None:
        """Bring the signals of this leerling up when the list is read, whenever they are of."""
        self._wanted = dossier
        self._page.choose_all()

    def resume(self) -> None:
        """Go on with the decision that was half typed at the last lock, if any."""
        work = partial(concepten.read_concept, self._session.vault, KEY)
        self._session.read(self, work, self._on_kept)

    def flush(self) -> None:
        """Keep what is typed now, without waiting for a pause."""
        self._keeper.rest()
        if (dialog := self._dialog) is not None:
            draft = ReviewDraft(dialog.asked, dialog.reden(), dialog.met())
            self._keeper.keep(KEY, draft.to_text())

    def _read(self) -> None:
        van, tot = self._page.period()
        work = partial(leerlingen.list_loose, self._session.vault, van, tot)
        self._session.read(self, work, self._on_read)

    def _on_days(self, days: _Days) -> None:
        self._page.show_days(days.term, days.today)
        self._read()

    def _on_read(self, found: tuple[LosseSignalen, ...]) -> None:
        self._page.show_signals(found)
        if self._wanted is not None:
            self._page.bring_up(self._wanted)
            self._wanted = None

    def _on_cards(self, shown: tuple[DossierId, ...]) -> None:
        """Record whose signals can be read; those already recorded cost nothing."""
        fresh = frozenset(shown) - self._noted
        if fresh and self._page.isVisible():
            s, soort = self._session, SoortHandeling.DOSSIER_INGEZIEN
            work = partial(handelingen.note_looks, s.vault, s.clock, soort, sorted(fresh))
            s.read(self, work, partial(self._on_noted, fresh))

    def _on_noted(self, fresh: frozenset[DossierId], _noted: None) -> None:
        self._noted |= fresh

    def _on_changed(self, changes: Changes) -> None:
        if self._is_shown and (changes.dossiers or changes.logboeken):
            self._read()

    def _on_kept(self, text: str) -> None:
        kept = read_draft(text)
        if kept is not None:
            self._keeper.begin(text)
            self._on_decision(kept.asked)
            if self._dialog is not None:
                self._dialog.restore(kept.reden, kept.met)

    def _on_decision(self, asked: Asked) -> None:
        if self._dialog is not None:
            return
        self._dialog = dialog = ReviewDialog(asked, self._page.window())
        dialog.changed.connect(self._keeper.note_typed)
        dialog.finished.connect(self._on_finished)
        dialog.given.connect(weakly(self._on_given, dialog))
        dialog.open()

    def _on_given(self, dialog: ReviewDialog) -> None:
        # Kept before it is recorded: a failure or a power cut halfway costs no words.
        self.flush()
        work = _act(self._session, dialog.asked, dialog.reden(), dialog.met())
        done = partial(self._on_recorded, dialog)
        self._session.act(dialog, work, done, dialog.show_refusal)

    def _on_recorded(self, dialog: ReviewDialog, _changes: Changes) -> None:
        asked = dialog.asked
        dialog.accept()
        if asked.decision is Decision.PROMOTE:
            words = self.tr("Er is een dossier voor {}, met alle signalen erin.")
            self.promoted.emit(asked.dossier)
        else:
            words = self.tr("Vastgelegd bij de signalen van {}.")
        self.toast_requested.emit(words.format(asked.naam))

    def _on_finished(self, _result: int) -> None:
        self._dialog = None
        self._keeper.rest()
        self._keeper.keep(KEY, "")


def _days(session: Session) -> _Days:
    with session.vault.transaction() as tx:
        profiel = tx.school.read().profiel
    today = session.clock.now().date()
    return _Days(term_start(session.clock.kalender(profiel), today), today)


def _act(session: Session, asked: Asked, reden: str, met: str) -> partial[Changes]:
    vault, clock = session.vault, session.clock
    if asked.decision is Decision.PROMOTE:
        return partial(leerlingen.promote, vault, clock, asked.dossier, reden)
    return partial(_record, session, asked.dossier, reden, met)


def _record(session: Session, dossier: DossierId, uitkomst: str, met: str) -> Changes:
    """Record that signals were discussed; they stay as loose as they were."""
    with session.vault.transaction() as tx:
        door = tx.school.read().gebruiker.naam
    tekst = f"Leerlingbespreking: besproken, geen dossier. {uitkomst}"
    entry = Aantekening(Soort.OVERLEG, session.clock.now(), tekst, door, met=met)
    return logboek.record_aantekening(session.vault, session.clock, dossier, entry, draft=KEY)
