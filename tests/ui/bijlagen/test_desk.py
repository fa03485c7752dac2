"""From given to kept, shown again and written out."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPlainTextEdit, QToolButton

from desktop.core.bijlage import GROOTSTE
from desktop.core.dossier import DossierId
from desktop.core.handelingen import SoortHandeling
from desktop.core.known_error import KnownError
from desktop.services.bijlagen import read_loose
from desktop.services.logboek import record_aantekening
from desktop.ui.bijlagen.files import DiskFile
from desktop.ui.bijlagen.viewer import BijlageViewer
from desktop.ui.kit.notice import Notice
from tests.builders import FIRST, an_aantekening
from tests.fakes import FixedClock
from tests.ui.bijlagen.conftest import KEY
from tests.ui.bijlagen.samples import a_bomb, a_pdf, a_picture, encoded
from tests.ui.finding import find

TODAY = date(2026, 11, 22)
pytestmark = pytest.mark.usefixtures("desk")


def give(strip, *files: Path) -> None:
    strip.files_given.emit([str(file) for file in files])


def written(folder: Path, name: str, inhoud: bytes) -> Path:
    path = folder / name
    path.write_bytes(inhoud)
    return path


def refusal(strip) -> str:
    shown = find(strip, Notice, "bijlageNotice")
    return "" if shown.isHidden() else shown.text()


def test_given_files_are_kept_and_shown_and_stay_where_they_were(strip, vault, tmp_path):
    inhoud = a_pdf()
    brief, foto = written(tmp_path, "brief.pdf", inhoud), written(tmp_path, "x.txt", b"tekst")
    give(strip, brief, foto)
    assert [one.naam for one in strip.bijlagen()] == ["brief.pdf", "x.txt"]
    assert read_loose(vault, KEY) == strip.bijlagen()
    assert not strip.is_keeping
    assert brief.read_bytes() == inhoud


def sparse(folder: Path, size: int) -> Path:
    path = folder / "groot.mp4"
    with path.open("wb") as file:
        file.truncate(size)
    return path


def bad_files(folder: Path) -> dict[Path, str]:
    os.mkfifo(folder / "pijp")
    return {
        sparse(folder, 300 * 1024 * 1024): "groter dan 25 MB",
        written(folder, "leeg.txt", b""): "is leeg",
        written(folder, "brief.pdf", b"geen pdf"): "heet PDF, maar is het niet",
        written(folder, "bom.png", a_bomb()): "meer dan 100 miljoen beeldpunten",
        folder: "Dit is een map",
        folder / "weg.txt": "kan niet worden gelezen",
        folder / "pijp": "kan niet worden gelezen",
    }


def test_each_bad_file_gets_its_own_sentence_and_the_good_one_is_kept(strip, vault, tmp_path):
    bad = bad_files(tmp_path)
    good = written(tmp_path, "goed.txt", b"goed")
    give(strip, *bad, good)
    lines = refusal(strip).split("\n")
    assert len(lines) == len(bad)
    for line, (path, words) in zip(lines, bad.items(), strict=True):
        assert line.startswith(f"{path.name}: ")
        assert words in line
    assert [one.naam for one in strip.bijlagen()] == ["goed.txt"]
    assert len(vault.blobs.rows) == 1


def test_a_file_that_may_not_be_read_is_refused(strip, tmp_path, monkeypatch):
    def refuse(*_given: object) -> None:
        raise PermissionError

    path = written(tmp_path, "dicht.txt", b"x")
    monkeypatch.setattr(Path, "open", refuse)
    give(strip, path)
    assert "kan niet worden gelezen" in refusal(strip)


def test_a_file_is_never_read_beyond_the_limit(tmp_path):
    assert len(DiskFile(sparse(tmp_path, GROOTSTE * 2), TODAY).read(GROOTSTE + 1)) == GROOTSTE + 1


def test_a_strange_date_is_no_date(tmp_path):
    path = written(tmp_path, "oud.txt", b"x")
    os.utime(path, (0, 10**14))
    assert DiskFile(path, TODAY).dated() is None
    assert DiskFile(tmp_path / "weg", TODAY).dated() is None
    os.utime(path, (0, 0))
    assert DiskFile(path, TODAY).dated() in {date(1969, 12, 31), date(1970, 1, 1)}


def test_a_pasted_picture_is_named_by_its_moment(strip):
    strip.image_pasted.emit(encoded(a_picture(), "png"))
    (made,) = strip.bijlagen()
    assert made.naam.startswith("Schermafbeelding ")
    assert made.soort == "png"
    assert made.van == FixedClock().now().date()


def test_a_pasted_bomb_is_refused(strip):
    strip.image_pasted.emit(a_bomb())
    assert "meer dan 100 miljoen" in refusal(strip)
    assert strip.bijlagen() == ()


def test_what_was_kept_is_offered_back_with_its_draft(strip, desk, tmp_path):
    give(strip, written(tmp_path, "a.txt", b"a"))
    (kept,) = strip.bijlagen()
    desk.show_draft(DossierId(2), "logboek:2")
    assert strip.bijlagen() == ()
    desk.show_draft(FIRST, KEY)
    assert strip.bijlagen() == (kept,)


def test_once_recorded_it_is_not_offered_again(strip, desk, vault, tmp_path):
    give(strip, written(tmp_path, "a.txt", b"a"))
    entry = an_aantekening(bijlagen=strip.bijlagen())
    record_aantekening(vault, FixedClock(), FIRST, entry, draft=KEY)
    desk.show_draft(FIRST, KEY)
    assert strip.bijlagen() == ()
    desk.show_draft(FIRST, "verbetering:1", entry.bijlagen)
    assert strip.bijlagen() == entry.bijlagen


def test_a_correction_offers_its_own_documents_behind_those_of_the_entry(
    strip, desk, vault, tmp_path
):
    give(strip, written(tmp_path, "a.txt", b"a"))
    entry = an_aantekening(bijlagen=strip.bijlagen())
    record_aantekening(vault, FixedClock(), FIRST, entry, draft=KEY)
    (geldig,) = vault.logboek.rows
    desk.show_correction(geldig)
    give(strip, written(tmp_path, "b.txt", b"b"))
    (bound, loose) = strip.bijlagen()
    assert (bound,) == entry.bijlagen
    assert strip.loose() == (loose,)
    buttons = strip.findChildren(QToolButton, "removeBijlage")
    assert [one.accessibleName() for one in buttons if one.isVisible()] == [
        "Bijlage b.txt weghalen"
    ]
    desk.show_draft(FIRST, KEY)
    assert strip.bijlagen() == ()
    desk.show_correction(geldig)
    assert strip.bijlagen() == (bound, loose)


def test_what_is_taken_away_or_thrown_away_leaves_the_vault(strip, vault, tmp_path):
    give(strip, *(written(tmp_path, f"{name}.txt", b"x") for name in "abc"))
    strip._chips._on_removed(strip.bijlagen()[0].sleutel)
    assert len(vault.blobs.rows) == 2
    aside = strip.set_aside()
    assert strip.bijlagen() == ()
    assert len(vault.blobs.rows) == 2
    strip.offer(aside[:1])
    strip.let_go(aside[1:])
    assert read_loose(vault, KEY) == strip.bijlagen() == aside[:1]


def test_nothing_is_kept_before_there_is_a_dossier(strip, desk, vault, tmp_path):
    desk._dossier = None
    give(strip, written(tmp_path, "a.txt", b"a"))
    assert vault.blobs.rows == {}


def test_what_arrives_after_the_user_went_on_waits_with_its_draft(strip, desk, tmp_path):
    give(strip, written(tmp_path, "a.txt", b"a"))
    (kept,) = strip.bijlagen()
    desk.show_draft(DossierId(2), "logboek:2")
    desk._on_kept(KEY, kept)
    assert strip.bijlagen() == ()


def test_a_refusal_for_another_draft_is_told_to_everyone(strip, desk, session, qtbot):
    class FullError(KnownError):
        remedy = "De schijf is vol."

    with qtbot.waitSignal(session.failed):
        desk._on_refused("logboek:2", "a.txt", FullError())
    assert refusal(strip) == ""


def viewer_of(strip) -> BijlageViewer:
    return find(strip, BijlageViewer)


def test_a_document_is_looked_at_and_written_out_and_both_are_recorded(strip, vault, tmp_path):
    give(strip, written(tmp_path, "a.txt", b"letterlijke woorden"))
    strip.opened.emit(strip.bijlagen()[0].sleutel)
    viewer = viewer_of(strip)
    assert find(viewer, QPlainTextEdit).toPlainText() == "letterlijke woorden"
    viewer.path_chosen.emit(str(tmp_path / "uit.txt"))
    assert (tmp_path / "uit.txt").read_bytes() == b"letterlijke woorden"
    assert viewer.notice.text() == "De bijlage is bewaard als uit.txt."
    soorten = [one.soort for one in vault.handelingen.of(FIRST)]
    assert soorten == [SoortHandeling.BIJLAGE_BEKEKEN, SoortHandeling.BIJLAGE_BEWAARD]
    viewer.reject()


def test_a_file_that_cannot_be_written_is_told_in_the_viewer(strip, session, tmp_path):
    class FullError(KnownError):
        remedy = "De schijf is vol."

    def refuse(_path: Path, _content: bytes) -> Path:
        raise FullError

    give(strip, written(tmp_path, "a.txt", b"x"))
    strip.opened.emit(strip.bijlagen()[0].sleutel)
    session.export = refuse
    viewer = viewer_of(strip)
    viewer.path_chosen.emit(str(tmp_path / "uit.txt"))
    assert viewer.notice.text() == "De schijf is vol."
    viewer.reject()


def test_a_document_that_is_gone_is_told_to_everyone(strip, vault, session, qtbot, tmp_path):
    give(strip, written(tmp_path, "a.txt", b"x"))
    vault.blobs.rows.clear()
    with qtbot.waitSignal(session.failed):
        strip.opened.emit(strip.bijlagen()[0].sleutel)
    strip.opened.emit("onbekend")
    assert strip.findChildren(BijlageViewer) == []
