from __future__ import annotations

import pytest

from desktop.ui.kit.theme import apply_theme


@pytest.fixture
def theme(qapp):
    yield apply_theme(qapp, "licht")
    apply_theme(qapp, "licht")
