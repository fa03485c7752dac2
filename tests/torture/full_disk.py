"""A disk that is full or refuses at every single file operation of a session."""

from __future__ import annotations

import json
import tempfile
from collections import Counter
from pathlib import Path

from tests.torture.figures import Figures
from tests.torture.recorder import recorded_run

NAME = "full and failing disk"


def run(step: int) -> Figures:
    """Fail every step-th operation of a session, once and twelve times in a row."""
    with tempfile.TemporaryDirectory() as root:
        folder = Path(root) / "proef"
        done = recorded_run("tests.torture.full_disk_day", [root, str(step)], folder, None)
    if done.returncode:
        return Figures(NAME, failures=[done.stderr[-500:]])
    said = json.loads(done.stdout)
    return Figures(NAME, Counter(said["counts"]), said["wrong"])
