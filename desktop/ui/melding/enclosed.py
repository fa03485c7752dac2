"""Which documents and diagnoses the melding names: the user ticks them one by one."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.core.logboek import Regel, Soort
from desktop.core.melding import key, te_kiezen
from desktop.core.nederlands import short_date
from desktop.ui.kit.card import Card
from desktop.ui.kit.fields import CheckBox
from desktop.ui.kit.layouts import column
from desktop.ui.kit.plain_label import PlainLabel

_LONGEST = 160


class Enclosed(Card):
    """Shows a box for each document and diagnosis; hidden while there are none.

    Signals:
        changed: the user ticked or unticked one.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(None, parent)
        self.setObjectName("enclosed")
        self._shown: tuple[Regel, ...] = ()
        self._boxes: dict[int, CheckBox] = {}
        self._rows: list[QWidget] = []
        heading = PlainLabel(self.tr("Documenten en diagnoses noemen"), self, "title", wrap=True)
        self._column = QVBoxLayout()
        self._column.setSpacing(10)
        inside = column(heading, self._about(), spacing=8, margins=(16, 14, 16, 16))
        inside.addLayout(self._column)
        self.setLayout(inside)
        self.hide()

    def show_regels(self, regels: Iterable[Regel]) -> None:
        """Offer the documents and diagnoses of a timeline; what is ticked stays ticked."""
        offered = te_kiezen(regels)
        if offered == self._shown:
            return
        self._shown, ticked = offered, self.keys()
        for line in self._rows:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._boxes = {key(regel): self._box(regel) for regel in offered}
        self._rows = [self._row(regel) for regel in offered]
        self.choose(ticked)
        self.setVisible(bool(offered))

    def choose(self, keys: Collection[int]) -> None:
        """Tick these and no others."""
        for nummer, box in self._boxes.items():
            box.setChecked(nummer in keys)

    def keys(self) -> tuple[int, ...]:
        """Return the keys of what is ticked."""
        return tuple(nummer for nummer, box in self._boxes.items() if box.isChecked())

    def stops(self) -> list[QWidget]:
        """Return what the Tab key visits, in order."""
        return list(self._boxes.values())

    def _about(self) -> PlainLabel:
        return PlainLabel(
            self.tr(
                "Vink alleen aan wat Veilig Thuis nodig heeft. Wat u niet aanvinkt, blijft in het"
                " dossier. Een document vervangt uw beschrijving van de feiten niet."
            ),
            self,
            "small",
            "text2",
            wrap=True,
        )

    def _box(self, regel: Regel) -> CheckBox:
        entry = regel.aantekening
        named = (
            self.tr("Diagnose, vastgelegd op {}")
            if entry.soort is Soort.DIAGNOSE
            else self.tr("Document van {}")
        )
        box = CheckBox(named.format(short_date(entry.moment.date())), self)
        box.setObjectName(f"enclosed-{key(regel)}")
        box.setAccessibleDescription(_words(regel))
        box.clicked.connect(self.changed)
        return box

    def _row(self, regel: Regel) -> QWidget:
        line = QWidget(self)
        told = PlainLabel(_words(regel), line, "small", "text2", wrap=True)
        line.setLayout(column(self._boxes[key(regel)], told, spacing=2))
        self._column.addWidget(line)
        return line


def _words(regel: Regel) -> str:
    entry = regel.aantekening
    told = " ".join(entry.tekst.split()) or ", ".join(one.naam for one in entry.bijlagen)
    if len(told) <= _LONGEST:
        return told
    begun = told[:_LONGEST]
    return f"{begun.rpartition(' ')[0] or begun}…"
