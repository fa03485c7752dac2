"""The first question of a new dossier: did a professional (probably) do it? (004:135)."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.core.andere_route import Beroepskracht, DoorBeroepskracht
from desktop.ui.dossier.other_route import other_route_words
from desktop.ui.kit.choice import ChipGroup, Option
from desktop.ui.kit.layouts import column
from desktop.ui.kit.notice import Notice
from desktop.ui.kit.plain_label import PlainLabel

UNKNOWN = "onbekend"


class FirstQuestion(QWidget):
    """Asks it with "not yet known" chosen; "ja" tells at once which way to go.

    Signals:
        changed: the user chose another answer.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("firstQuestion")
        asked = self.tr("Gaat het (vermoedelijk) om iets dat een beroepskracht deed?")
        options = [
            Option(UNKNOWN, self.tr("Weet ik nog niet")),
            Option(DoorBeroepskracht.NEE.value, self.tr("Nee")),
            Option(DoorBeroepskracht.JA.value, self.tr("Ja")),
        ]
        self._chips = ChipGroup(asked, options, self)
        self._words = Notice(other_route_words(), self, "warn")
        self._words.hide()
        label = PlainLabel(asked, self, "small_strong", wrap=True)
        hint = PlainLabel(
            self.tr("Bijvoorbeeld een leerkracht, trainer of hulpverlener."),
            self,
            "small",
            "text3",
            wrap=True,
        )
        self.setLayout(column(label, hint, self._chips, self._words, spacing=6))
        self.setFocusProxy(self._chips)

        self._chips.chosen.connect(self._on_chosen)

    def key(self) -> str:
        """Return the answer as it can be kept."""
        return self._chips.key()

    def choose(self, key: str) -> None:
        """Show an answer that was kept."""
        known = {one.value for one in DoorBeroepskracht}
        self._chips.choose(key if key in known else UNKNOWN)
        self._show_words()

    def answer(self) -> Beroepskracht | None:
        """Return what to record, None while it is not known."""
        key = self._chips.key()
        return None if key == UNKNOWN else Beroepskracht(DoorBeroepskracht(key))

    def _show_words(self) -> None:
        self._words.setVisible(self._chips.key() == DoorBeroepskracht.JA.value)

    def _on_chosen(self, _key: str) -> None:
        self._show_words()
        self.changed.emit()
