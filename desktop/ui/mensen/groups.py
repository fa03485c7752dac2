"""The people of a dossier in their circles, one card each."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.core.casus import Casus
from desktop.core.netwerk import KRING_NAMEN, Persoon, kringen
from desktop.core.school import Schoolsoort
from desktop.ui.kit.avatar import Avatar
from desktop.ui.kit.card import Card
from desktop.ui.kit.layouts import column, row
from desktop.ui.kit.plain_label import PlainLabel
from desktop.ui.mensen.tile import PersonTile


class Groups(QWidget):
    """Shows the leerling and everyone around; an empty circle is left out.

    Signals:
        dossier_requested: the user wants the dossier of a brother or sister, by its number.
        edit_requested: the details of the person with this nummer should be changed.
        reveal_requested: the secret address of the person with this nummer should be shown.
    """

    dossier_requested = Signal(int)
    edit_requested = Signal(int)
    reveal_requested = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tiles: dict[int, PersonTile] = {}
        self._whole = QWidget(self)
        self._column = column(self._whole, None)
        self.setLayout(self._column)

    def show_casus(self, casus: Casus) -> None:
        """Show the people of a dossier; a sealed dossier of a brother or sister has no link."""
        linked = {int(one.id) for one in casus.gezin}
        whole, self._tiles = QWidget(self), {}
        blocks = column(self._leerling(casus, whole), spacing=16)
        for kring, people in kringen(casus.dossier).items():
            if people:
                blocks.addWidget(self._group(KRING_NAMEN[kring], people, linked, whole))
        whole.setLayout(blocks)
        self._column.replaceWidget(self._whole, whole)
        self._whole.hide()
        self._whole.deleteLater()
        self._whole = whole
        whole.show()

    def tile(self, nummer: int) -> PersonTile | None:
        """Return the card of a person, None when that person is gone."""
        return self._tiles.get(nummer)

    def conceal(self) -> None:
        """Put everything secret out of sight."""
        for tile in self._tiles.values():
            tile.conceal()

    def _leerling(self, casus: Casus, parent: QWidget) -> Card:
        leerling = casus.dossier.leerling
        teacher = (
            self.tr("leerkracht {}")
            if casus.school.soort is Schoolsoort.PO
            else self.tr("mentor {}")
        )
        age = "" if casus.leeftijd is None else self.tr("{} jaar").format(casus.leeftijd)
        mentor = teacher.format(leerling.mentor) if leerling.mentor.strip() else ""
        about = "  ·  ".join(part for part in (leerling.klas, age, mentor) if part)
        card = Card(None, parent, "sunken")
        name = PlainLabel(leerling.full_name, card, "body_strong", wrap=True)
        lines = column(name, PlainLabel(about, card, "body", "text2", wrap=True), spacing=3)
        line = row(
            Avatar(leerling.full_name, card, 36), lines, spacing=12, margins=(12, 10, 12, 10)
        )
        line.setStretch(1, 1)
        card.setLayout(line)
        return card

    def _group(
        self, title: str, people: Sequence[Persoon], linked: Collection[int], parent: QWidget
    ) -> QWidget:
        block = QWidget(parent)
        lines = column(PlainLabel(title, block, "small_strong", "text2"), spacing=8)
        for person in people:
            tile = PersonTile(person, linked, block)
            tile.dossier_requested.connect(self.dossier_requested)
            tile.edit_requested.connect(self.edit_requested)
            tile.reveal_requested.connect(self.reveal_requested)
            self._tiles[person.nummer] = tile
            lines.addWidget(tile)
        block.setLayout(lines)
        return block
