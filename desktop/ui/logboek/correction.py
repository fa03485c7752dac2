"""The dialog in which an aantekening is corrected; the old text stays readable."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.core.known_error import KnownError, RefusedError
from desktop.core.logboek import Aantekening, AantekeningError, Soort, Vastlegging
from desktop.services.views import NewCorrection
from desktop.ui.bijlagen.strip import BijlageStrip
from desktop.ui.kit.dialog import Dialog
from desktop.ui.kit.fields import GrowingTextEdit
from desktop.ui.kit.notice import Notice
from desktop.ui.kit.plain_label import PlainLabel
from desktop.ui.logboek.draft import CorrectionDraft, draft_of
from desktop.ui.logboek.entry_fields import EntryFields
from desktop.ui.logboek.kinds import TYPED
from desktop.ui.logboek.quoting import quoted


class CorrectionDialog(Dialog):
    """Shows the old text, takes the new one and why; stays open until it is recorded.

    strip takes documents besides those the entry has; who keeps them is told by its own signals.

    Signals:
        correction_given: the user wants this NewCorrection recorded.
        changed: something was typed or chosen.
    """

    correction_given = Signal(object)
    changed = Signal()

    def __init__(self, geldig: Vastlegging, now: datetime, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Aantekening aanvullen")
            if _is_brief(geldig)
            else self.tr("Aantekening verbeteren"),
            self.tr("Aanvulling vastleggen")
            if _is_brief(geldig)
            else self.tr("Verbetering vastleggen"),
            parent,
        )
        self.setObjectName("correction")
        old = geldig.aantekening
        self._nummer, self._old = geldig.nummer, old
        self._waiting = False
        self._before = GrowingTextEdit(self, 1, 6)
        self._before.setReadOnly(True)
        self._before.setPlainText(_words(old))
        self.form.add(
            "oud",
            self.tr("Zoals het er nu staat"),
            self._before,
            self.tr("Deze tekst blijft doorgestreept leesbaar in het logboek."),
        )
        self.form.add_widget(PlainLabel(self.tr("Zoals het moet zijn"), self, "small_strong"))
        self._fields = EntryFields(self, tuple(dict.fromkeys((*TYPED, Soort.BESLUIT, old.soort))))
        self._fields.show_now(now)
        self._fields.fill(draft_of(old))
        self.strip = BijlageStrip(self)
        self._fields.add_below_details(self.strip)
        self.form.add_widget(self._fields)
        if old.ook_in:
            self.form.add_widget(Notice(self._elsewhere(), self, "info"))
        self._reason = QLineEdit(self)
        self._reason.setText(self.tr("Aangevuld.") if old.aan_te_vullen else "")
        self.form.add("reden", self.tr("Waarom verbetert u dit?"), self._reason)
        self._unchanged, self._given_reason = self._fields.draft(), self._reason.text()

        self.submitted.connect(self._on_submitted)
        self._fields.submitted.connect(self._on_submitted)
        self._fields.changed.connect(self._on_changed)
        self._fields.text.material_given.connect(self._on_material)
        self.strip.changed.connect(self._on_changed)
        self._reason.textChanged.connect(self._on_changed)
        self._fields.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_refusal(self, error: KnownError) -> None:
        """Show what must change under its field, or above all when no field is to blame."""
        self._waiting = False
        if not isinstance(error, RefusedError):
            self.show_failure(error.remedy)
        elif error.field == "reden":
            self.show_errors({"reden": error.remedy})
        else:
            self._fields.show_refusal(error)

    def restore(self, kept: CorrectionDraft) -> None:
        """Bring back what was typed before."""
        self._fields.fill(kept.velden)
        self._reason.setText(kept.reden)

    def draft_text(self) -> str:
        """Return what is typed as text that can be kept, "" when nothing was changed."""
        kept = CorrectionDraft(self._nummer, self._reason.text(), self._fields.draft())
        untouched = kept.velden == self._unchanged and kept.reden == self._given_reason
        return "" if untouched and not self.strip.loose() else kept.to_text()

    def _on_changed(self) -> None:
        self._waiting = False
        self.changed.emit()

    def _on_material(self, material: QMimeData) -> None:
        self.strip.take(material)

    def _on_submitted(self) -> None:
        self.show_errors({})
        if self._waiting:
            return
        if self.strip.is_keeping:
            self.show_failure(self.tr("Wacht even: een bijlage wordt nog bewaard."))
            return
        made = self._fields.aantekening()
        if made is None:
            return
        refused = self._refused()
        if refused is not None:
            self.show_refusal(refused)
            return
        self._waiting = True
        reden = self._reason.text().strip()
        # What stays with the entry, whatever its words; only the flag of a quick note goes.
        bijlagen = (*self._old.bijlagen, *self.strip.loose())
        whole = replace(made, bijlagen=bijlagen, ook_in=self._old.ook_in)
        self.correction_given.emit(NewCorrection(self._nummer, reden, whole))

    def _refused(self) -> AantekeningError | None:
        same = self._fields.draft() == self._unchanged and not self.strip.loose()
        if same and not self._old.aan_te_vullen:
            return AantekeningError("tekst", self.tr("U heeft nog niets veranderd."))
        if not self._reason.text().strip():
            return AantekeningError("reden", self.tr("Schrijf op waarom u de tekst verbetert."))
        return None

    def _elsewhere(self) -> str:
        return self.tr(
            "Deze aantekening staat ook in een ander dossier van het gezin. Daar verandert de "
            "tekst niet mee. Verbeter hem daar ook."
        )


def _is_brief(geldig: Vastlegging) -> bool:
    return geldig.aantekening.aan_te_vullen


def _words(old: Aantekening) -> str:
    quote = quoted(old.citaat) if old.citaat.strip() else ""
    return "\n".join(part for part in (quote, old.tekst.strip()) if part)
