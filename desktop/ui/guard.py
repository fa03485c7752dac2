"""The last net: a bug is told once, in calm words, and never with what a case file says."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Signal, Slot

_log = logging.getLogger(__name__)
_Place = tuple[str, str, int]
_Hook = Callable[[type[BaseException], BaseException, TracebackType | None], object]


class Guard(QObject):
    """Catches what nobody caught, on any thread.

    Signals:
        noticed: a sentence to show; on the GUI thread, once for each place in the code.
    """

    noticed = Signal(str)
    _caught = Signal(str, str, int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._seen: set[_Place] = set()
        self._before: tuple[_Hook, Callable[[threading.ExceptHookArgs], object]] | None = None
        self._caught.connect(self._on_caught)

    def install(self) -> None:
        """Become the hook for uncaught exceptions of this process."""
        self._before = sys.excepthook, threading.excepthook
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception

    def remove(self) -> None:
        """Give the hooks back."""
        if self._before is not None:
            sys.excepthook, threading.excepthook = self._before
            self._before = None

    def _on_exception(
        self, kind: type[BaseException], value: BaseException, trace: TracebackType | None
    ) -> None:
        if not issubclass(kind, Exception):
            sys.__excepthook__(kind, value, trace)
            return
        file, line = _place(trace)
        # The emit crosses to the thread that made this object.
        self._caught.emit(kind.__name__, file, line)

    def _on_thread_exception(self, args: threading.ExceptHookArgs) -> None:
        self._on_exception(args.exc_type, args.exc_value or args.exc_type(), args.exc_traceback)

    @Slot(str, str, int)
    def _on_caught(self, kind: str, file: str, line: int) -> None:
        if (kind, file, line) in self._seen:
            return
        self._seen.add((kind, file, line))
        # The message of an exception may quote a pupil: only its type and place are kept.
        _log.error("uncaught %s at %s:%d", kind, file, line)
        place = f"{kind}, {file}:{line}"
        sentence = self.tr(
            "Er ging iets mis in het programma. Wat u al had vastgelegd, is bewaard."
        )
        self.noticed.emit(f"{sentence} ({place})")


def _place(trace: TracebackType | None) -> tuple[str, int]:
    if trace is None:
        return "?", 0
    while trace.tb_next is not None:
        trace = trace.tb_next
    return Path(trace.tb_frame.f_code.co_filename).name, trace.tb_lineno
