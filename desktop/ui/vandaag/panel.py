"""The screen the day starts with: what needs action now, and the way to where it is done."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from PySide6.QtCore import QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from desktop.core.naslag import Naslag
from desktop.core.nederlands import weekday_and_date
from desktop.core.punt import Gewicht
from desktop.core.vandaag import Dagregel, Rubriek
from desktop.ui.kit.card import Panel
from desktop.ui.kit.layouts import column
from desktop.ui.kit.plain_label import IconLabel, PlainLabel
from desktop.ui.kit.theme import current
from desktop.ui.kluis.backup_line import BackupLine
from desktop.ui.vandaag.delegate import EDGE, VandaagDelegate, readable
from desktop.ui.vandaag.model import ROW, VandaagModel
from desktop.ui.vandaag.words import Heading, Line, line_of, titles


class VandaagPanel(Panel):
    """Shows the lines of the day, late first, and how the backups stand.

    Signals:
        place_requested: go to this Plaats in the dossier with this number.
        shown: the screen came up.
    """

    place_requested = Signal(int, object)
    shown = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(None, parent, "canvas")
        self.setObjectName("vandaagPanel")
        self._naslag = Naslag((), (), {})
        self._title = PlainLabel(self.tr("Vandaag"), self, "heading")
        self._day = PlainLabel("", self, "body", "text2", wrap=True)
        self._model = VandaagModel(self)
        self._list = QListView(self)
        self._empty = _Empty(self)
        self.backups = BackupLine(self)
        self._lay_out()

        self._list.activated.connect(self._on_entered)
        self._list.clicked.connect(self._on_entered)
        current().changed.connect(self._list.doItemsLayout)

    def set_naslag(self, naslag: Naslag) -> None:
        """Name sources by the titles of this library."""
        self._naslag = naslag

    def show_dag(self, regels: tuple[Dagregel, ...], today: date) -> None:
        """Show these lines; the chosen one stays chosen and in sight."""
        lines = [line_of(regel, today, self._naslag) for regel in regels]
        self._day.setText(self._summary(lines, today))
        rows = list(_with_headings(lines))
        if not self._model.holds(rows):
            chosen, scrolled = self._chosen(), self._list.verticalScrollBar().value()
            self._model.replace(rows)
            self._choose(chosen)
            self._list.verticalScrollBar().setValue(scrolled)
        self._list.setVisible(bool(lines))
        self._empty.setVisible(not lines)
        if lines and self.window().focusWidget() is self._title:
            self.focus_list()

    def focus_list(self) -> None:
        """Move the keyboard to the list, on its first line when none is chosen.

        Without a list it waits at the title.
        """
        waits = self._list.isHidden()
        (self._title if waits else self._list).setFocus(Qt.FocusReason.ShortcutFocusReason)
        if self._chosen() is None:
            self._choose_row(next((at for at, _ in self._model.lines()), -1))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.shown.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # The words above stand where the cards below them begin.
        bar = self._list.verticalScrollBar().sizeHint().width()
        left = readable(QRect(0, 0, self.width() - bar, 0)).x()
        self._head.setContentsMargins(left, 20, left, 6)

    def _lay_out(self) -> None:
        self._list.setObjectName("vandaag")
        self._list.setAccessibleName(self.tr("Wat vandaag aandacht vraagt"))
        self._list.setModel(self._model)
        self._list.setItemDelegate(VandaagDelegate(self._list))
        self._list.setMouseTracking(True)
        self._list.setResizeMode(QListView.ResizeMode.Adjust)
        self._list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.hide()
        self._day.setText(self.tr("De dossiers worden bekeken…"))
        self._empty.hide()
        self._head = column(self._title, self._day, spacing=2)
        whole = column(self._head, self._list, self._empty, self.backups, spacing=0)
        whole.setStretchFactor(self._list, 1)
        whole.setStretchFactor(self._empty, 1)
        self.setLayout(whole)

    def _summary(self, lines: list[Line], today: date) -> str:
        regels = [line.regel for line in lines]
        counted = (
            (self.tr("{} te laat"), sum(r.rubriek is Rubriek.TE_LAAT for r in regels)),
            (self.tr("{} voor vandaag"), sum(r.rubriek is Rubriek.VANDAAG for r in regels)),
            (self.tr("{} over veiligheid"), sum(r.gewicht is Gewicht.VEILIGHEID for r in regels)),
        )
        told = ", ".join(words.format(count) for words, count in counted if count)
        return "  ·  ".join(part for part in (weekday_and_date(today), told) if part)

    def _chosen(self) -> tuple[object, ...] | None:
        row = self._list.currentIndex().data(ROW)
        return _key(row) if isinstance(row, Line) else None

    def _choose(self, key: tuple[object, ...] | None) -> None:
        self._choose_row(next((at for at, row in self._model.lines() if _key(row) == key), -1))

    def _choose_row(self, at: int) -> None:
        if at >= 0:
            self._list.setCurrentIndex(self._model.index(at))

    def _on_entered(self, index: QModelIndex) -> None:
        row = index.data(ROW)
        if isinstance(row, Line):
            self.place_requested.emit(int(row.regel.zaak.dossier), row.regel.plaats)


_WORDS = 520


class _Empty(QWidget):
    """Tells what will stand here, on a day that asks for nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        mark = IconLabel("circle-check", self, "ok", 32)
        said = PlainLabel(self.tr("Vandaag is er niets dat moet."), self, "title")
        more = PlainLabel(
            self.tr(
                "Hier komt vanzelf te staan wat u afspreekt: gesprekken, evaluaties, berichten van "
                "Veilig Thuis die u verwacht, en punten die u niet wilt missen. Wat inviel terwijl "
                "het programma dicht was, blijft staan tot u het doet."
            ),
            self,
            "body",
            "text2",
            wrap=True,
        )
        more.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._box = column(None, mark, said, more, None, None, spacing=10)
        for part in (mark, said):
            self._box.setAlignment(part, Qt.AlignmentFlag.AlignHCenter)
        self.setLayout(self._box)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        aside = max(current().px(EDGE), (self.width() - current().px(_WORDS)) // 2)
        self._box.setContentsMargins(aside, 0, aside, 0)


def _with_headings(lines: list[Line]) -> Iterator[Heading | Line]:
    for rubriek, (title, hint) in titles().items():
        under = [line for line in lines if line.regel.rubriek is rubriek]
        if under:
            yield Heading(title, len(under), hint)
            yield from under


def _key(line: Line) -> tuple[object, ...]:
    regel = line.regel
    return regel.zaak.dossier, regel.rubriek, regel.wat, regel.op
