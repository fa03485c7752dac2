"""The flowchart and the strip of signals on paper."""

from __future__ import annotations

from datetime import date, timedelta
from io import BytesIO

import pypdfium2  # type: ignore[import-untyped]  # it ships no types
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.core.afwegingskader import Antwoord
from desktop.diagram.drawing import Band, Box, Drawing, Line, Rect, Shape, Tone
from desktop.diagram.layout import layout
from desktop.diagram.texts import Grid
from desktop.diagram.words import path_in_words
from desktop.reports.document import Figure, SignalKind, SignalStrip
from desktop.reports.fonts import measure
from desktop.reports.render import render
from desktop.reports.sheet import FRAME_WIDTH
from desktop.reports.strip import StripPainter, in_words
from tests.builders import a_kader
from tests.reports.reading import faults, figure_boxes, spoken
from tests.reports.samples import MADE_ON, SIGNALS, report


def picture(drawing: Drawing) -> bytes:
    """Return the pixels, in grey, of a page with a drawing."""
    pdf = render(report(Figure(drawing, "Stroomschema")), MADE_ON)
    with pypdfium2.PdfDocument(BytesIO(pdf)) as file:
        return bytes(file[0].render(scale=1, grayscale=True).to_pil().tobytes())


def a_box(tone: Tone, shape: Shape = Shape.VRAAG) -> Box:
    return Box("x", shape, Rect(0, 0, 200, 50), tone, "1", (15, 25), (Line("Vraag", 40, 30, 10),))


def test_every_tone_of_a_question_looks_different_in_grey():
    tones = (Tone.IDLE, Tone.CURRENT, Tone.TAKEN, Tone.SAMEN, Tone.MAYBE)
    assert len({picture(Drawing(200, 50, (a_box(tone),), ())) for tone in tones}) == len(tones)


def test_every_tone_of_a_besluit_looks_different_in_grey():
    tones = (Tone.IDLE, Tone.MELDEN, Tone.DONE, Tone.MAYBE)
    boxes = [a_box(tone, Shape.BESLUIT) for tone in tones]
    assert len({picture(Drawing(200, 50, (box,), ())) for box in boxes}) == len(tones)


def test_A6_a_band_is_seen_in_grey_and_its_name_is_printed():
    box = a_box(Tone.SAMEN)
    band = Band(Rect(0, 0, 200, 50), Line("Samen met Veilig Thuis", 80, 12, 9, bold=True))
    with_band = Drawing(200, 50, (box,), (), (band,))
    assert picture(with_band) != picture(Drawing(200, 50, (box,), ()))
    with pypdfium2.PdfDocument(
        BytesIO(render(report(Figure(with_band, "Stroomschema")), MADE_ON))
    ) as file:
        assert "Samen met Veilig Thuis" in file[0].get_textpage().get_text_bounded()


def test_the_chart_of_the_law_is_printed_with_its_path_in_words():
    kader = a_kader()
    pad = kader.walk({"afweging-1": Antwoord.JA, "afweging-2": Antwoord.JA})
    notes = {"afweging-1": "Ja, 17-11-2026, M. Verhoeven"}
    drawing = layout(kader, pad, measure, Grid(FRAME_WIDTH, 10), notes)
    pdf = render(report(Figure(drawing, path_in_words(kader, pad))), MADE_ON)
    assert ("Figure", path_in_words(kader, pad)) in spoken(pdf)
    with pypdfium2.PdfDocument(BytesIO(pdf)) as file:
        shown = file[0].get_textpage().get_text_bounded()
    for box in drawing.boxes:
        for line in box.lines:
            assert line.text in shown


@pytest.mark.parametrize("scale", [0.5, 1, 3])
def test_a_chart_is_shrunk_to_the_page_and_never_blown_up(scale):
    wide = Drawing(FRAME_WIDTH * scale, 400 * scale, (), ())
    ((x1, _, x2, _),) = figure_boxes(render(report(Figure(wide, "leeg")), MADE_ON))
    assert x2 - x1 == pytest.approx(min(FRAME_WIDTH * scale, FRAME_WIDTH), abs=0.1)


def test_the_strip_tells_its_signals_in_words():
    assert in_words(SIGNALS) == (
        "Tijdlijn van 9 signalen van 8 september 2026 tot en met 16 november 2026: 6 keer zelf"
        " gezien of gehoord, 2 keer van horen zeggen en 1 keer kind vertelt zelf."
    )
    one = SignalStrip(((date(2026, 12, 1), SignalKind.KIND),))
    assert in_words(one) == "Tijdlijn met één signaal op 1 december 2026: 1 keer kind vertelt zelf."


DAYS = st.integers(0, 1500).map(lambda days: date(2024, 8, 1) + timedelta(days=days))


@settings(max_examples=25)
@given(st.lists(st.tuples(DAYS, st.sampled_from(SignalKind)), min_size=1, max_size=40))
def test_no_signal_hides_another_or_leaves_the_strip(signals):
    strip = SignalStrip(tuple(signals))
    placed = StripPainter(strip, FRAME_WIDTH).placed
    assert len(placed) == len(signals)
    assert all(0 <= x <= FRAME_WIDTH for x, _, _ in placed)
    for n, (x1, y1, _) in enumerate(placed):
        for x2, y2, _ in placed[n + 1 :]:
            assert abs(x1 - x2) >= 10.9 or abs(y1 - y2) >= 10.9
    assert not faults(render(report(strip), MADE_ON), "ua1")
