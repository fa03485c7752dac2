"""From the agenda on screen to a calendar file outside the vault."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QAbstractButton, QFileDialog

from desktop.core.known_error import KnownError
from desktop.core.punt import Plaats, Scherm
from desktop.core.taken import Aard, Taak
from desktop.core.termijnen import Kalender
from desktop.jobs.runner import InlineRunner
from desktop.services.handelingen import list_handelingen
from desktop.ui.agenda.desk import AgendaDesk
from desktop.ui.agenda.panel import AgendaPanel
from desktop.ui.kit.plain_label import PlainLabel
from desktop.ui.kit.theme import apply_theme
from desktop.ui.paper.plain_file import PlainFileDialog
from desktop.ui.session import Session
from tests.builders import MORNING, a_caseload_regel
from tests.fake_vault import FakeVault
from tests.fakes import FixedClock
from tests.present import present
from tests.reports.agenda_events import ReadEvent, read_events
from tests.ui.finding import find
from tests.worlds import a_world

TODAY = MORNING.date()
TAAK = Taak("gesprek", "Gesprek met Samira Haddad", TODAY, Aard.EIGEN, Plaats(Scherm.LOGBOEK))


class NoRoomError(KnownError):
    """There is no room."""

    remedy = "De schijf is vol."


def written(path: Path, inhoud: bytes) -> Path:
    if path.name == "vol.ics":
        raise NoRoomError
    path.write_bytes(inhoud)
    return path


class Export:
    """A panel with one term, whose file can be asked for."""

    def __init__(self) -> None:
        self.vault, self.clock = FakeVault(), FixedClock()
        self.session = Session(self.vault, a_world(self.clock, written), InlineRunner())
        self.panel = AgendaPanel()
        self.desk = AgendaDesk(self.session, self.panel)
        self.show(TAAK)

    def show(self, *taken: Taak) -> None:
        self.desk.show_regels((a_caseload_regel(taken=taken),), Kalender(), TODAY)

    def open(self) -> PlainFileDialog:
        find(self.panel, QAbstractButton, "agendaBestand").click()
        return find(self.panel, PlainFileDialog)

    def save(self, dialog: PlainFileDialog, path: Path) -> None:
        dialog.primary.click()
        chooser = find(dialog, QFileDialog)
        assert chooser.defaultSuffix() == path.suffix.removeprefix(".")
        chooser.fileSelected.emit(str(path))
        chooser.close()

    def close(self, dialog: PlainFileDialog) -> None:
        dialog.reject()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def export(qapp, qtbot):
    apply_theme(qapp, "licht", 100)
    made = Export()
    qtbot.addWidget(made.panel)
    yield made
    made.session.deleteLater()


def told(dialog: PlainFileDialog) -> str:
    return " ".join(label.text() for label in dialog.findChildren(PlainLabel))


def events(path: Path) -> list[ReadEvent]:
    return read_events(path.read_bytes())


def test_the_dialog_tells_what_is_in_the_file_and_that_it_leaves_the_vault(export):
    dialog = export.open()
    words = told(dialog)
    assert "geen naam, klas, dossiernummer of eigen tekst" in words
    assert "Verjaardagen blijven weg" in words
    assert "buiten de kluis en is niet versleuteld" in words
    export.close(dialog)


def test_a_file_is_written_where_the_user_wants_and_stands_in_the_log(export, tmp_path):
    dialog = export.open()
    export.save(dialog, tmp_path / "agenda.ics")
    (event,) = events(tmp_path / "agenda.ics")
    assert (event.summary, event.start) == ("Weegwijzer: gesprek", TODAY)
    assert dialog.notice.text() == "Opgeslagen als agenda.ics."
    (line,) = list_handelingen(export.vault)
    assert (line.wat, line.naam) == ("Document bewaard als bestand", "")
    assert line.bijzonderheden.startswith("Agenda zonder namen; agenda.ics")
    export.close(dialog)


def test_a_second_file_changes_the_events_of_the_first(export, tmp_path):
    dialog = export.open()
    export.save(dialog, tmp_path / "een.ics")
    export.clock.advance(hours=1)
    export.save(dialog, tmp_path / "twee.ics")
    export.close(dialog)
    export.show()
    export.clock.advance(hours=1)
    dialog = export.open()
    export.save(dialog, tmp_path / "drie.ics")
    export.close(dialog)
    one, two, three = (events(tmp_path / f"{n}.ics")[0] for n in ("een", "twee", "drie"))
    assert one.uid == two.uid == three.uid
    assert one.sequence < two.sequence < three.sequence
    assert [event.status for event in (one, two, three)] == [
        "CONFIRMED",
        "CONFIRMED",
        "CANCELLED",
    ]
    assert present(two.stamp) - present(one.stamp) == timedelta(hours=1)


def test_a_file_that_cannot_be_written_is_told_and_not_logged(export, tmp_path):
    dialog = export.open()
    export.save(dialog, tmp_path / "vol.ics")
    assert dialog.notice.text() == "De schijf is vol."
    assert list_handelingen(export.vault) == ()
    export.close(dialog)
