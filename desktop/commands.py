"""The command line: start the program, walk the tour, check a vault."""

import argparse
import getpass
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from desktop import __version__, paths


def main(arguments: Sequence[str]) -> int:
    """Run what the arguments ask for and return the exit status."""
    asked = _parser().parse_args(arguments)
    if asked.command == "verify":
        return _verify(asked.vault, from_stdin=asked.passphrase_stdin)
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
    verify = commands.add_parser("verify", help="controleer een kluis")
    verify.add_argument("vault", type=Path)
    verify.add_argument("--passphrase-stdin", action="store_true")
    tour = commands.add_parser("tour", help="doorloop het programma en bewaar beelden")
    tour.add_argument("--out", type=Path, required=True)
    return parser


def _verify(folder: Path, *, from_stdin: bool) -> int:
    from desktop.storage.verify import verify

    if from_stdin:
        passphrase = sys.stdin.readline().rstrip("\n")
    else:
        passphrase = getpass.getpass("Wachtwoordzin: ")
    findings = verify(folder, paths.config_dir(), passphrase)
    for finding in findings:
        print(finding.line)
    return 0 if all(finding.is_ok for finding in findings) else 1


def _run(*, demo: bool, vault: Path | None) -> int:
    from desktop.start import start

    if start(demo=demo, vault=vault):
        return _relaunch(["--vault", str(vault)] if vault else [])
    return 0


def _relaunch(arguments: Sequence[str]) -> int:
    """Start anew in a fresh process, so that nothing of a dossier stays in memory."""
    frozen = getattr(sys, "frozen", False)
    command = [sys.executable, *([] if frozen else ["-m", "desktop"]), *arguments]
    if sys.platform == "win32":
        subprocess.Popen(command, close_fds=True)
        return 0
    os.execv(sys.executable, command)
