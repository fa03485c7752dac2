"""A backup on a second place: choose the folder, read what it means, make it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.ui.kit.buttons import Button
from desktop.ui.kit.card import Card
from desktop.ui.kit.flow_layout import FlowLayout
from desktop.ui.kit.layouts import column
from desktop.ui.kit.notice import Notice
from desktop.ui.kit.plain_label import PlainLabel


class SecondPlace(Card):
    """Asks where a second backup should go, and for making it there.

    Signals:
        folder_chosen: the user considers this folder (Path); show_advice tells about it.
        backup_requested: make a backup in this folder (Path).
    """

    folder_chosen = Signal(object)
    backup_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(None, parent)
        self.setObjectName("secondPlace")
        self._folder: Path | None = None
        self._remembered: Path | None = None
        self._latest = PlainLabel("", self, "body", "text", wrap=True)
        self._chosen = PlainLabel("", self, "body_strong", "text", wrap=True)
        self._chosen.setObjectName("chosenFolder")
        self._advice = Notice("", self)
        self._advice.setObjectName("placeAdvice")
        choose = self.tr("Back-up op een tweede plaats…")
        self._choose = self._button("chooseFolder", choose, "folder-open")
        self._again = self._button("sameFolder", self.tr("Weer in de vorige map…"), "history")
        self._make = self._button("backUpThere", self.tr("Back-up in deze map maken"), "save")
        self._lay_out()
        self._show_folder(None)

        self._again.clicked.connect(self._on_again)
        self._choose.clicked.connect(self._on_choose)
        self._make.clicked.connect(self._on_make)

    def show_stand(self, latest: str, remembered: Path | None) -> None:
        """Show the latest backup elsewhere, and offer the folder of that time again."""
        self._latest.setText(latest)
        self._remembered = remembered
        self._again.setVisible(remembered is not None)
        self._again.setAccessibleDescription(str(remembered or ""))
        self._show_folder(None)

    def show_advice(self, folder: Path, advice: str) -> None:
        """Show what a backup in this folder means, and offer to make it."""
        self._show_folder(folder)
        self._advice.show_text(advice)
        self._make.setFocus()

    def _lay_out(self) -> None:
        why = self.tr(
            "Gaat deze computer stuk of wordt hij gestolen, dan helpt alleen een back-up op een "
            "andere plaats: een usb-stick achter slot of een schoolschijf. Elke back-up is "
            "versleuteld."
        )
        buttons = FlowLayout(None, 8)
        for button in (self._choose, self._again):
            buttons.addWidget(button)
        make = FlowLayout(None, 8)
        make.addWidget(self._make)
        lines = column(
            PlainLabel(self.tr("Tweede plaats"), self, "title"),
            PlainLabel(why, self, "body", "text2", wrap=True),
            self._latest,
            buttons,
            self._chosen,
            self._advice,
            make,
            spacing=10,
            margins=(20, 18, 20, 18),
        )
        self.setLayout(lines)

    def _button(self, name: str, text: str, icon: str) -> Button:
        button = Button(text, self, "secondary", icon)
        button.setObjectName(name)
        return button

    def _show_folder(self, folder: Path | None) -> None:
        self._folder = folder
        self._chosen.setText(self.tr("Gekozen map: {folder}").format(folder=folder or ""))
        for part in (self._chosen, self._advice, self._make):
            part.setVisible(folder is not None)

    def _on_again(self) -> None:
        if self._remembered is not None:
            self.folder_chosen.emit(self._remembered)

    def _on_choose(self) -> None:
        dialog = QFileDialog(self, self.tr("Kies een map voor de back-up"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self._on_folder)
        dialog.open()

    def _on_folder(self, folder: str) -> None:
        self.folder_chosen.emit(Path(folder))

    def _on_make(self) -> None:
        if self._folder is not None:
            self.backup_requested.emit(self._folder)
