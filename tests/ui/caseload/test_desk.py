"""From the caseload to the vault and back: views, risk words, and the list on paper."""

from __future__ import annotations

from typing import Any, TypeVar

import pytest
import shiboken6
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QPushButton, QRadioButton, QWidget

from desktop.core.dossier import DossierId
from desktop.core.handelingen import SoortHandeling
from desktop.core.weergave import Voorwaarden
from desktop.jobs.runner import InlineRunner
from desktop.services.caseload import list_caseload
from desktop.services.dossiers import open_dossier
from desktop.services.logboek import record_aantekening
from desktop.services.weergaven import read_weergaven
from desktop.ui.caseload.desk import CaseloadDesk
from desktop.ui.caseload.dialogs import AgeDialog, NameDialog, WordsDialog
from desktop.ui.caseload.panel import CaseloadPanel
from desktop.ui.kit.dialog import Confirm
from desktop.ui.kit.theme import apply_theme
from desktop.ui.paper.document_dialog import DocumentDialog
from desktop.ui.paper.documents import DocumentsDesk
from desktop.ui.session import Session
from tests.builders import FIRST, a_leerling, an_aantekening, kaders
from tests.fake_vault import FakeVault
from tests.fakes import FixedClock
from tests.ui.finding import find
from tests.worlds import a_world

CLOCK = FixedClock()
D = TypeVar("D", bound=QWidget)


class Place:
    """A window with the caseload of a vault with two dossiers."""

    def __init__(self) -> None:
        self.vault = FakeVault()
        open_dossier(self.vault, CLOCK, a_leerling(roepnaam="Amira", klas="3a"), ())
        open_dossier(self.vault, CLOCK, a_leerling(roepnaam="Bram", klas="1a"), ())
        record_aantekening(
            self.vault, CLOCK, FIRST, an_aantekening(tekst="Zij had een mes bij zich")
        )
        self.session = Session(self.vault, a_world(CLOCK), InlineRunner())
        self.window = QWidget()
        self.panel = CaseloadPanel(self.window)
        documents = DocumentsDesk(self.session, self.window)
        self.desk = CaseloadDesk(self.session, self.panel, documents)
        self.panel.show_regels(list_caseload(self.vault, CLOCK, kaders()))
        self.window.resize(900, 700)
        self.window.show()

    def save(self, naam: str) -> NameDialog:
        self.panel.bar.menu.save_requested.emit()
        dialog = self.front(NameDialog)
        find(dialog, QLineEdit, "viewNameField").setText(naam)
        dialog.primary.click()
        return dialog

    def front(self, kind: type[D]) -> D:
        """Return the dialog of this kind that is open; a closed one may not be freed yet."""
        return next(d for d in self.window.findChildren(kind) if d.isVisible())

    def names(self) -> list[str]:
        return [one.naam for one in read_weergaven(self.vault).eigen]

    def ask(self, **asked: Any) -> None:
        self.panel.bar.ask(Voorwaarden(**asked))


@pytest.fixture
def place(qtbot, qapp):
    apply_theme(qapp, "licht")
    made = Place()
    qtbot.addWidget(made.window)
    yield made
    made.window.close()


def test_a_view_is_kept_chosen_and_read_again(place, qtbot):
    place.ask(klas="3a")
    place.save("Derde klas")
    chip = find(place.panel, QRadioButton, "chip_w1")
    assert (chip.text(), chip.isChecked()) == ("Derde klas 1", True)
    again = CaseloadPanel()
    qtbot.addWidget(again)
    CaseloadDesk(place.session, again, DocumentsDesk(place.session, again))
    assert find(again, QRadioButton, "chip_w1").text() == "Derde klas 0"


def test_a_name_in_use_is_refused_under_its_field(place):
    dialog = place.save("Alle")
    assert "al een weergave" in dialog.form.error("naam")
    assert dialog.isVisible()
    dialog.reject()
    assert place.names() == []


def test_a_view_is_renamed_moved_unpinned_and_updated(place, qtbot):
    place.save("Een")
    place.save("Twee")
    menu = place.panel.bar.menu
    menu.rename_requested.emit("w1")
    dialog = place.front(NameDialog)
    find(dialog, QLineEdit, "viewNameField").setText("Eerste")
    dialog.primary.click()
    menu.move_requested.emit("w1", 1)
    assert place.names() == ["Twee", "Eerste"]
    menu.pin_requested.emit("w1", False)
    qtbot.waitUntil(lambda: place.panel.findChild(QRadioButton, "chip_w1") is None)
    place.ask(klas="1a")
    menu.update_requested.emit()
    kept = read_weergaven(place.vault).find("w2")
    assert kept is not None
    assert kept.gelezen.weergave.voorwaarden == Voorwaarden(klas="1a")


def test_a_view_is_deleted_only_after_a_question(place):
    place.save("Weg")
    place.panel.bar.menu.delete_requested.emit("w1")
    place.front(Confirm).cancel.click()
    assert place.names() == ["Weg"]
    place.panel.bar.menu.delete_requested.emit("w1")
    place.front(Confirm).primary.click()
    assert place.names() == []
    assert place.panel.view.sleutel == "all"


def test_risk_words_say_what_is_searched_and_find_the_dossier(place):
    place.panel.bar.menu.words_requested.emit()
    dialog = find(place.window, WordsDialog)
    told = " ".join(
        label.text() for label in dialog.findChildren(QWidget) if hasattr(label, "text")
    )
    assert "alle aantekeningen zoals ze nu gelden" in told
    assert "Niet in bijlagen" in told
    find(dialog, QPlainTextEdit, "riskWordsField").setPlainText("mes\nwapen")
    dialog.primary.click()
    place.ask(risicowoord=True)
    made = place.panel.lijst()
    assert [rij[0] for rij in made.rijen] == ["Amira el H."]
    assert made.voorwaarden == ("in het logboek staat “mes” of “wapen”",)
    entry = an_aantekening(tekst="Er lag een wapen in de tas")
    place.session.changed.emit(record_aantekening(place.vault, CLOCK, DossierId(2), entry))
    assert len(place.panel.lijst().rijen) == 2


def test_too_many_words_are_refused_where_they_were_typed(place):
    place.panel.bar.menu.words_requested.emit()
    dialog = find(place.window, WordsDialog)
    field = find(dialog, QPlainTextEdit, "riskWordsField")
    field.setPlainText("\n".join(f"woord{n}" for n in range(30)))
    dialog.primary.click()
    assert "niet meer dan 20" in dialog.form.error("woorden")
    dialog.reject()


def test_an_age_of_ones_own_is_a_condition(place):
    place.panel.bar.age_requested.emit()
    dialog = find(place.window, AgeDialog)
    low, high = (find(dialog, QLineEdit, name) for name in ("leeftijd_van", "leeftijd_tot"))
    for typed, wrong in (("x", "leeftijd_van"), ("15", "leeftijd_tot")):
        low.setText(typed)
        high.setText("12")
        dialog.primary.click()
        assert dialog.form.error(wrong)
    high.setText("")
    dialog.primary.click()
    assert place.panel.view.weergave.voorwaarden == Voorwaarden(leeftijd_van=15)


def test_a_printed_list_stands_in_the_access_log_without_a_name(place):
    place.panel.bar.menu.print_requested.emit()
    dialog = find(place.window, DocumentDialog)
    assert dialog.primary.isEnabled()
    dialog.printed.emit()
    with place.vault.transaction() as tx:
        last = tx.handelingen.all()[-1]
    assert last.soort is SoortHandeling.DOCUMENT_AFGEDRUKT
    assert (last.dossier, last.bijzonderheden) == (None, "Lijst met 2 dossiers")
    dialog.reject()


def test_the_small_dialogs_are_freed(place, qtbot):
    place.panel.bar.age_requested.emit()
    dialog = find(place.window, AgeDialog)
    find(dialog, QPushButton, "dialogCancel").click()
    qtbot.waitUntil(lambda: not shiboken6.isValid(dialog))
