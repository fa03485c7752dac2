from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from desktop.ui.kit.theme import apply_theme
from tests.journeys.hands import Life


@pytest.fixture
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("WEEGWIJZER_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture
def begin(qapp, home) -> Iterator[Callable[[], Life]]:  # noqa: ARG001  home is where it lives
    """Start the program; what a test leaves open is closed."""
    apply_theme(qapp, "licht")
    lives: list[Life] = []

    def start() -> Life:
        lives.append(Life())
        lives[-1].start()
        return lives[-1]

    yield start
    for life in lives:
        if not life.ended:
            life.end()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    apply_theme(qapp, "licht")
