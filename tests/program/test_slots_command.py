"""The list of key slots from the command line, as an administrator reads it."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from tests.storage.keys import PROOF, RECOVERY, slots_of
from tests.storage.vaults import PASSPHRASE, ROOT, Home


@pytest.fixture
def home(tmp_path):
    made = Home(tmp_path)
    made.prepare()
    return made


@pytest.fixture
def made(home):
    home.create().close()
    return home


def run(home, *arguments):
    done = subprocess.run(
        [sys.executable, "-m", "desktop", "slots", "list", str(home.folder), *arguments],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
        env={"PATH": "", "WEEGWIJZER_HOME": str(home.config), "HOME": str(home.root)},
    )
    assert PASSPHRASE not in done.stdout
    assert done.stderr == ""
    return done.returncode, done.stdout


def test_the_slots_are_listed_in_words_and_as_json_without_any_secret(made):
    vault = made.open()
    slots_of(vault).add(PROOF, RECOVERY)
    vault.close()
    status, said = run(made)
    assert status == 0
    assert "wachtzin  (Argon2id 8 MiB, 1 keer)" in said
    assert "herstelcode  (HKDF)" in said
    status, said = run(made, "--json")
    found = json.loads(said)
    assert status == 0
    assert found["ok"]
    assert [slot["kind"] for slot in found["slots"]] == ["passphrase", "recovery"]
    assert found["slots"][0]["kdf"] == {
        "algorithm": "argon2id",
        "memory_mib": 8,
        "passes": 1,
        "lanes": 1,
    }
    assert found["stale_copies"] == []


def test_a_folder_without_key_slots_is_said_so_with_status_1(home):
    home.folder.mkdir()
    status, said = run(home)
    assert (status, "ontbreekt" in said) == (1, True)
    status, said = run(home, "--json")
    assert (status, json.loads(said)["error"]) == (1, "HeaderMissingError")


def test_a_damaged_key_slot_file_is_said_so_with_status_1(made):
    for path in made.header_paths:
        path.write_bytes(b"kapot")
    status, said = run(made, "--json")
    assert (status, json.loads(said)["error"]) == (1, "HeaderDamagedError")
