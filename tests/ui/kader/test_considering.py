"""Looking at an answer shows where it leads, in the chart and in words; nothing is recorded."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.core.afwegingskader import Antwoord
from desktop.diagram.drawing import Tone
from desktop.ui.kader.answer_choice import AnswerButton, AnswerChoice
from desktop.ui.kader.canvas import KaderCanvas
from desktop.ui.kit.tokens import THEMES
from tests.builders import JA, NEE, TWIJFEL, a_kader
from tests.ui.kader import hands
from tests.ui.kader.recorder import a_view

ZORG = Antwoord.ZORG


@pytest.fixture
def choice(qtbot, theme):  # noqa: ARG001 - it wears the theme
    made = AnswerChoice()
    qtbot.addWidget(made)
    made.offer(tuple(Antwoord))
    with qtbot.waitExposed(made):
        made.show()
    # A window that opens gives the focus to its first control, and may open under the pointer.
    made.button(JA).clearFocus()
    for antwoord in Antwoord:
        look_away(made.button(antwoord))
    return made


@pytest.fixture
def canvas(qtbot, theme):  # noqa: ARG001 - it wears the theme
    made = KaderCanvas()
    qtbot.addWidget(made)
    made.resize(440, 700)
    kader = a_kader()
    made.show_pad(kader, kader.walk({"afweging-1": JA}))
    made.mark_asked("afweging-2")
    return made


def point_at(button: QWidget) -> None:
    spot = QPointF(button.rect().center())
    QApplication.sendEvent(button, QEnterEvent(spot, spot, QPointF(button.mapToGlobal(spot))))


def look_away(button: QWidget) -> None:
    QApplication.sendEvent(button, QEvent(QEvent.Type.Leave))


def test_pointing_at_an_answer_is_told_and_so_is_looking_away(choice):
    seen: list[Antwoord | None] = []
    choice.considered.connect(seen.append)
    point_at(choice.button(JA))
    look_away(choice.button(JA))
    point_at(choice.button(ZORG))
    look_away(choice.button(ZORG))
    assert seen == [JA, None, ZORG, None]
    assert choice.antwoord() is None


def test_the_keyboard_considers_too_and_the_pointer_goes_before_it(choice):
    seen: list[Antwoord | None] = []
    choice.considered.connect(seen.append)
    choice.button(NEE).setFocus(Qt.FocusReason.TabFocusReason)
    point_at(choice.button(JA))
    look_away(choice.button(JA))
    choice.button(NEE).clearFocus()
    assert seen == [NEE, JA, NEE, None]


def test_a_focus_that_the_program_gave_suggests_no_answer(choice):
    seen: list[Antwoord | None] = []
    choice.considered.connect(seen.append)
    choice.focus_first()
    assert hands.focused() is choice.button(JA)
    assert seen == []


def test_an_answer_that_disappears_is_no_longer_considered(choice):
    seen: list[Antwoord | None] = []
    point_at(choice.button(ZORG))
    choice.considered.connect(seen.append)
    choice.choose(ZORG)
    choice.offer((JA, NEE))
    assert seen == [None]
    assert choice.antwoord() is None


def test_Z34_care_without_unsafety_is_offered_only_where_the_question_has_it(panel, recorder):
    recorder.show(a_view())
    assert hands.choice(panel, ZORG).isVisible()
    assert "geen (dreiging van) huiselijk geweld" in hands.texts(panel)
    recorder.show(a_view(JA))
    assert not hands.choice(panel, ZORG).isVisible()
    QTest.keyClick(panel, Qt.Key.Key_Z, Qt.KeyboardModifier.AltModifier)
    assert panel.findChild(AnswerChoice).antwoord() is None


def test_where_room_is_scarce_an_answer_shows_its_short_words_and_not_a_part(choice):
    care = choice.button(ZORG)
    assert care.minimumSizeHint().width() < care.sizeHint().width()
    for width in (care.minimumSizeHint().width(), care.sizeHint().width()):
        care.resize(width, care.height())
        assert not care.grab().isNull()
    assert AnswerButton("Ja", choice).minimumSizeHint() == AnswerButton("Ja", choice).sizeHint()


def test_a_considered_answer_is_marked_in_the_chart_until_it_is_left(canvas):
    before = canvas.drawing()
    canvas.preview(TWIJFEL)
    assert canvas.button("melden-2").box().tone is Tone.MAYBE
    assert canvas.answered() == before
    assert canvas.accessibleDescription() == (
        "Dit antwoord leidt naar de uitkomst: Melden bij Veilig Thuis (meldnorm 1)."
        " Daarna samen met Veilig Thuis: afweging 3."
    )
    assert canvas.button("melden-2").accessibleName().endswith("Niet bereikt.")
    canvas.preview(None)
    assert canvas.drawing() == before
    assert canvas.button("melden-2").box().tone is Tone.IDLE
    assert canvas.accessibleDescription() == ""


def test_without_an_open_question_nothing_is_marked(canvas):
    canvas.mark_asked("")
    before = canvas.drawing()
    canvas.preview(JA)
    assert canvas.drawing() == before


def test_a_recorded_answer_ends_the_preview(canvas):
    canvas.preview(NEE)
    kader = a_kader()
    canvas.show_pad(kader, kader.walk({"afweging-1": JA, "afweging-2": JA}))
    assert Tone.MAYBE not in {box.tone for box in canvas.drawing().boxes}
    assert canvas.accessibleDescription() == ""


@pytest.mark.parametrize("name", THEMES)
def test_what_is_considered_looks_neither_walked_nor_unreached_in_grey(canvas, theme, name):
    theme.choose(name)
    kader = a_kader()
    looks = []
    for show in (
        lambda: canvas.show_pad(kader, kader.walk({"afweging-1": JA})),
        lambda: canvas.preview(JA),
        lambda: canvas.show_pad(kader, kader.walk({"afweging-1": JA, "afweging-2": JA})),
    ):
        show()
        image = canvas.grab().toImage()
        grey = image.convertToFormat(image.Format.Format_Grayscale8)
        looks.append(bytes(grey.constBits()))
    assert len(set(looks)) == len(looks)


@pytest.mark.parametrize("name", THEMES)
def test_what_changed_alone_is_painted_and_it_is_the_same_as_painting_all(canvas, theme, name):
    theme.choose(name)
    kader = a_kader()
    canvas.show()
    canvas.grab()
    for way in ({"afweging-1": JA, "afweging-2": JA}, {"afweging-1": NEE}, {}):
        canvas.show_pad(kader, kader.walk(way))
        QApplication.processEvents()
        after = canvas.screen().grabWindow(canvas.winId()).toImage()
        canvas.repaint()
        assert canvas.screen().grabWindow(canvas.winId()).toImage() == after


def test_in_the_panel_pointing_marks_the_chart_and_records_nothing(panel, recorder):
    recorder.show(a_view(JA))
    canvas = panel.findChild(KaderCanvas)
    point_at(hands.choice(panel, JA))
    assert canvas.button("melden-2").box().tone is Tone.MAYBE
    look_away(hands.choice(panel, JA))
    assert canvas.button("melden-2").box().tone is Tone.IDLE
    assert recorder.asked == []
    assert recorder.drafts == []
