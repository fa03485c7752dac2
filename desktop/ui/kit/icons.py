"""Icons: single-colour drawings, recoloured by role and redrawn when the theme changes."""

from __future__ import annotations

from functools import lru_cache
from typing import Protocol

from PySide6.QtCore import QByteArray, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QPushButton

from desktop.paths import resources_dir
from desktop.ui.kit.tokens import Tokens

_NAME, _ROLE, _ON_ROLE, _SIZE = "iconName", "iconRole", "iconOnRole", "iconPx"
_OVERSAMPLE, _GAP = 2, 4


class Wearing(Protocol):
    """What an icon needs to know of the theme."""

    tokens: Tokens

    def px(self, size: float) -> int:
        """Scale a length with the text."""
        ...


@lru_cache(maxsize=512)
def pixmap(name: str, colour: str, size: int, gap: int = 0) -> QPixmap:
    """Return a drawing in one colour (#RRGGBB), at twice the pixels, with a gap on its right."""
    drawn = QPixmap((size + gap) * _OVERSAMPLE, size * _OVERSAMPLE)
    drawn.setDevicePixelRatio(_OVERSAMPLE)
    drawn.fill(Qt.GlobalColor.transparent)
    source = _source(name).replace("currentColor", colour)
    painter = QPainter(drawn)
    QSvgRenderer(QByteArray(source.encode())).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return drawn


def icon(name: str, tokens: Tokens, roles: tuple[str, str], size: int = 16, gap: int = 0) -> QIcon:
    """Return an icon in two roles: as it is, and while its button is checked ("" for the same)."""
    role, on_role = roles
    made = QIcon()
    made.addPixmap(pixmap(name, tokens.colour(role), size, gap))
    made.addPixmap(pixmap(name, tokens.text3, size, gap), QIcon.Mode.Disabled)
    if on_role:
        on_pixmap = pixmap(name, tokens.colour(on_role), size, gap)
        made.addPixmap(on_pixmap, QIcon.Mode.Normal, QIcon.State.On)
    return made


def mark(target: QAbstractButton | QAction, name: str, role: str, on_role: str, size: int) -> None:
    """Note on a button or action which icon it wears, so that redress can draw it."""
    for key, value in ((_NAME, name), (_ROLE, role), (_ON_ROLE, on_role), (_SIZE, size)):
        target.setProperty(key, value)


def redress(target: QAbstractButton | QAction, theme: Wearing) -> None:
    """Redraw the icon noted by mark in the colours of the theme; others are left alone."""
    name = _text(target, _NAME)
    if not name:
        return
    size = theme.px(int(target.property(_SIZE)))
    # Qt puts the words of a push button 4 px after its icon, which touches at large text.
    gap = theme.px(_GAP) if isinstance(target, QPushButton) and target.text() else 0
    roles = _text(target, _ROLE), _text(target, _ON_ROLE)
    target.setIcon(icon(name, theme.tokens, roles, size, gap))
    if isinstance(target, QAbstractButton):
        target.setIconSize(QSize(size + gap, size))


def _text(target: QObject, key: str) -> str:
    return str(target.property(key) or "")


@lru_cache(maxsize=128)
def _source(name: str) -> str:
    return (resources_dir() / f"icons/{name}.svg").read_text(encoding="utf-8")
