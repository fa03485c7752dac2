"""A caseload of ten thousand dossiers: to first paint, and from a typed letter to painted lines.

Against a plain QListView that shows as many strings.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from datetime import timedelta
from statistics import median, quantiles

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QStringListModel
from PySide6.QtWidgets import QApplication, QListView, QWidget

from desktop.core.dossier import DossierId
from desktop.core.weergave import Voorwaarden, Weergave
from desktop.services.views import Aandacht, CaseloadRegel
from desktop.services.weergaven import Bewaard, Weergaven
from desktop.ui.caseload.panel import CaseloadPanel
from desktop.ui.kit.theme import apply_theme
from tests.benchmarks.ratio import compare, seconds
from tests.builders import MORNING, a_caseload_regel, a_leerling

COUNT = 10_000
TODAY = MORNING.date()
FIRST_NAMES = ("Amira", "Finn", "Sanne", "Milan", "Noor", "Daan", "Yusuf", "Lotte", "Sem", "Fleur")
KEPT = Weergaven(
    (
        Bewaard("w1", "Mijn klassen", Weergave(Voorwaarden(mentor="M. de Boer")).to_json()),
        Bewaard("w2", "Stil", Weergave(Voorwaarden(stil_sinds=30)).to_json()),
    )
)


def the_lines() -> tuple[CaseloadRegel, ...]:
    return tuple(
        a_caseload_regel(
            dossier=DossierId(n),
            leerling=a_leerling(
                roepnaam=FIRST_NAMES[n % 10],
                achternaam=f"Achternaam{n * 7919 % COUNT}",
                klas=f"{1 + n % 6}{'abc'[n % 3]}",
                mentor=("J. Kamp", "M. de Boer", "S. Aydin")[n % 3],
            ),
            aandacht=tuple(Aandacht)[n % 5],
            laatste=MORNING - timedelta(days=n % 90),
        )
        for n in range(1, COUNT + 1)
    )


def main() -> None:
    app = QApplication([])
    apply_theme(app, "licht")
    lines = the_lines()
    names = [regel.naam for regel in lines]

    def open_ours() -> None:
        closed(opened(lines))

    def open_plain() -> None:
        closed(plain(names))

    print(compare(seconds(open_ours), seconds(open_plain), 7).line("10,000 to first paint"))
    for name, panel in (("list", opened(lines)), ("table", as_table(opened(lines)))):
        print(f"letter to painted lines, {name}: {in_words(typed(panel))}")
        print(f"a line that changed, {name}: {in_words(changed(panel, lines))}")
        print(f"the same lines again, {name}: {in_words(again(panel, lines))}")


def opened(lines: tuple[CaseloadRegel, ...]) -> CaseloadPanel:
    panel = CaseloadPanel()
    panel.resize(332, 800)
    panel.look(TODAY)
    panel.show_weergaven(KEPT)
    panel.show_regels(lines)
    panel.show()
    panel.grab()
    return panel


def as_table(panel: CaseloadPanel) -> CaseloadPanel:
    panel.choose_filter('{"sleutel": "all", "weergave": {"versie": 1}, "tabel": true}')
    panel.resize(1286, 800)
    panel.grab()
    return panel


def plain(names: list[str]) -> QListView:
    bare = QListView()
    bare.setUniformItemSizes(True)
    bare.resize(332, 800)
    bare.setModel(QStringListModel(names, bare))
    bare.show()
    bare.grab()
    return bare


def closed(window: QWidget) -> None:
    window.hide()
    window.deleteLater()


def typed(panel: CaseloadPanel) -> Iterator[float]:
    """Yield what each letter takes, with all that is in sight painted anew."""
    for word in ("fleur", "achternaam12", "2b kamp", "nergens"):
        for end in (*range(1, len(word) + 1), 0):
            start = time.perf_counter()
            panel.set_search(word[:end])
            panel.grab()
            yield time.perf_counter() - start


def changed(panel: CaseloadPanel, lines: tuple[CaseloadRegel, ...]) -> Iterator[float]:
    for regel in lines[:40]:
        start = time.perf_counter()
        panel.show_regel(regel)
        QApplication.processEvents()
        panel.grab()
        yield time.perf_counter() - start


def again(panel: CaseloadPanel, lines: tuple[CaseloadRegel, ...]) -> Iterator[float]:
    for _ in range(10):
        start = time.perf_counter()
        panel.show_regels(lines)
        panel.grab()
        yield time.perf_counter() - start


def in_words(took: Iterator[float]) -> str:
    found = [one * 1000 for one in took]
    p95 = quantiles(found, n=20)[-1]
    return f"median {median(found):.1f} ms, p95 {p95:.1f} ms, most {max(found):.1f} ms"


if __name__ == "__main__":
    main()
