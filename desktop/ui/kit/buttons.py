"""Push buttons and icon buttons, with an icon that follows the theme."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from desktop.ui.kit.dress import dress
from desktop.ui.kit.theme import current
from desktop.ui.kit.tokens import ICON_BUTTON

_ICON_ROLE = {"primary": "on_accent", "danger": "danger", "link": "accent_text"}


class Button(QPushButton):
    """A push button: kind "secondary", "primary", "danger" or "link"."""

    def __init__(
        self,
        text: str,
        parent: QWidget | None = None,
        kind: str = "secondary",
        icon: str = "",
    ) -> None:
        super().__init__(text, parent)
        self._icon_name = icon
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.set_kind(kind)

    def set_kind(self, kind: str) -> None:
        """Change the look."""
        self.setProperty("kind", kind)
        if self._icon_name:
            dress(self, self._icon_name, _ICON_ROLE.get(kind, "text2"))
        self.style().unpolish(self)
        self.style().polish(self)


class IconButton(QToolButton):
    """A square button with only an icon; its name is the tooltip and what is read aloud."""

    def __init__(
        self,
        icon: str,
        name: str,
        parent: QWidget | None = None,
        role: str = "text2",
        size: int = 18,
    ) -> None:
        super().__init__(parent)
        dress(self, icon, role, size=size)
        self.rename(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def rename(self, name: str) -> None:
        """Set tooltip and accessible name."""
        self.setToolTip(name)
        self.setAccessibleName(name)

    def sizeHint(self) -> QSize:
        side = current().px(ICON_BUTTON)
        return super().sizeHint().expandedTo(QSize(side, side))
