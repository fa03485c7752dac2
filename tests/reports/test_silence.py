"""Making a report touches no disk and no network, and its failures say nothing of a child."""

from __future__ import annotations

import subprocess
import sys
import traceback
from datetime import date
from hashlib import sha256
from typing import cast

import pytest

from desktop.diagram.drawing import Drawing
from desktop.reports.document import Column, Figure, Heading, Para, Table
from desktop.reports.errors import ReportError
from desktop.reports.render import render
from tests.reports.samples import MADE_ON, MELDING, report

WATCHED = """
import hashlib, os, sys
from tests.reports.samples import MADE_ON, MELDING
from desktop.reports.render import render

touched = []

def watch(event, details):
    writes = event == "open" and (
        set(details[1] or "") & set("wax+")
        or (details[2] or 0) & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)
    )
    if writes or event.startswith(("socket.", "subprocess.", "os.system", "os.mkdir", "os.rename")):
        touched.append((event, details))

sys.addaudithook(watch)
pdf = render(MELDING, MADE_ON)
assert not touched, touched
open("/dev/null", "w").close()
assert touched
print(hashlib.sha256(pdf).hexdigest())
"""


def test_making_a_report_writes_no_file_opens_no_socket_and_gives_the_same_bytes_anywhere():
    ran = subprocess.run(
        [sys.executable, "-B", "-c", WATCHED], capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout.strip() == sha256(render(MELDING, MADE_ON)).hexdigest()


SECRET = "Finn Geheim"


class Failing(Drawing):
    def paint(self, pen):
        raise ValueError(SECRET, pen)


@pytest.mark.parametrize(
    "block",
    [
        Figure(Failing(10, 10, (), ()), SECRET),
        Table((Column("Datum"), Column("Feit")), ((SECRET,),)),
        Heading(9, SECRET),
        Para(cast("str", date(2026, 11, 22))),
    ],
    ids=["a drawing", "a row that is too short", "an unknown heading", "a date for words"],
)
def test_a_failure_tells_the_place_and_not_the_words(block):
    with pytest.raises(ReportError) as failed:
        render(report(Para(SECRET), block), MADE_ON)
    told = "".join(traceback.format_exception(failed.value))
    assert failed.value.block == 2
    assert failed.value.kind in told
    assert SECRET not in told
    assert failed.value.__context__ is None
    assert failed.value.__cause__ is None


def test_an_interrupt_is_not_taken_for_a_fault():
    class Interrupted(Drawing):
        def paint(self, pen):
            raise KeyboardInterrupt(pen)

    with pytest.raises(KeyboardInterrupt):
        render(report(Figure(Interrupted(10, 10, (), ()), "x")), MADE_ON)
