"""Killing a process at each touch of the files of a vault, one moment after the other."""

from __future__ import annotations

import os
import shutil
import signal
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.storage.vaults import Home

TOUCHES = {"open", "os.rename", "os.remove", "os.truncate", "os.chmod"}
DONE, FAILED = 0, 9


def killed_at_each_touch(home: Home, act: Callable[[Home], object]) -> Iterator[tuple[Home, bool]]:
    """Yield a copy of home per moment, and whether act was complete by then; complete ends it."""
    for moment in range(1, 500):
        copy = Home(home.root.with_name(f"{home.root.name}-{moment}"))
        shutil.copytree(home.root, copy.root)
        # The copy of the key slot file with the settings is named after the place of the vault.
        for spare in copy.config.glob("vault-*.hdr"):
            spare.unlink()
        copy.headers.write(home.header)
        status = _run_and_kill(copy, act, moment)
        assert status in {DONE, -signal.SIGKILL}, f"the act failed in itself at {moment}"
        yield copy, status == DONE
        shutil.rmtree(copy.root)
        if status == DONE:
            return


def _run_and_kill(home: Home, act: Callable[[Home], object], moment: int) -> int:
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    try:
        sys.addaudithook(_Killer(home.root, moment))
        act(home)
        os._exit(DONE)
    finally:
        os._exit(FAILED)


class _Killer:
    """Ends its own process at the nth touch, as a power switch would."""

    def __init__(self, root: Path, moment: int) -> None:
        self._root = str(root)
        self._left = moment

    def __call__(self, event: str, details: tuple[object, ...]) -> None:
        if event in TOUCHES and any(str(part).startswith(self._root) for part in details):
            self._left -= 1
            if self._left == 0:
                os.kill(os.getpid(), signal.SIGKILL)
