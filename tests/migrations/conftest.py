from __future__ import annotations

import pytest

from tests.migrations.stages import Stage


@pytest.fixture
def stage(tmp_path) -> Stage:
    return Stage(tmp_path)
