"""The outcome of the kader: what it says, by which norm, and what can be done next."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.core.afwegingskader import Uitkomst
from desktop.services.views import DossierView
from desktop.ui.kader.names import number_of
from desktop.ui.kader.quote import Quote
from desktop.ui.kit.buttons import Button
from desktop.ui.kit.dialog import ask
from desktop.ui.kit.flow_layout import FlowLayout
from desktop.ui.kit.layouts import column, row
from desktop.ui.kit.pill import Pill
from desktop.ui.kit.plain_label import PlainLabel

_TONES = {
    Uitkomst.MELDEN: ("danger", "megaphone"),
    Uitkomst.HULP: ("ok", "heart-handshake"),
    Uitkomst.SLUITEN: ("ok", "circle-check"),
}


class Outcome(QWidget):
    """Shows the besluit the answers lead to.

    Signals:
        melding_requested: the user wants to prepare the melding.
        going_on_requested: the user wants to go on with the questions, with Veilig Thuis.
        new_ronde_requested: the user wants to weigh anew, asked twice.
    """

    melding_requested = Signal()
    going_on_requested = Signal()
    new_ronde_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("outcome")
        self._pill = Pill("", self)
        self._norm = PlainLabel("", self, "small_strong", "text2")
        self._ronde = PlainLabel("", self, "small_strong", "text2")
        self._sentence = PlainLabel("", self, "body_strong", wrap=True)
        self._later = PlainLabel("", self, "body", wrap=True)
        self._norm_words = Quote(self)
        self._exit_words = Quote(self)
        self._melding = Button(self.tr("Melding voorbereiden"), self, "primary", "file-text")
        self._go_on = Button("", self, "secondary", "arrow-right")
        self._again = Button("", self, "link", "rotate-ccw")
        self._lay_out()

        self._again.clicked.connect(self._on_again)
        self._go_on.clicked.connect(self.going_on_requested)
        self._melding.clicked.connect(self.melding_requested)

    def show_outcome(self, view: DossierView) -> None:
        """Show the outcome of this weging; the pad must have one."""
        kader, pad = view.kader, view.pad
        knoop = kader.knopen[pad.besluit or ""]
        uitkomst = knoop.uitkomst or Uitkomst.SLUITEN
        self._pill.show_status(self._word(uitkomst), *_TONES[uitkomst])
        norm = kader.meldnormen.get(pad.meldnorm or 0) if uitkomst is Uitkomst.MELDEN else None
        ronde = view.weging.ronde
        self._norm.setText(self.tr("Meldnorm {}").format(pad.meldnorm) if norm else "")
        self._ronde.setText(self.tr("Ronde {}").format(ronde) if ronde > 1 else "")
        self._again.setText(self.tr("Opnieuw wegen (ronde {})").format(ronde + 1))
        self._sentence.setText(self._advice(view, uitkomst))
        later = [kader.knopen[k].kort for k in pad.besluiten[1:]]
        self._later.setText(self.tr("Daarna, samen met Veilig Thuis: {}.").format(*later or [""]))
        self._later.setVisible(bool(later))
        self._norm_words.setVisible(norm is not None)
        if norm is not None:
            self._norm_words.show_citaat(norm, self.tr("Meldnorm {}").format(pad.meldnorm))
        last = next(s for s in pad.schreden if s.naar == pad.besluit)
        exit_words = kader.knopen[last.knoop].uitgangen[last.antwoord].citaat
        lead = self.tr("Afweging {}, {}")
        number = number_of(kader, last.knoop)
        self._exit_words.show_citaat(exit_words, lead.format(number, last.antwoord.value))
        self._show_buttons(view, uitkomst)

    def focus_first(self) -> None:
        """Move the keyboard to the first thing that can be done."""
        shown = [b for b in (self._melding, self._go_on) if not b.isHidden()]
        for button in shown[:1]:
            button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_again(self) -> None:
        detail = self.tr("U begint met een leeg schema. De antwoorden van nu blijven bewaard.")
        question = f"{self._again.text()}?"
        ask(self, question, detail, self.tr("Opnieuw wegen"), self.new_ronde_requested.emit)

    def _show_buttons(self, view: DossierView, uitkomst: Uitkomst) -> None:
        self._melding.setVisible(uitkomst is Uitkomst.MELDEN)
        self._go_on.setVisible(view.pad.huidig is not None)
        if view.pad.huidig is not None:
            text = self.tr("Verder met afweging {}, samen met Veilig Thuis")
            self._go_on.setText(text.format(number_of(view.kader, view.pad.huidig)))

    def _lay_out(self) -> None:
        self._melding.setObjectName("prepareMelding")
        self._go_on.setObjectName("goOn")
        self._again.setObjectName("weighAgain")
        buttons = FlowLayout(spacing=8)
        buttons.addWidget(self._melding)
        buttons.addWidget(self._go_on)
        buttons.addWidget(self._again)
        head = row(self._pill, self._norm, self._ronde, None, spacing=10)
        words = (self._sentence, self._later, self._norm_words, self._exit_words)
        self.setLayout(column(head, *words, buttons, spacing=8))

    def _word(self, uitkomst: Uitkomst) -> str:
        return {
            Uitkomst.MELDEN: self.tr("Uitkomst: melden"),
            Uitkomst.HULP: self.tr("Uitkomst: hulp"),
            Uitkomst.SLUITEN: self.tr("Uitkomst: afsluiten"),
        }[uitkomst]

    def _advice(self, view: DossierView, uitkomst: Uitkomst) -> str:
        kader, pad = view.kader, view.pad
        knoop = kader.knopen[pad.besluit or ""]
        if uitkomst is not Uitkomst.MELDEN:
            return f"{knoop.kort}."
        first = self.tr("Melden bij Veilig Thuis is noodzakelijk.")
        if knoop.verder is None:
            return first
        numbers = number_of(kader, knoop.verder), len(kader.vragen)
        more = self.tr("Afweging {} tot en met {} doorloopt u samen met Veilig Thuis.")
        return f"{first} {more.format(*numbers)}"
