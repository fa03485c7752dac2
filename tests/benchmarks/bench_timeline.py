"""A dossier of ten thousand entries: opening it, scrolling it, going far back, typing above it.

Against a plain QListView that shows the same model with one line of text for every entry.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from statistics import median, quantiles

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QListView, QPlainTextEdit, QWidget

from desktop.core.logboek import Soort, timeline
from desktop.core.tijdlijnfilter import Tijdlijnfilter
from desktop.services.casus import view_of
from desktop.services.views import DossierView
from desktop.ui.kit.theme import apply_theme
from desktop.ui.logboek.cards import Cards
from desktop.ui.logboek.model import TimelineModel
from desktop.ui.logboek.panel import LogboekPanel
from tests.benchmarks.ratio import compare, seconds
from tests.builders import a_casus, a_dossier, a_vastlegging, an_aantekening
from tests.ui.finding import find

COUNT, WHEEL, FRAMES = 10_000, 120, 400
NOW = datetime(2026, 11, 22, 14, 30, tzinfo=UTC)
SENTENCE = "Zij kwam zonder jas op school en zei dat zij niet had gegeten. "
SOORTEN = (Soort.FEIT, Soort.GESPREK, Soort.GEBEURTENIS, Soort.FEIT, Soort.OVERLEG)


def the_view() -> DossierView:
    lines = []
    for n in range(1, COUNT + 1):
        moment = NOW - timedelta(hours=4 * (COUNT - n) + 1)
        entry = an_aantekening(SOORTEN[n % 5], moment=moment, tekst=SENTENCE * (1 + n % 5))
        lines.append(a_vastlegging(n, aantekening=entry, vastgelegd_op=moment))
    return view_of(a_casus(*timeline(lines), dossier=a_dossier(), vandaag=NOW.date()))


def main() -> None:
    app = QApplication([])
    apply_theme(app, "licht")
    view = the_view()
    panel = opened(view)
    model = TimelineModel(panel)
    model.replace(Cards(NOW, "Amira").of(reversed(view.regels)))

    def open_ours() -> None:
        closed(opened(view))

    def open_plain() -> None:
        closed(plain(model))

    print(compare(seconds(open_ours), seconds(open_plain), 5).line("open to first paint"))
    bare = plain(model)
    for name, area in (("ours", find(panel, QAbstractScrollArea, "logboekScroll")), ("bare", bare)):
        print(f"scroll, {name}: {in_words(scrolled(area))}")
    print(f"typing in the composer: {in_words(typed(panel))}")
    print(f"words of a filter: {in_words(filtered(panel))}")
    start = time.perf_counter()
    panel.show_entry(1)
    panel.grab()
    print(f"go to the oldest entry: {(time.perf_counter() - start) * 1000:.1f} ms")


def opened(view: DossierView) -> LogboekPanel:
    panel = LogboekPanel()
    panel.resize(800, 900)
    panel.set_now(NOW)
    panel.show_dossier(view)
    panel.show()
    panel.grab()
    return panel


def plain(model: TimelineModel) -> QListView:
    bare = QListView()
    bare.resize(800, 900)
    bare.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
    bare.setModel(model)
    bare.show()
    bare.grab()
    return bare


def closed(window: QWidget) -> None:
    window.hide()
    window.deleteLater()


def scrolled(area: QAbstractScrollArea) -> Iterator[float]:
    """Yield what each turn of the wheel takes, with all that is in sight painted anew."""
    # The page takes its height only now; a bar that cannot move would be very fast.
    QApplication.processEvents()
    bar = area.verticalScrollBar()
    for _ in range(FRAMES):
        start = time.perf_counter()
        bar.setValue(bar.value() + WHEEL)
        area.viewport().grab()
        yield time.perf_counter() - start
    assert bar.value() == FRAMES * WHEEL
    bar.setValue(0)


def typed(panel: LogboekPanel) -> Iterator[float]:
    field = find(panel, QPlainTextEdit, "tekst")
    field.setFocus()
    for letter in SENTENCE * 3:
        start = time.perf_counter()
        QTest.keyClick(field, Qt.Key(ord(letter.upper())), Qt.KeyboardModifier.NoModifier)
        panel.repaint()
        yield time.perf_counter() - start


def filtered(panel: LogboekPanel) -> Iterator[float]:
    for words in ("zonder", "zonder jas", "nergens", "gegeten"):
        start = time.perf_counter()
        panel.browser.show_filter(Tijdlijnfilter(tekst=words))
        panel.grab()
        yield time.perf_counter() - start
    panel.browser.show_filter(Tijdlijnfilter())


def in_words(took: Iterator[float]) -> str:
    found = [one * 1000 for one in took]
    p95 = quantiles(found, n=20)[-1]
    return f"median {median(found):.2f} ms, p95 {p95:.2f} ms, most {max(found):.2f} ms"


if __name__ == "__main__":
    main()
