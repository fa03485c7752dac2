"""A file without names that leaves the vault: first what is in it, then where it goes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.ui.kit.dialog import Dialog
from desktop.ui.kit.notice import Notice
from desktop.ui.kit.plain_label import PlainLabel
from desktop.ui.paper.saving import SaveDialog

WIDTH = 560


class FileKind(NamedTuple):
    """A kind of file: the name to propose, its suffix and how the computer's dialog calls it."""

    name: str
    suffix: str
    filter: str


class PlainFileDialog(Dialog):
    """Tells what the file holds and asks where it should be written.

    Signals:
        path_chosen: it should be written to this path.
    """

    path_chosen = Signal(str)

    def __init__(
        self, title: str, lines: Sequence[str], kind: FileKind, parent: QWidget | None = None
    ) -> None:
        super().__init__(title, "", parent)
        self.setObjectName("plainFileDialog")
        self._title, self._kind = title, kind
        self.primary.setText(self.tr("Bestand kiezen…"))
        self.cancel.setText(self.tr("Sluiten"))
        for line in lines:
            self.form.add_widget(PlainLabel(line, self, "body", wrap=True))
        outside = self.tr(
            "Dit bestand staat buiten de kluis en is niet versleuteld. Bewaar het alleen waar dat "
            "mag, en verwijder het als u het niet meer nodig heeft."
        )
        self.form.add_widget(Notice(outside, self, "warn"))
        self.fit(WIDTH)

        self.submitted.connect(self._on_submit)

    def show_saved(self, name: str) -> None:
        """Tell that it was written to a file of this name."""
        self.notice.show_text(self.tr("Opgeslagen als {}.").format(name), "ok")

    def show_refused(self, text: str) -> None:
        """Show why it could not be written."""
        self.notice.show_text(text, "danger")

    def _on_submit(self) -> None:
        dialog = SaveDialog(self._title, self._kind.name, self)
        dialog.setNameFilter(self._kind.filter)
        dialog.setDefaultSuffix(self._kind.suffix)
        dialog.selectFile(self._kind.name)
        dialog.fileSelected.connect(self.path_chosen)
        dialog.open()
