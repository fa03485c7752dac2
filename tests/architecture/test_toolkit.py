"""The toolkit itself: faults that have been seen in released versions."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject


def test_a_void_qt_call_keeps_its_hands_off_none():
    # PySide6 6.12.0 on Python < 3.12 drops a reference to None at every such call and
    # aborts the process after some thousand of them.
    thing, before = QObject(), sys.getrefcount(None)
    for _ in range(500):
        thing.setObjectName("naam")
    assert abs(sys.getrefcount(None) - before) < 100
