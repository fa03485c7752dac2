"""From a dossier to a paper in a window: seen, ticked, printed, saved, and recorded."""

from __future__ import annotations

import gc
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget

from desktop.core.belkaart import VrijeTekst
from desktop.core.hulp import Hulpafspraken
from desktop.core.known_error import KnownError
from desktop.core.melding import MeldingGegevens
from desktop.core.tijdlijnfilter import Tijdlijnfilter
from desktop.core.voorbereiding import Gespreksvoorbereiding
from desktop.core.vormen import aantekening_of
from desktop.jobs.runner import InlineRunner
from desktop.services.dossiers import open_dossier, read_dossier
from desktop.services.handelingen import read_geschiedenis
from desktop.services.logboek import record_aantekening
from desktop.services.meldingen import save_melding
from desktop.services.views import DossierView
from desktop.ui.kit.fields import CheckBox
from desktop.ui.kit.theme import apply_theme
from desktop.ui.paper.document_dialog import DocumentDialog
from desktop.ui.paper.documents import DocumentsDesk
from desktop.ui.paper.preview import Preview
from desktop.ui.paper.printing import PaperPrinter
from desktop.ui.session import Session
from tests.builders import FIRST, MORNING, a_betrokkene, a_leerling, kaders
from tests.fake_vault import FakeVault
from tests.fakes import FixedClock
from tests.ui.finding import find
from tests.worlds import a_world

PLAN = Gespreksvoorbereiding("Samira Haddad", "Horen hoe moeder het ziet.")
AGREED = Hulpafspraken(MORNING.date(), doelen=("Op tijd op school",))
CLOCK = FixedClock()


class NoRoomError(KnownError):
    """There is no room."""

    remedy = "De schijf is vol."


@pytest.fixture
def vault():
    made = FakeVault()
    open_dossier(made, CLOCK, a_leerling(), (a_betrokkene(),))
    for inhoud in (PLAN, AGREED):
        record_aantekening(made, CLOCK, FIRST, aantekening_of(inhoud, MORNING, "Marieke de Boer"))
    save_melding(made, FIRST, MeldingGegevens(vraag="Denkt u mee over Amira?"))
    return made


@pytest.fixture
def view(vault) -> DossierView:
    return read_dossier(vault, CLOCK, kaders(), FIRST)


@pytest.fixture
def window(qapp, qtbot):
    apply_theme(qapp, "licht", 100)
    made = QWidget()
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def written(path: Path, pdf: bytes) -> Path:
    if path.name == "vol.pdf":
        raise NoRoomError
    path.write_bytes(pdf)
    return path


@pytest.fixture
def desk(vault, window):
    world = a_world(CLOCK, written)
    session = Session(vault, world, InlineRunner())
    yield DocumentsDesk(session, window)
    session.deleteLater()


def dialog(window: QWidget) -> DocumentDialog:
    return find(window, DocumentDialog, "documentDialog")


def words(window: QWidget) -> str:
    (preview,) = dialog(window).findChildren(Preview)
    return " ".join(" ".join(page.accessibleDescription() for page in preview.pages()).split())


def recorded(vault: FakeVault) -> list[tuple[str, str]]:
    return [(line.wat, line.bijzonderheden) for line in read_geschiedenis(vault, FIRST)]


def test_the_card_for_advice_is_anonymous_until_the_user_lets_a_text_onto_it(desk, view, window):
    desk.show_belkaart(view)
    assert "leerling, 14 jaar, klas weggelaten" in words(window)
    assert "Denkt u mee" not in words(window)
    box = find(window, CheckBox, f"vrij-{VrijeTekst.VRAAG.value}")
    box.click()
    assert "Denkt u mee over [naam]?" in words(window)
    box.click()
    assert "Denkt u mee" not in words(window)
    assert len(dialog(window).findChildren(CheckBox)) == 1
    dialog(window).reject()


def test_the_card_with_names_asks_nothing(desk, view, window):
    desk.show_belkaart(view, anoniem=False)
    assert "Amira el Haddad" in words(window)
    assert "Haddad" not in dialog(window).windowTitle()
    assert dialog(window).findChildren(CheckBox) == []
    dialog(window).reject()


def test_sheet_card_and_chart_open_too(desk, view, window):
    plan, agreed = (regel.geldig.nummer for regel in view.regels)
    for show, told in (
        (lambda: desk.show_gespreksblad(view, plan), "Horen hoe moeder het ziet."),
        (lambda: desk.show_afsprakenkaart(view, agreed), "Op tijd op school"),
        (lambda: desk.show_tijdlijn(view, Tijdlijnfilter()), "De tijdlijn is volledig"),
        (
            lambda: desk.show_tijdlijn(view, Tijdlijnfilter(tekst="ziet")),
            "Dit is een deel van de tijdlijn",
        ),
        (lambda: desk.show_afweging(view), "Afwegingskader voor het onderwijs"),
    ):
        show()
        assert told in words(window)
        dialog(window).close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_a_paper_that_cannot_be_made_says_so_and_offers_nothing(desk, view, window):
    desk.show_gespreksblad(view, 99)
    assert "kies hem nog eens" in dialog(window).notice.text()
    assert not dialog(window).primary.isEnabled()
    assert not find(window, QPushButton, "saveDocument").isEnabled()
    dialog(window).reject()


def test_printing_leaves_a_line_in_the_access_log(desk, view, window, vault):
    desk.show_belkaart(view)
    dialog(window).primary.click()
    (printer,) = dialog(window).findChildren(PaperPrinter)
    printer.reject()
    assert "Document afgedrukt" not in dict(recorded(vault))
    printer.printed.emit()
    assert recorded(vault)[0] == ("Document afgedrukt", "Belkaart Veilig Thuis, anoniem")
    dialog(window).reject()


def test_L01_a_printed_timeline_leaves_a_line_that_says_it_was_a_part(desk, view, window, vault):
    desk.show_tijdlijn(view, Tijdlijnfilter(tekst="moeder"))
    dialog(window).printed.emit()
    assert recorded(vault)[0] == ("Document afgedrukt", "Tijdlijn, een deel")
    dialog(window).reject()


def test_saving_proposes_a_name_without_a_child_and_warns_that_the_file_is_plain(
    desk, view, window, vault, tmp_path
):
    desk.show_belkaart(view, anoniem=False)
    button = find(window, QPushButton, "saveDocument")
    assert "niet meer versleuteld" in button.accessibleDescription()
    button.click()
    (asked,) = dialog(window).findChildren(QFileDialog)
    (proposed,) = asked.selectedFiles()
    assert Path(proposed).name == "belkaart-veilig-thuis-met-namen.pdf"
    asked.reject()
    path = tmp_path / "belkaart.pdf"
    dialog(window).path_chosen.emit(str(path))
    assert path.read_bytes().startswith(b"%PDF")
    assert dialog(window).notice.text() == (
        "Opgeslagen als belkaart.pdf. Dit bestand is niet versleuteld."
    )
    what, told = recorded(vault)[0]
    assert what == "Document bewaard als bestand"
    assert told.startswith("Belkaart Veilig Thuis, met namen; belkaart.pdf; SHA-256")
    dialog(window).reject()


def test_a_file_that_cannot_be_written_is_told_and_not_recorded(
    desk, view, window, vault, tmp_path
):
    desk.show_afweging(view)
    before = recorded(vault)
    dialog(window).path_chosen.emit(str(tmp_path / "vol.pdf"))
    assert dialog(window).notice.text() == "De schijf is vol."
    assert recorded(vault) == before
    dialog(window).reject()


def test_the_dialog_and_its_paper_are_freed_when_it_is_closed(desk, view, window):
    desk.show_belkaart(view)
    parts: list[QWidget] = [dialog(window), *dialog(window).findChildren(Preview)]
    dialog(window).close()
    gc.collect()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not any(shiboken6.isValid(part) for part in parts)
