"""The family of an OSO dossier: a proposal, of which the user chooses."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop.core.dossier import Betrokkene, Gezag
from desktop.core.leerlingregister import RegisterLeerling
from desktop.core.nederlands import short_date
from desktop.ui.kit.card import Card
from desktop.ui.kit.fields import CheckBox
from desktop.ui.kit.layouts import column
from desktop.ui.kit.notice import Notice
from desktop.ui.kit.plain_label import PlainLabel
from desktop.ui.leerlingen.import_reading import Family
from desktop.ui.leerlingen.preview_words import dropped_words


class FamilyStep(QWidget):
    """Shows one pupil and the people around, each with a box."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("familyStep")
        self._boxes: list[tuple[CheckBox, Betrokkene]] = []
        self._who = PlainLabel("", self, "title", wrap=True)
        self._who.setObjectName("familyPupil")
        self._about = PlainLabel("", self, "body", "text2", wrap=True)
        self._dropped = Notice("", self, "ok")
        self._dropped.setObjectName("familyDropped")
        self._room = column()
        self._card: Card | None = None
        whole = column(self._who, self._about, self._dropped, self._room, None, spacing=12)
        self.setLayout(whole)

    def show_family(self, family: Family) -> None:
        """Show what an OSO dossier tells."""
        leerling, gezin = family.leerling, family.gezin
        born = leerling.geboortedatum
        self._who.setText(leerling.full_name)
        details = (leerling.klas, self.tr("geboren {}").format(short_date(born)) if born else "")
        words = (
            "  ·  ".join(word for word in details if word),
            self._known_words(leerling),
            self.tr("Kies wie u overneemt. Er wordt nog niets bewaard."),
        )
        self._about.setText("\n".join(word for word in words if word))
        dropped = dropped_words(gezin.weggelaten)
        self._dropped.setVisible(bool(dropped))
        if dropped:
            self._dropped.show_text(dropped)
        self._show_people(gezin.betrokkenen)

    def chosen(self) -> tuple[Betrokkene, ...]:
        """Return the people the user takes over."""
        return tuple(one for box, one in self._boxes if box.isChecked())

    def focus_first(self) -> None:
        """Move the keyboard to the first person."""
        if self._boxes:
            self._boxes[0][0].setFocus()

    def _show_people(self, people: tuple[Betrokkene, ...]) -> None:
        card = Card(None, self)
        lines = column(spacing=14, margins=(20, 16, 20, 16))
        self._boxes = []
        for place, one in enumerate(people):
            box = CheckBox(f"{one.naam}, {one.relatie}" if one.relatie else one.naam, card)
            box.setObjectName(f"person_{place}")
            box.setChecked(True)
            box.setAccessibleDescription(self._more(one))
            more = PlainLabel(self._more(one), card, "small", "text2", wrap=True)
            lines.addLayout(column(box, more, spacing=0))
            self._boxes.append((box, one))
        if not people:
            none = self.tr("Er staat niemand anders in dit bestand.")
            lines.addWidget(PlainLabel(none, card, "body", "text2", wrap=True))
        card.setLayout(lines)
        if self._card is not None:
            self._card.hide()
            self._card.deleteLater()
        self._card = card
        self._room.addWidget(card)
        card.show()

    def _known_words(self, leerling: RegisterLeerling) -> str:
        if leerling.dossier is not None:
            return self.tr("Deze leerling heeft al een dossier: u vult het aan.")
        if leerling.sleutel:
            return self.tr("Deze leerling staat in uw lijst.")
        return self.tr("Deze leerling staat nog niet in uw lijst.")

    def _more(self, one: Betrokkene) -> str:
        gezag = {
            Gezag.JA: self.tr("gezag: ja"),
            Gezag.NEE: self.tr("gezag: nee"),
            Gezag.ONBEKEND: self.tr("gezag: onbekend, vraag het na"),
        }
        secret = self.tr("adres en nummers geheim") if one.geheim else ""
        return "  ·  ".join(word for word in (gezag[one.gezag], secret) if word)
