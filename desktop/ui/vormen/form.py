"""The one dialog in which every act is filled in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.core.inhoud import Inhoud, InhoudError
from desktop.core.known_error import KnownError, RefusedError
from desktop.core.logboek import Aantekening, Vastlegging
from desktop.core.vormen import aantekening_of
from desktop.services.views import DossierView
from desktop.ui.kit.buttons import Button
from desktop.ui.kit.dialog import Dialog
from desktop.ui.kit.layouts import row
from desktop.ui.kit.notice import Notice
from desktop.ui.kit.plain_label import PlainLabel
from desktop.ui.vormen.draft import VormDraft
from desktop.ui.vormen.questions import Questions
from desktop.ui.vormen.spec import VormSpec
from desktop.ui.vormen.values import inhoud_of, raws_of, values_of
from desktop.ui.vormen.when import WhenField


@dataclass(frozen=True, slots=True)
class Opening:
    """What a form is opened with: the dossier, the time, known values, an entry to correct.

    bron names the document the form comes from, in words.
    """

    view: DossierView
    now: datetime
    preset: Mapping[str, object] = field(default_factory=dict)
    correcting: Vastlegging | None = None
    bron: str = ""


class VormDialog(Dialog):
    """Asks what the spec of a vorm asks, and stays open until it is recorded.

    Signals:
        changed: something was typed or chosen.
        given: all is filled in well; made() returns it.
    """

    changed = Signal()
    given = Signal()

    def __init__(self, spec: VormSpec, opening: Opening, parent: QWidget | None = None) -> None:
        super().__init__(spec.title, spec.primary, parent)
        self.setObjectName("vormDialog")
        self.spec = spec
        self._opening = opening
        self._waiting = False
        self._show_head()
        self._when = WhenField(opening.now, self)
        self.form.add("moment", self.tr("Wanneer"), self._when)
        self._questions = Questions(spec, opening.view, self.form)
        self._anonymous = self._questions.add_anonymous(asked=spec.asks_anonymous)
        self._reason = QLineEdit(self)
        self._add_foot()
        self._fill(self._known())
        self._untouched = self.draft()
        self.fit(620)

        self.submitted.connect(self._on_submitted)
        self._clear.clicked.connect(self.empty)
        self._questions.changed.connect(self._on_changed)
        self._reason.textEdited.connect(self._on_changed)
        self._when.changed.connect(self._on_changed)

    def made(self) -> Aantekening:
        """Return the entry, once given was emitted."""
        return self._made

    def reason(self) -> str:
        """Return why an entry is corrected."""
        return self._reason.text().strip()

    def draft(self) -> VormDraft:
        """Return everything as it stands."""
        raws = self._questions.typed()
        chosen = self._when.chosen()
        return VormDraft(raws, chosen, self._anonymous.raw() is True, self._reason.text())

    def draft_text(self) -> str:
        """Return what is typed as text that can be kept, "" when nothing was changed."""
        draft = self.draft()
        return "" if draft == self._untouched else draft.to_text()

    def restore(self, kept: VormDraft) -> None:
        """Bring back what was typed before."""
        self._fill(kept)
        self._restored.show()
        self._clear.setEnabled(True)

    def empty(self) -> None:
        """Throw away what was typed."""
        self._fill(self._untouched)
        self._restored.hide()
        self.show_errors({})
        self._on_changed()

    def show_refusal(self, error: KnownError) -> None:
        """Show why this cannot be recorded, under its field when it has one."""
        self._let_type(typing=True)
        if isinstance(error, RefusedError) and self._questions.reveal(error.field):
            self.show_errors({error.field: error.remedy})
        else:
            self.show_failure(error.remedy)

    def _show_head(self) -> None:
        """Say what this form is for, and what this dossier asks of it."""
        about = self.spec.about(self._opening.view) if self.spec.about is not None else ""
        bron = self._opening.bron
        source = self.tr("Bron: {}").format(bron) if bron else ""
        self._restored = Notice(self.tr("Wat u eerder typte, staat er weer."), self, "ok")
        self._restored.setObjectName("restored")
        self.form.add_widget(self._restored)
        self._restored.hide()
        # Another dossier may arrive behind this form: it says itself whom it is about.
        naam = self._opening.view.dossier.leerling.short_name
        self.form.add_widget(PlainLabel(naam, self, "body_strong"))
        for text, role, tone in ((self.spec.intro, "body", "text2"), (source, "small", "text3")):
            if text:
                self.form.add_widget(PlainLabel(text, self, role, tone, wrap=True))
        if about:
            self.form.add_widget(Notice(about, self, "info"))

    def _add_foot(self) -> None:
        self._clear = Button(self.tr("Leegmaken"), self, "link", "rotate-ccw")
        self._clear.setObjectName("emptyForm")
        self._clear.setEnabled(False)
        if self._opening.correcting is None:
            self._reason.hide()
        else:
            self.setWindowTitle(self.tr("Verbeteren"))
            self.form.add("reden_verbetering", self.tr("Waarom verbetert u dit?"), self._reason)
        holder = QWidget(self)
        holder.setLayout(row(self._clear, None))
        self.form.add_widget(holder)

    def _known(self) -> VormDraft:
        """Return the form before anything is typed."""
        opening, old = self._opening, self._opening.correcting
        if old is None or old.aantekening.inhoud is None:
            return VormDraft(raws_of(self.spec, opening.preset))
        entry = old.aantekening
        values = values_of(old.aantekening.inhoud)
        return VormDraft(raws_of(self.spec, values), entry.moment.isoformat(), entry.anoniem)

    def _fill(self, draft: VormDraft) -> None:
        self._questions.show(draft.velden)
        self._anonymous.show_raw(draft.anoniem)
        self._when.restore(draft.moment)
        self._reason.setText(draft.reden)

    def _let_type(self, *, typing: bool) -> None:
        # What is typed while it is being recorded would belong to nothing.
        self._waiting = not typing
        self.form.setEnabled(typing)

    def _on_changed(self) -> None:
        self._clear.setEnabled(self.draft() != self._untouched)
        self.changed.emit()

    def _on_submitted(self) -> None:
        self.show_errors({})
        if self._waiting:
            return
        try:
            self._made = self._entry()
        except RefusedError as error:
            self.show_refusal(error)
            return
        self._let_type(typing=False)
        self.given.emit()

    def _entry(self) -> Aantekening:
        if not self.spec.may_be_future and self._when.is_future():
            later = self.tr("Dit moment ligt nog voor u. Kies wanneer het gebeurde.")
            raise InhoudError("moment", later)
        self._questions.check()
        inhoud: Inhoud = inhoud_of(self.spec, self._questions.asked())
        old = self._opening.correcting
        user = self._opening.view.casus.school.gebruiker.naam
        door = user if old is None else old.aantekening.door
        self._check_correction()
        made = aantekening_of(inhoud, self._when.moment(), door)
        return replace(made, anoniem=self.spec.asks_anonymous and self._anonymous.raw() is True)

    def _check_correction(self) -> None:
        if self._opening.correcting is None:
            return
        say = QCoreApplication.translate
        if replace(self.draft(), reden="") == self._untouched:
            raise RefusedError("", say("VormDialog", "U heeft nog niets veranderd."))
        if not self.reason():
            remedy = say("VormDialog", "Schrijf op waarom u de tekst verbetert.")
            raise RefusedError("reden_verbetering", remedy)
