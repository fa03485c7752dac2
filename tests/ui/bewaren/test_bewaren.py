"""Looking at what may go, and destroying it with a word and a ground."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtWidgets import QLineEdit

from desktop.core.afsluiting import Afsluiting
from desktop.core.andere_route import Beroepskracht, DoorBeroepskracht
from desktop.core.dossier import DossierId
from desktop.core.leerlingregister import RegisterLeerling
from desktop.core.vormen import aantekening_of
from desktop.jobs.runner import InlineRunner
from desktop.services.dossiers import open_dossier
from desktop.services.leerlingen import note_loose_signal
from desktop.services.logboek import record_aantekening
from desktop.services.scholen import save_school
from desktop.storage.vault import memory_vault
from desktop.ui.bewaren.desk import BewarenDesk
from desktop.ui.bewaren.destroy_dialog import DestroyDialog
from desktop.ui.bewaren.panel import BewarenPanel
from desktop.ui.kit.buttons import Button
from desktop.ui.kit.notice import Notice
from desktop.ui.kit.plain_label import PlainLabel
from desktop.ui.kit.theme import apply_theme, current
from desktop.ui.session import Session
from tests.builders import FIRST, MORNING, a_leerling, a_school, an_aantekening
from tests.fakes import FixedClock
from tests.ui.finding import find, front
from tests.worlds import a_world

CLOCK = FixedClock()


@pytest.fixture
def vault():
    made = memory_vault()
    save_school(made, a_school())
    open_dossier(made, CLOCK, a_leerling())
    yield made
    made.close()


@pytest.fixture
def panel(qtbot, qapp):
    apply_theme(qapp, "licht")
    made = BewarenPanel()
    qtbot.addWidget(made)
    made.resize(800, 600)
    made.show()
    return made


@pytest.fixture
def desk(panel, vault):
    return BewarenDesk(Session(vault, a_world(CLOCK), InlineRunner()), panel)


def close_dossier(vault) -> None:
    entry = aantekening_of(Afsluiting("goed afgelopen"), MORNING, "Marieke de Boer")
    record_aantekening(vault, CLOCK, FIRST, entry)


def words(panel) -> str:
    return "\n".join(label.text() for label in panel.findChildren(PlainLabel))


def dossiers(vault) -> list[DossierId]:
    with vault.transaction() as tx:
        return [one.id for one in tx.dossiers.all()]


def test_the_panel_asks_for_the_width_of_readable_lines(panel):
    assert panel.sizeHint().width() == current().px(720)
    assert panel.minimumSizeHint().width() < 640


def test_an_empty_list_tells_what_will_come_here(desk, panel):
    desk.refresh()
    assert "Er is nog geen dossier afgesloten" in words(panel)
    assert "nooit iets vanzelf" in words(panel)


def test_a_dossier_is_destroyed_after_the_word_was_typed(desk, panel, vault):
    close_dossier(vault)
    desk.refresh()
    find(panel, Button, "destroy_1").click()
    dialog = front(DestroyDialog)
    dialog.primary.click()
    assert dialog.form.error("woord") == "Typ VERNIETIG als u het zeker weet."
    assert dossiers(vault) == [FIRST]
    find(dialog, QLineEdit, "word").setText("vernietig")
    dialog.primary.click()
    assert dossiers(vault) == []
    assert (
        panel.findChild(Button, "destroy_1") is None
        or not find(panel, Button, "destroy_1").isVisible()
    )


def test_what_is_kept_shows_why_and_offers_no_way_to_destroy_it(desk, panel, vault):
    day = date(2020, 1, 1)
    pupil = RegisterLeerling("7", "Amira", "Haddad", vertrokken_op=day, dossier=FIRST)
    with vault.transaction() as tx:
        tx.leerlingen.save([pupil])
    desk.refresh()
    assert "Het dossier is nog niet afgesloten." in words(panel)
    assert panel.findChild(Button, "destroy_1") is None


def test_X01_a_sealed_dossier_is_destroyed_under_the_name_of_the_list(desk, panel, vault):
    sealed = aantekening_of(Beroepskracht(DoorBeroepskracht.JA), MORNING, "Marieke de Boer")
    record_aantekening(vault, CLOCK, FIRST, sealed)
    close_dossier(vault)
    desk.refresh()
    assert "Afgeschermd dossier" in words(panel)
    find(panel, Button, "destroy_1").click()
    dialog = front(DestroyDialog)
    told = "\n".join(notice.text() for notice in dialog.findChildren(Notice))
    assert "Dit gaat voorgoed weg: Afgeschermd dossier," in told
    assert "Amira" not in words(panel) + words(dialog) + told
    dialog.reject()


def test_loose_signals_are_listed_as_such(desk, panel, vault):
    gone = RegisterLeerling("7", "Bo", "Weg", vertrokken_op=date(2020, 1, 1))
    with vault.transaction() as tx:
        tx.leerlingen.save([gone])
    note_loose_signal(vault, CLOCK, gone.leerling(), an_aantekening(), sleutel="7")
    desk.refresh()
    assert "Losse signalen, geen dossier · Leerling vertrokken op 01-01-2020" in words(panel)
    assert find(panel, Button, "destroy_2").isEnabled()
