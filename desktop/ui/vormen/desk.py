"""The forms of the dossier on screen: opened, kept while they are filled in, and recorded."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.core.inhoud import Inhoud
from desktop.core.logboek import Aantekening, Vastlegging
from desktop.core.vormen import NAMEN
from desktop.services import concepten, logboek
from desktop.services.changes import Changes
from desktop.services.views import DossierView, NewCorrection
from desktop.ui.draft_keeper import DraftKeeper
from desktop.ui.kit.weak import weakly
from desktop.ui.poptekening.dialog import PoptekeningDialog
from desktop.ui.session import Session
from desktop.ui.vormen.draft import read_draft
from desktop.ui.vormen.form import Opening, VormDialog
from desktop.ui.vormen.nood import NoodDialog
from desktop.ui.vormen.spec import Kind, VormSpec
from desktop.ui.vormen.specs import spec_of
from desktop.ui.vormen.values import raws_of, values_of

NOOD = "noodoproep"
_DIALOGS: Mapping[str, type[VormDialog]] = {NOOD: NoodDialog, "poptekening": PoptekeningDialog}
_ABOUT = frozenset({Kind.GIVEN, Kind.HYPOTHESE})


@dataclass(frozen=True, slots=True)
class _Wish:
    """The wish to open a form: which one, about which dossier, with what known."""

    spec: VormSpec
    view: DossierView
    preset: Mapping[str, object] = field(default_factory=dict)
    correcting: Vastlegging | None = None

    @property
    def key(self) -> str:
        """Return what the draft is kept under: a form about one thing is not that about another."""
        raws = raws_of(self.spec, self.preset)
        about = [str(raws.get(f.key, "")) for f in self.spec.fields if f.kind in _ABOUT][:2]
        corrected = [str(self.correcting.nummer)] if self.correcting is not None else []
        return ":".join(("vorm", self.spec.name, str(self.view.dossier.id), *about, *corrected))


class VormDesk(QObject):
    """Opens one form at a time; what is half filled in survives lock, power cut and closing.

    Signals:
        recorded: the vorm of this name is in the logboek.
    """

    recorded = Signal(str)

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._window = window
        self._dialog: VormDialog | None = None
        self._wish: _Wish | None = None
        self._keeper = DraftKeeper(session, self)
        self._keeper.due.connect(self.flush)

    def open(
        self,
        name: str,
        view: DossierView,
        preset: Inhoud | Mapping[str, object] | None = None,
    ) -> None:
        """Open the form of a vorm about this dossier, with values that are known already."""
        values = values_of(preset) if isinstance(preset, Inhoud) else preset or {}
        self._want(_Wish(spec_of(name), view, values))

    def correct(self, vastlegging: Vastlegging, view: DossierView) -> None:
        """Open the form of an entry that came from one, to correct it."""
        inhoud = vastlegging.aantekening.inhoud
        if inhoud is not None:
            self._want(_Wish(spec_of(NAMEN[type(inhoud)]), view, correcting=vastlegging))

    def flush(self) -> None:
        """Keep what is typed now, without waiting for a pause."""
        self._keeper.rest()
        if self._dialog is not None and self._wish is not None:
            self._keeper.keep(self._wish.key, self._dialog.draft_text())

    def _want(self, wish: _Wish) -> None:
        if self._wish is None:
            self._wish = wish
            work = partial(concepten.read_concept, self._session.vault, wish.key)
            self._session.read(self, work, self._on_read, self._on_unread)

    def _on_unread(self) -> None:
        self._wish = None

    def _on_read(self, kept: str) -> None:
        wish = self._wish
        if wish is None:
            return
        now = self._session.clock.now()
        bron = self._session.naslag.in_words(wish.spec.source)
        opening = Opening(wish.view, now, wish.preset, wish.correcting, bron)
        dialog = _DIALOGS.get(wish.spec.name, VormDialog)(wish.spec, opening, self._window)
        if (draft := read_draft(kept)) is not None:
            dialog.restore(draft)
        self._keeper.begin(kept)
        self._dialog = dialog
        dialog.changed.connect(self._keeper.note_typed)
        dialog.finished.connect(self._on_finished)
        dialog.given.connect(weakly(self._on_given, dialog, wish))
        dialog.open()

    def _on_given(self, dialog: VormDialog, wish: _Wish) -> None:
        # Kept before it is recorded: a failure or a power cut halfway costs no words.
        self.flush()
        work = _act(self._session, wish, dialog.made(), dialog.reason())
        done = partial(self._on_recorded, dialog, wish.spec.name)
        self._session.act(dialog, work, done, dialog.show_refusal)

    def _on_recorded(self, dialog: VormDialog, name: str, _changes: Changes) -> None:
        # The draft went with the act: nothing is to be kept any more.
        self._keeper.begin(dialog.draft_text())
        dialog.accept()
        self.recorded.emit(name)

    def _on_finished(self, _result: int) -> None:
        self.flush()
        self._dialog = self._wish = None


def _act(session: Session, wish: _Wish, made: Aantekening, reden: str) -> partial[Changes]:
    """Return the act that records a form, or corrects the entry it was opened for."""
    vault, clock, dossier = session.vault, session.clock, wish.view.dossier.id
    old = wish.correcting
    if old is None:
        record = partial(logboek.record_aantekening, vault, clock, dossier, made)
        return partial(record, draft=wish.key)
    new = NewCorrection(old.nummer, reden, made)
    return partial(logboek.correct_aantekening, vault, clock, dossier, new, draft=wish.key)
