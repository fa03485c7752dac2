"""Small painting steps that every painted widget and delegate shares."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from desktop.ui.kit import fonts
from desktop.ui.kit.dress import drawing
from desktop.ui.kit.theme import current
from desktop.ui.kit.tokens import PILL_HEIGHT

_PILL_ICON, _PILL_SIDE, _PILL_GAP = 13, 8, 5


def smooth(painter: QPainter) -> QPainter:
    """Switch antialiasing on and return the painter."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return painter


def round_rect(
    painter: QPainter,
    rect: QRectF,
    radius: float,
    fill: str = "",
    line: str = "",
    width: float = 1.0,
) -> None:
    """Draw a rounded box with a fill role and a line role; an empty role leaves that part out."""
    theme = current()
    pen = QPen(theme.colour(line), width) if line else QPen(Qt.PenStyle.NoPen)
    painter.setPen(pen)
    painter.setBrush(theme.colour(fill) if fill else Qt.BrushStyle.NoBrush)
    half = width / 2 if line else 0
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), radius, radius)


def focus_ring(painter: QPainter, rect: QRect, radius: float) -> None:
    """Draw the two-pixel ring around the control that has the focus."""
    round_rect(painter, QRectF(rect), radius, line="focus", width=2)


def list_ground(painter: QPainter, option: QStyleOptionViewItem) -> None:
    """Draw what lies under a line of a list: chosen, under the mouse, with the focus."""
    box = option.rect.adjusted(8, 1, -8, -1)
    if option.state & QStyle.StateFlag.State_Selected:
        round_rect(painter, QRectF(box), 10, "selected")
        bar = QRectF(box.x(), box.y() + 6, 3, box.height() - 12)
        round_rect(painter, bar, 1.5, "accent")
    elif option.state & QStyle.StateFlag.State_MouseOver:
        round_rect(painter, QRectF(box), 10, "hover")
    if option.state & QStyle.StateFlag.State_HasFocus:
        focus_ring(painter, box, 10)


def text_line(painter: QPainter, rect: QRect, text: str, role: str, tone: str) -> None:
    """Draw one line of text, elided on the right, vertically centred."""
    face = fonts.font(role)
    painter.setFont(face)
    painter.setPen(current().colour(tone))
    shown = QFontMetrics(face).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextSingleLine
    painter.drawText(rect, int(flags), shown)


def pill_width(text: str, icon: str = "") -> int:
    """Return how wide draw_pill will be."""
    theme = current()
    words = QFontMetrics(fonts.font("caption_strong")).horizontalAdvance(text)
    drawn = theme.px(_PILL_ICON) + _PILL_GAP if icon else 0
    return words + drawn + 2 * theme.px(_PILL_SIDE) + 2


def draw_pill(painter: QPainter, left: int, top: int, text: str, tone: str, icon: str = "") -> int:
    """Draw a pill with its word and icon, and return its width; tone is a role with a soft fill."""
    theme = current()
    height, width = theme.px(PILL_HEIGHT), pill_width(text, icon)
    box = QRectF(left, top, width, height)
    painter.setPen(theme.colour(tone) if theme.choice == "contrast" else Qt.PenStyle.NoPen)
    painter.setBrush(theme.soft(tone))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), height / 2 - 0.5, height / 2 - 0.5)
    text_left = left + theme.px(_PILL_SIDE)
    if icon:
        side = theme.px(_PILL_ICON)
        painter.drawPixmap(text_left, top + (height - side) // 2, drawing(icon, tone, _PILL_ICON))
        text_left += side + _PILL_GAP
    text_line(painter, QRect(text_left, top, width, height), text, "caption_strong", tone)
    return width
