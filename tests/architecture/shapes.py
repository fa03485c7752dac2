"""Shapes of code that this project refuses: each finder yields the lines where one stands."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from tests.architecture.sources import Source


class Shape(NamedTuple):
    """A refused shape: why, how to find it, one planted fault, and where it is allowed."""

    why: str
    find: Callable[[Source], Iterator[int]]
    planted: str
    fine: str
    folders: tuple[str, ...] = ("desktop",)
    allowed: tuple[str, ...] = ()


def called(call: ast.Call) -> str:
    """Return the last word of what is called: `connect` of self.button.clicked.connect(…)."""
    match call.func:
        case ast.Attribute(attr=name) | ast.Name(id=name):
            return name
    return ""


def calls(source: Source, *names: str) -> Iterator[ast.Call]:
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Call) and called(node) in names:
            yield node


def connected_closures(source: Source) -> Iterator[int]:
    for call in calls(source, "connect"):
        for part in (piece for argument in call.args for piece in ast.walk(argument)):
            if isinstance(part, ast.Lambda):
                yield part.lineno
            if isinstance(part, ast.Call) and called(part) in {"partial", "partialmethod"}:
                yield part.lineno


def nested_loops(source: Source) -> Iterator[int]:
    for call in calls(source, "exec", "exec_", "processEvents"):
        yield call.lineno


def thread_subclasses(source: Source) -> Iterator[int]:
    for node in ast.walk(source.tree):
        if isinstance(node, ast.ClassDef) and "QThread" in map(ast.unparse, node.bases):
            yield node.lineno


def bare_labels(source: Source) -> Iterator[int]:
    for call in calls(source, "QLabel"):
        yield call.lineno


def promises(source: Source) -> Iterator[int]:
    for number, line in enumerate(source.text.splitlines(), start=1):
        if re.search(r"\b(TODO|FIXME|XXX|HACK)\b|\bNotImplementedError\b", line):
            yield number


def swallowed_exceptions(source: Source) -> Iterator[int]:
    for node in ast.walk(source.tree):
        if isinstance(node, ast.ExceptHandler) and not _passes_on(node):
            caught = ast.unparse(node.type) if node.type else "BaseException"
            if re.search(r"\b(Exception|BaseException)\b", caught):
                yield node.lineno


def _passes_on(handler: ast.ExceptHandler) -> bool:
    last = handler.body[-1]
    return isinstance(last, ast.Raise) and last.exc is None


def star_imports(source: Source) -> Iterator[int]:
    for node in ast.walk(source.tree):
        if isinstance(node, ast.ImportFrom) and node.names[0].name == "*":
            yield node.lineno


def network_imports(source: Source) -> Iterator[int]:
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Import | ast.ImportFrom) and re.search(
            r"\b(QtNetwork|urllib\.request|http\.client|requests|smtplib|ftplib)\b",
            ast.unparse(node),
        ):
            yield node.lineno


def prints(source: Source) -> Iterator[int]:
    for call in calls(source, "print"):
        yield call.lineno


def waits(source: Source) -> Iterator[int]:
    for call in calls(source, "wait", "sleep", "qWait", "qSleep"):
        if re.match(r"(qtbot|time|QTest)\b", ast.unparse(call.func)):
            yield call.lineno


def mocks(source: Source) -> Iterator[int]:
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Import | ast.ImportFrom) and re.search(
            r"\b(mock|pytest_mock|MagicMock)\b", ast.unparse(node)
        ):
            yield node.lineno


QT = ("desktop/ui", "desktop/jobs")

SHAPES = (
    Shape(
        "a lambda or partial in connect keeps its widget alive for ever",
        connected_closures,
        "button.clicked.connect(partial(self.open, 7))",
        "button.clicked.connect(self._on_open)",
    ),
    Shape(
        "exec and processEvents nest the event loop",
        nested_loops,
        "dialog.exec()",
        "dialog.open()",
        folders=QT,
    ),
    Shape(
        "work leaves the GUI thread through the job runner",
        thread_subclasses,
        "class Work(QThread): pass",
        "class Work(QObject): pass",
    ),
    Shape(
        "QLabel reads <b> in what a child said as markup: PlainLabel does not",
        bare_labels,
        "QLabel(tekst, self)",
        "PlainLabel(tekst, self)",
        allowed=("desktop/ui/kit/plain_label.py",),
    ),
    Shape(
        "a promise in the code is an issue",
        promises,
        "x = 1  # TODO later",
        "x = 1",
        folders=("desktop", "alembic"),
    ),
    Shape(
        "only the guard catches what nobody foresaw, and the job runner, which hands it on",
        swallowed_exceptions,
        "try:\n    x()\nexcept (OSError, Exception):\n    pass",
        "try:\n    x()\nexcept BaseException:\n    undo()\n    raise",
        allowed=("desktop/ui/guard.py", "desktop/jobs/runner.py"),
    ),
    Shape(
        "a star import doubles Qt's start-up time",
        star_imports,
        "from PySide6.QtGui import *",
        "from PySide6.QtGui import QColor",
        folders=("desktop", "alembic", "tests"),
    ),
    Shape(
        "the program opens no connection",
        network_imports,
        "from PySide6 import QtNetwork",
        "from PySide6 import QtCore",
    ),
    Shape(
        "a window has no use for print, and logs no case text",
        prints,
        "print(tekst)",
        "report(tekst)",
        folders=("desktop", "alembic"),
        allowed=("desktop/__main__.py", "desktop/commands.py", "desktop/tour/"),
    ),
    Shape(
        "a test waits for a signal or a state, never for a while",
        waits,
        "qtbot.wait(50)",
        "qtbot.waitUntil(is_done)",
        folders=("tests",),
    ),
    Shape(
        "tests use the real parts, or a fake at a port",
        mocks,
        "from unittest.mock import MagicMock",
        "from tests.fakes import FixedClock",
        folders=("tests",),
    ),
)
