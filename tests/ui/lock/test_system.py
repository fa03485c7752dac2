"""What the computer tells: over a real bus of our own, and as messages of Windows in memory."""

from __future__ import annotations

import ctypes
import shutil
import subprocess

import pytest
from PySide6.QtCore import QByteArray, QObject
from PySide6.QtDBus import QDBusConnection, QDBusMessage
from PySide6.QtWidgets import QWidget

from desktop.ui.lock import windows
from desktop.ui.lock.capture import CaptureShield
from desktop.ui.lock.dbus import LOGIN, SCREEN_SAVERS, DBusSignals
from desktop.ui.lock.system import SystemSignals
from desktop.ui.lock.watch import watch_system

SLEEP = (f"{LOGIN}.Manager", "PrepareForSleep")


@pytest.fixture(scope="module")
def address():
    daemon = shutil.which("dbus-daemon")
    if daemon is None:
        pytest.skip("this computer has no dbus-daemon")
    with subprocess.Popen(
        [daemon, "--session", "--nofork", "--print-address"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as running:
        assert running.stdout is not None
        yield running.stdout.readline().strip()
        running.terminate()


@pytest.fixture
def buses(qapp, address):
    assert qapp is not None
    names = ("luisteraar", "spreker")
    yield tuple(QDBusConnection.connectToBus(address, name) for name in names)
    for name in names:
        QDBusConnection.disconnectFromBus(name)


def tell(bus: QDBusConnection, interface: str, name: str, *arguments: bool) -> None:
    message = QDBusMessage.createSignal("/ergens", interface, name)
    message.setArguments(list(arguments))
    assert bus.send(message)


@pytest.mark.parametrize(
    "news", [SLEEP, *((name, "ActiveChanged") for name in SCREEN_SAVERS)], ids=lambda news: news[0]
)
def test_sleep_and_the_screen_saver_are_heard_when_they_begin(qtbot, qapp, buses, news):
    ears, mouth = buses
    signals = DBusSignals(qapp, ears, ears)
    assert signals.hears
    heard: list[str] = []
    signals.left.connect(lambda: heard.append("left"))
    tell(mouth, *news, False)
    with qtbot.waitSignal(signals.left, timeout=5000):
        tell(mouth, *news, True)
    assert heard == ["left"]
    signals.deleteLater()


def test_a_locked_session_is_heard(qtbot, qapp, buses):
    ears, mouth = buses
    signals = DBusSignals(qapp, ears, ears)
    with qtbot.waitSignal(signals.left, timeout=5000):
        tell(mouth, f"{LOGIN}.Session", "Lock")
    signals.deleteLater()


def test_without_a_bus_nothing_is_heard_and_nothing_fails(qapp):
    nowhere = QDBusConnection("bestaat-niet")
    signals = DBusSignals(qapp, nowhere, nowhere)
    assert not signals.hears
    signals.deleteLater()


@pytest.mark.parametrize(
    ("platform", "kind"),
    [
        ("linux", DBusSignals),
        ("win32", windows.WindowsSignals),
        ("darwin", SystemSignals),
    ],
)
def test_each_system_has_its_own_ears(qapp, platform, kind):
    made = watch_system(1, qapp, platform)
    assert type(made) is kind
    assert made.hears in {True, False}
    made.deleteLater()


def message(number: int, parameter: int) -> windows.Message:
    return windows.Message(None, number, parameter)


@pytest.mark.parametrize(
    ("number", "parameter", "leaves"),
    [
        (windows.WM_POWERBROADCAST, windows.PBT_APMSUSPEND, True),
        (windows.WM_POWERBROADCAST, 0x12, False),
        (windows.WM_WTSSESSION_CHANGE, windows.WTS_SESSION_LOCK, True),
        (windows.WM_WTSSESSION_CHANGE, windows.WTS_CONSOLE_DISCONNECT, True),
        (windows.WM_WTSSESSION_CHANGE, 0x8, False),
        (0x000F, 7, False),
    ],
)
def test_messages_of_windows_are_told_apart(number, parameter, leaves):
    left: list[bool] = []
    listener = windows.MessageFilter(lambda: left.append(True))
    told = message(number, parameter)
    outcome = listener.nativeEventFilter(QByteArray(b"windows_generic_MSG"), ctypes.addressof(told))
    assert outcome == (False, 0)
    assert left == [True] * leaves


def test_what_is_no_message_of_windows_is_never_read():
    listener = windows.MessageFilter(lambda: pytest.fail("read"))
    assert listener.nativeEventFilter(QByteArray(b"xcb_generic_event_t"), 1) == (False, 0)


def test_windows_are_hidden_from_captures_as_they_come(qtbot):
    asked: list[tuple[int, bool]] = []

    def exclude(window: int, hidden: bool) -> bool:
        asked.append((window, hidden))
        return True

    first, later = QWidget(), QWidget()
    for window in (first, later):
        qtbot.addWidget(window)
    owner = QObject()
    shield = CaptureShield(exclude, owner)
    first.show()
    assert asked == []
    shield.set_on(True)
    later.show()
    shield.set_on(False)
    ids = int(first.winId()), int(later.winId())
    assert asked[:2] == [(ids[0], True), (ids[1], True)]
    assert set(asked[2:]) == {(ids[0], False), (ids[1], False)}
