"""The chart on screen: same drawing as on paper, a button per knoop, states that are told."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from desktop.core.afwegingskader import Afwegingskader, Antwoord
from desktop.diagram.drawing import Arrow, Band, Box, Drawing, Rect, Shape, Tone
from desktop.diagram.layout import layout
from desktop.diagram.texts import Grid
from desktop.ui.kader.canvas import KaderCanvas
from desktop.ui.kader.panel import KaderPanel
from desktop.ui.kader.pen import measure
from desktop.ui.kit.layouts import column
from desktop.ui.kit.theme import current
from desktop.ui.kit.tokens import THEMES
from tests.builders import JA, NEE, TWIJFEL, a_kader
from tests.ui.kader import hands
from tests.ui.kader.recorder import a_view

NAMES = st.sampled_from(["onderwijs", "basis"])
ANSWERS = st.dictionaries(
    st.sampled_from([f"afweging-{n}" for n in range(1, 6)]), st.sampled_from(Antwoord)
)
LONG = st.lists(st.text("abcdefghij", min_size=1, max_size=11), min_size=1, max_size=30).map(
    " ".join
)
many = settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])


class RecordingPen:
    """Notes what it is asked to draw."""

    def __init__(self) -> None:
        self.boxes: list[Box] = []
        self.arrows: list[Arrow] = []
        self.bands: list[Band] = []

    def band(self, band: Band) -> None:
        self.bands.append(band)

    def box(self, box: Box) -> None:
        self.boxes.append(box)

    def arrow(self, arrow: Arrow) -> None:
        self.arrows.append(arrow)


def violations(drawing: Drawing) -> list[str]:
    """Name every text outside its box and every overlap."""
    rects = {box.key: box.rect for box in drawing.boxes}
    found = [f"{a} over {b}" for a, b in combinations(rects, 2) if rects[a].overlaps(rects[b])]
    whole = Rect(-0.01, -0.01, drawing.width + 0.02, drawing.height + 0.02)
    found += [f"{key} sticks out" for key, rect in rects.items() if not inside(rect, whole)]
    for box in drawing.boxes:
        for line in box.lines:
            width = measure(line.text, line.size, line.bold)
            words = Rect(line.x, line.baseline - line.size * 0.8, width, line.size)
            if not inside(words, box.rect):
                found.append(f"{line.text!r} outside {box.key}")
            mark_x, mark_y = box.mark_at
            side = line.size * 0.95
            if words.overlaps(Rect(mark_x - side, mark_y - side, 2 * side, 2 * side)):
                found.append(f"{line.text!r} over the mark of {box.key}")
    for arrow in drawing.arrows:
        found += [
            f"{arrow.label} over {k}" for k, r in rects.items() if arrow.label_rect.overlaps(r)
        ]
    return found


def inside(inner: Rect, outer: Rect) -> bool:
    return (
        inner.x >= outer.x
        and inner.y >= outer.y
        and inner.right <= outer.right
        and inner.bottom <= outer.bottom
    )


@pytest.fixture
def canvas(qtbot, theme):  # noqa: ARG001 - it wears the theme
    made = KaderCanvas()
    qtbot.addWidget(made)
    made.resize(440, 700)
    return made


@pytest.mark.usefixtures("theme")
@many
@given(NAMES, ANSWERS, st.integers(380, 560), st.integers(100, 200), st.none() | LONG)
def test_all_words_stand_inside_their_box_at_every_width_and_text_size(
    name, answers, width, percent, words
):
    kader = a_kader(name) if words is None else with_labels(a_kader(name), words)
    grid = Grid((width - 12) * percent / 100, round(12 * percent / 100))
    notes = {"afweging-2": "Twijfel, 22-11-2026"}
    assert violations(layout(kader, kader.walk(answers), measure, grid, notes)) == []


def with_labels(kader: Afwegingskader, words: str) -> Afwegingskader:
    return replace(kader, knopen={k: replace(v, kort=words) for k, v in kader.knopen.items()})


@many
@given(NAMES, ANSWERS)
def test_every_state_paints_the_drawing_and_names_tell_it(canvas, name, answers):
    kader = a_kader(name)
    pad = kader.walk(answers)
    canvas.show_pad(kader, pad)
    assert not canvas.grab().isNull()
    pen = RecordingPen()
    canvas.drawing().paint(pen)
    assert canvas.drawing() == layout(kader, pad, measure, Grid(canvas.drawing().width, 12))
    assert [canvas.button(box.key).box() for box in pen.boxes] == pen.boxes
    for box in pen.boxes:
        said = canvas.button(box.key).accessibleName()
        assert kader.knopen[box.key].kort in said
        assert ("Doorlopen." in said) == (box.tone is Tone.TAKEN)
        assert ("Bereikt." in said) == (box.tone in {Tone.MELDEN, Tone.DONE})
        assert ("Nu te beantwoorden" in said) == (box.key == pad.huidig)
        if box.tone is Tone.SAMEN:
            assert "samen met Veilig Thuis" in said.replace("Samen", "samen")


def test_a_taken_question_says_its_answer_in_full(canvas):
    kader = a_kader()
    canvas.show_pad(kader, kader.walk({"afweging-1": JA, "afweging-2": JA}))
    assert canvas.button("afweging-2").accessibleName() == (
        "Afweging 2: Acute en/of structurele onveiligheid? Beantwoord met ja. Doorlopen."
    )
    assert canvas.button("melden-2").accessibleName() == (
        "Uitkomst: Melden bij Veilig Thuis. Bereikt."
    )


@pytest.mark.parametrize("name", THEMES)
def test_every_state_looks_different_without_colour(canvas, theme, name):
    """Compare the shape of a knoop in each tone: what is ink and what is ground."""
    theme.choose(name)
    kader = a_kader()
    looks = {}
    for way in ({}, {"afweging-1": JA}, {"afweging-1": JA, "afweging-2": JA}):
        canvas.show_pad(kader, kader.walk(way))
        for key in ("afweging-2", "melden-2", "afweging-3"):
            box = canvas.button(key).box()
            assert box is not None
            looks[(box.shape, box.tone, key)] = ink(canvas, key)
    same = [
        (one, other)
        for one, other in combinations(looks, 2)
        if one[2] == other[2] and one != other and looks[one] == looks[other]
    ]
    assert same == []
    assert {tone for shape, tone, _ in looks if shape is Shape.VRAAG} == {
        *(Tone.IDLE, Tone.CURRENT, Tone.TAKEN, Tone.SAMEN)
    }


def ink(canvas: KaderCanvas, key: str) -> bytes:
    """Return the picture of a button as grey, so that only light and dark can tell it apart."""
    image = canvas.button(key).grab().toImage()
    grey = image.convertToFormat(image.Format.Format_Grayscale8)
    return bytes(grey.constBits())


def test_a_taken_arrow_is_thick_and_its_label_filled(canvas):
    kader = a_kader()
    canvas.show_pad(kader, kader.walk({"afweging-1": JA}))
    image = canvas.grab().toImage()
    ratio = image.devicePixelRatio()
    left = (canvas.width() - canvas.drawing().width) / 2
    colours = {}
    for arrow in canvas.drawing().arrows[:2]:
        spot = arrow.label_rect.x + 4 + left, arrow.label_rect.y + arrow.label_rect.height / 2 + 6
        colours[arrow.label] = image.pixelColor(*(round(c * ratio) for c in spot)).name()
    assert colours["Ja"] == current().colour("accent").name()
    assert colours["Nee / wel zorg"] != colours["Ja"]


def test_arrow_keys_move_between_knopen_and_enter_opens_them(panel, recorder):
    recorder.show(a_view(JA))
    canvas = panel.findChild(KaderCanvas)
    canvas.button("afweging-1").setFocus()
    for key, expected in (
        (Qt.Key.Key_Right, "knoop_sluiten"),
        (Qt.Key.Key_Down, "knoop_melden-2"),
        (Qt.Key.Key_Left, "knoop_afweging-2"),
        (Qt.Key.Key_Down, "knoop_afweging-3"),
        (Qt.Key.Key_Up, "knoop_afweging-2"),
        (Qt.Key.Key_Up, "knoop_afweging-1"),
        (Qt.Key.Key_Up, "knoop_afweging-1"),
    ):
        QTest.keyClick(hands.focused(), key)
        assert hands.focused().objectName() == expected
    QTest.keyClick(hands.focused(), Qt.Key.Key_Return)
    assert "Afweging 1 van 5" in hands.texts(panel)
    assert hands.focused().objectName() == "antwoord_ja"


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_an_outcome_that_is_not_reached_shows_its_words(panel, recorder, key):
    recorder.show(a_view(JA))
    button = panel.findChild(KaderCanvas).button("melden-5")
    button.setFocus()
    QTest.keyClick(button, key)
    shown = hands.texts(panel)
    assert "Uitkomst · niet bereikt" in shown
    assert "“Nee > melden bij Veilig Thuis.”" in shown
    assert "Meldnorm 3" in shown
    QTest.keyClick(hands.focused(), Qt.Key.Key_Space)
    assert "Afweging 2 van 5" in hands.texts(panel)


def test_every_knoop_can_be_opened_in_every_state_and_left_again(panel, recorder):
    for way in ((), (JA,), (JA, TWIJFEL), (NEE,), (JA, JA, JA), (JA, NEE, JA, JA, JA)):
        view = a_view(*way)
        recorder.show(view)
        for knoop in view.kader.knopen:
            panel.findChild(KaderCanvas).button(knoop).click()
            assert hands.texts(panel)
            for name in ("cancelAnswer", "closeWords"):
                if hands.button(panel, name).isVisible():
                    hands.button(panel, name).click()


def test_every_knoop_is_reached_by_tab_and_nothing_traps_the_focus(recorder):
    recorder.show(a_view(JA))
    first, seen = hands.focused(), []
    for _ in range(80):
        QTest.keyClick(hands.focused(), Qt.Key.Key_Tab)
        seen.append(hands.focused().objectName())
        if hands.focused() is first:
            break
    assert hands.focused() is first
    assert {f"knoop_{knoop}" for knoop in a_kader().knopen} <= set(seen)


def test_tab_goes_from_the_chart_to_the_question_and_then_out_of_the_panel(qtbot, theme):
    window = QWidget()
    qtbot.addWidget(window)
    before, panel, after = (
        QPushButton("voor", window),
        KaderPanel(window),
        QPushButton("na", window),
    )
    after.setObjectName("after")
    window.setLayout(column(before, panel, after))
    window.resize(theme.px(500), 944)
    with qtbot.waitExposed(window):
        window.show()
    panel.set_names(("Joris Kamp",))
    panel.show_dossier(a_view(JA))
    before.setFocus()
    seen = []
    while hands.focused() is not after:
        QTest.keyClick(hands.focused(), Qt.Key.Key_Tab)
        seen.append(hands.focused().objectName())
        assert hands.focused() is not before
    knopen = [f"knoop_{knoop}" for knoop in a_kader().knopen]
    assert seen[: len(knopen)] == knopen
    assert seen.index("motivering") < seen.index("beoordelaars") < seen.index("recordAnswer")
    assert seen.index("recordAnswer") == seen.index("sparringpartner") + 1


def test_everything_that_takes_the_focus_has_a_name(panel, recorder):
    for way in ((), (JA, JA), (JA, JA, JA)):
        recorder.show(a_view(*way))
        for widget in panel.findChildren(QWidget):
            if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
                said = QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
                assert said, widget.objectName()
                assert min(widget.width(), widget.height()) >= 24, widget.objectName()


def test_a_listening_screen_reader_is_told_of_the_next_question(panel, recorder):
    QAccessible.setActive(True)
    try:
        recorder.show(a_view())
        recorder.show(a_view(JA))
        recorder.show(a_view(JA, NEE, NEE))
    finally:
        QAccessible.setActive(False)
    assert "Uitkomst: melden" in hands.pills(panel)


@pytest.mark.parametrize("percent", [100, 150, 200])
@pytest.mark.parametrize("size", [(460, 944), (868, 500), (700, 400), (1400, 900)])
def test_nothing_is_cut_off_in_any_pane(panel, recorder, theme, percent, size):
    theme.set_text_percent(percent)
    panel.resize(*size)
    recorder.show(a_view(JA))
    hands.choice(panel, JA).click()
    canvas = panel.findChild(KaderCanvas)
    assert violations(canvas.drawing()) == []
    assert canvas.height() >= canvas.drawing().height
    panel.focus_question()
    form = hands.motivering(panel)
    assert form.width() <= panel.width()


@pytest.mark.parametrize("way", [(), (JA, NEE), (JA, JA), (JA, NEE, JA, JA, JA)])
def test_the_knoop_where_the_weging_stands_is_in_sight(panel, recorder, qtbot, way):
    view = a_view(*way)
    recorder.show(view)
    canvas = panel.findChild(KaderCanvas)
    button = canvas.button(view.pad.besluit or view.pad.huidig)
    qtbot.waitUntil(_whole_in_sight(button))


def _whole_in_sight(widget: QWidget) -> Callable[[], bool]:
    def whole() -> bool:
        return widget.visibleRegion().boundingRect() == widget.rect()

    return whole


def test_a_dossier_with_the_other_kader_gets_its_own_chart(panel, recorder):
    recorder.show(a_view())
    recorder.show(a_view(JA, kader="basis"))
    canvas = panel.findChild(KaderCanvas)
    assert "Vermoeden van (dreiging van)" in canvas.button("afweging-1").accessibleName()
    assert canvas.button("afweging-2").box().tone is Tone.CURRENT
