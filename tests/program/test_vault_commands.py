"""Backup, restore and verify from the command line, as an administrator uses them."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from tests.fakes import FixedClock
from tests.storage.keys import CODE, PROOF, RECOVERY, slots_of
from tests.storage.school_vault import SchoolHome, record
from tests.storage.vaults import PASSPHRASE, ROOT


@pytest.fixture
def school(tmp_path):
    made = SchoolHome(tmp_path)
    vault = made.create()
    record(vault, "KANARIE in het logboek")
    vault.close()
    return made


def run(school, *arguments, passphrase=PASSPHRASE):
    done = subprocess.run(
        [sys.executable, "-m", "desktop", *map(str, arguments), "--passphrase-stdin"],
        input=f"{passphrase}\n",
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
        env={"PATH": "", "WEEGWIJZER_HOME": str(school.config), "HOME": str(school.root)},
    )
    assert "KANARIE" not in done.stdout + done.stderr
    assert done.stderr == ""
    return done.returncode, done.stdout


def test_a_backup_made_and_restored_from_the_command_line_verifies(school):
    (school.root / "stick").mkdir()
    status, said = run(school, "backup", school.folder, "--to", school.root / "stick", "--json")
    assert status == 0
    made = json.loads(said)
    file = school.root / "stick" / made["name"]
    assert file.stat().st_size == made["bytes"]
    status, said = run(school, "restore", file, "--to", school.root / "terug", "--json")
    assert status == 0
    assert json.loads(said)["lines_in_logboek"] == 2
    status, said = run(school, "verify", school.root / "terug", "--json")
    assert status == 0
    assert all(part["ok"] for part in json.loads(said)["parts"])


def test_words_are_dutch_sentences_without_json(school):
    status, said = run(school, "backup", school.folder)
    assert status == 0
    assert said.startswith("De back-up weegwijzer-")
    assert said.endswith("is gemaakt en gecontroleerd.\n")


def test_a_wrong_passphrase_a_vault_in_use_and_a_missing_place_have_their_own_status(school):
    status, said = run(school, "backup", school.folder, "--json", passphrase="vier andere woorden")
    assert (status, json.loads(said)["error"]) == (3, "WrongPassphraseError")
    vault = school.open()
    assert run(school, "backup", school.folder)[0] == 4
    vault.close()
    assert run(school, "backup", school.folder, "--to", school.root / "weg")[0] == 1


def test_a_restore_over_a_present_vault_is_refused(school):
    run(school, "backup", school.folder)
    file = next((school.folder / "backups").glob("*.zkb"))
    before = (school.folder / "vault.db").read_bytes()
    status, said = run(school, "restore", file, "--to", school.folder, "--json")
    assert (status, json.loads(said)["error"]) == (1, "VaultExistsError")
    assert (school.folder / "vault.db").read_bytes() == before


def test_verify_of_a_damaged_vault_fails_and_says_which_part(school):
    (school.folder / "vault.db").write_bytes(b"")
    status, said = run(school, "verify", school.folder, "--json")
    assert status == 1
    assert [part["part"] for part in json.loads(said)["parts"] if not part["ok"]] == ["vault.db"]


def test_a_backup_is_restored_with_the_recovery_code_as_well(school):
    vault = school.open()
    slots_of(vault).add(PROOF, RECOVERY)
    file = school.folder / "backups" / vault.backups.make(FixedClock().now()).name
    vault.close()
    arguments = ("restore", file, "--to", school.root / "terug", "--recovery-code", "--json")
    status, said = run(school, *arguments, passphrase=CODE)
    assert (status, json.loads(said)["dossiers"]) == (0, 1)
    wrong = ("restore", file, "--to", school.root / "nog eens", "--recovery-code", "--json")
    assert run(school, *wrong, passphrase=PASSPHRASE)[0] == 1
