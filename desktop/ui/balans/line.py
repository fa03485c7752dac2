"""One entry in a few words, to be opened with a click or a key."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from desktop.core.logboek import Herkomst, Regel, Soort
from desktop.ui.kader.fact_words import fact_of
from desktop.ui.kit.layouts import column
from desktop.ui.kit.paint import focus_ring, round_rect, smooth
from desktop.ui.kit.plain_label import PlainLabel

_RADIUS = 8


class BalansLine(QAbstractButton):
    """Shows day, whose words they are, the first words and the other explanation."""

    def __init__(self, regel: Regel, parent: QWidget) -> None:
        super().__init__(parent)
        self.nummer = regel.geldig.nummer
        self.setObjectName(f"entry_{self.nummer}")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        head, words, other = _head(regel), fact_of(regel).words, _other(regel)
        labels = [
            PlainLabel(head, self, "small", "text2", wrap=True),
            PlainLabel(words, self, "body", wrap=True),
        ]
        if other:
            labels.append(PlainLabel(other, self, "small", "text2", wrap=True))
        for label in labels:
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setLayout(column(*labels, spacing=2, margins=(10, 8, 10, 8)))
        self.setAccessibleName(f"{head}. {words}")
        self.setAccessibleDescription(other)

    def sizeHint(self) -> QSize:
        lines = self.layout()
        return QSize() if lines is None else lines.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        fill = "hover" if self.underMouse() else "surface"
        round_rect(painter, QRectF(self.rect()), _RADIUS, fill, "border")
        if self.hasFocus():
            focus_ring(painter, self.rect(), _RADIUS)


def _head(regel: Regel) -> str:
    say, entry, short = QCoreApplication.translate, regel.aantekening, fact_of(regel).short
    if entry.herkomst is Herkomst.DERDE:
        bron = entry.bron.strip() or say("Balans", "bron ontbreekt")
        return say("Balans", "{what}, van: {bron}").format(what=short, bron=bron)
    if entry.soort is Soort.FEIT:
        return say("Balans", "{what}, zelf waargenomen").format(what=short)
    return short


def _other(regel: Regel) -> str:
    other = " ".join(regel.aantekening.signaal.andere_verklaring.split())
    words = QCoreApplication.translate("Balans", "Andere verklaring: {other}")
    return words.format(other=other) if other else ""
