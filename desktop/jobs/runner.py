"""Run work away from the GUI thread and bring its outcome back."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from typing import Protocol, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Signal, Slot

T = TypeVar("T")
Failed = Callable[[BaseException], None]

THREAD_NAME = "kluis"


class Runner(Protocol):
    """Who runs work: a thread in the program, nobody in particular in tests."""

    def run(
        self, owner: QObject, work: Callable[[], T], done: Callable[[T], None], failed: Failed
    ) -> None:
        """Run work; call done or failed on the GUI thread while owner lives."""
        ...

    def close(self) -> None:
        """Finish the running work, drop what waits."""
        ...


class JobRunner(QObject):
    """One worker thread, named "kluis", which owns the vault; work runs in the order given."""

    _settled = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(max_workers=1, initializer=_name_thread)
        self._settled.connect(self._on_settled)

    def run(
        self, owner: QObject, work: Callable[[], T], done: Callable[[T], None], failed: Failed
    ) -> None:
        """Run work; call done or failed on the GUI thread while owner lives."""
        settle = partial(_settle, owner, done, failed)
        self._pool.submit(work).add_done_callback(partial(self._bring_back, settle))

    def close(self) -> None:
        """Wait for the running work and drop what waits; nothing can be run afterwards."""
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _bring_back(self, settle: Callable[[Future[T]], None], future: Future[T]) -> None:
        if not future.cancelled() and shiboken6.isValid(self):
            self._settled.emit(partial(settle, future))

    @Slot(object)
    def _on_settled(self, settle: Callable[[], None]) -> None:
        settle()


class InlineRunner:
    """Runs work at once on the calling thread, for tests and the command line."""

    def run(
        self, owner: QObject, work: Callable[[], T], done: Callable[[T], None], failed: Failed
    ) -> None:
        """Run work; call done or failed while owner lives."""
        future: Future[T] = Future()
        try:
            future.set_result(work())
        except BaseException as error:  # noqa: BLE001 - every failure belongs to the caller
            future.set_exception(error)
        _settle(owner, done, failed, future)

    def close(self) -> None:
        """Do nothing: no work ever waits."""


def _name_thread() -> None:
    threading.current_thread().name = THREAD_NAME


def _settle(owner: QObject, done: Callable[[T], None], failed: Failed, future: Future[T]) -> None:
    if not shiboken6.isValid(owner):
        return
    error = future.exception()
    if error is None:
        done(future.result())
    else:
        failed(error)
