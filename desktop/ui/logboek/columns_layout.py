"""Fields in as many equal columns as fit; wide ones take a row of their own."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QLayoutItem, QWidget

from desktop.ui.kit.item_layout import ItemLayout
from desktop.ui.kit.theme import current

_COLUMN, _MOST = 170, 3


class ColumnsLayout(ItemLayout):
    """Lays visible widgets out in rows of equal columns."""

    def __init__(self, parent: QWidget, spacing: int = 12, column: int = _COLUMN) -> None:
        super().__init__(parent, spacing)
        self._column = column
        self._wide: set[QWidget] = set()

    def add_wide(self, widget: QWidget) -> None:
        """Add a widget that takes a whole row."""
        self._wide.add(widget)
        self.addWidget(widget)

    def sizeHint(self) -> QSize:
        width = max((item.sizeHint().width() for item in self._items), default=0)
        return QSize(width, self.heightForWidth(width))

    def minimumSize(self) -> QSize:
        shown = [item.minimumSize().width() for item in self._items if not item.isEmpty()]
        return QSize(max(shown, default=0), 0)

    def _rows(self, columns: int) -> list[list[QLayoutItem]]:
        rows: list[list[QLayoutItem]] = []
        is_open = False
        for item in self._items:
            if item.isEmpty():
                continue
            wide = item.widget() in self._wide
            if wide or not is_open or len(rows[-1]) == columns:
                rows.append([])
            rows[-1].append(item)
            is_open = not wide
        return rows

    def _place(self, rect: QRect, *, move: bool) -> int:
        gap = self.spacing()
        columns = min(_MOST, max(1, (rect.width() + gap) // (current().px(self._column) + gap)))
        narrow = (rect.width() - gap * (columns - 1)) // columns
        top = rect.top()
        for row in self._rows(columns):
            width = rect.width() if row[0].widget() in self._wide else narrow
            height = max(_height(item, width) for item in row)
            for place, item in enumerate(row):
                if move:
                    left = rect.left() + place * (width + gap)
                    item.setGeometry(QRect(QPoint(left, top), QSize(width, _height(item, width))))
            top += height + gap
        return max(0, top - gap - rect.top())


def _height(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
