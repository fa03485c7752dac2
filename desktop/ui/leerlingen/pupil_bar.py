"""The bar under the list: the chosen pupil, and what can be done."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.ui.kit.buttons import Button
from desktop.ui.kit.card import Panel
from desktop.ui.kit.flow_layout import FlowLayout
from desktop.ui.kit.layouts import column
from desktop.ui.kit.plain_label import PlainLabel
from desktop.ui.leerlingen.lines import PupilLine


class PupilBar(Panel):
    """Shows one pupil and asks for what the user wants with it.

    Signals:
        open_requested: bring the dossier, or the loose signals, of this pupil on screen.
        new_requested: open a dossier for this pupil.
        loose_requested: note a signal about this pupil without a dossier.
    """

    open_requested = Signal()
    new_requested = Signal()
    loose_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(None, parent, "surface", "top")
        self.setObjectName("pupilBar")
        self._naam = PlainLabel("", self, "title", wrap=True)
        self._naam.setObjectName("pupilName")
        self._about = PlainLabel("", self, "small", "text2", wrap=True)
        self._about.setObjectName("pupilAbout")
        self._open = Button(self.tr("Dossier openen"), self, "primary", "folder-open")
        self._open.setObjectName("openDossier")
        self._loose = Button(self.tr("Los signaal noteren"), self, "secondary", "clipboard-list")
        self._loose.setObjectName("noteLoose")
        self._new = Button(self.tr("Nieuw dossier"), self, "secondary", "file-plus")
        self._new.setObjectName("newFromPupil")
        buttons = FlowLayout(None, 8)
        for button in (self._open, self._loose, self._new):
            buttons.addWidget(button)
        words = column(self._naam, self._about, spacing=2)
        self.setLayout(column(words, buttons, spacing=10, margins=(24, 12, 24, 14)))
        self.show_pupil(None)

        self._open.clicked.connect(self.open_requested)
        self._loose.clicked.connect(self.loose_requested)
        self._new.clicked.connect(self.new_requested)

    def show_pupil(self, line: PupilLine | None) -> None:
        """Show this pupil, or nothing."""
        for button in (self._open, self._loose, self._new):
            button.setEnabled(line is not None)
        # The bar keeps its height: a line that is chosen must not disappear behind it.
        if line is None:
            self._naam.setText(self.tr("Kies een leerling"))
            self._about.setText(self.tr("Dan kunt u een dossier openen of een signaal noteren."))
            self._open.hide()
            return
        self._naam.setText(line.naam)
        self._about.setText(line.about)
        self._open.setVisible(line.has_dossier)
        see, go = self.tr("Signalen bekijken"), self.tr("Dossier openen")
        self._open.setText(see if line.is_loose else go)
        self._loose.setVisible(not line.has_dossier or line.is_loose)
        self._new.setVisible(not line.has_dossier)
        # The act that follows most often is the loud one.
        self._loose.set_kind("secondary" if line.is_loose else "primary")

    def focus_first(self) -> None:
        """Move the keyboard to the first thing that can be done."""
        first = self._loose if self._open.isHidden() else self._open
        first.setFocus()
