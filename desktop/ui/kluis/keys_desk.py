"""The keys on the desk: read when looked at, changed when a dialog has all it needs."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from desktop.core.known_error import KnownError
from desktop.services import key_ring
from desktop.services.key_ring import KeyRing, KeysView
from desktop.services.sleutels import NewCode
from desktop.ui.kit.weak import weakly
from desktop.ui.kluis.keys_dialog import KeyDialog
from desktop.ui.kluis.keys_line import key_name
from desktop.ui.kluis.keys_panel import KeysPanel
from desktop.ui.kluis.passphrase_dialogs import (
    ChangePassphraseDialog,
    ColleagueDialog,
    RevokeDialog,
)
from desktop.ui.kluis.pin_dialog import PinDialog
from desktop.ui.kluis.recovery_dialog import RecoveryDialog
from desktop.ui.kluis.recovery_reminder import RecoveryReminder
from desktop.ui.kluis.recovery_sheet import RecoverySheet
from desktop.ui.session import Session

Act = Callable[..., KeysView]


class KeysDesk(QObject):
    """Keeps panel and reminder at who can open the vault, and carries out every act."""

    def __init__(
        self, session: Session, ring: KeyRing, panel: KeysPanel, reminder: RecoveryReminder
    ) -> None:
        super().__init__(panel)
        self._session = session
        self._ring = ring
        self._panel = panel
        self._reminder = reminder
        self._view: KeysView | None = None

        panel.change_requested.connect(self._on_change)
        panel.code_requested.connect(self.make_code)
        panel.colleague_requested.connect(self._on_colleague)
        panel.pin_off_requested.connect(self._on_pin_off)
        panel.pin_requested.connect(self._on_pin)
        panel.revoke_requested.connect(self._on_revoke)
        reminder.notice.action_requested.connect(self.make_code)

    def refresh(self) -> None:
        """Read who can open the vault."""
        session = self._session
        work = partial(key_ring.read_keys, session.vault, self._ring, session.clock)
        session.read(self, work, self._on_view)

    def make_code(self) -> None:
        """Begin a recovery code: make it and its sheet, and show them."""
        work = partial(key_ring.begin_code, self._ring, self._session.clock)
        self._session.read(self, work, self._on_code_begun)

    def _window(self) -> QWidget:
        return self._panel.window()

    def _on_view(self, view: KeysView) -> None:
        self._view = view
        self._panel.show_view(view)
        self._reminder.show_view(view)

    def _on_change(self) -> None:
        dialog = ChangePassphraseDialog(self._window())
        said = self.tr("De nieuwe wachtzin opent de kluis. De oude opent alleen nog oude back-ups.")
        self._open(dialog, key_ring.change_passphrase, said)

    def _on_colleague(self) -> None:
        said = self.tr("Uw collega kan de kluis nu openen.")
        self._open(ColleagueDialog(self._window()), key_ring.add_colleague, said)

    def _on_revoke(self, slot: str) -> None:
        lines = self._view.lines if self._view is not None else ()
        for line in lines:
            if line.id == slot:
                dialog = RevokeDialog(slot, key_name(self._panel, line), self._window())
                said = self.tr("De sleutel is ingetrokken en opent de kluis niet meer.")
                self._open(dialog, key_ring.revoke, said)

    def _on_code_begun(self, begun: tuple[NewCode, bytes]) -> None:
        is_first = self._view is None or not self._view.has_code
        dialog = RecoveryDialog(*begun, self._window(), is_first=is_first)
        dialog.sheet.path_chosen.connect(weakly(self._on_sheet_path, dialog))
        said = self.tr("De herstelcode opent de kluis. Bewaar het herstelblad in de schoolkluis.")
        self._open(dialog, key_ring.keep_code, said)

    def _on_sheet_path(self, dialog: RecoveryDialog) -> None:
        sheet = dialog.sheet
        work = partial(self._session.export, sheet.path, sheet.pdf)
        self._session.ask(sheet, work, partial(_show_saved, sheet), sheet.show_refusal)

    def _on_pin(self) -> None:
        said = self.tr("De pincode staat aan: twaalf uur lang, op deze computer.")
        self._open(PinDialog(self._window()), key_ring.start_pin, said)

    def _on_pin_off(self) -> None:
        session = self._session
        work = partial(key_ring.stop_pin, session.vault, self._ring, session.clock)
        said = self.tr("De pincode staat uit en opent niets meer.")
        session.read(self, work, partial(self._on_done, None, said))

    def _open(self, dialog: KeyDialog, act: Act, said: str) -> None:
        dialog.given.connect(weakly(self._carry_out, dialog, act, said))
        dialog.open()

    def _carry_out(self, dialog: KeyDialog, act: Act, said: str) -> None:
        session = self._session
        work = partial(act, session.vault, self._ring, session.clock, *dialog.answer())
        dialog.set_busy(busy=True)
        done, refused = partial(self._on_done, dialog, said), partial(_on_refused, dialog)
        session.ask(self, work, done, refused)

    def _on_done(self, dialog: KeyDialog | None, said: str, view: KeysView) -> None:
        if dialog is not None and isValid(dialog):
            dialog.set_busy(busy=False)
            dialog.accept()
        self._on_view(view)
        if view.is_behind:
            behind = self.tr(
                "Een kopie van het sleutelbestand kon nog niet worden bijgewerkt. Dat gebeurt "
                "vanzelf als u de kluis weer opent."
            )
            self._panel.show_done(f"{said} {behind}", "warn")
        else:
            self._panel.show_done(said)


def _on_refused(dialog: KeyDialog, error: KnownError) -> None:
    if isValid(dialog):
        dialog.show_refusal(error)


def _show_saved(sheet: RecoverySheet, path: Path) -> None:
    sheet.show_saved(path.name)
