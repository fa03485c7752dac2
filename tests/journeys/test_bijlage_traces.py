"""A document that is kept and looked at leaves nothing outside the vault, and nothing readable."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QPlainTextEdit

from desktop.jobs.runner import InlineRunner
from desktop.services.bijlagen import read_loose
from desktop.services.logboek import record_aantekening
from desktop.ui.bijlagen.desk import BijlageDesk
from desktop.ui.bijlagen.strip import BijlageStrip
from desktop.ui.bijlagen.viewer import BijlageViewer
from desktop.ui.session import Session
from tests.builders import FIRST, an_aantekening
from tests.conftest import HOME
from tests.fakes import FixedClock
from tests.storage.school_vault import SchoolHome
from tests.ui.bijlagen.samples import a_pdf, a_picture, encoded
from tests.ui.finding import find
from tests.worlds import a_world

KEY = "logboek:1"
WORDS = b"De buurvrouw schreef over het konijnenhok. "
PNG = encoded(a_picture(700, 500), "png")


def never(path: Path, _content: bytes) -> Path:
    raise AssertionError(path.name)


@pytest.fixture
def school(tmp_path):
    return SchoolHome(tmp_path / "school")


@pytest.fixture
def session(qapp, school):  # noqa: ARG001  a session is a QObject
    vault = school.create()
    world = a_world(FixedClock(), never)
    made = Session(vault, world, InlineRunner())
    yield made
    made.deleteLater()
    vault.close()


def look_at_all(strip: BijlageStrip) -> None:
    for one in strip.bijlagen():
        strip.opened.emit(one.sleutel)
        viewer = find(strip, BijlageViewer)
        viewer.show()
        viewer.grab()
        viewer.reject()
        viewer.setParent(None)
        viewer.deleteLater()


def holding(pieces: list[bytes], *tops: Path) -> list[str]:
    """Return the files that hold one of these pieces, wherever the program could have written."""
    files = {path for top in tops for path in top.rglob("*") if path.is_file()}
    return [path.name for path in sorted(files) if any(p in path.read_bytes() for p in pieces)]


def test_no_file_holds_the_bytes_of_what_was_kept_and_viewed(session, school, qtbot, tmp_path):
    given = tmp_path / "gegeven"
    given.mkdir()
    pdf = a_pdf(2)
    (given / "brief.txt").write_bytes(WORDS * 400)
    (given / "verwijzing.pdf").write_bytes(pdf)
    strip = BijlageStrip()
    qtbot.addWidget(strip)
    strip.show()
    BijlageDesk(session, strip).show_draft(FIRST, KEY)
    strip.files_given.emit([str(path) for path in sorted(given.iterdir())])
    strip.image_pasted.emit(PNG)
    look_at_all(strip)
    kept = strip.bijlagen()
    assert len(kept) == 3
    entry = an_aantekening(bijlagen=kept[:2])
    record_aantekening(session.vault, FixedClock(), FIRST, entry, draft=KEY)
    assert read_loose(session.vault, KEY) == kept[2:]
    pieces = [WORDS[:20], pdf[40:80], PNG[40:80]]
    assert holding(pieces, given) == ["brief.txt", "verwijzing.pdf"]
    for path in given.iterdir():
        path.unlink()
    assert holding(pieces, school.root, tmp_path, HOME) == []


def test_the_search_finds_a_document_that_does_lie_somewhere(tmp_path):
    (tmp_path / "uitgelekt.tmp").write_bytes(b"vooraf" + WORDS)
    assert holding([WORDS[:20]], tmp_path) == ["uitgelekt.tmp"]


def test_a_text_document_is_shown_word_for_word(session, qtbot, tmp_path):
    (tmp_path / "brief.txt").write_bytes(WORDS)
    strip = BijlageStrip()
    qtbot.addWidget(strip)
    BijlageDesk(session, strip).show_draft(FIRST, KEY)
    strip.files_given.emit([str(tmp_path / "brief.txt")])
    strip.opened.emit(strip.bijlagen()[0].sleutel)
    viewer = find(strip, BijlageViewer)
    assert find(viewer, QPlainTextEdit, "bijlageText").toPlainText() == WORDS.decode()
    viewer.reject()
