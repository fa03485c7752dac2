"""Paints one dossier of the caseload."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QModelIndex, QRect, QRectF, QSize
from PySide6.QtCore import QPersistentModelIndex as Persistent
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.core.meldcode import Stap, Toestand
from desktop.services.views import Aandacht, CaseloadRegel
from desktop.ui.caseload.model import REGEL
from desktop.ui.kit.avatar import draw_avatar, draw_sealed
from desktop.ui.kit.paint import draw_pill, focus_ring, pill_width, round_rect, smooth, text_line
from desktop.ui.kit.theme import current
from desktop.ui.kit.tokens import ROW_HEIGHT

LOOKS = {
    Aandacht.GEEN: ("text2", ""),
    Aandacht.NIEUW: ("violet", "file-plus"),
    Aandacht.ACTIE: ("warn", "triangle-alert"),
    Aandacht.MELDEN: ("danger", "megaphone"),
    Aandacht.KLAAR: ("ok", "check"),
}
_SEGMENT = {
    Toestand.GEDAAN: "accent",
    Toestand.OVERGESLAGEN: "border_strong",
    Toestand.BEZIG: "warn",
    Toestand.OPEN: "border",
}


class CaseloadDelegate(QStyledItemDelegate):
    """Draws initials, name, class and step, what comes next, and the five steps as a bar."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | Persistent) -> QSize:
        return QSize(200, current().px(ROW_HEIGHT))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | Persistent
    ) -> None:
        regel: CaseloadRegel = index.data(REGEL)
        painter.save()
        smooth(painter)
        self._background(painter, option)
        px, rect = current().px, option.rect
        side = px(34)
        disc = QRect(rect.x() + px(14), rect.y() + px(14), side, side)
        if regel.afgeschermd:
            draw_sealed(painter, disc)
        else:
            draw_avatar(painter, disc, regel.naam)
        left = rect.x() + px(60)
        text = QRect(left, rect.y() + px(10), rect.right() - left - px(14), px(20))
        self._first_line(painter, text, regel)
        under = f"{regel.klas}  ·  {regel.stap_naam}" if regel.klas else regel.stap_naam
        second = text.translated(0, px(21))
        text_line(painter, self._beside_flag(painter, second, regel), under, "small", "text2")
        text_line(painter, text.translated(0, px(40)), regel.volgende, "small", "text2")
        self._steps(painter, QRect(left, rect.y() + px(75), text.width(), px(4)), regel)
        painter.restore()

    def _background(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        box = option.rect.adjusted(8, 1, -8, -1)
        state = option.state
        if state & QStyle.StateFlag.State_Selected:
            round_rect(painter, QRectF(box), 10, "selected")
            bar = QRectF(box.x(), box.y() + 6, 3, box.height() - 12)
            round_rect(painter, bar, 1.5, "accent")
        elif state & QStyle.StateFlag.State_MouseOver:
            round_rect(painter, QRectF(box), 10, "hover")
        if state & QStyle.StateFlag.State_HasFocus:
            focus_ring(painter, box, 10)

    def _first_line(self, painter: QPainter, line: QRect, regel: CaseloadRegel) -> None:
        room = line.width()
        if regel.label:
            tone, icon = LOOKS[regel.aandacht]
            width = pill_width(regel.label, icon)
            draw_pill(painter, line.right() - width, line.y() - 1, regel.label, tone, icon)
            room -= width + 8
        name = QRect(line.x(), line.y(), room, line.height())
        text_line(painter, name, regel.naam, "body_strong", "text")

    def _beside_flag(self, painter: QPainter, line: QRect, regel: CaseloadRegel) -> QRect:
        """Draw the mark of a flag at the end of a line and return the room before it."""
        if not regel.vlaggen:
            return line
        word = QCoreApplication.translate("Caseload", "Vlag")
        width = pill_width(word, "flag")
        draw_pill(painter, line.right() - width, line.y() + 1, word, "info", "flag")
        return line.adjusted(0, 0, -width - 8, 0)

    def _steps(self, painter: QPainter, bar: QRect, regel: CaseloadRegel) -> None:
        gap = 4
        width = (bar.width() - gap * 4) / 5
        for place, stap in enumerate(Stap):
            x = bar.x() + place * (width + gap)
            segment = QRectF(x, bar.y(), width, bar.height())
            role = _SEGMENT[regel.stand.toestanden[stap]]
            round_rect(painter, segment, bar.height() / 2, role)
