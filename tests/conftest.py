"""A strange home for every run, and a house that is tidy after every test."""

from __future__ import annotations

import os
import shutil
import socket
import sys
import tempfile
import threading
from pathlib import Path

import pytest
from hypothesis import settings

from tests.leftovers import living_threads, loud_records, open_files, qt_leftovers

HOME = Path(tempfile.mkdtemp(prefix="weegwijzer-tests-"))

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["HOME"] = os.environ["USERPROFILE"] = str(HOME)
os.environ["LC_ALL"] = "C.UTF-8"
for name in ("DATA", "CONFIG", "CACHE", "STATE"):
    os.environ[f"XDG_{name}_HOME"] = str(HOME / name.lower())
os.environ["XDG_RUNTIME_DIR"] = str(HOME / "runtime")
os.environ.pop("WEEGWIJZER_HOME", None)
(HOME / "runtime").mkdir(mode=0o700)

settings.register_profile("house", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("house")


def _refuse_internet(event: str, details: tuple[object, ...]) -> None:
    if event == "socket.__new__" and details[1] in {socket.AF_INET, socket.AF_INET6}:
        message = "Weegwijzer opens no internet socket"
        raise PermissionError(message)


sys.addaudithook(_refuse_internet)


def pytest_unconfigure() -> None:
    shutil.rmtree(HOME, ignore_errors=True)


@pytest.fixture(scope="session")
def qapp(qapp):
    from PySide6.QtCore import QLocale  # noqa: PLC0415  tests without Qt stay without it

    QLocale.setDefault(QLocale("nl_NL"))
    return qapp


@pytest.fixture(autouse=True)
def nothing_left_behind(request, caplog, tmp_path_factory):
    """Fail a test that leaves a thread, a window, an open file or an unread warning behind.

    A test that expects a warning in the log reads it and then calls caplog.clear().
    """
    folders = HOME, tmp_path_factory.getbasetemp()
    threads, files = set(threading.enumerate()), open_files(*folders)
    yield
    left = [*living_threads(threads), *loud_records(caplog), *qt_leftovers()]
    left += [f"open file {path}" for path in sorted(open_files(*folders) - files)]
    if left:
        pytest.fail(f"{request.node.name} left behind: " + "; ".join(left), pytrace=False)
