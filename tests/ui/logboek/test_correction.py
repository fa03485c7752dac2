"""A correction keeps the old text, says why, and is freed when closed."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, Qt
from PySide6.QtGui import QGuiApplication, QImage
from shiboken6 import isValid

from desktop.core.bijlage import Bijlage
from desktop.core.dossier import DossierId
from desktop.core.known_error import KnownError
from desktop.core.logboek import AantekeningError, Herkomst
from desktop.core.signaal import Signaal, Signaalbron
from desktop.services.views import NewCorrection
from desktop.ui.kit.notice import Notice
from tests.builders import a_vastlegging, an_aantekening
from tests.ui.logboek.keyboard import focused, press, submit, tab_to, write, write_in
from tests.ui.logboek.views import a_view, at

OLD = an_aantekening(
    moment=at(20, 9, 5).replace(second=7), herkomst=Herkomst.DERDE, bron="Joris Kamp (mentor)"
)


@pytest.fixture
def panel(open_panel):
    return open_panel(a_vastlegging(7, aantekening=OLD, vastgelegd_op=at(20, 9, 30)))


@pytest.fixture
def asked(panel):
    wishes: list[NewCorrection] = []

    panel.correction_requested.connect(wishes.append)
    return wishes


@pytest.fixture
def dialog(panel, qtbot):
    tab_to("timeline")
    press(Qt.Key.Key_F2)
    opened = panel._corrector._dialog
    qtbot.waitUntil(opened.isActiveWindow)
    yield opened
    if isValid(opened):
        opened.reject()


def test_the_dialog_shows_the_old_text_and_the_same_text_to_change(dialog):
    assert dialog.findChild(object, "oud").toPlainText() == OLD.tekst
    assert dialog.findChild(object, "oud").isReadOnly()
    assert dialog.findChild(object, "tekst").toPlainText() == OLD.tekst
    assert focused().objectName() == "tekst"
    assert not dialog.grab().isNull()


def test_only_what_was_changed_changes(panel, dialog, asked):
    write_in("tekst", "Zij had geen trui aan.")
    write_in("reden", "Het was een trui.")
    submit_dialog()
    new = replace(OLD, tekst="Zij had geen trui aan.")
    assert asked == [NewCorrection(7, "Het was een trui.", new)]
    assert panel._corrector._dialog is dialog
    panel.corrected()
    assert panel._corrector._dialog is None


def submit_dialog() -> None:
    tab_to("dialogPrimary")
    press(Qt.Key.Key_Space)


def test_ctrl_enter_in_the_text_records_the_correction_once(dialog, asked):
    write_in("reden", "Het was een trui.")
    dialog.findChild(object, "tekst").setFocus()
    write("X")
    submit()
    submit()
    assert len(asked) == 1


@pytest.mark.usefixtures("dialog")
def test_a_missing_source_can_be_added_afterwards(asked):
    write_in("bron_naam", "mevrouw Jansen")
    write_in("reden", "Bron vergeten.")
    submit_dialog()
    assert asked[0].aantekening == replace(OLD, bron="mevrouw Jansen")


def test_a_correction_needs_a_reason(dialog, asked):
    write_in("tekst", "Anders.")
    submit_dialog()
    assert not asked
    assert focused().objectName() == "reden"
    assert dialog.form.error("reden") == "Schrijf op waarom u de tekst verbetert."


@pytest.mark.usefixtures("dialog")
def test_a_correction_that_changes_nothing_is_refused(asked):
    write_in("reden", "Zomaar.")
    submit_dialog()
    assert not asked
    assert focused().accessibleDescription() == "U heeft nog niets veranderd."


@pytest.mark.usefixtures("dialog")
def test_an_emptied_text_is_refused(asked):
    press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    press(Qt.Key.Key_Delete)
    submit()
    assert not asked
    assert "Schrijf eerst op" in focused().accessibleDescription()


def test_refusals_of_the_service_show_in_the_dialog(panel, dialog, asked):
    class GoneError(KnownError):
        remedy = "Deze tekst is al verbeterd."

    write_in("tekst", "Anders.")
    write_in("reden", "Daarom.")
    submit_dialog()
    panel.show_correction_refusal(AantekeningError("reden", "Schrijf de reden op."))
    assert dialog.form.error("reden") == "Schrijf de reden op."
    panel.show_correction_refusal(AantekeningError("door", "Vul in wie dit zag."))
    assert focused().objectName() == "door"
    panel.show_correction_refusal(GoneError())
    assert dialog.notice.text() == "Deze tekst is al verbeterd."
    submit_dialog()
    assert len(asked) == 2


@pytest.mark.usefixtures("asked")
def test_a_correction_leaves_what_is_being_written_alone(panel):
    write("Half af")
    tab_to("timeline")
    press(Qt.Key.Key_F2)
    panel.corrected()
    assert panel._composer.draft().tekst == "Half af"
    panel._composer.clear()


def test_the_focus_returns_to_the_card(panel, dialog, qtbot):
    dialog.reject()
    panel.activateWindow()
    qtbot.waitUntil(panel.isActiveWindow)
    assert focused() is panel.browser.timeline


@pytest.mark.usefixtures("dialog")
def test_another_dossier_closes_the_dialog(panel):
    panel.show_dossier(a_view(id=2))
    assert panel._corrector._dialog is None


@pytest.mark.usefixtures("dialog")
def test_tab_leaves_no_trap_in_the_dialog():
    seen = set()
    for _ in range(60):
        seen.add(focused().objectName())
        press(Qt.Key.Key_Tab)
    assert {"oud", "tekst", "reden", "door", "dialogPrimary", "dialogCancel"} <= seen


@pytest.mark.usefixtures("panel")
def test_the_dialog_is_freed_when_closed(dialog):
    dialog.reject()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not isValid(dialog)


@pytest.fixture
def drafts(panel):
    texts: list[str] = []
    panel.correction_draft_changed.connect(texts.append)
    return texts


def half_typed() -> None:
    write_in("tekst", "Zij had geen trui")
    write_in("reden", "Het was")


def test_a_half_typed_correction_is_told_within_two_seconds(qtbot, dialog, drafts):
    half_typed()
    qtbot.waitUntil(lambda: bool(drafts), timeout=2000)
    assert "Zij had geen trui" in dialog.draft_text()


def test_a_half_typed_correction_comes_back_in_the_dialog(panel, dialog, drafts):
    half_typed()
    panel.show_dossier(a_view(id=2))
    assert len(drafts) == 1
    panel.show_dossier(a_view(a_vastlegging(7, aantekening=OLD, vastgelegd_op=at(20, 9, 30))))
    panel.restore_correction(drafts[0])
    opened = panel._corrector._dialog
    assert opened is not dialog
    assert opened.findChild(object, "tekst").toPlainText() == "Zij had geen trui"
    assert opened.findChild(object, "reden").text() == "Het was"
    panel.flush()
    assert len(drafts) == 1
    opened.reject()
    assert drafts[1:] == [""]


def test_a_recorded_correction_leaves_no_draft_behind(panel, dialog, drafts, asked):
    half_typed()
    submit_dialog()
    assert (len(asked), len(drafts)) == (1, 1)
    panel.corrected()
    panel.flush()
    assert (isValid(dialog) and dialog.isVisible(), len(drafts)) == (False, 1)


@pytest.mark.parametrize("text", ["", "zomaar", "{}", '{"nummer": 99, "reden": "", "velden": {}}'])
def test_what_is_no_correction_of_this_dossier_opens_nothing(panel, text):
    panel.restore_correction(text)
    assert panel._corrector._dialog is None


def correct_again(qtbot, panel):
    panel.activateWindow()
    qtbot.waitUntil(panel.isActiveWindow)
    tab_to("timeline")
    press(Qt.Key.Key_F2)
    opened = panel._corrector._dialog
    qtbot.waitUntil(opened.isActiveWindow)
    return opened


def test_words_typed_while_a_correction_is_recorded_stay_a_draft(
    qtbot, panel, dialog, drafts, asked
):
    half_typed()
    submit_dialog()
    dialog.findChild(object, "tekst").setFocus()
    press(Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    write(" En geen schoenen.")
    panel.corrected()
    assert panel._corrector._dialog is None
    assert len(drafts) == 2
    assert "En geen schoenen." in drafts[1]
    old = a_vastlegging(7, aantekening=OLD, vastgelegd_op=at(20, 9, 30))
    written = asked[0].aantekening
    new = a_vastlegging(8, aantekening=written, vastgelegd_op=at(20, 9, 40), verbetert=7)
    panel.show_dossier(a_view(old, new))
    opened = correct_again(qtbot, panel)
    assert opened.findChild(object, "tekst").toPlainText().endswith("En geen schoenen.")
    assert opened.findChild(object, "oud").toPlainText() == "Zij had geen trui"
    panel.flush()
    assert '"nummer": 8' in drafts[-1]
    opened.reject()
    assert drafts[-1] == ""


@pytest.mark.usefixtures("dialog")
def test_what_was_left_typed_does_not_come_back_on_another_entry(qtbot, panel):
    half_typed()
    submit_dialog()
    write_in("reden", "Het was een trui, en meer.")
    panel.corrected()
    panel.show_dossier(a_view(a_vastlegging(9, aantekening=OLD, vastgelegd_op=at(20, 9, 30))))
    opened = correct_again(qtbot, panel)
    assert opened.findChild(object, "reden").text() == ""
    opened.reject()


def opened_on(open_panel, qtbot, opened=None, **details):
    entry = an_aantekening(moment=at(20, 9, 5), **details)
    panel = open_panel(a_vastlegging(7, aantekening=entry, vastgelegd_op=at(20, 9, 30)))
    wishes: list[NewCorrection] = []
    panel.correction_requested.connect(wishes.append)
    if opened is not None:
        panel.correction_opened.connect(opened)
    tab_to("timeline")
    press(Qt.Key.Key_F2)
    dialog = panel._corrector._dialog
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog, entry, wishes


def test_Z32_a_quick_note_can_be_confirmed_as_it_is_or_filled_in(open_panel, qtbot):
    dialog, entry, asked = opened_on(open_panel, qtbot, aan_te_vullen=True)
    assert dialog.windowTitle() == "Aantekening aanvullen"
    assert dialog.draft_text() == ""
    dialog.primary.click()
    done = replace(entry, aan_te_vullen=False)
    assert asked == [NewCorrection(7, "Aangevuld.", done)]
    dialog.reject()


def test_Z33_a_correction_says_that_the_other_dossier_keeps_its_text(open_panel, qtbot):
    letter = Bijlage("a" * 32, "brief.pdf", "application/pdf", 1200, "b" * 64)
    dialog, entry, asked = opened_on(
        open_panel,
        qtbot,
        ook_in=(DossierId(2),),
        bijlagen=(letter,),
        mening="m",
        signaal=Signaal(Signaalbron.DERDEN, navraag=("a", "", "", "", "", "")),
        herkomst=Herkomst.DERDE,
        bron="buurvrouw",
    )
    told = [notice.text() for notice in dialog.findChildren(Notice) if notice.isVisible()]
    assert any("Daar verandert de tekst niet mee." in text for text in told)
    write_in("tekst", "Zij had geen trui aan.")
    write_in("reden", "Was een trui.")
    dialog.primary.click()
    assert asked[0].aantekening == replace(entry, tekst="Zij had geen trui aan.")
    dialog.reject()


LETTER = Bijlage("c" * 32, "brief.pdf", "pdf", 1200, "b" * 64)
PHOTO = Bijlage("d" * 32, "foto.png", "png", 1200, "b" * 64)


def test_documents_are_added_in_a_correction_and_the_old_ones_stay(open_panel, qtbot):
    told = []

    def on_opened(strip, geldig) -> None:
        told.append(geldig.nummer)
        strip.begin(geldig.aantekening.bijlagen)

    dialog, entry, asked = opened_on(open_panel, qtbot, bijlagen=(LETTER,), opened=on_opened)
    assert told == [7]
    assert dialog.draft_text() == ""
    dialog.strip.expect(1)
    write_in("reden", "Foto vergeten.")
    dialog.primary.click()
    assert dialog.notice.text() == "Wacht even: een bijlage wordt nog bewaard."
    dialog.strip.add(PHOTO)
    assert dialog.draft_text()
    dialog.primary.click()
    assert asked == [NewCorrection(7, "Foto vergeten.", replace(entry, bijlagen=(LETTER, PHOTO)))]
    dialog.reject()


def test_a_picture_pasted_in_the_text_of_a_correction_goes_to_its_documents(dialog, qtbot):
    data = QMimeData()
    data.setImageData(QImage(4, 4, QImage.Format.Format_RGB32))
    QGuiApplication.clipboard().setMimeData(data)
    with qtbot.waitSignal(dialog.strip.image_pasted):
        press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert dialog.findChild(object, "tekst").toPlainText() == OLD.tekst


def test_a_correction_that_is_cancelled_lets_go_of_its_own_documents_only(dialog, qtbot):
    dialog.strip.begin((LETTER,))
    dialog.strip.offer((PHOTO,))
    with qtbot.waitSignal(dialog.strip.removed) as removed:
        dialog.reject()
    assert removed.args == [PHOTO.sleutel]


def test_a_correction_that_is_left_keeps_its_documents(panel, dialog, qtbot):
    dialog.strip.offer((PHOTO,))
    with qtbot.assertNotEmitted(dialog.strip.removed):
        panel.show_dossier(a_view(id=2))
