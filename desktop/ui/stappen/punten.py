"""The open punten as a checklist: what, why with its source, and the way to where it is done."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.core.naslag import Naslag
from desktop.core.nederlands import short_date
from desktop.core.open_punten import Gelaten, Punten
from desktop.core.punt import OpenPunt
from desktop.ui.kit.buttons import Button
from desktop.ui.kit.card import Card
from desktop.ui.kit.layouts import clear_lines, column, row
from desktop.ui.kit.pill import Pill
from desktop.ui.kit.plain_label import IconLabel, PlainLabel
from desktop.ui.kit.weak import weakly
from desktop.ui.stappen.looks import GEWICHT_LOOKS, gewicht_word

CARD_MARGINS = (16, 14, 16, 16)


class PuntRow(Card):
    """Shows one open punt.

    Signals:
        go_requested: the user wants to the place where it is done.
        leave_requested: the user wants to leave it open, with a reason.
    """

    go_requested = Signal()
    leave_requested = Signal()

    def __init__(self, punt: OpenPunt, bron: str, parent: QWidget | None = None) -> None:
        super().__init__(None, parent, "sunken")
        self.setObjectName(f"punt-{punt.id}")
        tone, icon = GEWICHT_LOOKS[punt.gewicht]
        mark = IconLabel(icon, self, tone, 18)
        words = PlainLabel(punt.zin, self, "body_strong", wrap=True)
        source = self.tr("{why} (bron {source})").format(why=punt.waarom, source=bron)
        told = source if bron else punt.waarom
        why = PlainLabel(told, self, "small", "text2", wrap=True)
        pill = Pill(gewicht_word(punt.gewicht), self, tone)
        todo = PlainLabel(punt.doen, self, "small_strong", "accent_text", wrap=True)
        go = Button(self.tr("Ga ernaartoe"), self, "secondary", "arrow-right")
        go.setObjectName("puntGo")
        go.setAccessibleName(f"{punt.doen}. {punt.zin}")
        leave = Button(self.tr("Zo laten…"), self, "link")
        leave.setObjectName("puntLeave")
        leave.setAccessibleName(self.tr("Zo laten met een reden: {}").format(punt.zin))
        head = row(mark, words, pill, spacing=10)
        head.setStretch(1, 1)
        head.setAlignment(mark, Qt.AlignmentFlag.AlignTop)
        head.setAlignment(pill, Qt.AlignmentFlag.AlignTop)
        foot = row(go, leave, None, spacing=12)
        self.setLayout(column(head, why, todo, foot, spacing=8, margins=(14, 12, 14, 12)))

        go.clicked.connect(self.go_requested)
        leave.clicked.connect(self.leave_requested)


class PuntenList(Card):
    """Shows all open punten, and below them those left open on purpose.

    Signals:
        place_requested: go to this Plaats.
        leave_requested: leave this OpenPunt open, with a reason.
    """

    place_requested = Signal(object)
    leave_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(None, parent)
        self.setObjectName("punten")
        self._shown: Punten | None = None
        self._naslag = Naslag((), (), {})
        self._title = PlainLabel("", self, "title")
        self._hint = PlainLabel("", self, "small", "text2", wrap=True)
        self._rows = column(spacing=8)
        self._left_title = PlainLabel(self.tr("Zo gelaten, met reden"), self, "small_strong")
        self._left = column(spacing=4)
        self.setLayout(
            column(
                self._title,
                self._hint,
                self._rows,
                self._left_title,
                self._left,
                spacing=10,
                margins=CARD_MARGINS,
            )
        )

    def set_naslag(self, naslag: Naslag) -> None:
        """Name sources by the titles of this library."""
        self._naslag = naslag

    def show_punten(self, punten: Punten) -> None:
        """Show these; nothing is built anew when nothing changed."""
        if punten == self._shown:
            return
        self._shown = punten
        clear_lines(self._rows)
        clear_lines(self._left)
        count = len(punten.open)
        self._title.setText(
            self.tr("Open punten") if not count else self.tr("Open punten ({})").format(count)
        )
        self._hint.setText(
            self.tr("Er is niets open. U kunt altijd verder.")
            if not count
            else self.tr("Niets hiervan houdt een melding tegen. Zo laten kan, met een reden.")
        )
        for punt in punten.open:
            line = PuntRow(punt, self._naslag.in_words(punt.bron), self)
            line.go_requested.connect(weakly(self._on_go, punt))
            line.leave_requested.connect(weakly(self._on_leave, punt))
            self._rows.addWidget(line)
        for gelaten in punten.gelaten:
            self._left.addWidget(self._left_line(gelaten))
        self._left_title.setVisible(bool(punten.gelaten))

    def _left_line(self, gelaten: Gelaten) -> PlainLabel:
        feit = gelaten.afgedaan
        text = self.tr("{what} {reason} ({who}, {day})").format(
            what=gelaten.punt.zin,
            reason=feit.inhoud.reden,
            who=feit.regel.geldig.schrijver,
            day=short_date(feit.op),
        )
        return PlainLabel(text, self, "small", "text2", wrap=True)

    def _on_go(self, punt: OpenPunt) -> None:
        self.place_requested.emit(punt.plaats)

    def _on_leave(self, punt: OpenPunt) -> None:
        self.leave_requested.emit(punt)
