"""A new recovery code: see it on paper, type two groups back from that paper, and it counts."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.services import recovery_code
from desktop.services.sleutels import NewCode, confirm_code
from desktop.ui.kit.buttons import Button
from desktop.ui.kit.form import FieldRow
from desktop.ui.kit.layouts import row
from desktop.ui.kluis.keys_dialog import KeyDialog
from desktop.ui.kluis.recovery_sheet import RecoverySheet


class RecoveryDialog(KeyDialog):
    """Shows the sheet first; hides the code while two of its groups are typed back."""

    def __init__(
        self, new: NewCode, pdf: bytes, parent: QWidget | None = None, *, is_first: bool = False
    ) -> None:
        say = QCoreApplication.translate
        super().__init__(say("RecoveryDialog", "Herstelblad van de kluis"), "", parent)
        self.setObjectName("recoveryDialog")
        self._new = new
        self.sheet = RecoverySheet(new.code, pdf, self)
        self.form.add_widget(self.sheet)
        self._back = Button(self.tr("Terug naar het herstelblad"), self, "link", "chevron-left")
        self._back.setObjectName("backToSheet")
        back = QWidget(self)
        back.setLayout(row(self._back, None))
        self.form.add_widget(back)
        why = self.explain(
            self.tr(
                "Typ twee groepen over van uw herstelblad. Zo weet u zeker dat het blad leesbaar "
                "is. Pas daarna opent de code de kluis; een eerder herstelblad vervalt dan."
            )
        )
        self._typed = {number: QLineEdit(self) for number in new.asked}
        rows = [self._group_row(number, field) for number, field in self._typed.items()]
        self._typing = [back, why, *rows, self.ask_own()]
        self.finish_form()
        if is_first:
            self.cancel.setText(self.tr("Later"))
        self._is_typing = False
        self._show_step(is_typing=False)
        self.fit(760)

        self._back.clicked.connect(self._on_back)
        self.own.returnPressed.connect(self.primary.click)
        self.submitted.connect(self._on_submitted)

    def answer(self) -> tuple[object, ...]:
        return self.own.text(), confirm_code(self._new, self._groups())

    def done(self, result: int) -> None:
        self.sheet.forget()
        super().done(result)

    def _group_row(self, number: int, field: QLineEdit) -> FieldRow:
        return self.form.add(f"groep{number}", self.tr("Groep {n}").format(n=number), field)

    def _show_step(self, *, is_typing: bool) -> None:
        self._is_typing = is_typing
        self.sheet.setVisible(not is_typing)
        for part in self._typing:
            part.setVisible(is_typing)
        self.notice.hide()
        verb = self.tr("Herstelcode in gebruik nemen") if is_typing else self.tr("Verder")
        self.primary.setText(verb)
        first = self._typed[self._new.asked[0]]
        (first if is_typing else self.primary).setFocus()
        if self.isVisible():
            self.fit(760)

    def _on_back(self) -> None:
        self._show_step(is_typing=False)

    def _on_submitted(self) -> None:
        if not self._is_typing:
            self._show_step(is_typing=True)
            return
        wrong = recovery_code.mistyped_groups(self._new.code, self._groups())
        errors = {f"groep{number}": self._wrong(number) for number in wrong}
        if not self.show_errors(errors | self.own_error()):
            self.given.emit()

    def _groups(self) -> dict[int, str]:
        return {number: field.text() for number, field in self._typed.items()}

    def _wrong(self, number: int) -> str:
        return self.tr("Groep {n} klopt niet. Kijk nog eens op uw blad.").format(n=number)
