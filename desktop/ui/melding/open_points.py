"""What the melding still lacks, as a calm list: it never stops anybody."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.kit.card import Card
from desktop.ui.kit.layouts import row
from desktop.ui.kit.plain_label import IconLabel, PlainLabel


class OpenPoints(Card):
    """Shows the open points of a melding."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(None, parent, "sunken")
        self._icon = IconLabel("clipboard-list", self, "text2", 18)
        self._title = PlainLabel("", self, "body_strong", wrap=True)
        self._points = PlainLabel("", self, "body", "text2", wrap=True)
        lines = QVBoxLayout()
        lines.setSpacing(4)
        head = row(self._icon, spacing=10)
        head.addWidget(self._title, 1)
        lines.addLayout(head)
        lines.addWidget(self._points)
        lines.setContentsMargins(16, 12, 16, 12)
        self.setLayout(lines)
        self.show_points(())

    def show_points(self, points: Sequence[str]) -> None:
        """Show these sentences, or that nothing is open."""
        self._points.setVisible(bool(points))
        self._points.setText("\n".join(f"• {point}" for point in points))
        self._icon.show_icon(*(("clipboard-list", "text2") if points else ("circle-check", "ok")))
        if not points:
            self._title.setText(self.tr("Alles is ingevuld."))
        elif len(points) == 1:
            self._title.setText(self.tr("Nog 1 open punt. U kunt altijd verder."))
        else:
            title = self.tr("Nog {} open punten. U kunt altijd verder.")
            self._title.setText(title.format(len(points)))
