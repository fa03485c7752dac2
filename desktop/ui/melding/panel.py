"""The melding of one dossier: fill in what the logboek cannot know, see the paper, save it."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from desktop.core.dossier import DossierId
from desktop.core.melding import MeldingGegevens
from desktop.services.views import MeldingView
from desktop.ui.dossier.other_route import melding_gate
from desktop.ui.kit.layouts import column
from desktop.ui.melding.export_bar import ExportBar
from desktop.ui.melding.form import MeldingForm
from desktop.ui.melding.open_points import OpenPoints
from desktop.ui.melding.sides import Sides
from desktop.ui.paper.preview import Preview

_KEEP_AFTER_MS = 1200


class MeldingPanel(QWidget):
    """Shows form and paper of a melding and asks to keep, print and export it.

    Signals:
        gegevens_changed: these MeldingGegevens should be kept. During show_melding of another
            dossier they still belong to the one in `dossier`.
        preview_requested: the paper should be made anew.
        export_requested: the paper should be written to this path.
        printed: the paper on screen went to a printer.
    """

    gegevens_changed = Signal(object)
    preview_requested = Signal()
    export_requested = Signal(str)
    printed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("meldingPanel")
        self.dossier: DossierId | None = None
        self._view: MeldingView | None = None
        self._sent: MeldingGegevens | None = None
        self._touched = self._stale = False
        self._points = OpenPoints(self)
        self._form = MeldingForm(self)
        self._preview = Preview(self)
        self._bar = ExportBar(self)
        self._keeper = QTimer(self)
        self._keeper.setSingleShot(True)
        self._keeper.setInterval(_KEEP_AFTER_MS)
        self._lay_out()

        self._bar.path_chosen.connect(self.export_requested)
        self._bar.pressed.connect(self._on_export)
        self._form.edited.connect(self._on_edited)
        self._keeper.timeout.connect(self.flush)
        self._preview.printed.connect(self.printed)
        self._preview.refresh_requested.connect(self._on_refresh)

    def show_melding(self, view: MeldingView) -> None:
        """Show a melding; what the user fills in stays when it is the same dossier again."""
        if self.dossier != view.dossier.id:
            self._open(view)
        elif self._touched:
            self._form.show_around(view)
        else:
            self._fill(view)
        self._gate.show_casus(view.casus)
        self._points.show_points(view.open_punten)
        self._stale = self._stale or self._view is None or _printed(view) != _printed(self._view)
        self._view = view
        self._page.setEnabled(True)
        self._show_kept()
        self._refresh()

    def show_pdf(self, pdf: bytes) -> None:
        """Show the paper, made in memory."""
        self._preview.show_pdf(pdf)

    def export_done(self, name: str) -> None:
        """Tell that the paper was written to a file of this name."""
        text = self.tr("Opgeslagen als {}. Dit bestand is niet versleuteld.")
        self._bar.show_done(text.format(name))

    def show_failure(self, text: str) -> None:
        """Show what went wrong; what was typed is handed in again at the next chance."""
        self._sent = None
        self._bar.show_failure(text)
        self._show_kept()

    def flush(self) -> None:
        """Hand in at once what is filled in."""
        self._keeper.stop()
        if self.dossier is not None and self._touched and self._form.gegevens() != self._sent:
            self._sent = self._form.gegevens()
            self.gegevens_changed.emit(self._sent)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._refresh()

    def _lay_out(self) -> None:
        inner = QWidget(self)
        inner.setProperty("scrolled", True)
        margins = (24, 16, 24, 16)
        inner.setLayout(column(self._points, self._form, None, spacing=12, margins=margins))
        self._scroll = QScrollArea(self)
        self._scroll.setWidget(inner)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._page = Sides(self._scroll, self._preview, self)
        self._page.setEnabled(False)
        whole = column(self._page, self._bar, spacing=0)
        whole.setStretchFactor(self._page, 1)
        inside = QWidget(self)
        inside.setLayout(whole)
        self._gate = melding_gate(inside, self)
        self.setLayout(column(self._gate))

    def _open(self, view: MeldingView) -> None:
        self.flush()
        self.dossier = view.dossier.id
        self._view = None
        self._preview.clear()
        self._bar.clear()
        self._scroll.verticalScrollBar().setValue(0)
        self._fill(view)

    def _fill(self, view: MeldingView) -> None:
        self._form.show_gegevens(view)
        self._touched = False
        self._sent = self._form.gegevens()

    def _refresh(self) -> None:
        if self._stale and self.isVisible():
            self._stale = False
            self.preview_requested.emit()

    def _show_kept(self) -> None:
        kept = self._view is not None and self._view.gegevens == self._form.gegevens()
        waits = self._touched and not kept
        self._bar.show_kept(self.tr("Wordt bewaard…") if waits else self.tr("Alles is bewaard"))

    def _on_edited(self) -> None:
        self._touched = True
        self._show_kept()
        self._keeper.start()

    def _on_refresh(self) -> None:
        self.flush()
        self._stale = True
        self._refresh()

    def _on_export(self) -> None:
        if self._view is not None:
            self.flush()
            self._bar.ask_path(f"melding-veilig-thuis-{self._view.today.isoformat()}.pdf")


def _printed(view: MeldingView) -> tuple[object, ...]:
    """Return what the paper is made of, apart from the moment on its stamp."""
    return view.school, view.dossier, view.gegevens, view.regels, view.weging
