"""The review list: loose signals that are no dossier yet, by leerling, for the meeting."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from desktop.core.dossier import DossierId
from desktop.services.leerlingen import LosseSignalen
from desktop.ui.kit.buttons import Button
from desktop.ui.kit.choice import ChipGroup, Option
from desktop.ui.kit.layouts import column, row
from desktop.ui.kit.plain_label import PlainLabel
from desktop.ui.kit.theme import current
from desktop.ui.kit.weak import weakly
from desktop.ui.leerlingen.period_bar import ALL, PeriodBar
from desktop.ui.leerlingen.review_card import ReviewCard
from desktop.ui.leerlingen.review_dialog import Asked, Decision
from desktop.ui.leerlingen.review_words import bespreking_of

_WIDTH = 860
_TO_DISCUSS, _DISCUSSED, _ALL = "te_bespreken", "besproken", "alle"
# Every card is many widgets: a meeting reads them a page at a time.
PAGE = 30


class ReviewPage(QWidget):
    """Shows who has loose signals and asks for what the meeting decided.

    Signals:
        period_changed: read the signals of period().
        decision_requested: the user decided something, as Asked.
        dossier_requested: show the loose signals of this DossierId in full.
        cards_shown: the signals of these DossierIds can be read here now, as a tuple.
    """

    period_changed = Signal()
    decision_requested = Signal(object)
    dossier_requested = Signal(object)
    cards_shown = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reviewPage")
        self._all: tuple[LosseSignalen, ...] = ()
        self._cards: list[ReviewCard] = []
        self._most = PAGE
        self._bar = PeriodBar(self)
        words = self.tr(
            "Signalen die nog geen dossier zijn. Bespreek ze en beslis per leerling; de signalen "
            "blijven altijd bewaard."
        )
        self._intro = PlainLabel(words, self, "body", "text2", wrap=True)
        self._words = {
            _TO_DISCUSS: self.tr("Te bespreken"),
            _DISCUSSED: self.tr("Besproken"),
            _ALL: self.tr("Alle"),
        }
        options = [Option(key, word) for key, word in self._words.items()]
        self._chips = ChipGroup(self.tr("Welke leerlingen"), options, self)
        self._none = PlainLabel("", self, "body", "text2", wrap=True)
        self._none.setObjectName("reviewNone")
        self._more = Button("", self, "link", "chevron-down")
        self._more.setObjectName("reviewMore")
        self._inner = QWidget(self)
        self._holder = QWidget(self._inner)
        self._lay_out()
        self._show_all(())

        self._bar.changed.connect(self.period_changed)
        self._chips.chosen.connect(self._on_group)
        self._more.clicked.connect(self._on_more)
        current().changed.connect(self._fit)

    def show_days(self, term: date, today: date) -> None:
        """Reckon periods from this day; term is the first day since the last vacation."""
        self._bar.show_days(term, today)

    def period(self) -> tuple[date, date]:
        """Return the first and the last day of the period, both included."""
        return self._bar.period()

    def choose_all(self) -> None:
        """Show the signals of all time, discussed or not."""
        self._bar.choose(ALL)
        self._chips.choose(_ALL)

    def show_signals(self, found: Sequence[LosseSignalen]) -> None:
        """Show these leerlingen with their signals."""
        self._show_all(tuple(found))

    def bring_up(self, dossier: DossierId) -> None:
        """Bring the card of a leerling in sight and move the keyboard there."""
        shown = [one.dossier.id for one in self._all if self._keeps(one)]
        if dossier not in shown:
            return
        place = shown.index(dossier)
        if place >= self._most:
            self._most = place + 1
            self._refresh()
        self._scroll.ensureWidgetVisible(self._cards[place], 0, 0)
        self._cards[place].focus_first()

    def _lay_out(self) -> None:
        self._column = column(self._holder)
        top = column(self._bar, self._intro, self._chips, spacing=12)
        inside = column(top, self._none, self._column, row(self._more, None), None, spacing=14)
        self._inner.setLayout(inside)
        around = QWidget(self)
        around.setProperty("scrolled", True)
        line = row(self._inner, None, margins=(24, 16, 24, 20))
        line.setStretch(0, 1000)
        around.setLayout(line)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setAccessibleName(self.tr("Bespreeklijst"))
        self._scroll.setWidget(around)
        self.setLayout(column(self._scroll))
        self._fit()

    def _show_all(self, found: tuple[LosseSignalen, ...]) -> None:
        self._all = found
        done = sum(bespreking_of(one) is not None for one in found)
        counts = {_TO_DISCUSS: len(found) - done, _DISCUSSED: done, _ALL: len(found)}
        for key, word in self._words.items():
            self._chips.chip(key).setText(f"{word} {counts[key]}")
        self._chips.setVisible(bool(found))
        self._refresh()

    def _refresh(self) -> None:
        holder = self.window().focusWidget()
        held = any(card.isAncestorOf(holder) for card in self._cards)
        shown = [one for one in self._all if self._keeps(one)]
        self._show_cards(shown[: self._most])
        left = len(shown) - self._most
        self._more.setText(self.tr("Toon er meer (nog {})").format(left))
        self._more.setVisible(left > 0)
        self._none.setText(self._why_none())
        self._none.setVisible(not shown)
        # The keyboard must not be lost with the card that was decided upon.
        if held:
            self._keep_focus()
        self.cards_shown.emit(tuple(one.dossier.id for one in shown[: self._most]))

    def _keep_focus(self) -> None:
        if self._cards:
            self._cards[0].focus_first()
        else:
            self._chips.chip(self._chips.key()).setFocus()

    def _keeps(self, one: LosseSignalen) -> bool:
        key = self._chips.key()
        return key == _ALL or (bespreking_of(one) is not None) == (key == _DISCUSSED)

    def _why_none(self) -> str:
        if self._all:
            return self.tr("Niemand bij deze keuze.")
        return self.tr(
            "In deze periode zijn er geen losse signalen. Noteer er een bij Leerlingen: kies een "
            "leerling en dan Los signaal noteren. Een los signaal is nog geen dossier; u bespreekt "
            "het hier."
        )

    def _show_cards(self, shown: Sequence[LosseSignalen]) -> None:
        self._holder.hide()
        self._holder.deleteLater()
        # Laid out together: one by one each card would move all the others.
        self._holder = QWidget(self._inner)
        self._cards = [self._card(one) for one in shown]
        self._holder.setLayout(column(*self._cards, spacing=14))
        self._column.addWidget(self._holder)
        self._holder.show()

    def _card(self, one: LosseSignalen) -> ReviewCard:
        card = ReviewCard(one, self._holder)
        dossier, naam = one.dossier.id, one.dossier.leerling.full_name
        promote = Asked(Decision.PROMOTE, dossier, naam)
        none = Asked(Decision.NO_DOSSIER, dossier, naam)
        card.promote_requested.connect(weakly(self._on_decision, promote))
        card.discussed_requested.connect(weakly(self._on_decision, none))
        card.open_requested.connect(weakly(self._on_open, dossier))
        return card

    def _fit(self) -> None:
        self._inner.setMaximumWidth(current().px(_WIDTH))

    def _on_group(self, _key: str) -> None:
        self._most = PAGE
        self._refresh()

    def _on_more(self) -> None:
        first, self._most = self._most, self._most + PAGE
        self._refresh()
        self._cards[first].focus_first()

    def _on_decision(self, asked: Asked) -> None:
        self.decision_requested.emit(asked)

    def _on_open(self, dossier: DossierId) -> None:
        self.dossier_requested.emit(dossier)
