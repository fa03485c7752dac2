"""What goes wrong outside the program is told in its own sentence, and nothing is lost."""

from __future__ import annotations

import errno
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPlainTextEdit

from desktop import opening
from desktop.core.known_error import KnownError
from desktop.storage import errors
from desktop.storage.sql_vault import SqlVault
from desktop.ui.shell.toast import Toast
from tests.journeys import day
from tests.journeys.hands import (
    ALT,
    front,
    is_shown,
    part,
    press,
    push,
    record,
    rows,
    sentences,
    tab_to,
    wait_for,
    write_in,
)
from tests.storage.vaults import ROOT

HOLD = """
import sys
from pathlib import Path
from desktop import opening
vault = opening.unlock(Path(sys.argv[1]), sys.argv[2])
print("open", flush=True)
input()
vault.close()
"""


@pytest.fixture
def folder(begin) -> Path:
    """A vault with one dossier and one entry, shut again."""
    life = begin()
    day.make_vault(life)
    day.open_dossier()
    day.record_own()
    life.end()
    [(_, found)] = opening.vaults()
    return Path(found)


def shown() -> list[str]:
    return [label.text() for label in front().findChildren(QLabel) if label.isVisible()]


def refuse(begin, error: type[KnownError], passphrase: str = day.PASSPHRASE):
    life = begin()
    write_in("passphrase", passphrase)
    press(Qt.Key.Key_Return)
    wait_for(lambda: error.remedy in shown(), error.__name__)
    return life


def try_again(life) -> None:
    """The same window opens the vault once the cause is gone."""
    day.unlock(life)
    wait_for(lambda: rows("caseload") == 1, "the dossier")
    day.open_first()
    assert any(day.SEEN in line for line in sentences("timeline"))


@pytest.mark.usefixtures("folder")
def test_a_wrong_passphrase_is_refused_and_the_right_one_opens(begin):
    try_again(refuse(begin, errors.WrongPassphraseError, "niet de goede zin"))


def test_without_any_key_slot_file_it_says_which_file_to_put_back(begin, folder, home):
    copies = [folder / "vault.hdr2", *home.glob("vault-*.hdr")]
    kept = {path: path.read_bytes() for path in copies}
    for path in copies:
        path.unlink()
    header = (folder / "vault.hdr").read_bytes()
    life = begin()
    (folder / "vault.hdr").unlink()
    write_in("passphrase", day.PASSPHRASE)
    press(Qt.Key.Key_Return)
    wait_for(lambda: errors.HeaderMissingError.remedy in shown(), "the sentence")
    (folder / "vault.hdr").write_bytes(header)
    for path, content in kept.items():
        path.write_bytes(content)
    try_again(life)


def test_a_truncated_key_slot_file_is_told_and_one_good_copy_is_enough(begin, folder, home):
    copies = [folder / "vault.hdr", folder / "vault.hdr2", *home.glob("vault-*.hdr")]
    whole = copies[0].read_bytes()
    for path in copies:
        path.write_bytes(whole[: len(whole) // 2])
    life = refuse(begin, errors.HeaderDamagedError)
    (folder / "vault.hdr2").write_bytes(whole)
    try_again(life)


def test_a_database_of_a_newer_program_is_left_alone(begin, folder):
    opened = opening.unlock(folder, day.PASSPHRASE)
    assert isinstance(opened.vault, SqlVault)
    with opened.vault.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    opened.close()
    before = (folder / "vault.db").read_bytes()
    refuse(begin, errors.NewerThanProgramError)
    assert (folder / "vault.db").read_bytes() == before


def test_a_vault_open_in_another_process_is_refused_until_it_is_shut_there(begin, folder, home):
    other = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(folder), day.PASSPHRASE],
        cwd=ROOT,
        env={**os.environ, "WEEGWIJZER_HOME": str(home)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert other.stdout is not None
    assert other.stdout.readline() == "open\n"
    life = begin()
    write_in("passphrase", day.PASSPHRASE)
    press(Qt.Key.Key_Return)
    wait_for(lambda: any("Deze kluis is al open" in text for text in shown()), "the sentence")
    other.communicate("\n")
    try_again(life)


def refuse_to_write(monkeypatch, place: Path, number: int):
    """Let the system refuse to make or open files for writing below place."""
    real = os.open

    def refusing(path, flags, *rest, **named):
        if str(path).startswith(str(place)) and flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT):
            raise OSError(number, os.strerror(number))
        return real(path, flags, *rest, **named)

    monkeypatch.setattr(os, "open", refusing)


def test_a_read_only_folder_says_whom_to_ask(begin, folder, monkeypatch):
    with monkeypatch.context() as system:
        refuse_to_write(system, folder, errno.EROFS)
        life = refuse(begin, errors.ReadOnlyFolderError)
    try_again(life)


def test_a_vault_that_cannot_be_made_leaves_nothing_and_can_be_made_after_all(begin, home):
    home.mkdir()
    (home / "vaults").write_text("in de weg")
    life = begin()
    day.fill_in_vault(life)
    wait_for(lambda: is_shown("failure"), "the failure")
    (home / "vaults").unlink()
    assert opening.vaults() == []
    push("create")
    day.put_off_recovery_code()
    life.wait_for_main()


def on_worker(life, *pragmas: str) -> None:
    """Tell SQLite something, on the thread that owns the vault."""
    vault = life.program._open.vault
    told: list[object] = []

    def tell() -> None:
        for words in pragmas:
            vault._database.raw.execute(f"PRAGMA {words}")

    life.runner.run(life.program, tell, told.append, told.append)
    wait_for(lambda: bool(told), "the worker")
    assert told == [None]


def fill_disk(life) -> None:
    """Let SQLite find no room for another page, as on a full disk."""
    on_worker(life, "max_page_count = 1")


def make_room(life) -> None:
    on_worker(life, "max_page_count = 1000000")


LONG = "Zij vertelde een lang verhaal. " * 300


@pytest.mark.usefixtures("folder")
def test_a_full_disk_while_recording_keeps_the_words_and_the_next_try_works(begin):
    life = begin()
    try_again(life)
    fill_disk(life)
    press(Qt.Key.Key_1, ALT)
    tab_to("tekst")
    text = part("tekst")
    assert isinstance(text, QPlainTextEdit)
    text.setPlainText(LONG)
    record()
    wait_for(lambda: errors.DiskFullError.remedy in shown(), "the sentence")
    assert day.typed("tekst") == LONG
    make_room(life)
    tab_to("tekst")
    record()
    wait_for(lambda: rows("timeline") == 2, "the entry")
    assert day.typed("tekst") == ""
    life.end()
    try_again(life := begin())
    assert len(json.dumps(sentences("timeline"))) > len(LONG)
    assert life.window.findChild(Toast).isHidden()
