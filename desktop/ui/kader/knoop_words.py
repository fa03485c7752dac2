"""The published words of a knoop that cannot be answered now: to read, not to act on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.core.afwegingskader import Afwegingskader, Citaat, Knoop
from desktop.services.views import DossierView
from desktop.ui.kader.names import number_of
from desktop.ui.kader.quote import Quote
from desktop.ui.kit.buttons import Button
from desktop.ui.kit.layouts import column, row
from desktop.ui.kit.plain_label import PlainLabel

_QUOTES = 4


class KnoopWords(QWidget):
    """Shows a question that is not reached yet, or an outcome.

    Signals:
        closed: the user has read it.
    """

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("knoopWords")
        self._caption = PlainLabel("", self, "small_strong", "text2")
        self._kort = PlainLabel("", self, "body_strong", wrap=True)
        self._quotes = [Quote(self) for _ in range(_QUOTES)]
        self._close = Button(self.tr("Terug"), self, "secondary")
        self._close.setObjectName("closeWords")
        buttons = row(self._close, None)
        self.setLayout(column(self._caption, self._kort, *self._quotes, buttons, spacing=8))
        self._close.clicked.connect(self.closed)

    def show_knoop(self, view: DossierView, knoop: Knoop) -> None:
        """Show the words of a knoop and the answers around it."""
        reached = knoop.id in view.pad.besluiten
        if knoop.uitkomst is None:
            number, total = number_of(view.kader, knoop.id), len(view.kader.vragen)
            caption = self.tr("Afweging {} van {} · nog niet bereikt").format(number, total)
        elif reached:
            caption = self.tr("Uitkomst · bereikt")
        else:
            caption = self.tr("Uitkomst · niet bereikt")
        self._caption.setText(caption)
        self._kort.setText(knoop.kort)
        words = self._of_question(knoop) if knoop.vraag else self._of_outcome(view.kader, knoop)
        for quote in self._quotes[len(words) :]:
            quote.hide()
        for quote, (lead, citaat) in zip(self._quotes, words, strict=False):
            quote.show_citaat(citaat, lead)
            quote.show()

    def focus_first(self) -> None:
        """Move the keyboard to the way back."""
        self._close.setFocus(Qt.FocusReason.OtherFocusReason)

    def _of_question(self, knoop: Knoop) -> list[tuple[str, Citaat]]:
        words = [("", knoop.vraag)] if knoop.vraag else []
        exits = [(a.woorden.capitalize(), u.citaat) for a, u in knoop.uitgangen.items()]
        return [*words, *exits]

    def _of_outcome(self, kader: Afwegingskader, knoop: Knoop) -> list[tuple[str, Citaat]]:
        lead = self.tr("Afweging {}, {}")
        found = [
            (lead.format(number_of(kader, vraag.id), antwoord.woorden), uitgang)
            for vraag in kader.vragen
            for antwoord, uitgang in vraag.uitgangen.items()
            if uitgang.naar == knoop.id
        ]
        words = {uitgang.citaat: lead for lead, uitgang in reversed(found)}
        norms = {uitgang.meldnorm: None for _, uitgang in found if uitgang.meldnorm}
        title = self.tr("Meldnorm {}")
        quotes = [(lead, citaat) for citaat, lead in reversed(words.items())]
        return [*quotes, *((title.format(n), kader.meldnormen[n]) for n in norms)]
