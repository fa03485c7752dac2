"""The first window: choose a vault, write the passphrase."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.frame_window import FrameWindow
from desktop.ui.kit.announce import announce
from desktop.ui.kit.buttons import Button
from desktop.ui.kit.combo_box import ComboBox
from desktop.ui.kit.countdown import Countdown
from desktop.ui.kit.form import FieldRow
from desktop.ui.kit.layouts import column, row
from desktop.ui.kit.logo import Logo
from desktop.ui.kit.plain_label import PlainLabel
from desktop.ui.unlock_fields import UnlockFields

_CENTRE = Qt.AlignmentFlag.AlignHCenter


class UnlockWindow(FrameWindow):
    """Asks for the passphrase of a vault; opening it is done elsewhere.

    Signals:
        unlock_requested: open the chosen vault with this passphrase.
        pin_given: open the chosen vault with this PIN.
        code_requested: the user lost the passphrase and has a recovery code.
        vault_chosen: another vault was chosen; it may have a PIN.
        new_vault_requested: the user wants to make a vault.
        demo_requested: the user wants to look at the example school.
        other_vault_requested: the user wants to point at a vault elsewhere.
        restore_requested: the user wants to put a backup back.
        rekey_requested: the chosen vault should get a whole new key.
    """

    unlock_requested = Signal(str)
    pin_given = Signal(str)
    code_requested = Signal()
    vault_chosen = Signal()
    new_vault_requested = Signal()
    demo_requested = Signal()
    other_vault_requested = Signal()
    restore_requested = Signal()
    rekey_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._paths: list[str] = []
        self._make_parts()
        note = self.tr(
            "Alle gegevens staan versleuteld op deze laptop. "
            "Weegwijzer maakt geen netwerkverbinding."
        )
        foot = PlainLabel(note, self, "small", "text3", wrap=True)
        foot.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._show_card(self._lines(), 540, foot)

        self._demo.clicked.connect(self.demo_requested)
        self._new.clicked.connect(self.new_vault_requested)
        self._other.clicked.connect(self.other_vault_requested)
        self._restore.clicked.connect(self.restore_requested)
        self._code.clicked.connect(self.code_requested)
        self._rekey.clicked.connect(self.rekey_requested)
        self._countdown.ran_out.connect(self._on_ran_out)
        self._fields.passphrase_given.connect(self._on_passphrase)
        self._fields.pin_given.connect(self._on_pin)
        self._picker.activated.connect(self.vault_chosen)
        self._picker.currentTextChanged.connect(self._subtitle.setText)
        self._unlock.clicked.connect(self._fields.submit)
        self.show_vaults([])

    @property
    def selected_path(self) -> str:
        """The path of the chosen vault, or "" when there is none."""
        index = self._picker.currentIndex()
        return self._paths[index] if 0 <= index < len(self._paths) else ""

    def show_vaults(self, vaults: Sequence[tuple[str, str]]) -> None:
        """Offer these vaults, each a label and a path; the first is chosen."""
        self._paths = [path for _, path in vaults]
        self._picker.clear()
        self._picker.addItems([label for label, _ in vaults])
        some = bool(vaults)
        self._picker_row.setVisible(len(vaults) > 1)
        self._subtitle.setVisible(len(vaults) < 2)
        for part in (self._fields, self._unlock, self._code, self._rekey):
            part.setVisible(some)
        self._title.setText(
            self.tr("Kluis ontgrendelen") if some else self.tr("Welkom bij Weegwijzer")
        )
        if not some:
            self._subtitle.setText(self.tr("Er is nog geen kluis op deze laptop."))
        self._new.set_kind("secondary" if some else "primary")
        focus = self._fields.focus if some else self._new.setFocus
        focus()

    def show_error(self, text: str) -> None:
        """Show why the vault did not open, and let the user try again."""
        self.set_busy(busy=False)
        self._fields.show_error(text)

    def offer_pin(self, path: str, *, offered: bool) -> None:
        """Ask for a PIN first, when the vault at this path is still the chosen one."""
        if path == self.selected_path:
            self._fields.offer_pin(offered=offered)

    def show_wait(self, seconds: int) -> None:
        """Let the next try wait this long."""
        self._countdown.count_from(seconds)
        self._unlock.setEnabled(not seconds)

    def set_busy(self, *, busy: bool) -> None:
        """Show that the vault is being opened; nothing can be changed meanwhile."""
        ways = (self._other, self._new, self._demo, self._restore, self._code, self._rekey)
        for part in (self._picker, self._fields, *ways):
            part.setEnabled(not busy)
        self._unlock.setEnabled(not busy and not self._countdown.is_running())
        self._progress.setVisible(busy)
        self._busy_text.setVisible(busy)
        if busy:
            self._fields.cover()
            announce(self, self._busy_text.text())

    def forget_passphrase(self) -> None:
        """Empty the fields."""
        self._fields.forget()

    def _make_parts(self) -> None:
        self._title = PlainLabel("", self, "heading", wrap=True)
        self._title.setAlignment(_CENTRE)
        self._subtitle = PlainLabel("", self, "body", "text2", wrap=True)
        self._subtitle.setAlignment(_CENTRE)
        self._picker = ComboBox(self)
        self._picker.setObjectName("vaultPicker")
        self._picker_row = FieldRow(self.tr("&Kluis"), self._picker, self)
        self._fields = UnlockFields(self)
        self._countdown = Countdown(self)
        self._unlock = self._button("unlock", self.tr("Ontgrendelen"), "", "primary")
        self._unlock.setProperty("tall", True)
        self._progress = self._progress_bar()
        self._busy_text = PlainLabel(self.tr("Kluis wordt geopend…"), self, "small", "text2")
        self._busy_text.setAlignment(_CENTRE)
        self._busy_text.setObjectName("busy")
        self._busy_text.hide()
        self._code = self._button(
            "useCode", self.tr("Wachtzin vergeten? Herstelcode gebruiken"), "", "link"
        )
        self._other = self._button("otherVault", self.tr("Andere kluis"), "folder-open")
        self._new = self._button("newVault", self.tr("Nieuwe kluis"), "plus")
        self._demo = self._button("demo", self.tr("Voorbeeldschool"), "school")
        self._restore = self._button(
            "restoreBackup", self.tr("Back-up terugzetten"), "rotate-ccw", "link"
        )
        self._rekey = self._button(
            "rekey", self.tr("Nieuwe sleutel voor de hele kluis"), "key-round", "link"
        )

    def _button(self, name: str, text: str, icon: str, kind: str = "secondary") -> Button:
        button = Button(text, self, kind, icon)
        button.setObjectName(name)
        return button

    def _lines(self) -> QVBoxLayout:
        logo = Logo(self, 44)
        parts = column(logo, self._title, self._subtitle, 8, margins=(36, 32, 36, 28))
        parts.setAlignment(logo, _CENTRE)
        for part in (self._picker_row, self._fields, self._countdown, self._unlock):
            parts.addWidget(part)
        parts.insertSpacing(parts.indexOf(self._unlock), 4)
        parts.addWidget(self._progress)
        parts.addWidget(self._busy_text)
        parts.addLayout(row(None, self._code, None))
        parts.addSpacing(6)
        parts.addLayout(row(self._other, self._new, self._demo))
        parts.addLayout(row(None, self._restore, self._rekey, None))
        return parts

    def _on_passphrase(self, passphrase: str) -> None:
        if self._unlock.isEnabled():
            self.unlock_requested.emit(passphrase)

    def _on_pin(self, pin: str) -> None:
        if self._unlock.isEnabled():
            self.pin_given.emit(pin)

    def _on_ran_out(self) -> None:
        self._unlock.setEnabled(True)
