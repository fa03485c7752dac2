"""A note in ten seconds from anywhere: who, what, done; the details follow later."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.core.dossier import DossierId
from desktop.core.known_error import KnownError, RefusedError
from desktop.core.logboek import Aantekening, AantekeningError, Soort
from desktop.services.dossiers import Koppeling
from desktop.ui.kit.dialog import Dialog
from desktop.ui.kit.fields import GrowingTextEdit
from desktop.ui.kit.layouts import row
from desktop.ui.kit.plain_label import PlainLabel
from desktop.ui.logboek.kind_chips import kind_chips
from desktop.ui.logboek.moment import Moment
from desktop.ui.logboek.pupil_finder import PupilFinder
from desktop.ui.logboek.quick_draft import KINDS, QuickDraft

_FIELDS = {"met": "van", "bron": "van", "citaat": "tekst"}


class QuickEntryDialog(Dialog):
    """Asks who and what; kind and moment are filled in. Ctrl+Enter records from the text.

    Signals:
        changed: something was typed or chosen.
        given: the note is complete; see koppeling() and aantekening().
    """

    changed = Signal()
    given = Signal()

    def __init__(
        self, known: Sequence[Koppeling], now: datetime, door: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("Snelle aantekening"), self.tr("Vastleggen"), parent)
        self.setObjectName("quickEntry")
        self._door = door
        self._waiting = False
        self._finder = PupilFinder(known, self)
        self._kinds = kind_chips(KINDS, self)
        self._text = GrowingTextEdit(self, 3, 10)
        self._from = QLineEdit(self)
        self._moment = Moment(self)
        self._moment.show_now(now)
        self._add_fields()
        self._ask()

        self._finder.changed.connect(self._on_changed)
        self._finder.chosen.connect(self._on_chosen)
        self._from.textChanged.connect(self._on_changed)
        self._kinds.chosen.connect(self._on_kind)
        self._moment.changed.connect(self._on_changed)
        self._text.submitted.connect(self.submitted)
        self._text.textChanged.connect(self._on_changed)
        self.submitted.connect(self._on_submitted)
        self._finder.setFocus(Qt.FocusReason.OtherFocusReason)

    def koppeling(self) -> Koppeling | None:
        """Return for whom it is."""
        return self._finder.koppeling()

    def aantekening(self) -> Aantekening:
        """Return the note; raise AantekeningError for what is missing."""
        return self.draft().aantekening(self._moment.moment(), self._door)

    def draft(self) -> QuickDraft:
        """Return everything as it stands in the fields."""
        whom = self._finder.koppeling()
        return QuickDraft(
            int(whom.dossier) if whom else 0,
            self._kinds.key(),
            self._text.toPlainText(),
            self._from.text(),
            self._moment.chosen(),
            whom.sleutel if whom else "",
        )

    def restore(self, kept: QuickDraft) -> None:
        """Bring back what was typed before."""
        self._finder.choose(DossierId(kept.dossier), kept.sleutel)
        self._kinds.choose(kept.soort)
        self._text.setPlainText(kept.tekst)
        self._from.setText(kept.van)
        self._moment.restore(kept.moment)
        self._ask()
        if self.koppeling() is not None:
            self._on_chosen()

    def show_refusal(self, error: KnownError) -> None:
        """Show what must change under its field, or above all when no field is to blame."""
        self._waiting = False
        self.form.setEnabled(True)
        if isinstance(error, RefusedError):
            self.show_errors({_FIELDS.get(error.field, error.field): error.remedy})
        else:
            self.show_failure(error.remedy)

    def _add_fields(self) -> None:
        self.form.add("wie", self.tr("Over welke leerling?"), self._finder)
        self.form.add_widget(self._kinds)
        self.form.add("tekst", self.tr("Wat zag of hoorde u?"), self._text)
        self._from_row = self.form.add("van", self.tr("Van wie hoorde u dit?"), self._from)
        when = QWidget(self)
        when.setLayout(row(self._moment.date, self._moment.time, None))
        self._moment.time.setAccessibleName(self.tr("Tijd"))
        when.setFocusProxy(self._moment.date)
        self.form.add("moment", self.tr("Wanneer?"), when)
        later = self.tr("De rest kunt u later aanvullen; het staat bij de open punten.")
        self.form.add_widget(PlainLabel(later, self, "small", "text3", wrap=True))

    def _ask(self) -> None:
        soort = Soort(self._kinds.key())
        told = soort is Soort.DISCLOSURE
        self._text.setPlaceholderText(
            self.tr("De letterlijke woorden van de leerling")
            if told
            else self.tr("Schrijf feitelijk")
        )
        talk = soort is Soort.GESPREK
        self._from_row.rename(
            self.tr("Met wie was het gesprek?")
            if talk
            else self.tr("Van wie hoorde u dit? Leeg: zelf gezien of gehoord")
        )
        self._from_row.setVisible(not told)

    def _on_changed(self) -> None:
        self.changed.emit()

    def _on_kind(self) -> None:
        self._ask()
        self._on_changed()

    def _on_chosen(self) -> None:
        self._text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_submitted(self) -> None:
        self.show_errors({})
        if self._waiting:
            return
        try:
            self._check()
        except AantekeningError as refused:
            self.show_refusal(refused)
            return
        self._waiting = True
        # What is typed while it is being recorded would be gone with the dialog.
        self.form.setEnabled(False)
        self.given.emit()

    def _check(self) -> None:
        if self.koppeling() is None:
            raise AantekeningError("wie", self.tr("Kies eerst een leerling."))
        self.aantekening()
        if self._moment.is_future():
            later = self.tr("Dit moment ligt nog voor u. Kies wanneer het gebeurde.")
            raise AantekeningError("moment", later)
