"""One leerling of the review list: every signal readable, and what the meeting can decide."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.services.leerlingen import LosseSignalen
from desktop.ui.kit.buttons import Button
from desktop.ui.kit.card import Card
from desktop.ui.kit.flow_layout import FlowLayout
from desktop.ui.kit.layouts import column, row
from desktop.ui.kit.pill import Pill
from desktop.ui.kit.plain_label import PlainLabel
from desktop.ui.leerlingen.review_words import ReviewWords, SignalWords, words_of


class ReviewCard(Card):
    """Shows the loose signals of one leerling.

    Signals:
        promote_requested: make a dossier of these signals.
        discussed_requested: they were discussed and no dossier follows.
        open_requested: show them in full.
    """

    promote_requested = Signal()
    discussed_requested = Signal()
    open_requested = Signal()

    def __init__(self, one: LosseSignalen, parent: QWidget | None = None) -> None:
        super().__init__(None, parent)
        self.setObjectName(f"review_{one.dossier.id}")
        words = words_of(one)
        self.setAccessibleName(f"{words.naam}, {words.about}, {words.status}".strip(", "))
        self._promote = Button(self.tr("Maak er een dossier van"), self, "primary", "folder-open")
        self._promote.setObjectName("promote")
        self._discussed = Button(self.tr("Besproken, geen dossier"), self, "secondary", "users")
        self._discussed.setObjectName("discussed")
        self._open = Button(self.tr("Openen"), self, "link", "arrow-right")
        self._open.setObjectName("openLoose")
        for button in (self._promote, self._discussed, self._open):
            button.setAccessibleDescription(words.naam)
        self._lay_out(words)

        self._promote.clicked.connect(self.promote_requested)
        self._discussed.clicked.connect(self.discussed_requested)
        self._open.clicked.connect(self.open_requested)

    def focus_first(self) -> None:
        """Move the keyboard to the first decision."""
        self._promote.setFocus()

    def _lay_out(self, words: ReviewWords) -> None:
        naam = PlainLabel(words.naam, self, "title", wrap=True)
        head = row(naam, spacing=10)
        head.setStretch(0, 1)
        if words.status:
            head.addWidget(Pill(words.status, self, "info", "users"))
        about = PlainLabel(words.about, self, "small", "text2", wrap=True)
        buttons = FlowLayout(None, 8)
        for button in (self._promote, self._discussed, self._open):
            buttons.addWidget(button)
        signals = column(*(self._signal(one) for one in words.signals), spacing=12)
        top = column(head, about, spacing=2)
        self.setLayout(column(top, signals, buttons, spacing=14, margins=(20, 16, 20, 16)))

    def _signal(self, one: SignalWords) -> QWidget:
        part = QWidget(self)
        head = PlainLabel(one.head, part, "small_strong", "text2", wrap=True)
        tone = "text2" if one.is_bespreking else "text"
        part.setLayout(column(head, PlainLabel(one.body, part, "body", tone, wrap=True), spacing=2))
        return part
