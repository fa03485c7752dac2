"""The spiekkaart for one way a signal came in: quiet advice, and questions with room to answer."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.core.signaal import Signaalbron
from desktop.core.spiekkaart import SPIEKKAARTEN, Spiekkaart
from desktop.ui.kit.buttons import Button
from desktop.ui.kit.fields import CheckBox, GrowingTextEdit
from desktop.ui.kit.form import FieldRow
from desktop.ui.kit.layouts import column, row
from desktop.ui.kit.notice import Notice
from desktop.ui.kit.plain_label import PlainLabel

_MOST = max(len(card.vragen) for card in SPIEKKAARTEN.values())


class Guidance(QWidget):
    """Swaps with the bron: consent first, then advice, then questions.

    Signals:
        changed: the user answered a question or ticked the consent.
        disclosure_wanted: the user says that the leerling told it.
        submitted: the user pressed Ctrl+Enter in an answer.
    """

    changed = Signal()
    disclosure_wanted = Signal()
    submitted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("guidance")
        self._consent = CheckBox(self.tr("Leerling en/of ouders vinden dit overleg goed"), self)
        self._consent.setObjectName("toestemming")
        self._no_consent = Notice(self._consent_words(), self, "warn")
        self._advice = PlainLabel("", self, "small", "text2", wrap=True)
        self._advice.setObjectName("raad")
        self._tell = Button(self.tr("Maak hiervan “Leerling vertelt”"), self, "link", "quote")
        self._tell.setObjectName("makeDisclosure")
        self._rows = [self._question(number) for number in range(_MOST)]
        self._source = PlainLabel("", self, "caption", "text3", wrap=True)
        self._lay_out()
        self.show_bron(Signaalbron.ONBEKEND, told=False)

        self._consent.clicked.connect(self._on_consent)
        self._tell.clicked.connect(self.disclosure_wanted)

    def show_bron(self, bron: Signaalbron, *, told: bool) -> None:
        """Show the card of this bron; told: the entry is a disclosure, with its own advice."""
        is_told = told and bron is Signaalbron.LEERLING
        card = None if is_told else SPIEKKAARTEN.get(bron)
        self.setVisible(card is not None)
        if card is not None:
            self._show_card(card, may_be_told=bron is Signaalbron.LEERLING)

    def fill(self, navraag: Sequence[str], *, toestemming: bool) -> None:
        """Show what was answered before."""
        answers = [*navraag, *[""] * _MOST]
        for line, answer in zip(self._areas(), answers, strict=False):
            line.setPlainText(answer)
        self._consent.setChecked(toestemming)
        self._show_consent()

    def navraag(self) -> tuple[str, ...]:
        """Return the answers in the order of the questions, empty when there are none."""
        answers = tuple(area.toPlainText() for area in self._areas())
        return answers if any(answer.strip() for answer in answers) else ()

    def toestemming(self) -> bool:
        """Tell whether the consent is ticked."""
        return self._consent.isChecked()

    def _show_card(self, card: Spiekkaart, *, may_be_told: bool) -> None:
        self._advice.setText("\n".join(f"–  {line}" for line in card.raad))
        self._source.setText(
            self.tr("Naar de spiekkaart, Brochure VO {source}").format(source=card.bron)
        )
        self._tell.setVisible(may_be_told)
        self._consent.setVisible(card.vraagt_toestemming)
        self._asks = card.vraagt_toestemming
        self._show_consent()
        for place, line in enumerate(self._rows):
            line.setVisible(place < len(card.vragen))
            if place < len(card.vragen):
                line.rename(card.vragen[place])

    def _show_consent(self) -> None:
        self._no_consent.setVisible(self._asks and not self._consent.isChecked())

    def _question(self, number: int) -> FieldRow:
        area = GrowingTextEdit(self, 1, 6)
        area.setObjectName(f"navraag_{number + 1}")
        area.textChanged.connect(self.changed)
        area.submitted.connect(self.submitted)
        return FieldRow("", area, self)

    def _areas(self) -> list[GrowingTextEdit]:
        return [line.field for line in self._rows if isinstance(line.field, GrowingTextEdit)]

    def _lay_out(self) -> None:
        self._asks = False
        lines: QVBoxLayout = column(self._consent, self._no_consent, self._advice, spacing=8)
        lines.addLayout(row(self._tell, None))
        for line in self._rows:
            lines.addWidget(line)
        lines.addWidget(self._source)
        self.setLayout(lines)

    def _consent_words(self) -> str:
        return self.tr(
            "Vraag dit eerst. Informatie delen met een externe partner kan alleen als de leerling "
            "en/of de ouders daarmee instemmen."
        )

    def _on_consent(self) -> None:
        self._show_consent()
        self.changed.emit()
