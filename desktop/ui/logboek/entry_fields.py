"""All fields of an aantekening: what happened, its kind, and the details that go with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.core.dossier import Dossier
from desktop.core.known_error import RefusedError
from desktop.core.logboek import Aantekening, AantekeningError, Herkomst, Soort
from desktop.ui.kit.announce import announce
from desktop.ui.kit.form import FieldError
from desktop.ui.kit.theme import current
from desktop.ui.logboek.details import Details
from desktop.ui.logboek.draft import Draft
from desktop.ui.logboek.entry_text import EntryText
from desktop.ui.logboek.kind_chips import kind_chips
from desktop.ui.logboek.kinds import TYPED
from desktop.ui.logboek.language_line import LanguageLine
from desktop.ui.logboek.questions import questions
from desktop.ui.logboek.reading import entry_of, sourced, suited
from desktop.ui.logboek.relevance import shown_fields

_ROOMY = 400
_LANGUAGE, _KINDS, _DETAILS, _STRIP, _FOOT = range(2, 7)


class EntryFields(QWidget):
    """Lets the user write an entry; folded it shows the text and the kinds only.

    Signals:
        changed: the user changed something.
        diagnose_wanted: the user wants the form of a diagnosis.
        submitted: the user pressed Ctrl+Enter.
    """

    changed = Signal()
    diagnose_wanted = Signal()
    submitted = Signal()

    def __init__(
        self, parent: QWidget | None = None, kinds_to_choose: Sequence[Soort] = TYPED
    ) -> None:
        super().__init__(parent)
        self._author = ""
        self._filling = False
        self.text = EntryText(self)
        self.text.setObjectName("tekst")
        self.text.setAccessibleName(self.tr("Aantekening"))
        self._text_error = FieldError(self)
        self._language = LanguageLine(self)
        self.kinds = kind_chips(kinds_to_choose, self)
        self._details = Details(self)
        self._lay_out()
        self._foot: QWidget | None = None
        self._foot_beside: bool | None = None
        self._show_relevant()
        self._connect()

    def place_foot(self, foot: QWidget) -> None:
        """Put status and button beside the kinds when folded, below all fields otherwise."""
        self._foot = foot
        self.fold(folded=True)

    def add_below_details(self, widget: QWidget) -> None:
        """Put something between the details and the foot."""
        self._grid.addWidget(widget, _STRIP, 0, 1, 2)

    def show_family(self, gezin: Sequence[Dossier]) -> None:
        """Offer to record an entry in the dossiers of brothers and sisters too."""
        self._details.show_family(gezin)

    def add_beside_kinds(self, widget: QWidget) -> None:
        """Put something after the last kind."""
        if (flow := self.kinds.layout()) is not None:
            flow.addWidget(widget)
            QWidget.setTabOrder(self.kinds.chip(TYPED[-1].value), widget)

    def fold(self, *, folded: bool) -> None:
        """Hide the details, or show them again."""
        self._details.setVisible(not folded)
        self._move_foot()

    def show_now(self, now: datetime) -> None:
        """Tell what time it is."""
        self._details.show_now(now)

    def show_author(self, author: str) -> None:
        """Fill in who writes, where the old author or nobody stands."""
        draft = self.draft()
        before, self._author = self._author, author
        if draft.door in {"", before}:
            self.fill(replace(draft, door=author))

    def fill(self, draft: Draft) -> None:
        """Show a draft; this is no change by the user."""
        self._filling = True
        self.text.setPlainText(draft.tekst)
        self.kinds.choose(draft.soort)
        self._details.fill(draft)
        self._filling = False
        self._show_relevant()
        self.clear_errors()

    def choose_kind(self, soort: Soort) -> None:
        """Choose the kind of entry as if its chip was pressed."""
        self.kinds.choose(soort.value)
        self._on_kind()

    def clear(self) -> None:
        """Empty every field."""
        self.fill(Draft(door=self._author))

    def draft(self) -> Draft:
        """Return everything as it stands in the fields."""
        kept = Draft(soort=self.kinds.key(), tekst=self.text.toPlainText())
        return self._details.read_into(kept)

    def aantekening(self) -> Aantekening | None:
        """Return the entry, or None after showing under its field what is wrong."""
        self.clear_errors()
        try:
            made = entry_of(self.draft(), self._details.moment())
        except AantekeningError as refused:
            self.show_refusal(refused)
            return None
        if self._details.is_future():
            later = self.tr("Dit moment ligt nog voor u. Kies wanneer het gebeurde.")
            self.show_refusal(AantekeningError("moment", later))
            return None
        return made

    def show_refusal(self, refused: RefusedError) -> None:
        """Show what is wrong under the field it is about, with the focus there."""
        row = self._details.row(refused.field)
        if row is None:
            self._text_error.show_text(refused.remedy)
            self.text.setAccessibleDescription(refused.remedy)
            field: QWidget = self.text
        else:
            self.fold(folded=False)
            row.setVisible(True)
            row.show_error(refused.remedy)
            field = row.field
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(field, refused.remedy)

    def clear_errors(self) -> None:
        """Take every error away."""
        self._text_error.show_text("")
        self.text.setAccessibleDescription("")
        self._details.clear_errors()

    def _lay_out(self) -> None:
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(12)
        self._grid.setColumnStretch(0, 1)
        self._grid.addWidget(self.text, 0, 0, 1, 2)
        self._grid.addWidget(self._text_error, 1, 0, 1, 2)
        self._grid.addWidget(self._language, _LANGUAGE, 0, 1, 2)
        self._grid.addWidget(self.kinds, _KINDS, 0)
        self._grid.addWidget(self._details, _DETAILS, 0, 1, 2)

    def _connect(self) -> None:
        self.kinds.chosen.connect(self._on_kind)
        self.text.textChanged.connect(self._on_text)
        self.text.submitted.connect(self.submitted)
        self._details.changed.connect(self._on_changed)
        self._details.herkomst_chosen.connect(self._show_relevant)
        self._details.signal.bron_chosen.connect(self._on_bron)
        self._details.signal.disclosure_wanted.connect(self._on_disclosure)
        self._details.submitted.connect(self.submitted)
        self._language.diagnose_wanted.connect(self.diagnose_wanted)
        self._language.duiding_wanted.connect(self._on_duiding)

    def _move_foot(self) -> None:
        roomy = self.width() >= current().px(_ROOMY)
        beside = roomy and self._details.isHidden()
        if self._foot is None or beside == self._foot_beside:
            return
        self._foot_beside = beside
        self._grid.removeWidget(self._foot)
        if beside:
            self._grid.addWidget(self._foot, _KINDS, 1, Qt.AlignmentFlag.AlignBottom)
        else:
            self._grid.addWidget(self._foot, _FOOT, 0, 1, 2)

    def _show_relevant(self) -> None:
        draft = self.draft()
        soort = Soort(draft.soort)
        asked = questions(soort, Herkomst(draft.herkomst))
        self.text.setPlaceholderText(asked.tekst)
        self._details.show_fields(shown_fields(draft), soort, asked)
        self._check_language()

    def _on_kind(self) -> None:
        self.fill(suited(self.draft()))
        self.changed.emit()

    def _check_language(self) -> None:
        self._language.show_for(self.text.toPlainText(), Soort(self.kinds.key()))

    def _on_changed(self) -> None:
        if not self._filling:
            self.changed.emit()

    def _on_text(self) -> None:
        self._check_language()
        self._on_changed()

    def _on_bron(self) -> None:
        self.fill(sourced(self.draft()))

    def _on_disclosure(self) -> None:
        self.choose_kind(Soort.DISCLOSURE)
        self._details.focus("citaat")

    def _on_duiding(self) -> None:
        self._details.focus("duiding")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._move_foot()
