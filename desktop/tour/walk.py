"""The tour: the whole story on real parts, and then the demo school from every side."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from desktop.app import Program
from desktop.jobs.runner import JobRunner
from desktop.start import make_application
from desktop.tour import demo_views, paper, story
from desktop.tour.driver import Driver, StuckError
from desktop.ui.guard import Guard


def tour(out: Path) -> int:
    """Walk, leave numbered pictures and PDFs in out, and return 0 when every step worked."""
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="weegwijzer-tour-") as home:
        os.environ["WEEGWIJZER_HOME"] = home
        try:
            _walk(out)
        except StuckError as stuck:
            print(f"De rondleiding is blijven steken: {stuck}", file=sys.stderr)
            return 1
    files = sorted(file.name for file in out.iterdir())
    print(f"{len(files)} beelden en PDF's staan in {out.resolve()}")
    return 0


def _walk(out: Path) -> None:
    app = make_application()
    guard = Guard(app)
    guard.install()
    bugs: list[str] = []
    guard.noticed.connect(bugs.append)
    number = _act(guard, out, 0, _first_day)
    _check(bugs)
    number = _act(guard, out, number, story.unlock)
    _check(bugs)
    _act(guard, out, number, demo_views.walk)
    _check(bugs)
    paper.rasterise(out)
    guard.remove()


def _first_day(driver: Driver) -> None:
    for step in (
        story.make_vault,
        story.open_dossier,
        story.write_logboek,
        story.weigh,
        story.prepare_melding,
        story.lock,
    ):
        step(driver)


def _act(guard: Guard, out: Path, number: int, act: Callable[[Driver], None]) -> int:
    """Run one life of the program, from the lock screen until its vault is shut."""
    runner = JobRunner()
    program = Program(runner, guard)
    left: list[str] = []
    program.finished.connect(_noter(left, "finished"))
    program.relaunch_requested.connect(_noter(left, "locked"))
    driver = Driver(program, out, number)
    program.start()
    act(driver)
    if not left and program.window is not None:
        program.window.close()
    driver.wait_for(lambda: bool(left), "the vault to shut")
    runner.close()
    program.deleteLater()
    return driver.number


def _noter(left: list[str], word: str) -> Callable[[], None]:
    def note() -> None:
        left.append(word)

    return note


def _check(bugs: list[str]) -> None:
    if bugs:
        raise StuckError(f"a bug was caught: {bugs[0]}")
