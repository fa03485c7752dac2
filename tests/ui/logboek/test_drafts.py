"""Nothing typed is lost: not by a lock, a crash, or another dossier."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from desktop.core.dossier import DossierId
from desktop.core.logboek import Soort
from desktop.ui.logboek import kinds
from desktop.ui.logboek.draft import Draft, read_draft
from desktop.ui.logboek.panel import LogboekPanel
from tests.ui.logboek.keyboard import choose_kind, press, submit, tab_to, write, write_in
from tests.ui.logboek.views import NOW, a_view

TEXT = st.text(st.characters(codec="utf-8"))
DRAFTS = st.builds(
    Draft,
    soort=st.sampled_from([soort.value for soort in Soort]),
    tekst=TEXT,
    door=TEXT,
    herkomst=st.sampled_from(["zelf", "derde"]),
    bron_naam=TEXT,
    bron_relatie=TEXT,
    citaat=TEXT,
    duiding=TEXT,
    met=TEXT,
    reactie=TEXT,
    anoniem=st.booleans(),
)
# Text fields turn exotic line ends into \n, and one line holds no line end at all.
TYPED = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Zl", "Zp", "Zs", "Cs"]))


@pytest.fixture
def kept(panel):
    texts: list[str] = []
    panel.draft_changed.connect(texts.append)
    return texts


@given(draft=DRAFTS)
def test_a_draft_reads_back_as_it_was_written(draft):
    assert draft.is_empty or read_draft(draft.to_json()) == draft


@pytest.mark.parametrize("text", ["zomaar", "[1]", '{"soort": "onbekend", "tekst": "x"}', "7"])
def test_what_is_no_draft_becomes_text_rather_than_being_lost(text):
    assert read_draft(text) == Draft(tekst=text)


def test_a_draft_of_another_version_keeps_what_is_known():
    read = read_draft('{"tekst": "jas", "nieuw": 1, "anoniem": "ja"}')
    assert read == Draft(tekst="jas")


@pytest.mark.usefixtures("theme")
def test_the_panel_brings_back_what_it_told(qtbot):
    panel = LogboekPanel()
    qtbot.addWidget(panel)
    panel.set_now(NOW)
    panel.show_dossier(a_view())

    @given(tekst=TYPED.filter(str.strip), line=TYPED, soort=st.sampled_from(kinds.TYPED))
    def check(tekst, line, soort):
        draft = Draft(
            soort=soort.value,
            tekst=tekst,
            door=line,
            moment="2026-11-20T09:05:00+01:00",
            bron_naam=line,
            bron_relatie=line,
            herkomst="derde",
            citaat=tekst,
            duiding=tekst,
            met=line,
            reactie=tekst,
            anoniem=False,
            mening=tekst,
            veronderstelling=tekst,
            andere_verklaring=tekst,
            signaalbron="derden",
            richting="weerspreekt",
            over="ouder",
            categorieen=("gedrag", "gezin"),
            vormen=("fysiek", "vechtscheiding"),
            navraag=(tekst, "", "", "", "", tekst),
            toestemming=True,
        )
        panel._composer.clear()
        panel.restore_draft(draft.to_json())
        assert panel._composer.draft() == draft

    check()


def test_a_draft_is_told_within_two_seconds_after_typing(qtbot, panel, kept):
    write("Zij had geen jas aan.")
    qtbot.waitUntil(lambda: bool(kept), timeout=2000)
    assert read_draft(kept[0]).tekst == "Zij had geen jas aan."
    panel.draft_saved("14:32")
    assert panel._composer._foot._status.text() == "Bewaard 14:32"
    assert panel._composer._foot._status.isVisible()


def test_a_hidden_panel_tells_its_draft_at_once_with_every_field(panel, kept):
    write("Na de les.")
    choose_kind(Soort.DISCLOSURE)
    write_in("citaat", "Ik ben bang.")
    write_in("door", "Joris Kamp")
    tab_to("tijd")
    press(Qt.Key.Key_Down)
    write_in("duiding", "Zij meent het.")
    panel.hide()
    assert read_draft(kept[-1]) == Draft(
        soort="disclosure",
        tekst="Na de les.",
        citaat="Ik ben bang.",
        door="Joris Kamp",
        duiding="Zij meent het.",
        moment="2026-11-22T13:32:00+01:00",
    )
    panel.show()
    panel.hide()
    assert len(kept) == 1


def test_another_dossier_gets_an_empty_card_and_the_draft_goes_with_the_old_one(panel):
    told = []

    def on_draft(text: str) -> None:
        told.append((panel.dossier, read_draft(text).tekst))

    panel.draft_changed.connect(on_draft)
    write("Van de eerste.")
    panel.show_dossier(a_view(id=DossierId(2)))
    assert told == [(DossierId(1), "Van de eerste.")]
    assert panel.dossier == DossierId(2)
    assert panel._composer.draft().is_empty


def test_reading_the_same_dossier_again_leaves_the_words_alone(panel, kept):
    write("Half af")
    panel.show_dossier(a_view())
    assert panel._composer.draft().tekst == "Half af"
    assert not kept


def test_an_emptied_card_drops_its_draft(panel, kept):
    write("x")
    panel.flush()
    press(Qt.Key.Key_Backspace)
    panel.hide()
    assert kept[-1] == ""


def test_a_recorded_entry_leaves_no_draft_behind(panel, kept):
    write("Een keer.")
    submit()
    panel.recorded()
    panel.hide()
    assert [read_draft(text).tekst for text in kept] == ["Een keer."]


def test_words_typed_while_an_entry_is_recorded_begin_the_next(panel, kept):
    write("Een keer.")
    submit()
    write(" En toen")
    panel.recorded()
    assert panel._composer.draft().tekst == "En toen"
    panel.hide()
    assert read_draft(kept[-1]).tekst == "En toen"


def test_a_draft_that_could_not_be_kept_is_told_again(panel, kept):
    write("Half af")
    panel.flush()
    panel.draft_not_saved()
    panel.flush()
    assert [read_draft(text).tekst for text in kept] == ["Half af", "Half af"]


def test_an_untouched_card_tells_nothing(panel, kept):
    panel.restore_draft("")
    panel.hide()
    assert kept == []


def test_words_typed_before_the_draft_arrived_are_added_to_it(panel, kept):
    write("nieuw")
    panel.restore_draft(replace(Draft(), tekst="oud", duiding="d").to_json())
    assert panel._composer.draft().tekst == "oud\nnieuw"
    panel.hide()
    assert read_draft(kept[0]).tekst == "oud\nnieuw"


def test_a_restored_moment_stays_when_the_clock_goes_on(panel):
    panel.restore_draft(Draft(tekst="x", moment="2026-11-20T09:05:00+01:00").to_json())
    panel.set_now(NOW.replace(hour=15))
    assert panel._composer.draft().moment == "2026-11-20T09:05:00+01:00"
    panel.restore_draft("")


def test_an_unreadable_moment_follows_the_clock(panel):
    panel.restore_draft(Draft(tekst="x", moment="gisteren").to_json())
    assert panel._composer.draft().moment == ""
