"""Icons in the colours of the current theme, for buttons, actions and painters."""

from __future__ import annotations

from PySide6.QtGui import QAction, QPixmap
from PySide6.QtWidgets import QAbstractButton

from desktop.ui.kit import icons
from desktop.ui.kit.theme import current


def dress(
    target: QAbstractButton | QAction,
    name: str,
    role: str = "text2",
    on_role: str = "",
    size: int = 16,
) -> None:
    """Give a button or action an icon that follows the theme and the text size."""
    icons.mark(target, name, role, on_role, size)
    icons.redress(target, current())


def drawing(name: str, role: str = "text2", size: int = 16) -> QPixmap:
    """Return an icon for a painter, in the current theme, scaled with the text."""
    theme = current()
    return icons.pixmap(name, theme.tokens.colour(role), theme.px(size))
