"""Initials in a coloured circle, the same colour for the same name every time."""

from __future__ import annotations

from zlib import crc32

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.kit import fonts
from desktop.ui.kit.dress import drawing
from desktop.ui.kit.paint import smooth
from desktop.ui.kit.theme import current

_TONES = ("info", "violet", "ok", "warn", "accent")
_PARTICLES = frozenset(
    {"aan", "bij", "d", "de", "den", "der", "el", "het", "in", "la", "le", "op", "t", "te", "ten"}
    | {"ter", "uit", "van", "von"}
)


def initials(name: str) -> str:
    """Return the first letters of the first and last name, without the tussenvoegsel.

    What comes after a comma, a class for example, is no name.
    """
    called = name.partition(",")[0].replace(".", " ")
    words = [word for word in called.split() if word.lower() not in _PARTICLES]
    letters = [word[0].upper() for word in words if word[0].isalpha()]
    return "".join(letters[:1] + letters[-1:] if len(letters) > 1 else letters)


def tone_of(name: str) -> str:
    """Return the colour role of a name, stable between runs."""
    return _TONES[crc32(name.encode()) % len(_TONES)]


def draw_avatar(painter: QPainter, circle: QRect, name: str) -> None:
    """Draw the initials of a name in its circle."""
    theme, tone = current(), tone_of(name)
    painter.setPen(theme.colour(tone) if theme.choice == "contrast" else Qt.PenStyle.NoPen)
    painter.setBrush(theme.soft(tone))
    painter.drawEllipse(circle.adjusted(0, 0, -1, -1))
    face = QFont(fonts.font("small_strong"))
    face.setPixelSize(round(circle.height() * 0.36))
    painter.setFont(face)
    painter.setPen(theme.colour("accent_text" if tone == "accent" else tone))
    painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, initials(name))


def draw_sealed(painter: QPainter, circle: QRect) -> None:
    """Draw a lock in the circle of a name that is not told."""
    theme = current()
    painter.setPen(theme.colour("text2"))
    painter.setBrush(theme.colour("sunken"))
    painter.drawEllipse(circle.adjusted(0, 0, -1, -1))
    lock = drawing("lock", "text2", 16)
    side = round(lock.deviceIndependentSize().width())
    inset = (circle.width() - side) // 2
    painter.drawPixmap(circle.x() + inset, circle.y() + inset, lock)


class Avatar(QWidget):
    """Shows the initials of one person; decorative, because the name stands beside it."""

    def __init__(self, name: str = "", parent: QWidget | None = None, size: int = 32) -> None:
        super().__init__(parent)
        self._name, self._size = name, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_name(self, name: str) -> None:
        """Show another person."""
        self._name = name
        self.update()

    def sizeHint(self) -> QSize:
        side = current().px(self._size)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        draw_avatar(smooth(QPainter(self)), self.rect(), self._name)
