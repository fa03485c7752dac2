"""One person on the page of people: who it is, what to know first, and how to reach them."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.core.dossier import Gezag
from desktop.core.netwerk import Persoon
from desktop.ui.kit.avatar import Avatar
from desktop.ui.kit.buttons import Button, IconButton
from desktop.ui.kit.card import Card
from desktop.ui.kit.flow_layout import FlowLayout
from desktop.ui.kit.layouts import column, row
from desktop.ui.kit.pill import Pill
from desktop.ui.kit.plain_label import PlainLabel
from desktop.ui.mensen.contact import contact_words
from desktop.ui.mensen.secret import Secret

_GEZAG = {
    Gezag.JA: ("info", "shield-check"),
    Gezag.NEE: ("text2", "x"),
    Gezag.ONBEKEND: ("warn", "circle-help"),
}


class PersonTile(Card):
    """Shows one person; what is secret only for a moment, when that was asked for.

    Signals:
        dossier_requested: the user wants the dossier of this brother or sister, by its number.
        edit_requested: the details of the person with this nummer should be changed.
        reveal_requested: the secret address of the person with this nummer should be shown.
    """

    dossier_requested = Signal(int)
    edit_requested = Signal(int)
    reveal_requested = Signal(int)

    def __init__(self, person: Persoon, linked: Collection[int], parent: QWidget) -> None:
        super().__init__(None, parent)
        self._person = person
        one = person.betrokkene
        self.setObjectName(f"person_{person.nummer}")
        self.setAccessibleName(", ".join(filter(None, (one.naam, person.rol))))
        self._edit = IconButton(
            "pencil", self.tr("Gegevens van {} wijzigen").format(one.naam), self
        )
        self._edit.setObjectName(f"edit_{person.nummer}")
        self._secret = Secret(person, self) if one.geheim and one.contact else None
        self._lay_out(linked)

        self._edit.clicked.connect(self._on_edit)
        if self._secret is not None:
            self._secret.reveal_requested.connect(self._on_reveal)

    def reveal(self) -> None:
        """Show what is secret for a moment."""
        if self._secret is not None:
            self._secret.reveal()

    def conceal(self) -> None:
        """Put what is secret out of sight."""
        if self._secret is not None:
            self._secret.conceal()

    def focus(self) -> None:
        """Move the keyboard to this person."""
        self._edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self, linked: Collection[int]) -> None:
        person = self._person
        one = person.betrokkene
        avatar = Avatar(one.naam, self, 36)
        lines = column(PlainLabel(one.naam, self, "body_strong", wrap=True), spacing=3)
        if person.rol:
            lines.addWidget(PlainLabel(person.rol, self, "body", "text2", wrap=True))
        if pills := _pills(person, self):
            lines.addWidget(pills)
        if self._secret is not None:
            lines.addWidget(self._secret)
        for words in [] if one.geheim else contact_words(one):
            lines.addWidget(PlainLabel(words, self, "body", wrap=True))
        if one.opmerking:
            lines.addWidget(PlainLabel(one.opmerking, self, "small", "text2", wrap=True))
        if one.dossier in linked:
            lines.addLayout(row(self._link(), None))
        line = row(avatar, lines, self._edit, spacing=12, margins=(12, 10, 8, 10))
        line.setStretch(1, 1)
        for side in (avatar, self._edit):
            line.setAlignment(side, Qt.AlignmentFlag.AlignTop)
        self.setLayout(line)

    def _link(self) -> Button:
        link = Button(self.tr("Open eigen dossier"), self, "link", "folder-open")
        link.setObjectName(f"open_{self._person.nummer}")
        name = self._person.betrokkene.naam
        link.setAccessibleName(self.tr("Open het dossier van {}").format(name))
        link.clicked.connect(self._on_link)
        return link

    def _on_link(self) -> None:
        if (dossier := self._person.betrokkene.dossier) is not None:
            self.dossier_requested.emit(int(dossier))

    def _on_edit(self) -> None:
        self.edit_requested.emit(self._person.nummer)

    def _on_reveal(self) -> None:
        self.reveal_requested.emit(self._person.nummer)


def _pills(person: Persoon, parent: QWidget) -> QWidget | None:
    say, one = QCoreApplication.translate, person.betrokkene
    looks = {
        person.gezag: _GEZAG[one.gezag],
        "overleden": ("text2", "x"),
        "adres geheim": ("warn", "eye-off"),
    }
    words = list(person.bijzonderheden)
    if person.woont_thuis:
        words.append(say("Mensen", "woont bij de leerling"))
    if not words:
        return None
    box = QWidget(parent)
    flow = FlowLayout(box, 6)
    for word in words:
        other = ("violet", "message-square") if word.startswith("tolk") else ("text2", "")
        flow.addWidget(Pill(word, box, *looks.get(word, other)))
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    box.setSizePolicy(policy)
    return box
