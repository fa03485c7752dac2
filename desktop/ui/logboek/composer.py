"""The card on top of the logboek in which a new aantekening is written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from desktop.core.dossier import Dossier
from desktop.core.known_error import KnownError, RefusedError
from desktop.core.logboek import Soort
from desktop.ui.bijlagen.strip import BijlageStrip
from desktop.ui.kit.buttons import Button
from desktop.ui.kit.card import Card
from desktop.ui.kit.notice import Notice
from desktop.ui.logboek.draft import Draft
from desktop.ui.logboek.entry_fields import EntryFields
from desktop.ui.logboek.foot import ComposerFoot
from desktop.ui.logboek.kinds import TYPED


class Composer(Card):
    """Lets the user write a new entry; unfolds when they start.

    Signals:
        changed: something was typed or chosen.
        discard_requested: the user wants to throw away all that stands here.
        record_requested: the user wants this Aantekening recorded.
        undo_requested: the user wants back what was thrown away.
        vorm_requested: the user wants the form of this name.

    strip takes the documents of the entry; who keeps them is told by its own signals.
    """

    changed = Signal()
    discard_requested = Signal()
    record_requested = Signal(object)
    undo_requested = Signal()
    vorm_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(None, parent)
        self.setObjectName("composer")
        self._waiting = False
        self._notice = Notice("", self, "danger", closable=True)
        self._notice.hide()
        gone, back = self.tr("Het concept is weggegooid."), self.tr("Ongedaan maken")
        self._thrown = Notice(gone, self, "info", back)
        self._thrown.setObjectName("draftThrown")
        self._thrown.hide()
        self._fields = EntryFields(self)
        self._fields.text.setProperty("bare", True)
        self._fields.text.installEventFilter(self)
        # No chip: walking past it with the arrows must not open the form.
        self._besluit = Button(self.tr("Besluit…"), self._fields.kinds, "link", "gavel")
        self._besluit.setObjectName("beginBesluit")
        self._fields.add_beside_kinds(self._besluit)
        self.strip = BijlageStrip(self)
        self.strip.hide()
        self._fields.add_below_details(self.strip)
        self._foot = ComposerFoot(self)
        self._fields.place_foot(self._foot)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 12)
        column.setSpacing(10)
        column.addWidget(self._notice)
        column.addWidget(self._thrown)
        column.addWidget(self._fields)
        self._connect()

    def show_now(self, now: datetime) -> None:
        """Tell what time it is."""
        self._fields.show_now(now)

    def show_author(self, author: str) -> None:
        """Tell who writes."""
        self._fields.show_author(author)

    def show_family(self, gezin: Sequence[Dossier]) -> None:
        """Offer to record an entry in the dossiers of brothers and sisters too."""
        self._fields.show_family(gezin)

    def show_saved(self, time: str) -> None:
        """Show when the draft was kept."""
        self._foot.show_saved(time)

    def show_thrown(self) -> None:
        """Tell that the draft was thrown away, with the way back under the hand."""
        self._thrown.show_text(self._thrown.text())
        self._thrown.setFocus(Qt.FocusReason.OtherFocusReason)

    def hide_thrown(self) -> None:
        """Take the way back away: what was thrown away is gone."""
        self._thrown.hide()

    def draft(self) -> Draft:
        """Return what stands in the fields."""
        return self._fields.draft()

    def show_draft(self, draft: Draft) -> None:
        """Bring a draft back."""
        # Words of a kind that has a form by now go on as a fact.
        can_be_typed = Soort(draft.soort) in TYPED
        self._fields.fill(draft if can_be_typed else replace(draft, soort=Soort.FEIT.value))
        self._fold(folded=draft.is_empty)

    def clear(self) -> None:
        """Empty and fold the card: the entry was recorded, or another dossier is shown."""
        self._waiting = False
        self._fields.clear()
        self.strip.begin()
        self.show_saved("")
        self._notice.hide()
        self._thrown.hide()
        if self._focus_is_inside():
            self.focus_text()
        self._fold(folded=True)

    def begin(self, soort: Soort) -> None:
        """Choose a kind and put the cursor in the text."""
        self._fields.choose_kind(soort)
        self.focus_text()

    def focus_text(self) -> None:
        """Put the cursor in the text."""
        self._fields.text.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_refusal(self, error: KnownError) -> None:
        """Show what must change under its field, or in a notice when no field is to blame."""
        self._waiting = False
        if isinstance(error, RefusedError):
            self._fields.show_refusal(error)
        else:
            self._notice.show_text(error.remedy)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        by_window = Qt.FocusReason.ActiveWindowFocusReason
        if isinstance(event, QFocusEvent) and event.gotFocus() and event.reason() != by_window:
            self._fold(folded=False)
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        ctrl = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if ctrl and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._on_record()
        elif event.key() == Qt.Key.Key_Escape and self.draft().is_empty:
            self._fold(folded=True)
        else:
            super().keyPressEvent(event)

    def _connect(self) -> None:
        self._besluit.clicked.connect(self._on_besluit)
        self._fields.changed.connect(self._on_changed)
        self._fields.diagnose_wanted.connect(self._on_diagnose)
        self._fields.submitted.connect(self._on_record)
        self._fields.text.material_given.connect(self._on_material)
        self._foot.discard_requested.connect(self._on_discard)
        self._foot.record_requested.connect(self._on_record)
        self._thrown.action_requested.connect(self.undo_requested)
        self.strip.changed.connect(self._on_strip)

    def _fold(self, *, folded: bool) -> None:
        # Documents of an entry that is not written yet stay in sight.
        shut = folded and not self.strip.bijlagen()
        self._fields.fold(folded=shut)
        self.strip.setVisible(not shut)
        self._offer_discard()

    def _focus_is_inside(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def _on_changed(self) -> None:
        # A failure nobody told us about must not keep the user from trying again.
        self._waiting = False
        self._fold(folded=False)
        self.show_saved("")
        self.changed.emit()

    def _on_besluit(self) -> None:
        self.vorm_requested.emit("besluit")

    def _on_diagnose(self) -> None:
        self.vorm_requested.emit("diagnose")

    def _on_material(self, material: QMimeData) -> None:
        self._fold(folded=False)
        self.strip.take(material)

    def _on_strip(self) -> None:
        if self.strip.bijlagen():
            self._fold(folded=False)
        self._offer_discard()

    def _offer_discard(self) -> None:
        written = bool(self.strip.bijlagen()) or not self._fields.text.document().isEmpty()
        self._foot.offer_discard(offered=written or not self.draft().is_untouched)

    def _must_wait(self) -> bool:
        if self.strip.is_keeping:
            self._notice.show_text(self.tr("Wacht even: een bijlage wordt nog bewaard."))
        return self.strip.is_keeping

    def _on_discard(self) -> None:
        if not self._must_wait():
            self.discard_requested.emit()

    def _on_record(self) -> None:
        if self._waiting:
            return
        if self._must_wait():
            return
        made = self._fields.aantekening()
        if made is not None:
            self._waiting = True
            self.record_requested.emit(replace(made, bijlagen=self.strip.bijlagen()))
