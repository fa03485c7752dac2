"""What stands on the screen before any pupil was read in: how to begin."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.ui.kit.buttons import Button
from desktop.ui.kit.layouts import column, row
from desktop.ui.kit.plain_label import PlainLabel
from desktop.ui.kit.theme import current

_WIDTH = 640


class EmptyRegister(QWidget):
    """Teaches where pupils come from.

    Signals:
        import_requested: the user wants to read pupils in.
    """

    import_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("emptyRegister")
        title = self.tr("Haal uw leerlingen uit uw administratie")
        self._words = QWidget(self)
        how = self.tr(
            "Maak in uw administratie (ParnasSys, Esis, Magister, Somtoday of een andere) een "
            "bestand met leerlingen: EDEXML als dat kan, anders een tabel (CSV of Excel). "
            "Lees dat bestand hier in. U ziet eerst wat er verandert."
        )
        never = self.tr(
            "Een BSN, onderwijsnummer, nationaliteit of gewicht wordt nooit bewaard, ook niet als "
            "het in het bestand staat. Het bestand zelf blijft waar het is."
        )
        use = self.tr(
            "Daarna opent u een dossier of noteert u een los signaal zonder namen over te typen. "
            "Een dossier openen zonder leerlingenlijst kan ook."
        )
        self._import = Button(self.tr("Inlezen"), self, "primary", "download")
        self._import.setObjectName("emptyImport")
        lines = column(
            PlainLabel(title, self, "title", wrap=True),
            *(PlainLabel(text, self, "body", "text2", wrap=True) for text in (how, never, use)),
            row(self._import, None),
            spacing=12,
        )
        self._words.setLayout(lines)
        across = row(self._words, None, margins=(24, 24, 24, 24))
        across.setStretch(0, 1000)
        self.setLayout(column(across, None))
        self._fit()

        self._import.clicked.connect(self.import_requested)
        current().changed.connect(self._fit)

    def focus_action(self) -> None:
        """Move the keyboard to the button."""
        self._import.setFocus()

    def _fit(self) -> None:
        self._words.setMaximumWidth(current().px(_WIDTH))
