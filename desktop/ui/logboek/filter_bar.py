"""Above the timeline: which of its entries are shown, always said in words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.core.tijdlijnfilter import Tijdlijnfilter
from desktop.core.zoeken import LONGEST_QUESTION
from desktop.ui.kit.announce import announce
from desktop.ui.kit.buttons import Button
from desktop.ui.kit.layouts import column, row
from desktop.ui.kit.plain_label import PlainLabel
from desktop.ui.logboek.filter_fields import FilterFields
from desktop.ui.logboek.filter_words import conditions

_PAUSE_MS = 150


class FilterBar(QWidget):
    """Lets the user look at part of the timeline; folded until asked for more than words.

    Signals:
        filter_changed: the user wants this Tijdlijnfilter.
        print_requested: the user wants what is shown on paper.
        unfolded: the conditions came on screen, and with them the people to choose from.
    """

    filter_changed = Signal(object)
    print_requested = Signal()
    unfolded = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("filterBar")
        self._told = Tijdlijnfilter()
        self._words = self._search_field()
        self._more = Button(self.tr("Filter"), self, "secondary", "list-filter")
        self._more.setObjectName("filterMore")
        self._more.setCheckable(True)
        self._more.setAccessibleDescription(self.tr("Soort, bron, richting, wie en wanneer"))
        self._print = Button(self.tr("Afdrukken…"), self, "secondary", "printer")
        self._print.setObjectName("printTimeline")
        self._print.setAccessibleDescription(self.tr("De tijdlijn zoals zij hieronder staat"))
        self._unfinished = Button("", self, "link", "pencil")
        self._unfinished.setObjectName("filterUnfinished")
        self._unfinished.hide()
        self._fields = FilterFields(self)
        self._fields.hide()
        self._count = PlainLabel("", self, "small_strong", wrap=True)
        self._count.setObjectName("filterCount")
        self._clear = Button(self.tr("Filter wissen"), self, "link", "x")
        self._clear.setObjectName("filterClear")
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._lay_out()
        self.show_count(0, 0)
        self._connect()

    def show_filter(self, chosen: Tijdlijnfilter) -> None:
        """Show these conditions; this is no change by the user."""
        self._pause.stop()
        self._told = chosen
        self._words.setText(chosen.tekst)
        self._fields.show_filter(chosen)

    def show_people(self, names: Iterable[str]) -> None:
        """Offer these people to choose from."""
        self._fields.show_people(names)

    def show_count(self, shown: int, total: int) -> None:
        """Say how many entries are shown, when it is not all of them."""
        filtered = not self._told.is_empty
        words = self.tr("{shown} van {total} aantekeningen · {what}").format(
            shown=shown, total=total, what=conditions(self._told)
        )
        self._count.setText(words if filtered else "")
        self._count.setVisible(filtered)
        self._clear.setVisible(filtered)
        if filtered:
            announce(self, words)

    def show_unfinished(self, count: int) -> None:
        """Offer to look at the quick notes that wait for their details, when there are any."""
        words = self.tr("1 aantekening nog aan te vullen")
        several = self.tr("{n} aantekeningen nog aan te vullen").format(n=count)
        self._unfinished.setText(words if count == 1 else several)
        self._unfinished.setVisible(count > 0 and not self._told.aan_te_vullen)

    def is_unfolded(self) -> bool:
        """Tell whether all conditions are on screen."""
        return self._more.isChecked()

    def _search_field(self) -> QLineEdit:
        line = QLineEdit(self)
        line.setObjectName("filterWords")
        line.setMaxLength(LONGEST_QUESTION)
        line.setClearButtonEnabled(True)
        line.setPlaceholderText(self.tr("Zoek in deze tijdlijn"))
        line.setAccessibleName(self.tr("Zoek in deze tijdlijn"))
        return line

    def _lay_out(self) -> None:
        line, said = row(self._words, self._more, self._print), row(self._count, self._clear)
        line.setStretchFactor(self._words, 1)
        said.setStretchFactor(self._count, 1)
        self.setLayout(column(line, self._fields, said, row(self._unfinished, None)))

    def _connect(self) -> None:
        self._clear.clicked.connect(self._on_clear)
        self._fields.changed.connect(self._tell)
        self._more.toggled.connect(self._on_more)
        self._pause.timeout.connect(self._tell)
        self._print.clicked.connect(self.print_requested)
        self._unfinished.clicked.connect(self._on_unfinished)
        self._words.returnPressed.connect(self._tell)
        self._words.textEdited.connect(self._on_typed)

    def _tell(self) -> None:
        self._pause.stop()
        chosen = self._fields.chosen(self._words.text())
        chosen = replace(chosen, aan_te_vullen=self._told.aan_te_vullen)
        if chosen != self._told:
            self._told = chosen
            self.filter_changed.emit(chosen)

    def _on_typed(self) -> None:
        self._pause.start()

    def _on_more(self, checked: bool) -> None:
        self._fields.setVisible(checked)
        if checked:
            self.unfolded.emit()

    def _on_unfinished(self) -> None:
        self.show_filter(Tijdlijnfilter(aan_te_vullen=True))
        self._clear.setFocus()
        self.filter_changed.emit(self._told)

    def _on_clear(self) -> None:
        self.show_filter(Tijdlijnfilter())
        self._words.setFocus()
        self.filter_changed.emit(self._told)
