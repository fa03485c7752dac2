from __future__ import annotations

import gc
import weakref

import pytest
import shiboken6
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from desktop.ui.kit.avatar import initials, tone_of
from desktop.ui.kit.choice import ChipGroup, Option
from desktop.ui.kit.combo_box import ComboBox
from desktop.ui.kit.dialog import Dialog, ask
from desktop.ui.kit.fields import CheckBox, DateField, GrowingTextEdit
from desktop.ui.kit.flow_layout import FlowLayout
from desktop.ui.kit.form import Form
from desktop.ui.kit.notice import Notice
from desktop.ui.kit.pill import Pill
from desktop.ui.kit.plain_label import ElidedLabel
from desktop.ui.kit.radio_card import RadioCard, RadioCardGroup
from desktop.ui.kit.shortcuts import bind, keys
from desktop.ui.kit.stepper import Step, StepButton, Stepper, StepState
from desktop.ui.kit.tab_bar import TabBar
from desktop.ui.kit.tokens import THEMES
from desktop.ui.kit.translation import speak_dutch
from desktop.ui.kit.weak import weakly
from tests.ui.finding import find

SOORTEN = [
    Option("feit", "Feit", "eye"),
    Option("gesprek", "Gesprek"),
    Option("besluit", "Besluit"),
]
STEPS = [
    Step("Signalen", StepState.DONE, "Stap 1, signalen: gedaan"),
    Step("Overleg", StepState.SKIPPED, "Stap 2, overleg: overgeslagen met reden"),
    Step("Gesprek", StepState.UNDER_WAY, "Stap 3, gesprek: bezig"),
    Step("Wegen", StepState.OPEN, "Stap 4, wegen: open"),
    Step("Beslissen", StepState.OPEN, "Stap 5, beslissen: open"),
]


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(800, 500)
    return made


def show(qtbot, window: QWidget) -> None:
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()


def role_of(widget: QWidget) -> QAccessible.Role:
    return QAccessible.queryAccessibleInterface(widget).role()


def free_deleted():
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


class Bell(QObject):
    """Rings and remembers."""

    rung = Signal(bool)

    def __init__(self):
        super().__init__()
        self.heard = []

    def hear(self, *words):
        self.heard.append(words)


@pytest.mark.usefixtures("qapp")
def test_weakly_gives_the_slot_its_own_arguments():
    bell = Bell()
    bell.rung.connect(weakly(bell.hear, 7, "x"))
    bell.rung.emit(True)
    assert bell.heard == [(7, "x")]


@pytest.mark.usefixtures("qapp")
def test_weakly_lets_its_owner_go():
    sender, owner = Bell(), Bell()
    sender.rung.connect(weakly(owner.hear, 7))
    gone = weakref.ref(owner)
    del owner
    gc.collect()
    sender.rung.emit(True)
    assert gone() is None


@pytest.mark.usefixtures("qapp")
def test_weakly_does_not_call_a_deleted_object():
    sender, owner = Bell(), Bell()
    sender.rung.connect(weakly(owner.hear, 7))
    shiboken6.delete(owner)
    sender.rung.emit(True)
    assert owner.heard == []


def test_chips_are_radio_buttons_and_one_is_chosen(qtbot, window):
    group = ChipGroup("Soort", SOORTEN, window)
    assert group.key() == "feit"
    assert role_of(group.chip("gesprek")) == QAccessible.Role.RadioButton
    with qtbot.waitSignal(group.chosen) as told:
        qtbot.mouseClick(group.chip("gesprek"), Qt.MouseButton.LeftButton)
    assert told.args == ["gesprek"]
    assert group.key() == "gesprek"


def test_choosing_by_code_tells_nobody(qtbot, window):
    group = ChipGroup("Soort", SOORTEN, window)
    with qtbot.assertNotEmitted(group.chosen):
        group.choose("besluit")


def test_new_chips_keep_the_choice_when_they_can(window):
    group = ChipGroup("Soort", SOORTEN, window)
    group.choose("besluit")
    group.show_options([Option("feit", "Feit 3"), Option("besluit", "Besluit 1")])
    assert group.key() == "besluit"
    group.show_options([Option("feit", "Feit 3")])
    assert group.key() == "feit"
    free_deleted()


def test_arrow_keys_walk_through_the_chips(qtbot, window):
    group = ChipGroup("Soort", SOORTEN, window)
    show(qtbot, window)
    group.chip("feit").setFocus()
    qtbot.keyClick(group.chip("feit"), Qt.Key.Key_Right)
    assert group.key() == "gesprek"


def test_radio_cards_tell_their_explanation_to_a_screen_reader(qtbot, window):
    group = RadioCardGroup("Soort", [("vo", "VO", "Met mentoren"), ("po", "PO", "Met IB")], window)
    card = find(group, RadioCard, "card_po")
    assert card.accessibleDescription() == "Met IB"
    with qtbot.waitSignal(group.chosen) as told:
        card.click()
    assert told.args == ["po"]
    assert group.key() == "po"


def test_each_step_is_a_named_button(qtbot, window):
    stepper = Stepper("Meldcode", window)
    stepper.show_steps(STEPS)
    buttons = stepper.findChildren(StepButton)
    assert [button.accessibleName() for button in buttons] == [step.sentence for step in STEPS]
    assert {role_of(button) for button in buttons} == {QAccessible.Role.Button}
    with qtbot.waitSignal(stepper.step_requested) as told:
        qtbot.keyClick(buttons[3], Qt.Key.Key_Space)
    assert told.args == [4]


def test_showing_steps_again_keeps_the_buttons(window):
    stepper = Stepper("Meldcode", window)
    stepper.show_steps(STEPS)
    before = stepper.findChildren(StepButton)
    stepper.show_steps([step._replace(state=StepState.DONE) for step in STEPS])
    assert stepper.findChildren(StepButton) == before


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("state", StepState)
def test_a_step_looks_different_in_every_state(qtbot, theme, name, state):
    theme.choose(name)
    shown = {}
    for other in StepState:
        button = StepButton(1, Step("Wegen", other, "x"))
        qtbot.addWidget(button)
        button.resize(button.sizeHint())
        shown[other] = button.grab().toImage()
    assert all(shown[other] != shown[state] for other in StepState if other is not state)


def test_tabs_are_tabs_to_a_screen_reader(window):
    tabs = TabBar("Onderdelen", window)
    tabs.addTab("Tijdlijn 12")
    assert role_of(tabs) == QAccessible.Role.PageTabList


def test_tab_leaves_the_text_field(qtbot, window):
    text = GrowingTextEdit(window)
    after = QPushButton("Vastleggen", window)
    show(qtbot, window)
    text.setFocus()
    qtbot.keyClick(text, Qt.Key.Key_Tab)
    assert after.hasFocus()
    assert text.toPlainText() == ""


def test_the_text_field_grows_to_its_maximum(qtbot, window):
    text = GrowingTextEdit(window, 2, 4)
    text.resize(300, 50)
    show(qtbot, window)
    low = text.height()
    text.setPlainText("een\ntwee\ndrie")
    middle = text.height()
    text.setPlainText("\n" * 30)
    assert low < middle < text.height()
    text.setPlainText("\n" * 60)
    assert text.height() == low + 2 * (middle - low)


def test_ctrl_enter_submits_the_text_field(qtbot, window):
    text = GrowingTextEdit(window)
    with qtbot.waitSignal(text.submitted):
        qtbot.keyClick(text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert text.toPlainText() == ""


def test_a_form_names_its_fields_and_focuses_the_first_error(qtbot, window):
    form = Form(window)
    naam, klas = QLineEdit(), ComboBox()
    form.add("naam", "&Naam", naam)
    form.add("klas", "&Klas", klas, "Zoals op school")
    show(qtbot, window)
    assert (naam.accessibleName(), klas.accessibleDescription()) == ("Naam", "Zoals op school")
    assert form.show_errors({"klas": "Kies een klas."})
    assert klas.hasFocus()
    assert klas.accessibleDescription() == "Kies een klas. Zoals op school"
    assert (form.error("naam"), form.error("klas")) == ("", "Kies een klas.")
    assert not form.show_errors({})
    assert form.error("klas") == ""


def test_a_dialog_is_freed_when_it_closes(qtbot, window):
    dialog = Dialog("Nieuw dossier", "Aanmaken", window)
    gone = weakref.ref(dialog)
    dialog.fit()
    dialog.open()
    with qtbot.waitSignal(dialog.destroyed):
        dialog.cancel.click()
        free_deleted()
    del dialog
    gc.collect()
    assert gone() is None
    assert window.findChildren(Dialog) == []


@pytest.mark.parametrize(("button", "heard"), [("dialogPrimary", [()]), ("dialogCancel", [])])
def test_a_question_calls_back_only_on_yes(window, button, heard):
    bell = Bell()
    dialog = ask(window, "Kluis vergrendelen?", "Uw concept blijft bewaard.", "Ja", bell.hear)
    find(dialog, QPushButton, button).click()
    free_deleted()
    assert bell.heard == heard


def test_a_dangerous_question_starts_at_cancel(qtbot, window):
    show(qtbot, window)
    dialog = ask(window, "Vernietigen?", "Dit kan niet terug.", "Ja", window.update, "danger")
    assert dialog.focusWidget() is dialog.cancel
    dialog.reject()
    free_deleted()


def test_a_notice_shows_markup_as_text_and_offers_its_action(qtbot, window):
    notice = Notice("<i>x</i>", window, "warn", "Openen")
    assert notice.text() == "<i>x</i>"
    with qtbot.waitSignal(notice.action_requested):
        find(notice, QPushButton).click()


def test_a_closed_notice_comes_back_with_new_text(window):
    notice = Notice("a", window, closable=True)
    notice.hide()
    notice.show_text("b", "danger")
    assert (notice.text(), notice.isHidden()) == ("b", False)
    assert notice.property("tone") == "danger"


def test_an_elided_label_tells_the_whole_text(qtbot, window):
    label = ElidedLabel("Sanne van der Meulen-Oosterbroek", window)
    label.resize(60, 20)
    show(qtbot, window)
    assert label.toolTip() == label.accessibleName() == "Sanne van der Meulen-Oosterbroek"
    label.resize(600, 20)
    assert label.toolTip() == ""


def test_a_flow_goes_on_to_the_next_line(window):
    flow = FlowLayout(window)
    for text in ("een", "twee", "drie"):
        flow.addWidget(Pill(text, window))
    wide, narrow = flow.heightForWidth(1000), flow.heightForWidth(10)
    assert narrow == 3 * wide + 2 * flow.spacing()


def test_a_checked_box_has_a_mark(window):
    box = CheckBox(window)
    box.setText("Gevraagd om geheimhouding")
    box.resize(box.sizeHint())
    empty = box.grab().toImage()
    box.setChecked(True)
    assert box.grab().toImage() != empty


def test_a_date_is_written_the_dutch_way(window):
    assert DateField(window).displayFormat() == "dd-MM-yyyy"


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Sanne de Vries", "SV"),
        ("M. de Graaf", "MG"),
        ("Noor", "N"),
        ("", ""),
        ("Amira el H.", "AH"),
        ("Lotte Pietersen, 4 vwo b", "LP"),
    ],
)
def test_initials_leave_out_the_tussenvoegsel(name, letters):
    assert initials(name) == letters


@given(st.text())
def test_any_name_has_at_most_two_initials_and_one_colour(name):
    assert len(initials(name)) <= 4  # one letter may be two in capitals: ß, ŉ
    assert tone_of(name) == tone_of(name)


def test_no_shortcut_is_given_twice():
    given_keys = [key for shortcut in keys() for key in shortcut.keys]
    assert len(set(given_keys)) == len(given_keys)
    assert len({shortcut.name for shortcut in keys()}) == len(keys())


def test_a_bound_shortcut_calls_its_slot(qtbot, window):
    bell = Bell()
    bind(window, "lock", bell.hear)
    show(qtbot, window)
    qtbot.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert bell.heard == [()]


def test_qt_itself_speaks_dutch(qapp):
    assert speak_dutch(qapp)
    assert QCoreApplication.translate("QPlatformTheme", "Save") == "Opslaan"


def test_a_dialog_starts_in_its_first_field_unless_another_was_chosen(qtbot, window):
    show(qtbot, window)
    for chosen in ("", "klas"):
        dialog = Dialog("Nieuw dossier", "Aanmaken", window)
        gone, line = QLineEdit(dialog.form), QWidget(dialog.form)
        gone.setEnabled(False)
        naam, klas = QLineEdit(line), QLineEdit(dialog.form)
        for key, field in (("weg", gone), ("naam", line), ("klas", klas)):
            dialog.form.add(key, key, field)
        if chosen:
            klas.setFocus()
        dialog.open()
        assert dialog.focusWidget() is (klas if chosen else naam)
        dialog.reject()
    free_deleted()
