"""The check after every test finds each kind of thing a test can leave behind."""

from __future__ import annotations

import logging
import socket
import threading

import pytest
from PySide6.QtCore import QLocale, QPropertyAnimation, QSize, QThread
from PySide6.QtWidgets import QWidget

from tests.leftovers import living_threads, loud_records, open_files, qt_leftovers


def test_a_thread_that_goes_on_is_found():
    before, stop = set(threading.enumerate()), threading.Event()
    stray = threading.Thread(target=stop.wait, name="verdwaald")
    stray.start()
    found = living_threads(before)
    stop.set()
    stray.join()
    assert found == ["thread verdwaald"]


def test_a_warning_in_the_log_is_found_until_the_test_has_read_it(caplog):
    logging.getLogger("desktop.storage").warning("vol")
    found = loud_records(caplog)
    caplog.clear()
    assert found == ["log desktop.storage: vol"]
    assert not loud_records(caplog)


def test_an_open_file_is_found(tmp_path):
    with (tmp_path / "kluis.db").open("wb"):
        assert open_files(tmp_path) == {str(tmp_path / "kluis.db")}
    assert not open_files(tmp_path)


@pytest.mark.usefixtures("qapp")
def test_a_visible_window_is_found():
    window = QWidget()
    window.show()
    found = list(qt_leftovers())
    window.close()
    assert len(found) == 1
    assert found[0].startswith("window")


@pytest.mark.usefixtures("qapp")
def test_a_running_thread_of_qt_is_found():
    thread = QThread()
    thread.start()
    found = list(qt_leftovers())
    thread.quit()
    thread.wait()
    assert len(found) == 1
    assert found[0].startswith("thread")


@pytest.mark.usefixtures("qapp")
def test_a_running_animation_is_found():
    widget = QWidget()
    animation = QPropertyAnimation(widget, b"size")
    animation.setEndValue(QSize(90, 60))
    animation.setLoopCount(-1)
    animation.setDuration(1000)
    animation.start()
    found = list(qt_leftovers())
    animation.stop()
    assert len(found) == 1
    assert found[0].startswith("animation")


@pytest.mark.parametrize("family", [socket.AF_INET, socket.AF_INET6])
def test_an_internet_socket_is_refused(family):
    with pytest.raises(PermissionError, match="no internet socket"):
        socket.socket(family)


@pytest.mark.usefixtures("qapp")
def test_the_tests_speak_dutch():
    assert QLocale().name() == "nl_NL"
