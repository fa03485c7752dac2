"""Two lanes beside each other with the talks between the stappen as rungs."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.core.banen import Banen, Gesprekken, Halte, Sport
from desktop.core.meldcode import Stap, Toestand
from desktop.core.nederlands import short_date
from desktop.core.verloop import stap_naam
from desktop.ui.kit.buttons import Button
from desktop.ui.kit.card import Card
from desktop.ui.kit.layouts import column, row
from desktop.ui.kit.pill import Pill
from desktop.ui.kit.plain_label import IconLabel, PlainLabel
from desktop.ui.kit.theme import current
from desktop.ui.kit.weak import weakly
from desktop.ui.stappen.punten import CARD_MARGINS

_BESIDE_FROM = 430
_LOOK = {
    Toestand.OPEN: ("text2", ""),
    Toestand.BEZIG: ("accent", "arrow-right"),
    Toestand.GEDAAN: ("ok", "check"),
    Toestand.OVERGESLAGEN: ("text2", "skip-forward"),
}
_RUNG = {
    Gesprekken.NOG_NIET: ("text3", "message-square"),
    Gesprekken.OPEN: ("warn", "circle-alert"),
    Gesprekken.GEDAAN: ("ok", "check"),
    Gesprekken.NIET: ("text2", "message-square"),
}


class HalteCard(Card):
    """Shows one step of a lane.

    Signals:
        requested: the user wants to do or note this step.
        skip_requested: the user wants to pass it over, with a reason.
    """

    requested = Signal()
    skip_requested = Signal()

    def __init__(self, lane: str, halte: Halte, parent: QWidget | None = None) -> None:
        super().__init__(None, parent, "sunken" if halte.toestand is Toestand.OPEN else "surface")
        name = f"{lane} {halte.nummer} {halte.naam}"
        tone, icon = _LOOK[halte.toestand]
        word = self._word(halte.toestand)
        title = PlainLabel(name, self, "small_strong", wrap=True)
        head = row(title, Pill(word, self, tone, icon))
        head.setStretch(0, 1)
        lines = column(head, spacing=4, margins=(12, 10, 12, 4))
        for text in (halte.reden, halte.uitleg):
            if text.strip():
                lines.addWidget(PlainLabel(text, self, "small", "text2", wrap=True))
        lines.addStretch(1)
        lines.addLayout(row(*self._links(name, word, halte.toestand), None, spacing=4))
        self.setLayout(lines)

    def _links(self, name: str, word: str, state: Toestand) -> list[Button]:
        go = Button(self.tr("Openen"), self, "link")
        go.setObjectName("halte")
        go.setAccessibleName(self.tr("{name}, {word}. Openen").format(name=name, word=word))
        go.clicked.connect(self.requested)
        if state not in {Toestand.OPEN, Toestand.BEZIG}:
            return [go]
        skip = Button(self.tr("Overslaan…"), self, "link")
        skip.setObjectName("halteSkip")
        skip.setAccessibleName(self.tr("Overslaan met reden: {}").format(name))
        skip.clicked.connect(self.skip_requested)
        return [go, skip]

    def _word(self, state: Toestand) -> str:
        return {
            Toestand.OPEN: self.tr("nog niet"),
            Toestand.BEZIG: self.tr("nu"),
            Toestand.GEDAAN: self.tr("gedaan"),
            Toestand.OVERGESLAGEN: self.tr("overgeslagen"),
        }[state]


class BanenBoard(Card):
    """Shows where the dossier stands in the meldcode and in the route of the school.

    Signals:
        stap_requested: the user wants to this Stap of the meldcode.
        stap_skipped: the user wants to pass this Stap over.
        route_requested: the user took step number (int) of the route.
        route_skipped: the user passes step number (int) of the route over.
        rung_requested: the user wants to note the talk after this Stap.
        closing_requested: the user wants to follow and close (the sixth step in PO).
    """

    stap_requested = Signal(object)
    stap_skipped = Signal(object)
    route_requested = Signal(int)
    route_skipped = Signal(int)
    rung_requested = Signal(object)
    closing_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(None, parent)
        self.setObjectName("banen")
        self._shown: Banen | None = None
        self._inner: QWidget | None = None
        self._stacked = False
        title = PlainLabel(self.tr("Waar staat dit dossier?"), self, "title")
        self._hint = PlainLabel(
            self.tr("De volgorde is vrij. Links de meldcode, rechts de route van de school."),
            self,
            "small",
            "text2",
            wrap=True,
        )
        self._column = column(title, self._hint, spacing=10, margins=CARD_MARGINS)
        self.setLayout(self._column)

    def show_banen(self, banen: Banen) -> None:
        """Show both lanes; nothing is built anew when nothing changed."""
        if banen != self._shown:
            self._shown = banen
            self._build()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._shown is not None and self._is_narrow() != self._stacked:
            self._build()

    def _is_narrow(self) -> bool:
        return self.width() < current().px(_BESIDE_FROM)

    def _build(self) -> None:
        if self._inner is not None:
            self._column.removeWidget(self._inner)
            self._inner.hide()
            self._inner.deleteLater()
        if self._shown is not None:
            self._stacked = self._is_narrow()
            self._inner = self._grid(self._shown)
            self._column.addWidget(self._inner)

    def _grid(self, banen: Banen) -> QWidget:
        """Lay the lanes beside each other, or the route below the meldcode when it is narrow."""
        inner = QWidget(self)
        grid = QGridLayout(inner)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        below = 2 * len(banen.meldcode.haltes) + 2 if self._stacked else 0
        for place, baan in enumerate((banen.meldcode, banen.route)):
            name = PlainLabel(baan.naam, inner, "small_strong", "text2", wrap=True)
            grid.addWidget(name, below * place, 0 if below else place)
            if not below:
                grid.setColumnStretch(place, 1)
            for number in range(len(baan.haltes)):
                card = self._card(place, baan.haltes[number])
                grid.addWidget(card, below * place + 2 * number + 1, 0 if below else place)
        for number, sport in enumerate(banen.sporten):
            grid.addWidget(self._rung(sport, inner), 2 * number + 2, 0, 1, 1 if below else 2)
        return inner

    def _card(self, place: int, halte: Halte) -> HalteCard:
        if place:
            card = HalteCard(self.tr("Route"), halte, self)
            card.requested.connect(weakly(self._on_route, halte.nummer))
            card.skip_requested.connect(weakly(self._on_route_skipped, halte.nummer))
            return card
        card = HalteCard(self.tr("Meldcode"), halte, self)
        card.requested.connect(weakly(self._on_stap, halte.nummer))
        card.skip_requested.connect(weakly(self._on_skip, halte.nummer))
        return card

    def _rung(self, sport: Sport, parent: QWidget) -> QWidget:
        tone, icon = _RUNG[sport.staat]
        words = {
            Gesprekken.NOG_NIET: self.tr("Bespreken met ouders en leerling"),
            Gesprekken.OPEN: self.tr("Nog niet besproken met ouders of leerling"),
            Gesprekken.GEDAAN: self.tr("Besproken met {who}, {day}").format(
                who=sport.met, day=short_date(sport.op) if sport.op else ""
            ),
            Gesprekken.NIET: self.tr("Niet besproken: {}").format(sport.reden),
        }[sport.staat]
        button = Button(self.tr("Vastleggen"), parent, "link")
        button.setObjectName(f"rung{int(sport.na)}")
        button.setAccessibleName(
            self.tr("Na {stap}: {words}").format(stap=stap_naam(sport.na), words=words)
        )
        button.clicked.connect(weakly(self._on_rung, sport.na))
        rung = QWidget(parent)
        label = PlainLabel(words, rung, "small", "text2", wrap=True)
        line = row(IconLabel(icon, rung, tone), label, button, margins=(12, 0, 12, 0))
        line.setStretch(1, 1)
        rung.setLayout(line)
        return rung

    def _on_stap(self, number: int) -> None:
        if number > len(Stap):
            self.closing_requested.emit()
        else:
            self.stap_requested.emit(Stap(number))

    def _on_skip(self, number: int) -> None:
        if number > len(Stap):
            self.closing_requested.emit()
        else:
            self.stap_skipped.emit(Stap(number))

    def _on_route(self, number: int) -> None:
        self.route_requested.emit(number)

    def _on_route_skipped(self, number: int) -> None:
        self.route_skipped.emit(number)

    def _on_rung(self, stap: Stap) -> None:
        self.rung_requested.emit(stap)
