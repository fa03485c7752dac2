"""A process that records through the window until it is killed, telling what was acknowledged.

Run as: python -m tests.journeys.recorder; it opens the first vault after a line on its stdin.
"""

from __future__ import annotations

import itertools
import sys

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from desktop.ui.kit.theme import apply_theme
from tests.journeys import day
from tests.journeys.hands import (
    ALT,
    Life,
    is_shown,
    part,
    press,
    record,
    rows,
    sentences,
    tab_to,
    wait_for,
)


def wait_for_rows(number: int) -> None:
    wait_for(lambda: rows("timeline") >= number, f"entry {number}")


def main() -> None:
    app = QApplication([])
    apply_theme(app, "licht")
    life = Life()
    life.start()
    name = sys.stdin.readline().strip()
    day.unlock(life)
    wait_for(lambda: rows("caseload") == 1, "the dossier")
    day.open_first()
    wait_for(lambda: is_shown("timeline"), "the timeline")
    press(Qt.Key.Key_1, ALT)
    for number in itertools.count():
        words = f"Regel {name} {number}."
        text = part("tekst")
        assert isinstance(text, QPlainTextEdit)
        tab_to("tekst")
        text.setPlainText(words)
        before = rows("timeline")
        record()
        wait_for_rows(before + 1)
        assert words in sentences("timeline")[0]
        sys.stdout.write(f"{words}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
