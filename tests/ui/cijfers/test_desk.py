"""From the figures on screen to a CSV file outside the vault."""

from __future__ import annotations

import csv
import gc
from datetime import date
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QAbstractButton, QFileDialog

from desktop.core.dossier import DossierId
from desktop.core.termijnen import Kalender
from desktop.jobs.runner import InlineRunner
from desktop.services.handelingen import list_handelingen
from desktop.ui.cijfers.desk import CijfersDesk, CijfersDialog
from desktop.ui.cijfers.panel import CijfersPanel
from desktop.ui.kit.fields import CheckBox
from desktop.ui.kit.notice import Notice
from desktop.ui.kit.theme import apply_theme
from desktop.ui.session import Session
from tests.builders import a_caseload_regel
from tests.fake_vault import FakeVault
from tests.fakes import FixedClock
from tests.ui.agenda.test_desk import written
from tests.ui.finding import find
from tests.worlds import a_world

TODAY = date(2026, 11, 22)


class Export:
    """A panel with four dossiers, whose file can be asked for."""

    def __init__(self) -> None:
        self.vault = FakeVault()
        self.session = Session(self.vault, a_world(FixedClock(), written), InlineRunner())
        self.panel = CijfersPanel()
        self.desk = CijfersDesk(self.session, self.panel)

    def show(self) -> None:
        opened = date(2026, 9, 1)
        ids = map(DossierId, range(1, 5))
        lines = [a_caseload_regel(dossier=one, geopend_op=opened) for one in ids]
        self.desk.show_regels(lines, Kalender(), TODAY)
        self.panel.show()

    def open(self) -> CijfersDialog:
        find(self.panel, QAbstractButton, "cijfersBestand").click()
        return find(self.panel, CijfersDialog)

    def save(self, dialog: CijfersDialog, path: Path) -> None:
        dialog.primary.click()
        chooser = find(dialog, QFileDialog)
        chooser.fileSelected.emit(str(path))
        chooser.close()


@pytest.fixture
def export(qapp, qtbot):
    apply_theme(qapp, "licht", 100)
    made = Export()
    qtbot.addWidget(made.panel)
    yield made
    made.session.deleteLater()


def values(path: Path) -> dict[str, str]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return {row[1]: row[2] for row in csv.reader(file, delimiter=";")}


def test_small_numbers_stay_hidden_unless_the_user_wants_otherwise(export, tmp_path):
    export.show()
    dialog = export.open()
    export.save(dialog, tmp_path / "buiten.csv")
    assert values(tmp_path / "buiten.csv")["Gesloten"] == "minder dan 3"
    assert dialog.notice.text() == "Opgeslagen als buiten.csv."
    find(dialog, CheckBox, "kleinVerborgen").click()
    export.save(dialog, tmp_path / "binnen.csv")
    found = values(tmp_path / "binnen.csv")
    assert (found["Gesloten"], found["Leerjaar 2"]) == ("0", "4")
    dialog.reject()
    told = [line.bijzonderheden.split(";")[0] for line in list_handelingen(export.vault)]
    assert told == [
        "Cijfers zonder namen, ook kleine aantallen",
        "Cijfers zonder namen, kleine aantallen verborgen",
    ]


def test_showing_small_numbers_is_warned_for(export):
    export.show()
    dialog = export.open()
    warning = find(dialog, Notice, "kleinWaarschuwing")
    assert warning.isHidden()
    box = find(dialog, CheckBox, "kleinVerborgen")
    box.click()
    assert not warning.isHidden()
    assert "verraden om wie het gaat" in warning.text()
    box.click()
    assert warning.isHidden()
    dialog.reject()


def test_a_file_that_cannot_be_written_is_told(export, tmp_path):
    export.show()
    dialog = export.open()
    export.save(dialog, tmp_path / "vol.ics")
    assert dialog.notice.text() == "De schijf is vol."
    dialog.reject()


def test_before_there_are_figures_there_is_no_file(export):
    find(export.panel, QAbstractButton, "cijfersBestand").click()
    assert export.panel.findChildren(CijfersDialog) == []


def test_the_dialog_is_freed_when_it_is_closed(export):
    export.show()
    dialog = export.open()
    dialog.reject()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert not shiboken6.isValid(dialog)
