"""A hardened process leaves no core dump and is closed to its neighbours."""

from __future__ import annotations

import subprocess
import sys

import pytest

from desktop.hardening import can_exclude_from_capture, exclude_from_capture
from tests.storage.vaults import ROOT

LINUX_ONLY = pytest.mark.skipif(sys.platform != "linux", reason="proc and prctl are Linux")

AS_NOBODY = "import os; os.setgid(65534); os.setuid(65534)\n"
# Changing user closes the memory by itself; a program that starts as that user is open.
AS_STARTED = AS_NOBODY + "ctypes.CDLL(None).prctl(4, 1, 0, 0, 0)\n"
TARGET = """
import ctypes, resource, sys
sys.path.insert(0, {root!r})
from desktop.hardening import harden
{drop}
if {hardened}:
    assert harden()
print(ctypes.CDLL(None).prctl(3, 0, 0, 0, 0), *resource.getrlimit(resource.RLIMIT_CORE), flush=True)
input()
"""
PEEK = """
try:
    open("/proc/{pid}/mem", "rb").close()
    print("readable")
except OSError:
    print("closed")
"""


def started(*, hardened, drop=""):
    script = TARGET.format(root=str(ROOT), drop=drop, hardened=hardened)
    return subprocess.Popen(
        [sys.executable, "-B", "-c", script],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


@LINUX_ONLY
def test_no_core_dump_and_no_dumpable_memory():
    process = started(hardened=True)
    said, _ = process.communicate("\n")
    assert said.split() == ["0", "0", "0"]


@LINUX_ONLY
@pytest.mark.parametrize(("hardened", "expected"), [(True, "closed"), (False, "readable")])
def test_another_process_of_the_same_user_cannot_read_its_memory(hardened, expected):
    process = started(hardened=hardened, drop=AS_STARTED)
    assert process.stdout is not None
    process.stdout.readline()
    peek = subprocess.run(
        [sys.executable, "-B", "-c", AS_NOBODY + PEEK.format(pid=process.pid)],
        capture_output=True,
        text=True,
        check=False,
    )
    process.communicate("\n")
    if not peek.stdout:
        pytest.skip("this test needs to be able to become another user")
    assert peek.stdout.strip() == expected


@LINUX_ONLY
def test_a_system_without_capture_exclusion_says_so():
    assert not can_exclude_from_capture()
    assert not exclude_from_capture(1, excluded=True)


def test_starting_the_program_hardens_it_before_the_first_window():
    source = (ROOT / "desktop" / "start.py").read_text()
    assert source.index("harden()") < source.index("app = make_application()")
