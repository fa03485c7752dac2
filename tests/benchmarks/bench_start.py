"""From process start to the unlock window painted, against a bare PySide6 window."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from tests.benchmarks.ratio import compare, seconds_until

READY = "painted"
BARE = f"""
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([])
window = QMainWindow()
window.resize(1280, 720)
window.show()
window.grab()
print("{READY}", flush=True)
"""
OURS = f"""
from desktop.app import Program
from desktop.jobs.runner import JobRunner
from desktop.start import make_application
from desktop.ui.guard import Guard
app = make_application()
runner = JobRunner(app)
program = Program(runner, Guard(app))
program.start()
program.window.grab()
print("{READY}", flush=True)
"""


def main() -> None:
    with tempfile.TemporaryDirectory() as home:
        env = {
            "QT_QPA_PLATFORM": "offscreen",
            "WEEGWIJZER_HOME": home,
            "PYTHONPATH": str(Path(__file__).parents[2]),
        }
        ours = seconds_until(READY, [sys.executable, "-c", OURS], env)
        bare = seconds_until(READY, [sys.executable, "-c", BARE], env)
        print(compare(ours, bare, 11).line("start to unlock window", 1.25))


if __name__ == "__main__":
    main()
