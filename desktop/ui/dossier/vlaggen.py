"""The flags of a dossier above it, each with the day it was set and a way to take it away."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from desktop.core.nederlands import short_date
from desktop.core.vlag import Vlag, vlaggen
from desktop.services.views import DossierView
from desktop.ui.kit.buttons import Button
from desktop.ui.kit.layouts import column, row
from desktop.ui.kit.plain_label import IconLabel, PlainLabel
from desktop.ui.kit.weak import weakly


class Vlaggen(QWidget):
    """Shows the flags that stand; nothing when there are none.

    Signals:
        vorm_requested: the user wants the form of this name with these values filled in.
    """

    vorm_requested = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("dossierVlaggen")
        self.setAccessibleName(self.tr("Vlaggen"))
        self._shown: tuple[Vlag, ...] = ()
        self._lines: list[QWidget] = []
        self._column = column(spacing=4)
        self.setLayout(self._column)
        self.hide()

    def show_dossier(self, view: DossierView) -> None:
        """Show the flags of this dossier."""
        found = vlaggen(view.regels)
        if found == self._shown:
            return
        self._shown = found
        for line in self._lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines = [self._line(vlag) for vlag in found]
        self.setVisible(bool(found))

    def _line(self, vlag: Vlag) -> QWidget:
        line = QFrame(self)
        line.setProperty("tone", "info")
        icon = IconLabel("flag", line, "info", 16)
        words = PlainLabel(vlag.bericht, line, "body_strong", "info", wrap=True)
        since = PlainLabel(
            self.tr("vlag sinds {}").format(short_date(vlag.sinds)), line, "small", "text2"
        )
        away = Button(self.tr("Weghalen…"), line, "link")
        away.setObjectName(f"vlagWeg_{vlag.nummer}")
        away.setAccessibleName(self.tr("Vlag weghalen: {}").format(vlag.bericht))
        away.clicked.connect(weakly(self._on_away, vlag))
        within = row(icon, words, since, away, spacing=10, margins=(12, 2, 4, 2))
        within.setStretchFactor(words, 1)
        within.setAlignment(icon, Qt.AlignmentFlag.AlignVCenter)
        line.setLayout(within)
        self._column.addWidget(line)
        return line

    def _on_away(self, vlag: Vlag) -> None:
        known = {"vlag": vlag.nummer, "bericht": vlag.bericht}
        self.vorm_requested.emit("vlag-weg", known)
