"""The open vault as the screens use it: acts run on the worker, Changes come back as one signal."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from desktop.core.known_error import KnownError
from desktop.core.naslag import Naslag
from desktop.jobs.runner import Runner
from desktop.services.changes import Changes
from desktop.services.importing import Leerlingbestanden
from desktop.services.overdracht import Transfer
from desktop.services.ports import Clock, Kaders, Reports, Vault

T = TypeVar("T")
Refused = Callable[[KnownError], None]


@dataclass(frozen=True, slots=True)
class World:
    """What the program brings to an open vault; export writes bytes to a file and returns it."""

    clock: Clock
    kaders: Kaders
    reports: Reports
    export: Callable[[Path, bytes], Path]
    naslag: Naslag
    transfer: Transfer
    leerlingbestanden: Leerlingbestanden


class Session(QObject):
    """Everything a screen needs to ask a service.

    Signals:
        changed: an act was carried out; its Changes tell what to read again.
        failed: a known failure nobody else shows; its KnownError carries the sentence.
    """

    changed = Signal(object)
    failed = Signal(object)

    def __init__(self, vault: Vault, world: World, runner: Runner) -> None:
        super().__init__()
        self.vault = vault
        self.clock = world.clock
        self.kaders = world.kaders
        self.reports = world.reports
        self.export = world.export
        self.naslag = world.naslag
        self.transfer = world.transfer
        self.leerlingbestanden = world.leerlingbestanden
        self._runner = runner
        self._is_over = False

    def end(self) -> None:
        """Ask nothing any more: the vault is about to be shut."""
        self._is_over = True

    @property
    def runner(self) -> Runner:
        """Return the worker, for work whose failures are shown where it was asked."""
        return self._runner

    def read(
        self,
        owner: QObject,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[], None] | None = None,
    ) -> None:
        """Run a service that makes nothing stale and hand its outcome to done, while owner lives.

        A known failure is told to everyone; failed is called besides.
        """

        def on_failed(error: BaseException) -> None:
            if failed is not None:
                failed()
            self._on_failed(error)

        self._run(owner, work, done, on_failed)

    def ask(
        self, owner: QObject, work: Callable[[], T], done: Callable[[T], None], refused: Refused
    ) -> None:
        """Run a service for a dialog; a known failure is told to refused alone."""

        def on_failed(error: BaseException) -> None:
            if not isinstance(error, KnownError):
                raise error
            refused(error)

        self._run(owner, work, done, on_failed)

    def act(
        self,
        owner: QObject,
        work: Callable[[], Changes],
        done: Callable[[Changes], None],
        refused: Refused | None = None,
    ) -> None:
        """Run a writing service; tell refused (or everyone) when it cannot be done like this."""

        def on_done(changes: Changes) -> None:
            if isValid(owner):
                done(changes)
            self.changed.emit(changes)

        def on_failed(error: BaseException) -> None:
            if refused is not None and isinstance(error, KnownError) and isValid(owner):
                refused(error)
            else:
                self._on_failed(error)

        self._run(self, work, on_done, on_failed)

    def _run(
        self,
        owner: QObject,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[BaseException], None],
    ) -> None:
        def told(outcome: T) -> None:
            # What was asked before the end is still done; nothing comes on screen any more.
            if not self._is_over:
                done(outcome)

        if not self._is_over:
            self._runner.run(owner, work, told, failed)

    def _on_failed(self, error: BaseException) -> None:
        if not isinstance(error, KnownError):
            raise error
        self.failed.emit(error)
