"""All signals on one line of time, told apart by shape as well as by colour."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta

from reportlab.pdfgen.canvas import Canvas

from desktop.core.nederlands import MAANDEN, date_in_words, enumerate_words
from desktop.reports.document import SignalKind, SignalStrip
from desktop.reports.fonts import BODY, measure
from desktop.reports.tokens import ALARM, EDGE, MUTED, NAVY, WHITE

_SIZE = 9.0
_EDGE = 8.0
_STEP = 11.0
_BASE = 36.0
_ABOVE = 8.0


class StripPainter:
    """Places and paints the signals of a strip over a width in points."""

    def __init__(self, strip: SignalStrip, width: float) -> None:
        signals = sorted(strip.signals, key=lambda signal: signal[0])
        self._first = signals[0][0].replace(day=1)
        last = signals[-1][0]
        self._end = _next_month(max(last, self._first + timedelta(days=27)))
        self._width = width
        self.placed = list(self._stacked(signals))
        self.height = _BASE + _ABOVE + max(y for _, y, _ in self.placed)

    def paint(self, canvas: Canvas) -> None:
        """Paint the line, its months, the signals and the legend."""
        canvas.setStrokeColor(EDGE)
        canvas.setLineWidth(0.8)
        canvas.line(_EDGE, _BASE, self._width - _EDGE, _BASE)
        self._months(canvas)
        for x, y, kind in self.placed:
            _shape(canvas, x, _BASE + y, kind)
        x = _EDGE
        for kind in SignalKind:
            _shape(canvas, x, 6, kind)
            _word(canvas, x + 9, 3, kind.value)
            x += 33 + measure(kind.value, _SIZE, False)

    def _x(self, day: date) -> float:
        span = (self._end - self._first).days
        return _EDGE + (self._width - 2 * _EDGE) * (day - self._first).days / span

    def _stacked(
        self, signals: list[tuple[date, SignalKind]]
    ) -> Iterator[tuple[float, float, SignalKind]]:
        """Yield where each signal stands; signals too close to each other are piled up."""
        tops: dict[int, float] = {}
        for day, kind in signals:
            x = self._x(day)
            level = 0
            while x - tops.get(level, -_STEP) < _STEP:
                level += 1
            tops[level] = x
            yield x, level * _STEP, kind

    def _months(self, canvas: Canvas) -> None:
        """Mark each month; where room is short, name only some."""
        free_from = 0.0
        month = self._first
        while month < self._end:
            x = self._x(month)
            canvas.setStrokeColor(EDGE)
            canvas.line(x, _BASE - 5, x, _BASE + 5)
            name = _month_name(month, with_year=month == self._first or month.month == 1)
            if x >= free_from:
                _word(canvas, x + 3, _BASE - 16, name)
                free_from = x + measure(name, _SIZE, False) + 10
            month = _next_month(month)


def in_words(strip: SignalStrip) -> str:
    """Return the text alternative of the strip, made from the same data."""
    days = sorted(day for day, _ in strip.signals)
    count = Counter(kind for _, kind in strip.signals)
    kinds = enumerate_words(
        [f"{count[kind]} keer {kind.value}" for kind in SignalKind if count[kind]]
    )
    if len(days) == 1:
        return f"Tijdlijn met één signaal op {date_in_words(days[0])}: {kinds}."
    period = f"van {date_in_words(days[0])} tot en met {date_in_words(days[-1])}"
    return f"Tijdlijn van {len(days)} signalen {period}: {kinds}."


def _next_month(day: date) -> date:
    return date(day.year + day.month // 12, day.month % 12 + 1, 1)


def _month_name(month: date, *, with_year: bool) -> str:
    name = MAANDEN[month.month - 1][:3].replace("maa", "mrt")
    return f"{name} {month.year}" if with_year else name


def _word(canvas: Canvas, x: float, y: float, word: str) -> None:
    canvas.setFont(BODY, _SIZE)
    canvas.setFillColor(MUTED)
    canvas.drawString(x, y, word)


def _shape(canvas: Canvas, x: float, y: float, kind: SignalKind) -> None:
    """Draw a disc, an open square or a filled diamond."""
    canvas.setLineWidth(1.2)
    canvas.setStrokeColor(ALARM if kind is SignalKind.KIND else NAVY)
    canvas.setFillColor(
        {SignalKind.ZELF: NAVY, SignalKind.HOREN: WHITE, SignalKind.KIND: ALARM}[kind]
    )
    if kind is SignalKind.ZELF:
        canvas.circle(x, y, 4, stroke=1, fill=1)
    elif kind is SignalKind.HOREN:
        canvas.rect(x - 4, y - 4, 8, 8, stroke=1, fill=1)
    else:
        path = canvas.beginPath()
        path.moveTo(x, y + 5.6)
        for corner in ((x + 5.6, y), (x, y - 5.6), (x - 5.6, y)):
            path.lineTo(*corner)
        path.close()
        canvas.drawPath(path, stroke=1, fill=1)
