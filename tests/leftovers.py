"""What a test may leave behind without noticing: threads, windows, open files, loud log records."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

OPEN_FILES = Path("/proc/self/fd")
LOUD = {"WARNING", "ERROR", "CRITICAL"}


def living_threads(before: set[threading.Thread]) -> list[str]:
    """Name the Python threads that were not there before and do not end by themselves."""
    # Python keeps a dummy for every foreign thread it ever saw, living or not.
    dummy = threading._DummyThread
    new = [t for t in threading.enumerate() if t not in before and not isinstance(t, dummy)]
    for thread in new:
        thread.join(timeout=2)
    return [f"thread {thread.name}" for thread in new if thread.is_alive()]


def loud_records(caplog: pytest.LogCaptureFixture) -> list[str]:
    records = [*caplog.get_records("setup"), *caplog.get_records("call")]
    return [f"log {r.name}: {r.getMessage()}" for r in records if r.levelname in LOUD]


def open_files(*folders: Path) -> set[str]:
    """Return the files below folders that this process holds open: vaults, locks, reports."""
    if not OPEN_FILES.is_dir():
        return set()
    targets = set()
    for link in OPEN_FILES.iterdir():
        try:
            targets.add(str(link.readlink()))
        except FileNotFoundError:  # the handle that listed the folder
            continue
    return {target for target in targets if target.startswith(tuple(map(str, folders)))}


def qt_leftovers() -> Iterator[str]:
    """Look only when the test brought Qt in; a test without Qt pays nothing."""
    widgets, shiboken = sys.modules.get("PySide6.QtWidgets"), sys.modules.get("shiboken6")
    if not (widgets and shiboken and widgets.QApplication.instance()):
        return
    core = sys.modules["PySide6.QtCore"]
    for window in widgets.QApplication.topLevelWidgets():
        if window.isVisible():
            yield f"window {window!r}"
    main = core.QThread.currentThread()
    for thing in shiboken.getAllValidWrappers():
        if isinstance(thing, core.QThread) and thing is not main and thing.isRunning():
            yield f"thread {thing!r}"
        if isinstance(thing, core.QAbstractAnimation) and thing.state() == thing.State.Running:
            yield f"animation {thing!r}"
    if core.QThreadPool.globalInstance().activeThreadCount():
        yield "work in the global thread pool"
