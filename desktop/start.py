"""Starting and ending the Qt application."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from desktop import paths
from desktop.app import Program
from desktop.hardening import harden
from desktop.jobs.runner import JobRunner
from desktop.ui.guard import Guard
from desktop.ui.kit.theme import apply_theme
from desktop.ui.kit.translation import speak_dutch


class Outcome:
    """How a run of the program ended."""

    def __init__(self) -> None:
        self.relaunch = False

    def on_relaunch(self) -> None:
        """Remember that the program is to start anew."""
        self.relaunch = True
        QApplication.quit()


def make_application() -> QApplication:
    """Return the application, dressed and speaking Dutch."""
    # Qt writes the folders of file dialogs to a file of its own; keep that in our folder.
    for form in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
        QSettings.setPath(form, QSettings.Scope.UserScope, str(paths.config_dir()))
    app = QApplication(sys.argv[:1])
    app.setApplicationName("Weegwijzer")
    app.setQuitOnLastWindowClosed(False)
    speak_dutch(app)
    apply_theme(app)
    return app


def forget_folders() -> None:
    """Take the folders of file dialogs out of Qt's own settings: their names may tell who."""
    settings = QSettings(QSettings.Scope.UserScope, "QtProject")
    settings.remove("FileDialog")
    settings.sync()


def start(*, demo: bool, vault: Path | None) -> bool:
    """Run the program until its window is closed; tell whether it was locked instead."""
    # What the system does not know it does not do; the program is usable without.
    harden()
    app = make_application()
    guard = Guard(app)
    guard.install()
    runner = JobRunner(app)
    program = Program(runner, guard)
    outcome = Outcome()
    program.finished.connect(app.quit)
    program.relaunch_requested.connect(outcome.on_relaunch)
    if demo:
        program.open_demo()
    elif vault is not None:
        program.start_at(vault)
    else:
        program.start()
    app.exec()
    runner.close()
    forget_folders()
    return outcome.relaunch
