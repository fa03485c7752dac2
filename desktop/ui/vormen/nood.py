"""Acute danger: whom to call, and with a dossier open, that it was done. It never dials."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.core.afwegingskader import Citaat
from desktop.core.school import School
from desktop.ui.kit.card import Card
from desktop.ui.kit.dialog import Dialog
from desktop.ui.kit.layouts import column
from desktop.ui.kit.plain_label import PlainLabel
from desktop.ui.vormen.form import VormDialog
from desktop.ui.vormen.spec import quoted

X03 = Citaat(
    "Vraag advies aan Veilig Thuis. Het is ook mogelijk om contact te zoeken met de Raad voor de "
    "Kinderbescherming en/of de politie in te schakelen.",
    "004:393",
)


class Number(NamedTuple):
    """Whom to call, how to reach them, and what for."""

    who: str
    reach: str
    what_for: str


class Numbers(QWidget):
    """Shows whom to call in acute danger (004:393)."""

    def __init__(self, school: School, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("numbers")
        grid = QGridLayout()
        grid.setContentsMargins(16, 12, 16, 12)
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(2, 1)
        for line, number in enumerate(_numbers(school)):
            grid.addWidget(PlainLabel(number.who, self, "body_strong", wrap=True), line, 0)
            grid.addWidget(PlainLabel(number.reach, self, "title"), line, 1)
            grid.addWidget(PlainLabel(number.what_for, self, "small", "text2", wrap=True), line, 2)
        said = PlainLabel(quoted(X03), self, "small", "text3", wrap=True)
        self.setLayout(column(Card(grid, self, "sunken"), said, spacing=8))


def _numbers(school: School) -> tuple[Number, ...]:
    say = QCoreApplication.translate
    profiel = school.profiel
    return (
        Number(say("Nood", "Alarmnummer"), "112", say("Nood", "Bij direct gevaar: bel meteen.")),
        Number(
            profiel.veilig_thuis or say("Nood", "Veilig Thuis"),
            profiel.veilig_thuis_nummer,
            say("Nood", "Advies en melden. Bij acuut gevaar kan dat meteen."),
        ),
        Number(say("Nood", "Politie"), "112", say("Nood", "Bij spoed via het alarmnummer.")),
        Number(
            say("Nood", "Raad voor de Kinderbescherming"),
            "",
            say("Nood", "Bel het kantoor in uw regio."),
        ),
    )


class NumbersDialog(Dialog):
    """Shows the numbers while no dossier is open."""

    def __init__(self, school: School, parent: QWidget | None = None) -> None:
        say = QCoreApplication.translate
        super().__init__(say("Nood", "Acuut gevaar"), say("Nood", "Sluiten"), parent)
        self.setObjectName("numbersDialog")
        self.cancel.hide()
        self.form.add_widget(Numbers(school, self))
        closed = self.tr("Open een dossier om vast te leggen wie u belde.")
        self.form.add_widget(PlainLabel(closed, self, "small", "text2", wrap=True))
        self.submitted.connect(self.accept)
        self.fit(620)


class NoodDialog(VormDialog):
    """The numbers above the form in which the call is recorded."""

    def _show_head(self) -> None:
        self.form.add_widget(Numbers(self._opening.view.casus.school, self))
        super()._show_head()
