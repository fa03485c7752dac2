"""The part of the vault screen about keys: who can open it, and what can be done about it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QWidget

from desktop.services.key_ports import QuickState
from desktop.services.key_ring import KeysView
from desktop.ui.kit.buttons import Button
from desktop.ui.kit.card import Card
from desktop.ui.kit.layouts import Item, column, row
from desktop.ui.kit.notice import Notice
from desktop.ui.kit.plain_label import PlainLabel
from desktop.ui.kit.theme import current
from desktop.ui.kluis.keys_line import KeyLineWidget

KEYS = "sleutels"
_WIDE = 760


class KeysPanel(QWidget):
    """Shows the keys; asks for every act on them.

    Signals:
        change_requested: the user wants another passphrase.
        code_requested: the user wants a (new) recovery code.
        colleague_requested: a colleague should be able to open the vault.
        pin_requested: the user wants a PIN on this computer.
        pin_off_requested: the PIN should open nothing any more.
        revoke_requested: this key, by id, should be revoked.
    """

    change_requested = Signal()
    code_requested = Signal()
    colleague_requested = Signal()
    pin_requested = Signal()
    pin_off_requested = Signal()
    revoke_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(KEYS)
        self._lines: list[KeyLineWidget] = []
        self._done = Notice("", self, "ok", closable=True)
        self._done.setObjectName("keysDone")
        self._done.hide()
        whole = column(self._done, self._keys_card(), self._code_card(), self._pin_card(), None)
        whole.setSpacing(16)
        self.setLayout(whole)

        self._change.clicked.connect(self.change_requested)
        self._code.clicked.connect(self.code_requested)
        self._colleague.clicked.connect(self.colleague_requested)
        self._pin_off.clicked.connect(self.pin_off_requested)
        self._pin_on.clicked.connect(self.pin_requested)

    def sizeHint(self) -> QSize:
        return QSize(current().px(_WIDE), super().sizeHint().height())

    def show_view(self, view: KeysView) -> None:
        """Show who has a key."""
        focus: QWidget | None = self.focusWidget()
        if focus is not None and any(line.isAncestorOf(focus) for line in self._lines):
            self._change.setFocus()
        for line in self._lines:
            line.hide()
            line.deleteLater()
        self._lines = [KeyLineWidget(line, self, may_go=view.may_go(line)) for line in view.lines]
        for widget in self._lines:
            widget.revoke_requested.connect(self.revoke_requested)
            self._list.addWidget(widget)
            widget.show()
        self._show_code(has_code=view.has_code)
        self._show_pin(view.quick)

    def show_done(self, text: str, tone: str = "ok") -> None:
        """Say what was done."""
        self._done.show_text(text, tone)

    def _keys_card(self) -> Card:
        self._list = column(spacing=12)
        self._change = self._button("changeKey", self.tr("Wachtzin wijzigen…"), "pencil")
        self._colleague = self._button("addKey", self.tr("Collega toevoegen…"), "user-plus")
        about = self.tr(
            "Iedere sleutel opent de hele kluis. Trek een sleutel in als iemand er niet meer bij "
            "mag. De laatste sleutel kunt u niet intrekken."
        )
        seen = self.tr(
            "Heeft een ander uw wachtzin of een oude kopie van de kluis? Vergrendel dan de kluis "
            "en kies op het openingsscherm “Nieuwe sleutel voor de hele kluis”."
        )
        where = PlainLabel(seen, self, "small", "text3", wrap=True)
        where.setObjectName("whereRekey")
        return self._card(
            self.tr("Wie kan deze kluis openen"),
            about,
            self._list,
            row(self._change, self._colleague, None),
            where,
        )

    def _code_card(self) -> Card:
        self._code_text = PlainLabel("", self, "body", "text2", wrap=True)
        self._code_text.setObjectName("codeText")
        self._code = self._button("makeCode", "", "file-text")
        return self._card(self.tr("Herstelcode"), "", self._code_text, row(self._code, None))

    def _pin_card(self) -> Card:
        self._pin_text = PlainLabel("", self, "body", "text2", wrap=True)
        self._pin_text.setObjectName("pinText")
        self._pin_on = self._button("pinOn", self.tr("Pincode instellen…"), "monitor")
        self._pin_off = self._button("pinOff", self.tr("Pincode uitzetten"), "x")
        line = row(self._pin_on, self._pin_off, None)
        return self._card(self.tr("Pincode op deze computer"), "", self._pin_text, line)

    def _card(self, title: str, about: str, *parts: Item) -> Card:
        lines = column(PlainLabel(title, self, "title"), spacing=12, margins=(20, 18, 20, 18))
        if about:
            lines.addWidget(PlainLabel(about, self, "body", "text2", wrap=True))
        lines.addLayout(column(*parts, spacing=12))
        return Card(lines, self)

    def _button(self, name: str, text: str, icon: str) -> Button:
        button = Button(text, self, "secondary", icon)
        button.setObjectName(name)
        return button

    def _show_code(self, *, has_code: bool) -> None:
        made = self.tr(
            "Er is een herstelblad van deze kluis. Is het blad zoek of gezien door een ander? Maak "
            "dan een nieuw; het oude opent daarna alleen nog oude back-ups."
        )
        missing = self.tr(
            "Er is nog geen herstelblad. Wie de wachtzin vergeet, is dan alle dossiers kwijt. Met "
            "een herstelblad komt u altijd weer in de kluis."
        )
        self._code_text.setText(made if has_code else missing)
        self._code_text.set_tone("text2" if has_code else "warn")
        renew, make = self.tr("Herstelcode vernieuwen…"), self.tr("Herstelcode maken…")
        self._code.setText(renew if has_code else make)
        self._code.set_kind("secondary" if has_code else "primary")

    def _show_pin(self, state: QuickState) -> None:
        self._pin_text.setText(
            {
                QuickState.OFF: self.tr(
                    "Met een pincode opent u de kluis op deze computer sneller: twaalf uur lang, "
                    "en na drie fouten alleen nog met uw wachtzin."
                ),
                QuickState.ON: self.tr("De pincode staat aan op deze computer."),
                QuickState.DEAD: self.tr(
                    "De pincode is verlopen of te vaak verkeerd getypt. Stel hem opnieuw in als u "
                    "hem wilt gebruiken."
                ),
                QuickState.UNAVAILABLE: self.tr(
                    "Deze computer heeft geen veilige sleutelopslag, of die antwoordt niet. Een "
                    "pincode is hier niet mogelijk; uw wachtzin werkt altijd."
                ),
            }[state]
        )
        self._pin_on.setVisible(state in {QuickState.OFF, QuickState.DEAD})
        self._pin_off.setVisible(state in {QuickState.ON, QuickState.DEAD})
