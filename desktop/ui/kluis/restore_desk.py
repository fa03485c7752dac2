"""Looking into a backup and putting it back, on the worker."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop.core.known_error import KnownError
from desktop.jobs.runner import Runner
from desktop.services.key_ports import Proof
from desktop.services.restoring import Restorer
from desktop.ui.kluis.restore_panel import RestorePanel


class RestoreDesk(QObject):
    """Carries out what the panel asks and shows there how it went.

    Signals:
        restored: the backup is a vault of its own now, in this folder (Path).
    """

    restored = Signal(object)

    def __init__(self, panel: RestorePanel, restorer: Restorer, runner: Runner) -> None:
        super().__init__(panel)
        self._panel = panel
        self._restorer = restorer
        self._runner = runner

        panel.dropped.connect(self.drop)
        panel.look_requested.connect(self._on_look)
        panel.restore_requested.connect(self._on_restore)

    def drop(self) -> None:
        """Let go of the backup that was looked into."""
        self._runner.run(self, self._restorer.drop, _nothing, self._on_failed)

    def _on_look(self, file: Path, proof: Proof) -> None:
        work = partial(self._restorer.look, file, proof)
        self._runner.run(self, work, self._panel.show_preview, self._on_failed)

    def _on_restore(self) -> None:
        self._runner.run(self, self._restorer.restore, self._on_restored, self._on_failed)

    def _on_restored(self, folder: Path) -> None:
        done = self.tr(
            "De back-up is teruggezet als aparte kluis. U opent hem in het venster waarin u de "
            "wachtzin invult: kies daar de kluis met de datum van de back-up."
        )
        self._panel.show_done(done)
        self.restored.emit(folder)

    def _on_failed(self, error: BaseException) -> None:
        if not isinstance(error, KnownError):
            raise error
        self._panel.show_failure(error.remedy)


def _nothing(_result: None) -> None:
    return
