"""The one kind of dialog: opened without blocking, freed when closed."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QFrame, QScrollArea, QVBoxLayout, QWidget

from desktop.ui.kit.buttons import Button
from desktop.ui.kit.card import Panel
from desktop.ui.kit.form import Form
from desktop.ui.kit.layouts import column, row
from desktop.ui.kit.notice import Notice
from desktop.ui.kit.plain_label import PlainLabel
from desktop.ui.kit.theme import current


class Dialog(QDialog):
    """A titled form with a primary and a cancel button; call open(), never exec().

    Signals:
        submitted: the primary button was chosen; check the fields, then accept().
    """

    submitted = Signal()

    def __init__(
        self, title: str, primary: str, parent: QWidget | None = None, kind: str = "primary"
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setModal(True)
        self._width = 480
        self.form = Form(self)
        self.notice = Notice("", self, "danger")
        self.notice.hide()
        self.primary = Button(primary, self, kind)
        self.primary.setObjectName("dialogPrimary")
        self.primary.setDefault(True)
        self.cancel = Button(self.tr("Annuleren"), self)
        self.cancel.setObjectName("dialogCancel")
        self._lay_out(title)

        self.cancel.clicked.connect(self.reject)
        self.primary.clicked.connect(self.submitted)

    def show_errors(self, errors: Mapping[str, str]) -> bool:
        """Show errors under their fields and focus the first; True when there are any."""
        return self.form.show_errors(errors)

    def show_failure(self, text: str) -> None:
        """Show a sentence about the whole dialog, for a failure outside it."""
        self.notice.show_text(text)

    def _lay_out(self, title: str) -> None:
        inner = QWidget(self)
        inner.setProperty("scrolled", True)
        self._lines = column(self.notice, self.form, None, spacing=14, margins=(24, 4, 24, 12))
        inner.setLayout(self._lines)
        self._scroll = QScrollArea(self)
        self._scroll.setAccessibleName(title)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidget(inner)
        head = PlainLabel(title, self, "heading", wrap=True)
        foot = Panel(
            row(None, self.cancel, self.primary, margins=(24, 12, 24, 12)), self, "sunken", "top"
        )
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(row(head, margins=(24, 20, 24, 10)))
        whole.addWidget(self._scroll, 1)
        whole.addWidget(foot)

    def fit(self, width: int = 480) -> None:
        """Ask for this width, grown with the text, and the height needed, within the screen."""
        self._width = width
        if self.isVisible():
            self._resize_to_form()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # Only now the fields have their fonts, and so their heights.
        self._resize_to_form()
        # Else the primary button has it: the fields came after the buttons.
        if self.focusWidget() is None:
            self.form.focus_first()

    def _resize_to_form(self) -> None:
        room = self.screen().availableGeometry().size() * 0.92
        wide = min(current().px(self._width), room.width())
        needed = self._lines.totalHeightForWidth(wide) if self._lines.hasHeightForWidth() else 0
        tall = max(needed, self._lines.sizeHint().height()) + current().px(140)
        self.resize(wide, min(tall, room.height()))


class Confirm(Dialog):
    """Asks one question; accepted means yes."""

    def __init__(
        self,
        question: str,
        detail: str,
        verb: str,
        parent: QWidget | None = None,
        kind: str = "primary",
    ) -> None:
        super().__init__(question, verb, parent, kind)
        self.setObjectName("confirm")
        self.form.add_widget(PlainLabel(detail, self, "body", "text2", wrap=True))
        self.submitted.connect(self.accept)
        if kind == "danger":
            self.cancel.setFocus()


def ask(
    parent: QWidget,
    question: str,
    detail: str,
    verb: str,
    on_yes: Callable[[], object],
    kind: str = "primary",
) -> Confirm:
    """Ask before something happens; on_yes (a bound method) runs when the user agrees."""
    dialog = Confirm(question, detail, verb, parent, kind)
    dialog.accepted.connect(on_yes)
    dialog.fit(440)
    dialog.open()
    return dialog
