"""A dossier handed over and taken in by hand, with the real age file in between."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit

from desktop.core.dossier import DossierId
from desktop.core.verstrekking import Verstrekking
from desktop.jobs.runner import InlineRunner
from desktop.storage.atomic_file import write_atomic
from desktop.ui.kit.theme import apply_theme
from desktop.ui.overdracht.desk import TransferDesk
from desktop.ui.overdracht.take_dialog import TakeDialog
from desktop.ui.session import Session
from tests.builders import FIRST
from tests.ui.finding import find
from tests.ui.windows import Desk
from tests.worlds import a_world

WORDS = "vier losse woorden samen"


def write(path, data):
    write_atomic(path, data)
    return path


class Handover(Desk):
    """A main window that hands over to real files, and what it then says."""

    def __post_init__(self) -> None:
        super().__post_init__()
        session = Session(self.vault, a_world(self.clock, write), InlineRunner())
        self.transfer = TransferDesk(session, self.window)
        self.said: list[str] = []
        self.transfer.notice_requested.connect(self.said.append)


@pytest.fixture
def desk(qtbot, qapp):
    apply_theme(qapp, "licht")
    made = Handover()
    qtbot.addWidget(made.window)
    made.show()
    yield made
    front = QApplication.activeModalWidget()
    while front is not None:
        front.close()
        front = QApplication.activeModalWidget()


def dialog():
    front = QApplication.activeModalWidget()
    assert front is not None
    return front


def fill_in(words: str = WORDS) -> None:
    form = dialog()
    for key, text in {
        "aan": "IB De Overkant",
        "grondslag": "toestemming van moeder",
        "doel": "overstap",
    }.items():
        find(form, QLineEdit, key).setText(text)
    form._words._passphrase.setText(words)
    form._words._repeat.setText(words)


def given(desk, tmp_path):
    desk.transfer.open_give(desk.window._dossiers.desk.settled)
    form = dialog()
    fill_in()
    form.primary.click()
    files = form.findChild(QFileDialog)
    file = tmp_path / "dossier-overdracht.age"
    files.close()
    form.path_chosen.emit(str(file))
    return file


def test_a_dossier_becomes_a_file_and_its_logboek_tells_to_whom(desk, tmp_path):
    file = given(desk, tmp_path)
    assert file.read_bytes().startswith(b"age-encryption.org/v1")
    assert desk.said == ["Het bestand is gemaakt. Geef de wachtzin apart."]
    with desk.vault.transaction() as tx:
        told = tx.logboek.of(FIRST)[-1].aantekening.inhoud
    assert isinstance(told, Verstrekking)
    assert told.aan == "IB De Overkant"


def test_without_receiver_ground_purpose_or_words_nothing_is_made(desk):
    desk.transfer.open_give(desk.window._dossiers.desk.settled)
    form = dialog()
    form.primary.click()
    assert form.form.error("aan")
    assert form.form.error("grondslag")
    assert form.form.error("doel")
    assert form.form.error("wachtzin")
    assert form.findChild(QFileDialog) is None


def test_what_came_is_shown_first_and_then_becomes_a_dossier(desk, tmp_path):
    file = given(desk, tmp_path)
    desk.transfer.open_take()
    form = dialog()
    assert isinstance(form, TakeDialog)
    form.choose(str(file))
    form._words.setText(WORDS)
    form.primary.click()
    seen = find(form, QLabel, "seen").text()
    assert "Dossier van Amira el Haddad, 2B" in seen
    assert "Het Voorbeeld" in seen
    with desk.vault.transaction() as tx:
        assert len(tuple(tx.dossiers.all())) == 2
    form.primary.click()
    with desk.vault.transaction() as tx:
        assert len(tuple(tx.dossiers.all())) == 3
        came, *_ = tx.logboek.of(DossierId(3))
    assert came.aantekening.tekst.startswith("Dossier overgenomen van Het Voorbeeld")


def test_the_wrong_words_have_their_sentence_and_can_be_typed_anew(desk, tmp_path):
    file = given(desk, tmp_path)
    desk.transfer.open_take()
    form = dialog()
    form.primary.click()
    assert form.form.error("bestand")
    form.choose(str(file))
    form._words.setText("heel iets anders hier")
    form.primary.click()
    assert "gaat met deze wachtzin niet open" in form.notice.text()
    assert form.primary.isEnabled()
    form._words.setText(WORDS)
    form.primary.click()
    assert "Dossier van" in find(form, QLabel, "seen").text()


def test_other_words_ask_to_look_again(desk, tmp_path):
    file = given(desk, tmp_path)
    desk.transfer.open_take()
    form = dialog()
    form.choose(str(file))
    form._words.setText(WORDS)
    form.primary.click()
    form._words.setText("x")
    assert find(form, QLabel, "seen").isHidden()
    assert form.primary.text() == "Bekijken"


def test_a_file_that_is_gone_has_its_sentence(desk, tmp_path):
    desk.transfer.open_take()
    form = dialog()
    form.choose(str(tmp_path / "weg.age"))
    form._words.setText(WORDS)
    form.primary.click()
    assert "kan niet worden geopend" in form.notice.text()


def test_the_keyboard_goes_on_where_the_next_thing_is_to_be_done(desk, tmp_path):
    file = given(desk, tmp_path)
    desk.transfer.open_take()
    form = dialog()
    assert form.focusWidget() is form._choose
    form.choose(str(file))
    form._words.setFocus()
    form._words.setText("heel iets anders hier")
    form._words.returnPressed.emit()
    assert form.focusWidget() is form._words
    form._words.setText(WORDS)
    form._words.returnPressed.emit()
    assert form.focusWidget() is form.primary


def test_giving_starts_at_the_receiver(desk):
    desk.transfer.open_give(desk.window._dossiers.desk.settled)
    assert dialog().focusWidget().objectName() == "aan"
