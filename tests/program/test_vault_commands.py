"""Backup, restore and verify from the command line, as an administrator uses them."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from desktop.commands import _status_of
from desktop.services.handelingen import list_handelingen
from desktop.storage.errors import (
    DiskFullError,
    InUseError,
    WrongPassphraseError,
    WrongRecoveryCodeError,
)
from desktop.storage.key_errors import WrongPinError
from desktop.storage.vault import open_vault
from tests.fakes import FixedClock
from tests.storage.keys import CODE, OTHER_CODE, PROOF, RECOVERY, slots_of
from tests.storage.school_vault import SchoolHome, record
from tests.storage.vaults import PASSPHRASE, ROOT


@pytest.fixture
def school(tmp_path):
    made = SchoolHome(tmp_path)
    vault = made.create()
    record(vault, "KANARIE in het logboek")
    vault.close()
    return made


def acts(folder, config, passphrase=PASSPHRASE) -> list[str]:
    """Return the newest acts of the access log, in words."""
    vault = open_vault(folder, config, passphrase)
    found = [f"{one.wat}: {one.bijzonderheden}" for one in list_handelingen(vault)]
    vault.close()
    return found


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
    status, said = run(school, *wrong, passphrase=OTHER_CODE)
    assert (status, json.loads(said)["error"]) == (3, "WrongRecoveryCodeError")


def test_a_wrong_guess_of_any_kind_has_one_status():
    for error in (WrongPassphraseError(), WrongRecoveryCodeError(), WrongPinError(0)):
        assert _status_of(error) == 3
    assert (_status_of(InUseError()), _status_of(DiskFullError())) == (4, 1)


def test_backup_and_restore_stand_in_the_access_log(school):
    made = json.loads(run(school, "backup", school.folder, "--json")[1])
    assert acts(school.folder, school.config) == [f"Back-up gemaakt: {made['name']}"]
    file = school.folder / "backups" / made["name"]
    assert run(school, "restore", file, "--to", school.root / "terug")[0] == 0
    (line,) = acts(school.root / "terug", school.config)
    assert line.startswith("Back-up teruggezet: van ")


NEW_PASSPHRASE = "kraanvogel dinsdag lepel orgel"


def test_rekey_tells_each_step_and_what_is_void(school):
    vault = school.open()
    slots_of(vault).add(PROOF, RECOVERY)
    vault.close()
    status, said = run(school, "rekey", school.folder, passphrase=f"{PASSPHRASE}\n{NEW_PASSPHRASE}")
    assert status == 0
    assert said.startswith("De kluis wordt gecontroleerd.\nAlles wordt opnieuw versleuteld")
    assert "Het oude herstelblad werkt niet meer" in said
    assert "voor-migratie-" in said
    assert run(school, "backup", school.folder, passphrase=PASSPHRASE)[0] == 3
    assert run(school, "verify", school.folder, passphrase=NEW_PASSPHRASE)[0] == 0
    (line,) = acts(school.folder, school.config, NEW_PASSPHRASE)
    assert line.startswith("Hele kluis een nieuwe sleutel gegeven")


def test_rekey_answers_in_json(school):
    both = f"{PASSPHRASE}\n{NEW_PASSPHRASE}"
    status, said = run(school, "rekey", school.folder, "--json", passphrase=both)
    assert (status, json.loads(said)["dropped"]) == (0, ["passphrase"])


@pytest.mark.parametrize(
    ("typed", "status", "error"),
    [
        (f"dit past niet op\n{NEW_PASSPHRASE}", 3, "WrongPassphraseError"),
        (f"{PASSPHRASE}\nkort", 1, "RefusedError"),
        (f"{PASSPHRASE}\n{PASSPHRASE}", 1, "RefusedError"),
        (PASSPHRASE, 1, "RefusedError"),
    ],
)
def test_a_refused_rekey_leaves_the_vault_as_it_was(school, typed, status, error):
    before = {path: path.read_bytes() for path in school.folder.glob("vault.*")}
    found, said = run(school, "rekey", school.folder, "--json", passphrase=typed)
    assert (found, json.loads(said)["error"]) == (status, error)
    assert {path: path.read_bytes() for path in school.folder.glob("vault.*")} == before
