"""What comes to the weighing: signals, advice of colleagues, talks with parents and pupil.

Source: 001:349.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from desktop.core.logboek import SIGNALEN, Soort
from desktop.services.views import DossierView
from desktop.ui.kader.fact_words import Fact, fact_of
from desktop.ui.kit.layouts import column
from desktop.ui.kit.paint import focus_ring, round_rect, smooth, text_line
from desktop.ui.kit.plain_label import PlainLabel
from desktop.ui.kit.theme import current
from desktop.ui.kit.weak import weakly

_SHOWN, _LINE, _SIDE = 1, 24, 4
_ADVICE = frozenset({Soort.OVERLEG, Soort.ADVIES})


class EntryLine(QAbstractButton):
    """One line of an entry, as much of it as fits; the whole is read aloud."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._whole = ""

    def show_fact(self, fact: Fact) -> None:
        """Show another entry."""
        self._whole = f"{fact.day} · {fact.words}"
        self.setAccessibleName(self.tr("Toon in het logboek: {}").format(self._whole))
        self.setToolTip(self._whole)
        self.update()

    def whole(self) -> str:
        """Return the line without its end cut off."""
        return self._whole

    def sizeHint(self) -> QSize:
        return QSize(current().px(160), current().px(_LINE))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, current().px(_LINE))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        if self.underMouse():
            round_rect(painter, QRectF(self.rect()), 4, "hover")
        if self.hasFocus():
            focus_ring(painter, self.rect(), 4)
        words = self.rect().adjusted(_SIDE, 0, -_SIDE, 0)
        text_line(painter, words, self._whole, "small", "accent_text")


class InputBlock(QWidget):
    """One kind of input: how many entries there are, and the newest.

    Signals:
        entry_requested: the user wants to read the entry with this nummer.
    """

    entry_requested = Signal(int)

    def __init__(self, title: str, kinds: frozenset[Soort], key: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(key)
        self._title, self._kinds = title, kinds
        self._nummers: list[int] = []
        self._head = PlainLabel("", self, "small_strong", "text2", wrap=True)
        self._lines = [EntryLine(self) for _ in range(_SHOWN)]
        for place, line in enumerate(self._lines):
            line.setObjectName(f"{key}_{place}")
            line.clicked.connect(weakly(self._on_line, place))
        self.setLayout(column(self._head, *self._lines, spacing=0))

    def show_entries(self, view: DossierView) -> None:
        """Show what the logboek holds of this kind."""
        found = [r for r in view.regels if r.aantekening.soort in self._kinds]
        newest = [fact_of(r) for r in found[: -_SHOWN - 1 : -1]]
        none = self.tr("nog niets vastgelegd")
        self._head.setText(f"{self._title} · {len(found) or none}")
        self._nummers = [fact.nummer for fact in newest]
        for line in self._lines[len(newest) :]:
            line.hide()
        for line, fact in zip(self._lines, newest, strict=False):
            line.show_fact(fact)
            line.show()

    def _on_line(self, place: int) -> None:
        self.entry_requested.emit(self._nummers[place])


class WeighingInputs(QWidget):
    """The three inputs of the weighing under each other.

    Signals:
        entry_requested: the user wants to read the entry with this nummer.
    """

    entry_requested = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("weighingInputs")
        talks = self.tr("Gesprek met ouders of leerling")
        self._blocks = (
            InputBlock(self.tr("Signalen"), SIGNALEN, "inputSignals", self),
            InputBlock(self.tr("Advies van collega’s"), _ADVICE, "inputAdvice", self),
            InputBlock(talks, frozenset({Soort.GESPREK}), "inputTalks", self),
        )
        for block in self._blocks:
            block.entry_requested.connect(self.entry_requested)
        self.setLayout(column(*self._blocks, spacing=6))

    def show_entries(self, view: DossierView) -> None:
        """Show what this dossier brings to the weighing."""
        for block in self._blocks:
            block.show_entries(view)
