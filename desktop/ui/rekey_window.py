"""The window for giving a closed vault a whole new key, for who fears that a secret was seen."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QProgressBar, QWidget

from desktop.services.key_ports import RekeyStep
from desktop.services.sleutels import STAP
from desktop.ui.frame_window import FrameWindow
from desktop.ui.kit.announce import announce
from desktop.ui.kit.buttons import Button
from desktop.ui.kit.countdown import Countdown
from desktop.ui.kit.form import Form
from desktop.ui.kit.layouts import row
from desktop.ui.kit.new_passphrase import NewPassphrase
from desktop.ui.kit.notice import Notice
from desktop.ui.kit.passphrase import PassphraseField
from desktop.ui.kit.plain_label import PlainLabel
from desktop.ui.kluis.rekey_result import RekeyResult


class RekeyWindow(FrameWindow):
    """Asks for the present and a new passphrase, shows each step, then what it came to.

    Signals:
        renew_requested: give the vault a new key, with the present and the new passphrase.
        stop_requested: leave the vault as it was, if that still can be done.
        cancelled: the user goes back to the unlock window.
    """

    renew_requested = Signal(str, str)
    stop_requested = Signal()
    cancelled = Signal()

    def __init__(self, backups: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form = Form(self)
        self._own = PassphraseField(self)
        self._form.add("eigen", self.tr("&Huidige wachtzin"), self._own)
        self._new = NewPassphrase(self._form, self.tr("&Nieuwe wachtzin"))
        self._make_feedback()
        self._result = RekeyResult(backups, self)
        self._result.hide()
        self._lay_out()

        self._back.clicked.connect(self.cancelled)
        self._countdown.ran_out.connect(self._on_ran_out)
        self._new.submitted.connect(self._on_renew)
        self._renew.clicked.connect(self._on_renew)
        self._result.left.connect(self.cancelled)
        self._stop.clicked.connect(self._on_stop)
        self._own.setFocus()

    def show_error(self, text: str, tone: str = "danger") -> None:
        """Show why the vault has the key it had, and let the user try again."""
        self.set_busy(busy=False)
        self._failure.show_text(text, tone)
        self._own.setFocus()
        self._own.selectAll()

    def show_wait(self, seconds: int) -> None:
        """Let the next try wait this long."""
        self._countdown.count_from(seconds)
        self._renew.setEnabled(not seconds)

    def show_step(self, step: RekeyStep) -> None:
        """Show what is being done now; from the swap on it cannot be stopped any more."""
        said = self.tr("Stap {number} van {all}: {what}.").format(
            number=step.value, all=len(RekeyStep), what=STAP[step].lower()
        )
        self._step.setText(said)
        self._progress.setValue(step.value)
        if step.value >= RekeyStep.SWAP.value:
            self._stop.setEnabled(False)
        announce(self, said)

    def show_done(self, void: Sequence[str]) -> None:
        """Show that the vault has a new key, and these sentences about what opens it no more."""
        self.set_busy(busy=False)
        self.forget_passphrase()
        for part in (self._about, self._form, self._failure, self._back, self._renew):
            part.hide()
        self._result.show_void(void)

    def set_busy(self, *, busy: bool) -> None:
        """Show that the work goes on; nothing but stopping can be chosen meanwhile."""
        asking: tuple[QWidget, ...] = (self._about, self._form, self._back, self._renew)
        working: tuple[QWidget, ...] = (self._progress, self._step, self._stop)
        for part in asking:
            part.setVisible(not busy)
        for part in working:
            part.setVisible(busy)
        self._renew.setEnabled(not busy and not self._countdown.is_running())
        self._stop.setEnabled(busy)
        self._step.setText("")
        self._progress.setValue(0)
        if busy:
            self._failure.hide()
            self._own.hide_again()
            self._stop.setFocus()

    def forget_passphrase(self) -> None:
        """Empty all fields."""
        self._own.clear()
        self._new.forget()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.stop_requested.emit()
        super().closeEvent(event)

    def _make_feedback(self) -> None:
        about = self.tr(
            "Wachtzinnen van collega's, het herstelblad en de pincode vervallen: die maakt u "
            "daarna opnieuw. Bij veel dossiers duurt het een paar minuten. Zolang de nieuwe kluis "
            "niet is gecontroleerd, blijft de oude zoals hij is."
        )
        self._about = Notice(about, self)
        self._failure = self._failure_notice()
        self._countdown = Countdown(self)
        self._progress = QProgressBar(self)
        self._progress.setRange(0, len(RekeyStep))
        self._progress.setTextVisible(False)
        self._progress.hide()
        self._step = PlainLabel("", self, "small", "text2", wrap=True)
        self._step.setObjectName("rekeyStep")
        self._step.hide()
        self._stop = Button(self.tr("Stoppen"), self)
        self._stop.setObjectName("stopRekey")
        self._stop.hide()
        self._back = Button(self.tr("Terug"), self)
        self._back.setObjectName("back")
        self._renew = Button(self.tr("Nieuwe sleutel maken"), self, "primary", "key-round")
        self._renew.setObjectName("renewKeys")

    def _lay_out(self) -> None:
        why = self.tr(
            "Doe dit als een ander uw wachtzin of herstelcode kan hebben gezien, of een oude kopie "
            "van de kluis heeft. Alle dossiers worden opnieuw versleuteld. Daarna opent alleen uw "
            "nieuwe wachtzin de kluis."
        )
        parts = self._page(self.tr("Nieuwe sleutel voor de hele kluis"), why)
        shown = (self._about, self._form, self._failure, self._countdown, self._result)
        for part in (*shown, self._progress, self._step):
            parts.addWidget(part)
        parts.addLayout(row(None, self._stop, self._back, self._renew))
        self._show_card(parts, 620)

    def _on_renew(self) -> None:
        if not self._renew.isEnabled():
            return
        own, errors = self._own.text(), self._new.errors()
        if not own:
            errors = {"eigen": self.tr("Vul uw huidige wachtzin in."), **errors}
        elif own == self._new.text():
            errors = {"wachtzin": self.tr("Kies een andere wachtzin dan de huidige.")}
        if not self._form.show_errors(errors):
            self.renew_requested.emit(own, self._new.text())

    def _on_stop(self) -> None:
        self._stop.setEnabled(False)
        self._step.setText(self.tr("Er wordt gestopt na deze stap…"))
        announce(self, self._step.text())
        self.stop_requested.emit()

    def _on_ran_out(self) -> None:
        self._renew.setEnabled(True)
