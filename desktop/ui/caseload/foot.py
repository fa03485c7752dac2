"""Under the lines: how many there are, and whether they still stand in order."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from desktop.ui.kit.announce import announce
from desktop.ui.kit.buttons import Button
from desktop.ui.kit.layouts import row
from desktop.ui.kit.plain_label import PlainLabel


class CaseloadFoot(QWidget):
    """Counts the lines; says when their order is not that of now.

    Signals:
        order_requested: the user wants the lines in order again.
        print_requested: the user wants the lines, or those picked in the table, on paper.
        settled: several changes came, and now none for a moment.
    """

    order_requested = Signal()
    print_requested = Signal()
    settled = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._count = PlainLabel("", self, "small", "text3")
        self._count.setObjectName("caseloadCount")
        self._again = Button(self.tr("Lijst bijwerken"), self, "link", "rotate-ccw")
        self._again.setObjectName("caseloadOrder")
        self._again.setToolTip(
            self.tr("Er veranderde iets. De lijst bleef staan zoals u hem koos.")
        )
        self._again.hide()
        self._print = Button(self.tr("Lijst afdrukken…"), self, "link", "printer")
        self._print.setObjectName("caseloadPrint")
        self._print.hide()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(0)
        self._words = PlainLabel("", self, "body", "text2", wrap=True)
        self._words.setObjectName("caseloadEmpty")
        self.empty = QWidget(parent)
        self.empty.setLayout(row(self._words, margins=(16, 8, 16, 8)))
        self.setLayout(row(self._count, None, self._again, self._print, margins=(16, 4, 12, 6)))

        self._again.clicked.connect(self.order_requested)
        self._print.clicked.connect(self.print_requested)
        self._pause.timeout.connect(self.settled)

    def settle(self) -> None:
        """Tell settled once this turn of work is over."""
        self._pause.start()

    def show_counts(self, shown: int, total: int, picked: int) -> None:
        """Say how many dossiers are shown, and of them picked in the table."""
        one = self.tr("1 dossier") if total == 1 else self.tr("{} dossiers").format(total)
        some = self.tr("{} van {} dossiers").format(shown, total)
        words = one if shown == total else some
        if picked > 1:
            words = self.tr("{}, {} gekozen").format(words, picked)
        if words != self._count.text():
            self._count.setText(words)
            announce(self, words)
        self._words.setText(self._why_empty(total) if not shown else "")
        self.empty.setVisible(not shown)

    def show_print(self, *, table: bool) -> None:
        """Offer paper where the lines are picked: under the table."""
        self._print.setVisible(table)

    def show_out_of_order(self, *, out: bool) -> None:
        """Offer to put the lines in order again, or not."""
        self._again.setVisible(out)

    def _why_empty(self, total: int) -> str:
        if total:
            return self.tr("Geen dossier past bij deze keuze.")
        return self.tr("Er zijn nog geen dossiers. Begin met Nieuw zodra u een zorg hoort of ziet.")
