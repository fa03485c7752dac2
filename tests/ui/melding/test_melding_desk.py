"""The desk behind the melding: every wish is about the dossier in the form."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QPlainTextEdit

from desktop.core.dossier import DossierId
from desktop.core.known_error import KnownError
from desktop.core.melding import MeldingGegevens
from desktop.jobs.runner import InlineRunner
from desktop.services.dossiers import open_dossier, read_dossier
from desktop.services.handelingen import list_handelingen, read_geschiedenis
from desktop.services.meldingen import read_melding
from desktop.ui.kit.notice import Notice
from desktop.ui.melding.panel import MeldingPanel
from desktop.ui.melding_desk import MeldingDesk
from desktop.ui.session import Session
from tests.builders import FIRST, a_leerling, kaders
from tests.fake_vault import FakeVault
from tests.fakes import FixedClock
from tests.worlds import a_world

SECOND = DossierId(2)


def written(path: Path, pdf: bytes) -> Path:
    path.write_bytes(pdf)
    return path


@pytest.fixture
def clock():
    return FixedClock()


@pytest.fixture
def vault(clock):
    made = FakeVault()
    open_dossier(made, clock, a_leerling())
    open_dossier(made, clock, a_leerling(roepnaam="Sanne"))
    return made


@pytest.fixture
def panel(qtbot):
    made = MeldingPanel()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def desk(vault, clock, panel):
    world = a_world(clock, written)
    session = Session(vault, world, InlineRunner())
    made = MeldingDesk(session, panel)
    yield made
    session.deleteLater()


def show(desk: MeldingDesk, vault: FakeVault, dossier: DossierId) -> None:
    desk.show_dossier(read_dossier(vault, FixedClock(), kaders(), dossier))


def test_a_dossier_comes_on_screen_with_its_paper(desk, vault, panel):
    show(desk, vault, FIRST)
    assert panel.dossier == FIRST
    assert "Amira" in panel._preview.pages()[0].accessibleDescription()


def test_what_is_typed_belongs_to_the_dossier_it_was_typed_in(desk, vault, panel, qtbot):
    show(desk, vault, FIRST)
    qtbot.keyClicks(panel.findChild(QPlainTextEdit, "vraag"), "van Amira")
    show(desk, vault, SECOND)
    assert vault.meldingen.of(FIRST).vraag == "van Amira"
    assert vault.meldingen.of(SECOND).vraag == ""
    assert "Sanne" in panel._preview.pages()[0].accessibleDescription()


def test_a_paper_that_comes_too_late_is_not_shown(desk, vault, panel):
    show(desk, vault, FIRST)
    shown = panel._preview.pages()
    desk._on_pdf((SECOND, b"van een ander"))
    assert panel._preview.pages() is shown


def test_the_export_holds_what_was_typed_last(desk, vault, panel, qtbot, tmp_path):
    show(desk, vault, FIRST)
    qtbot.keyClicks(panel.findChild(QPlainTextEdit, "vraag"), "op het laatst getypt")
    panel.flush()
    panel.export_requested.emit(str(tmp_path / "melding.pdf"))
    panel.show_pdf((tmp_path / "melding.pdf").read_bytes())
    assert "op het laatst getypt" in panel._preview.pages()[0].accessibleDescription()


@pytest.mark.usefixtures("desk")
def test_nothing_is_asked_before_there_is_a_dossier(vault, panel, tmp_path):
    panel.gegevens_changed.emit(MeldingGegevens(vraag="van niemand"))
    panel.preview_requested.emit()
    panel.export_requested.emit(str(tmp_path / "melding.pdf"))
    assert vault.meldingen.rows == {}
    assert list(tmp_path.iterdir()) == []
    assert panel._preview.pages() == []


def test_a_dossier_that_is_no_longer_wanted_does_not_come_on_screen(desk, vault, panel, clock):
    show(desk, vault, SECOND)
    desk._on_read(read_melding(vault, clock, kaders(), FIRST))
    assert panel.dossier == SECOND


def test_what_could_not_be_kept_is_told_in_the_panel(desk, vault, panel, qtbot, monkeypatch):
    class FullError(KnownError):
        remedy = "De schijf is vol."

    def refuse(*_given: object) -> None:
        raise FullError

    show(desk, vault, FIRST)
    monkeypatch.setattr(vault.meldingen, "save", refuse)
    qtbot.keyClicks(panel.findChild(QPlainTextEdit, "vraag"), "x")
    panel.flush()
    notice = panel.findChild(Notice, "exportNotice")
    assert notice.text() == "De schijf is vol."
    assert panel.findChild(QPlainTextEdit, "vraag").toPlainText() == "x"


def test_each_print_of_the_melding_stands_in_the_access_log(desk, vault, panel):
    panel.printed.emit()
    show(desk, vault, FIRST)
    panel.printed.emit()
    panel.printed.emit()
    told = [(one.wat, one.naam) for one in list_handelingen(vault) if "afgedrukt" in one.wat]
    assert told == [("Melding afgedrukt", "Amira el H.")] * 2
    looks = read_geschiedenis(vault, FIRST)
    assert looks[0].wat == "Melding afgedrukt"
