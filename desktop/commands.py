"""The command line: start the program, walk the tour, act on a vault without its windows.

Exit status: 0 done, 1 refused or not whole, 2 not understood, 3 wrong passphrase or code, 4 vault
in use.
"""

from __future__ import annotations

import argparse
import getpass
import json
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeAlias

from desktop import __version__, opening, paths
from desktop.core.handelingen import SoortHandeling
from desktop.core.known_error import KnownError
from desktop.core.nederlands import date_and_time
from desktop.services.key_ports import RekeyStep

Subparsers: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"  # noqa: SLF001
EXIT_STATUS = {"WrongPassphraseError": 3, "InUseError": 4}


def main(arguments: Sequence[str]) -> int:
    """Run what the arguments ask for and return the exit status."""
    asked = _parser().parse_args(arguments)
    if asked.command in VAULT_COMMANDS:
        return _answer(asked)
    if asked.command == "tour":
        from desktop.tour.walk import tour

        return tour(asked.out)
    return _run(demo=asked.demo, vault=asked.vault_folder)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="weegwijzer")
    parser.add_argument("--version", action="version", version=f"Weegwijzer {__version__}")
    parser.add_argument("--demo", action="store_true", help="open de voorbeeldschool")
    parser.add_argument("--vault", dest="vault_folder", type=Path, help="map van een kluis")
    commands = parser.add_subparsers(dest="command")
    vault = _with_passphrase(commands, "verify", "controleer een kluis")
    vault.add_argument("vault", type=Path, help="map van een kluis")
    vault = _with_passphrase(commands, "backup", "maak een back-up van een kluis")
    vault.add_argument("vault", type=Path, help="map van een kluis")
    vault.add_argument("--to", type=Path, help="map voor de back-up")
    vault = _with_passphrase(commands, "restore", "maak van een back-up een nieuwe kluis")
    vault.add_argument("file", type=Path, help="de back-up")
    vault.add_argument("--to", type=Path, required=True, help="nieuwe map voor de kluis")
    vault.add_argument("--recovery-code", action="store_true", help="lees de herstelcode")
    vault = _with_passphrase(commands, "rekey", "geef een kluis een nieuwe sleutel")
    vault.add_argument("vault", type=Path, help="map van een kluis")
    slots = commands.add_parser("slots", help="de sleutels van een kluis")
    vault = slots.add_subparsers(dest="act", required=True).add_parser("list", help="toon ze")
    vault.add_argument("vault", type=Path, help="map van een kluis")
    vault.add_argument("--json", action="store_true", help="antwoord als JSON")
    tour = commands.add_parser("tour", help="doorloop het programma en bewaar beelden")
    tour.add_argument("--out", type=Path, required=True)
    return parser


def _with_passphrase(commands: Subparsers, name: str, help_text: str) -> argparse.ArgumentParser:
    made = commands.add_parser(name, help=help_text)
    made.add_argument("--passphrase-stdin", action="store_true")
    made.add_argument("--json", action="store_true", help="antwoord als JSON")
    return made


def _answer(asked: argparse.Namespace) -> int:
    """Carry out a command on a vault and say in words or JSON how it went."""
    try:
        is_ok, lines, details = VAULT_COMMANDS[asked.command](asked, _passphrase(asked))
        status = 0 if is_ok else 1
    except KnownError as error:
        lines, details = [error.remedy], {"error": type(error).__name__}
        status = _status_of(error)
    if asked.json:
        print(json.dumps({"ok": status == 0, "lines": lines, **details}, ensure_ascii=False))
    else:
        print(*lines, sep="\n")
    return status


def _status_of(error: KnownError) -> int:
    """Return the exit status of this kind of error, or of what it is a kind of."""
    kinds = [kind.__name__ for kind in type(error).__mro__]
    return next((EXIT_STATUS[kind] for kind in kinds if kind in EXIT_STATUS), 1)


def _passphrase(asked: argparse.Namespace) -> str:
    """Read the passphrase; it never comes as an argument: other programs can read those."""
    return "" if asked.command in WITHOUT_PASSPHRASE else _secret(asked, "Wachtzin: ")


def _secret(asked: argparse.Namespace, prompt: str) -> str:
    if asked.passphrase_stdin:
        return sys.stdin.readline().rstrip("\r\n")
    return getpass.getpass(prompt)


def _slots(asked: argparse.Namespace, _: str) -> Answer:
    from desktop.storage.slot_list import list_slots

    found = list_slots(asked.vault, paths.config_dir())
    return True, found.lines(), found.details()


def _verify(asked: argparse.Namespace, passphrase: str) -> Answer:
    from desktop.storage.verify import verify

    found = verify(asked.vault, paths.config_dir(), passphrase)
    parts = [{"part": one.part, "ok": one.is_ok, "line": one.line} for one in found]
    return all(one.is_ok for one in found), [one.line for one in found], {"parts": parts}


def _backup(asked: argparse.Namespace, passphrase: str) -> Answer:
    from desktop.services.logged_ports import LoggedBackups
    from desktop.storage.vault import open_vault

    clock = opening.SystemClock()
    vault = open_vault(asked.vault, paths.config_dir(), passphrase)
    try:
        made = LoggedBackups(vault.backups, vault, clock).make(clock.now(), asked.to)
    finally:
        vault.close()
    line = f"De back-up {made.name} is gemaakt en gecontroleerd."
    return True, [line], {"name": made.name, "gen": made.gen, "bytes": made.size}


def _restore(asked: argparse.Namespace, passphrase: str) -> Answer:
    from desktop.services.handelingen import note
    from desktop.storage.restore import check_backup
    from desktop.storage.secret import from_code, from_passphrase
    from desktop.storage.vault import open_vault

    target = asked.to.absolute()
    make = from_code if asked.recovery_code else from_passphrase
    with check_backup(asked.file, target.parent, make(passphrase)) as backup:
        backup.restore_to(target, paths.config_dir())
        found = backup.preview
    made_on = date_and_time(found.made_on.astimezone())
    vault = open_vault(target, paths.config_dir(), make(passphrase))
    try:
        kind = SoortHandeling.BACKUP_TERUGGEZET
        note(vault, opening.SystemClock(), kind, f"van {made_on}")
    finally:
        vault.close()
    lines = [
        f"De back-up van {made_on} is teruggezet als nieuwe kluis.",
        f"Dossiers: {found.dossiers}. Regels in het logboek: {found.regels}.",
    ]
    details = {"dossiers": found.dossiers, "lines_in_logboek": found.regels, "gen": found.gen}
    return True, lines, {**details, "program": found.program, "folder": str(target)}


def _rekey(asked: argparse.Namespace, old: str) -> Answer:
    from desktop.services.sleutels import OLD_COPIES, STAP, what_is_void

    new = _secret(asked, "Nieuwe wachtzin: ")
    if not asked.passphrase_stdin and new != _secret(asked, "Nieuwe wachtzin nog een keer: "):
        return False, ["De twee nieuwe wachtzinnen zijn niet gelijk; er is niets gewijzigd."], {}

    def watch(step: RekeyStep) -> bool:
        if not asked.json:
            print(f"{STAP[step]}.", flush=True)
        return True

    report = opening.renew_keys(asked.vault, old, new, watch)
    dropped: list[str] = [row.kind.value for row in report.dropped]
    return True, [*what_is_void(report), OLD_COPIES], {"dropped": dropped}


Answer = tuple[bool, list[str], dict[str, object]]
VAULT_COMMANDS: dict[str, Callable[[argparse.Namespace, str], Answer]] = {
    "verify": _verify,
    "backup": _backup,
    "restore": _restore,
    "rekey": _rekey,
    "slots": _slots,
}
WITHOUT_PASSPHRASE = ("slots",)


def _run(*, demo: bool, vault: Path | None) -> int:
    from desktop.start import start

    if start(demo=demo, vault=vault):
        return _relaunch(["--vault", str(vault)] if vault else [])
    return 0


def _relaunch(arguments: Sequence[str]) -> int:
    """Start anew in a fresh process, so that nothing of a dossier stays in memory."""
    frozen = getattr(sys, "frozen", False)
    command = [sys.executable, *([] if frozen else ["-m", "desktop"]), *arguments]
    if os.name == "posix":
        os.execv(sys.executable, command)  # noqa: S606  our own program
    # Windows has no exec that keeps the console; the new process outlives this one.
    subprocess.Popen(command, close_fds=True)  # noqa: S603  our own program
    return 0
