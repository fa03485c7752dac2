"""The dialog of a poptekening: a form like the others, with a figure to point at."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from desktop.core.inhoud import InhoudError
from desktop.core.known_error import KnownError, RefusedError
from desktop.core.logboek import Aantekening
from desktop.core.poptekening import Poptekening
from desktop.core.vormen import aantekening_of
from desktop.ui.poptekening.marks_field import MarksField
from desktop.ui.poptekening.typed import typed
from desktop.ui.vormen.draft import VormDraft
from desktop.ui.vormen.form import Opening, VormDialog
from desktop.ui.vormen.spec import Raw, VormSpec

MARKS = "markeringen"


class PoptekeningDialog(VormDialog):
    """Asks for crosses on a figure with their words; opened and kept as every VormDialog."""

    def __init__(self, spec: VormSpec, opening: Opening, parent: QWidget | None = None) -> None:
        super().__init__(spec, opening, parent)
        self.setObjectName("poptekeningDialog")
        self._marks.changed.connect(self._on_changed)
        self.fit(980)

    def draft(self) -> VormDraft:
        """Return everything as it stands, the crosses too."""
        rest = super().draft()
        return replace(rest, velden=rest.velden | {MARKS: self._marks.raw()})

    def show_refusal(self, error: KnownError) -> None:
        """Show why this cannot be recorded, under the figure when it is about a cross."""
        if isinstance(error, RefusedError) and error.field == MARKS:
            self._let_type(typing=True)
            self._marks.unfold_unfinished()
            self.show_errors({MARKS: error.remedy})
        else:
            super().show_refusal(error)

    def _show_head(self) -> None:
        super()._show_head()
        self._marks = MarksField(self)
        how = self.tr(
            "Klik op de tekening; een kruisje kunt u verslepen. Met het toetsenbord: pijltjes "
            "verplaatsen het kruis, met Shift sneller; Enter zet een plek. Op een kruisje: "
            "pijltjes verschuiven het, Delete haalt het weg. Links en rechts zijn die van de "
            "leerling."
        )
        self.form.add(MARKS, self.tr("Wat zag u, en waar?"), self._marks, how)

    def _known(self) -> VormDraft:
        known, old = super()._known(), self._opening.correcting
        user = self._opening.view.casus.school.gebruiker.naam
        door = user if old is None else old.aantekening.door
        inhoud = None if old is None else old.aantekening.inhoud
        marks = inhoud.markeringen if isinstance(inhoud, Poptekening) else ()
        more: dict[str, Raw] = {"door": door, MARKS: [typed(mark).to_text() for mark in marks]}
        return replace(known, velden=known.velden | more)

    def _fill(self, draft: VormDraft) -> None:
        marks = draft.velden.get(MARKS)
        self._marks.show_raw(marks if isinstance(marks, list) else [])
        super()._fill(draft)

    def _entry(self) -> Aantekening:
        if self._when.is_future():
            later = self.tr("Dit moment ligt nog voor u. Kies wanneer u dit zag.")
            raise InhoudError("moment", later)
        words = {key: str(raw).strip() for key, raw in self._questions.typed().items()}
        door = words.pop("door")
        inhoud = Poptekening(self._marks.markeringen(), **words)
        if not door:
            raise InhoudError("door", self.tr("Vul in wie dit zag."))
        self._check_correction()
        return aantekening_of(inhoud, self._when.moment(), door)
