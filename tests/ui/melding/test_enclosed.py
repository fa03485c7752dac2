"""Documents and diagnoses in the form of the melding: named only when the user ticks them."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop.core.diagnose import Diagnose
from desktop.core.logboek import Soort
from desktop.core.melding import MeldingGegevens
from desktop.ui.kit.fields import CheckBox
from desktop.ui.melding.enclosed import Enclosed
from desktop.ui.melding.panel import MeldingPanel
from tests.builders import a_dossier, a_fact, a_regel
from tests.reports.melding_views import a_view
from tests.ui.finding import find
from tests.ui.melding.test_melding_panel import OTHER, field, kept_by, words_of


@pytest.fixture
def panel(qtbot):
    made = MeldingPanel()
    qtbot.addWidget(made)
    made.resize(1200, 800)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


DOCUMENT = a_regel(Soort.DOCUMENT, tekst="Brief & verslag van de huisarts.")
DIAGNOSE = a_fact(Diagnose("ADHD", "dr. P. Smit", "kinderpsychiater", date(2026, 3, 2)), 2)


def test_P09_documents_and_diagnoses_are_named_only_when_they_are_ticked(panel):
    panel.show_melding(a_view(DOCUMENT, DIAGNOSE, a_regel(Soort.DIAGNOSE), a_regel()))
    boxes = find(panel, Enclosed, "enclosed").findChildren(CheckBox)
    assert [box.text() for box in boxes] == [
        "Document van 02-11-2026",
        "Diagnose, vastgelegd op 02-11-2026",
    ]
    assert "Brief & verslag van de huisarts." in words_of(panel)
    assert "kinderpsychiater" in boxes[1].accessibleDescription()
    kept = kept_by(panel)
    boxes[1].click()
    panel.flush()
    assert [g.meegegeven for g in kept] == [(2,)]


def test_a_document_that_is_added_can_be_ticked_and_what_was_ticked_stays(panel):
    panel.show_melding(a_view(DIAGNOSE))
    find(panel, CheckBox, "enclosed-2").click()
    panel.show_melding(a_view(DOCUMENT, DIAGNOSE))
    find(panel, CheckBox, "enclosed-1").click()
    kept = kept_by(panel)
    panel.flush()
    assert [g.meegegeven for g in kept] == [(1, 2)]


def test_the_tab_key_goes_from_the_last_text_to_the_documents_in_order(panel, qtbot):
    panel.show_melding(a_view(DOCUMENT, DIAGNOSE))
    field(panel, "school_doet").setFocus()
    for name in ("enclosed-1", "enclosed-2"):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert find(panel, CheckBox, name).hasFocus()


def test_nothing_is_asked_about_documents_when_there_are_none(panel):
    panel.show_melding(a_view(DOCUMENT, gegevens=MeldingGegevens(meegegeven=(1,))))
    assert find(panel, CheckBox, "enclosed-1").isChecked()
    assert find(panel, Enclosed, "enclosed").isVisible()
    panel.show_melding(a_view(dossier=a_dossier(id=OTHER)))
    assert not find(panel, Enclosed, "enclosed").isVisible()


def test_a_long_document_is_told_by_its_first_words(panel):
    long = a_regel(Soort.DOCUMENT, tekst="woord " * 90)
    panel.show_melding(a_view(long))
    told = find(panel, CheckBox, "enclosed-1").accessibleDescription()
    assert told.startswith("woord woord")
    assert told.endswith("woord…")
    assert len(told) < 170
