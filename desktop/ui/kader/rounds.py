"""The rondes of a weging beside each other: each question with its answer in every ronde."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.core.nederlands import enumerate_words, short_date
from desktop.core.weging import Beantwoording
from desktop.diagram.words import outcome
from desktop.services.views import DossierView
from desktop.ui.kader.names import number_of
from desktop.ui.kit.dialog import Dialog
from desktop.ui.kit.plain_label import PlainLabel

Row = tuple[str, ...]


def rounds_table(view: DossierView) -> tuple[Row, ...]:
    """Return head, one row per question and the outcomes; the first column names the row."""
    say = QCoreApplication.translate
    kader, weging = view.kader, view.weging
    rondes = weging.rondes(kader)
    given = [weging.in_ronde(kader, ronde) for ronde in rondes]
    head = (say("Kader", "Vraag"), *(say("Kader", "Ronde {}").format(n) for n in rondes))
    rows = (
        (f"{number_of(kader, k.id)}. {k.kort}", *(_cell(answers.get(k.id)) for answers in given))
        for k in kader.vragen
    )
    ways = (weging.pad_of(kader, ronde) for ronde in rondes)
    none = say("Kader", "nog geen uitkomst")
    ends = (say("Kader", "Uitkomst"), *(outcome(kader, pad) or none for pad in ways))
    return (head, *rows, ends)


def _cell(b: Beantwoording | None) -> str:
    if b is None:
        return "–"
    answer = b.antwoord.woorden
    people = enumerate_words(b.beoordelaars)
    return f"{answer[:1].upper()}{answer[1:]}\n{short_date(b.moment.date())}\n{people}"


class RoundsDialog(Dialog):
    """Shows the rondes beside each other, to read."""

    def __init__(self, view: DossierView, parent: QWidget) -> None:
        super().__init__(self.tr("Rondes naast elkaar"), self.tr("Sluiten"), parent)
        self.setObjectName("roundsDialog")
        self.cancel.hide()
        table = QWidget(self.form)
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(12)
        cells = rounds_table(view)
        for y, line in enumerate(cells):
            for x, text in enumerate(line):
                strong = y == 0 or x == 0 or y == len(cells) - 1
                label = PlainLabel(text, table, "small_strong" if strong else "small", wrap=True)
                label.setAccessibleName(text if 0 in {x, y} else f"{line[0]} {cells[0][x]}: {text}")
                grid.addWidget(label, y, x)
        for x in range(len(cells[0])):
            grid.setColumnStretch(x, 1)
        self.form.add_widget(table)
        self.submitted.connect(self.accept)
        self.fit(560)
