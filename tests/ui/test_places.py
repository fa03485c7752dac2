"""From an open punt to the entry, the list or the form where it is dealt with."""

from __future__ import annotations

import pytest

from desktop.core.logboek import Soort
from desktop.core.punt import AAN_TE_VULLEN, Plaats, Scherm
from desktop.services.logboek import record_aantekening
from desktop.ui.kit.theme import apply_theme
from desktop.ui.panes import STAPPEN
from tests.builders import FIRST, an_aantekening
from tests.ui.windows import Desk


@pytest.fixture
def desk(qtbot, qapp):
    apply_theme(qapp, "licht")
    made = Desk()
    record_aantekening(made.vault, made.clock, FIRST, an_aantekening(aan_te_vullen=True))
    qtbot.addWidget(made.window)
    made.show()
    made.window._panes.show_page(STAPPEN)
    return made


def go(desk, wat: str):
    desk.window._dossiers.places.go(Plaats(Scherm.LOGBOEK, wat))
    logboek = desk.window._panes.logboek
    assert logboek.isVisible()
    return logboek


def test_a_kind_begins_a_new_entry(desk):
    assert go(desk, Soort.OVERLEG.value)._composer.draft().soort == Soort.OVERLEG.value


def test_a_nummer_goes_to_that_entry(desk):
    timeline = go(desk, "2").browser.timeline
    assert timeline.entry(timeline.currentIndex().row()).regel.geldig.nummer == 2


def test_Z32_quick_notes_to_fill_in_are_shown_as_a_list(desk):
    browser = go(desk, AAN_TE_VULLEN).browser
    assert [one.aantekening.aan_te_vullen for one in browser._stretch.all] == [True]
    assert browser.timeline.hasFocus()


def test_no_kind_only_shows_the_logboek(desk):
    before = go(desk, "")._composer.draft()
    assert before.is_empty
