"""Who has the vault open is told to the one who is refused."""

from __future__ import annotations

import json
import os
import platform
import signal

import pytest

from desktop.storage.errors import InUseError
from desktop.storage.holder import read_holder

HOLD = "vault = home.open()\nprint('open', flush=True)\ninput()\n"


def test_a_refusal_names_the_computer_and_the_time(made):
    process = made.elsewhere(HOLD)
    assert process.stdout is not None
    assert process.stdout.readline() == "open\n"
    with pytest.raises(InUseError) as refused:
        made.open()
    assert platform.node() in refused.value.remedy
    assert "sinds" in refused.value.remedy
    os.kill(process.pid, signal.SIGKILL)
    process.communicate()
    assert (made.folder / "vault.holder").exists()
    made.open().close()
    assert not (made.folder / "vault.holder").exists()


@pytest.mark.parametrize(
    "note",
    [
        b"",
        b"[]",
        b"{}",
        b"[" * 900,
        json.dumps({"machine": "x\ny", "since": "2026-11-02T12:00:00"}).encode(),
        json.dumps({"machine": "x" * 99, "since": "2026-11-02T12:00:00"}).encode(),
        json.dumps({"machine": "x", "since": "gisteren"}).encode(),
    ],
)
def test_an_unreadable_note_names_nobody(tmp_path, note):
    (tmp_path / "vault.holder").write_bytes(note)
    assert read_holder(tmp_path) == ""


def test_without_a_note_the_refusal_still_says_what_to_do(made):
    vault = made.open()
    (made.folder / "vault.holder").unlink()
    with pytest.raises(InUseError) as refused:
        made.open()
    assert refused.value.remedy == InUseError.remedy
    vault.close()
