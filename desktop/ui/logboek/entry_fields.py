"""All fields of an aantekening: what happened, its kind, and the details that go with it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.core.known_error import RefusedError
from desktop.core.logboek import Aantekening, AantekeningError, Herkomst, Soort
from desktop.ui.kit.announce import announce
from desktop.ui.kit.choice import ChipGroup, Option
from desktop.ui.kit.fields import GrowingTextEdit
from desktop.ui.kit.form import FieldError
from desktop.ui.kit.theme import current
from desktop.ui.logboek.details import Details
from desktop.ui.logboek.draft import Draft
from desktop.ui.logboek.kinds import kinds
from desktop.ui.logboek.questions import questions
from desktop.ui.logboek.relevance import shown_fields

_ROOMY = 400


class EntryFields(QWidget):
    """Lets the user write an entry; folded it shows the text and the kinds only.

    Signals:
        changed: the user changed something.
        submitted: the user pressed Ctrl+Enter.
    """

    changed = Signal()
    submitted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._author = ""
        self._filling = False
        self.text = GrowingTextEdit(self, 2, 14)
        self.text.setObjectName("tekst")
        self.text.setAccessibleName(self.tr("Aantekening"))
        self._text_error = FieldError(self)
        self.kinds = self._make_kinds()
        self._details = Details(self)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(12)
        self._grid.setColumnStretch(0, 1)
        self._grid.addWidget(self.text, 0, 0, 1, 2)
        self._grid.addWidget(self._text_error, 1, 0, 1, 2)
        self._grid.addWidget(self.kinds, 2, 0)
        self._grid.addWidget(self._details, 3, 0, 1, 2)
        self._foot: QWidget | None = None
        self._foot_beside: bool | None = None
        self._show_relevant()

        self.kinds.chosen.connect(self._on_kind)
        self.text.textChanged.connect(self._on_changed)
        self.text.submitted.connect(self.submitted)
        self._details.changed.connect(self._on_changed)
        self._details.herkomst_chosen.connect(self._show_relevant)
        self._details.submitted.connect(self.submitted)

    def place_foot(self, foot: QWidget) -> None:
        """Put status and button beside the kinds when folded, below all fields otherwise."""
        self._foot = foot
        self.fold(folded=True)

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
            made = self._read()
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

    def _move_foot(self) -> None:
        roomy = self.width() >= current().px(_ROOMY)
        beside = roomy and self._details.isHidden()
        if self._foot is None or beside == self._foot_beside:
            return
        self._foot_beside = beside
        self._grid.removeWidget(self._foot)
        if beside:
            self._grid.addWidget(self._foot, 2, 1, Qt.AlignmentFlag.AlignBottom)
        else:
            self._grid.addWidget(self._foot, 4, 0, 1, 2)

    def _make_kinds(self) -> ChipGroup:
        options = [Option(s.value, kind.name, kind.icon) for s, kind in kinds().items()]
        group = ChipGroup(self.tr("Soort aantekening"), options, self)
        group.setObjectName("soort")
        told = group.chip(Soort.DISCLOSURE.value)
        told.setAccessibleName(self.tr("Leerling vertelt (disclosure)"))
        told.setToolTip(self.tr("Leerling vertelt (disclosure)"))
        return group

    def _read(self) -> Aantekening:
        draft = self.draft()
        shown = shown_fields(draft)
        third = "herkomst" in shown and draft.herkomst == Herkomst.DERDE.value
        return Aantekening(
            soort=Soort(draft.soort),
            moment=self._details.moment(),
            tekst=draft.tekst.strip(),
            door=draft.door.strip(),
            herkomst=Herkomst.DERDE if third else Herkomst.ZELF,
            bron=draft.bron if third else "",
            citaat=draft.citaat.strip(),
            duiding=draft.duiding.strip(),
            met=draft.met.strip(),
            reactie=draft.reactie.strip(),
            anoniem="anoniem" in shown and draft.anoniem,
        )

    def _show_relevant(self) -> None:
        draft = self.draft()
        soort = Soort(draft.soort)
        asked = questions(soort, Herkomst(draft.herkomst))
        self.text.setPlaceholderText(asked.tekst)
        self._details.show_fields(shown_fields(draft), soort, asked)

    def _on_kind(self) -> None:
        draft, veilig_thuis = self.draft(), self.tr("Veilig Thuis")
        advies = draft.soort == Soort.ADVIES.value
        if advies and not draft.met.strip():
            draft = replace(draft, met=veilig_thuis)
        elif not advies and draft.met == veilig_thuis:
            draft = replace(draft, met="")
        self.fill(draft)
        self.changed.emit()

    def _on_changed(self) -> None:
        if not self._filling:
            self.changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._move_foot()
