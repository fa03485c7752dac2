"""Making it harder to read this process from outside: no core dumps, no peeking, no screen grabs.

None of it stops an administrator or a program with the same rights that is set on it; it stops
what happens by accident. Each function says whether the system took it.
"""

from __future__ import annotations

import ctypes
import sys
from typing import Any

PR_SET_DUMPABLE = 4
DACL_SECURITY_INFORMATION = 4
SDDL_REVISION_1 = 1
# Wait for the process, ask its name, end it: nothing that reads its memory.
OWNER_MAY = "D:P(A;;0x00101001;;;OW)"
WDA_NONE, WDA_EXCLUDEFROMCAPTURE = 0x00, 0x11


def harden() -> bool:
    """Refuse core dumps and readers of our memory; call it before any secret is typed."""
    if sys.platform == "win32":
        return _windows_libraries() and _windows_memory()
    no_core = _no_core_dumps()
    return (_linux_memory() if sys.platform == "linux" else True) and no_core


def exclude_from_capture(window_id: int, *, excluded: bool) -> bool:
    """Hide a top-level window, by its native id, from screen sharing and captures, or show it.

    Only Windows knows this; it fails on windows with transparency.
    """
    windll = _windll()
    if windll is None:
        return False
    affinity = WDA_EXCLUDEFROMCAPTURE if excluded else WDA_NONE
    return bool(windll.user32.SetWindowDisplayAffinity(ctypes.c_void_p(window_id), affinity))


def can_exclude_from_capture() -> bool:
    """Tell whether a setting for it makes sense on this system."""
    return _windll() is not None


def _no_core_dumps() -> bool:
    import resource

    try:
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    except (OSError, ValueError):
        return False
    return True


def _linux_memory() -> bool:
    """Close /proc/PID/mem and ptrace to other processes of the same user."""
    return bool(ctypes.CDLL(None).prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0)


def _windows_libraries() -> bool:
    """Take the current folder out of the places where libraries are looked for."""
    windll = _windll()
    return windll is not None and bool(windll.kernel32.SetDllDirectoryW(""))


def _windows_memory() -> bool:
    """Give the owner of the process no right to read its memory, as password managers do."""
    windll = _windll()
    if windll is None:
        return False
    descriptor = ctypes.c_void_p()
    made = windll.advapi32.ConvertStringSecurityDescriptorToSecurityDescriptorW(
        OWNER_MAY, SDDL_REVISION_1, ctypes.byref(descriptor), None
    )
    if not made:
        return False
    windll.kernel32.GetCurrentProcess.restype = ctypes.c_void_p
    process = ctypes.c_void_p(windll.kernel32.GetCurrentProcess())
    done = windll.advapi32.SetKernelObjectSecurity(process, DACL_SECURITY_INFORMATION, descriptor)
    windll.kernel32.LocalFree(descriptor)
    return bool(done)


def _windll() -> Any:
    return getattr(ctypes, "windll", None)
