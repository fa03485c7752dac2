"""A note from anywhere with the keyboard alone: who, what, done."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QListWidget, QWidget
from shiboken6 import isValid

from desktop.core.logboek import Herkomst, Soort
from desktop.jobs.runner import InlineRunner
from desktop.services.concepten import read_concept
from desktop.services.dossiers import open_dossier
from desktop.ui.logboek.quick_desk import KEY, QuickEntryDesk
from desktop.ui.logboek.quick_draft import QuickDraft, read_quick_draft
from desktop.ui.session import Session
from tests.builders import FIRST, a_leerling
from tests.fake_vault import FakeVault
from tests.fakes import FixedClock
from tests.ui.finding import find
from tests.ui.logboek.keyboard import focused, press, submit, tab_to, write
from tests.ui.windows import SECOND
from tests.worlds import a_world


class Anywhere:
    """A window that is about something else, and the desk of the quick note."""

    def __init__(self) -> None:
        self.vault, self.clock = FakeVault(), FixedClock()
        names = (("Amira", "el", "Haddad"), ("Sanne", "", "Zwart"), ("محمد", "", "👧🏽 Çelik"))
        for roepnaam, between, achternaam in names:
            leerling = a_leerling(roepnaam=roepnaam, tussenvoegsel=between, achternaam=achternaam)
            open_dossier(self.vault, self.clock, leerling)
        world = a_world(self.clock)
        self.window = QWidget()
        self.desk = QuickEntryDesk(Session(self.vault, world, InlineRunner()), self.window)
        self.told: list[str] = []
        self.desk.toast_requested.connect(self.told.append)

    @property
    def rows(self):
        return self.vault.logboek.rows


@pytest.fixture
def anywhere(qtbot, theme):
    assert theme.text_percent == 100
    made = Anywhere()
    qtbot.addWidget(made.window)
    made.window.show()
    return made


@pytest.fixture
def ask(anywhere, qtbot):
    def open_it():
        anywhere.desk.open()
        dialog = anywhere.desk._dialog
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)
        return dialog

    yield open_it
    if anywhere.desk._dialog is not None:
        anywhere.desk._dialog.reject()


def test_Z32_a_signal_is_written_down_in_a_handful_of_keys(anywhere, ask):
    dialog = ask()
    write("hadad")
    press(Qt.Key.Key_Return)
    assert focused().objectName() == "tekst"
    write("Zij had geen jas aan.")
    submit()
    [row] = anywhere.rows
    made = row.aantekening
    assert (row.dossier, made.soort, made.tekst) == (FIRST, Soort.FEIT, "Zij had geen jas aan.")
    assert made.moment == anywhere.clock.now().replace(second=0, microsecond=0)
    assert made.aan_te_vullen
    assert made.door == "Marieke de Boer"
    assert anywhere.told == ["Vastgelegd bij Amira el Haddad, 2B."]
    assert read_concept(anywhere.vault, KEY) == ""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not isValid(dialog)


def test_the_arrows_choose_another_hit_and_tab_takes_it(anywhere, ask):
    dialog = ask()
    write("a")
    hits = find(dialog, QListWidget, "leerlingHits")
    first = hits.currentRow()
    press(Qt.Key.Key_Up)
    press(Qt.Key.Key_Down)
    assert hits.currentRow() == min(first + 1, hits.count() - 1)
    wanted = hits.currentItem().text()
    press(Qt.Key.Key_Tab)
    assert dialog.koppeling().naam == wanted
    assert not hits.isVisible()
    assert anywhere.rows == []


def test_names_from_right_to_left_and_with_emoji_are_found_and_recorded(anywhere, ask):
    ask()
    write("celik")
    press(Qt.Key.Key_Return)
    write("Kwam te laat.")
    submit()
    assert anywhere.rows[0].dossier == 3
    assert "محمد" in anywhere.told[0]


def test_what_a_leerling_tells_is_kept_as_literal_words(anywhere, ask):
    dialog = ask()
    write("sanne")
    press(Qt.Key.Key_Return)
    write("Ik wil niet naar huis.")
    dialog._kinds.chip("disclosure").click()
    assert not dialog._from_row.isVisible()
    dialog._text.setFocus()
    submit()
    made = anywhere.rows[0].aantekening
    assert (made.soort, made.citaat, made.tekst) == (
        Soort.DISCLOSURE,
        "Ik wil niet naar huis.",
        "",
    )


def test_L04_words_of_another_name_their_source_and_enter_records_there(anywhere, ask):
    ask()
    write("sanne")
    press(Qt.Key.Key_Return)
    write("Er was geschreeuw.")
    tab_to("van")
    write("de buurvrouw")
    press(Qt.Key.Key_Return)
    made = anywhere.rows[0].aantekening
    assert (made.herkomst, made.bron) == (Herkomst.DERDE, "de buurvrouw")


def test_a_talk_asks_with_whom(anywhere, ask):
    dialog = ask()
    write("sanne")
    press(Qt.Key.Key_Return)
    write("Moeder herkent het.")
    dialog._kinds.chip("gesprek").click()
    dialog._text.setFocus()
    submit()
    assert anywhere.rows == []
    assert dialog.form.error("van") == "Vul in met wie u sprak."
    write("moeder")
    submit_from_line()
    assert anywhere.rows[0].aantekening.met == "moeder"


def submit_from_line() -> None:
    press(Qt.Key.Key_Return)


@pytest.mark.parametrize(
    ("typed", "field", "remedy"),
    [
        ("nobody", "wie", "Kies eerst een leerling."),
        ("sanne", "tekst", "Schrijf eerst op wat u zag of hoorde."),
    ],
)
def test_what_is_missing_is_told_under_its_field(anywhere, ask, typed, field, remedy):
    dialog = ask()
    write(typed)
    press(Qt.Key.Key_Tab)
    if field == "wie":
        dialog._text.setPlainText("Zij had geen jas aan.")
    dialog.primary.click()
    assert dialog.form.error(field) == remedy
    assert anywhere.rows == []


def test_an_event_in_the_future_is_refused_and_the_words_stay(anywhere, ask):
    dialog = ask()
    write("sanne")
    press(Qt.Key.Key_Return)
    write("Straks.")
    later = anywhere.clock.now() + timedelta(hours=1)
    dialog._moment.show_moment(later)
    submit()
    assert "Kies wanneer het gebeurde." in dialog.form.error("moment")
    assert dialog.draft().tekst == "Straks."
    assert anywhere.rows == []


def test_a_megabyte_is_refused_by_the_service_and_nothing_is_lost(anywhere, ask):
    dialog = ask()
    write("sanne")
    press(Qt.Key.Key_Return)
    dialog._text.setPlainText("jas " * 262_144)
    submit()
    assert "te lang" in dialog.form.error("tekst")
    assert anywhere.rows == []
    assert len(read_quick_draft(read_concept(anywhere.vault, KEY)).tekst) == 1_048_576


def test_half_a_note_is_offered_back(anywhere, ask):
    dialog = ask()
    write("sanne")
    press(Qt.Key.Key_Return)
    write("Zij had geen")
    dialog.reject()
    again = ask()
    assert again.koppeling().dossier == SECOND
    assert again.draft().tekst == "Zij had geen"
    assert focused().objectName() == "tekst"
    assert anywhere.desk._dialog is again
    anywhere.desk.open()
    assert anywhere.desk._dialog is again


@pytest.mark.parametrize(
    "text", ["", "x", "[]", "3", "null", '{"dossier": 1}', '{"soort": "stap"}']
)
def test_other_text_is_no_quick_draft(text):
    assert read_quick_draft(text) == QuickDraft()
    kept = QuickDraft(2, "gesprek", "a", "b", "")
    assert read_quick_draft(kept.to_text()) == kept
    assert read_quick_draft(kept.to_text().replace("gesprek", "stap")) == QuickDraft()
