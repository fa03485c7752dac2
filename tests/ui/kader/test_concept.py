"""What is typed in the panel survives: a draft per question, handed in soon and brought back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.dossier import DossierId
from desktop.core.weging import Weging
from desktop.ui.kader.concept import Concept, Kept
from tests.builders import JA, NEE, a_kader, a_weging
from tests.ui.kader import hands
from tests.ui.kader.recorder import a_view, view_of

NUMMERS = st.lists(st.integers(1, 99), max_size=3).map(tuple)
CONCEPTEN = st.builds(
    Concept,
    st.sampled_from(["", "ja", "nee", "twijfel", "zorg"]),
    st.text(max_size=40),
    st.text(max_size=9),
    st.text(max_size=9),
    NUMMERS,
    NUMMERS,
)


def type_something(panel, words: str = "Blauwe plek <gezien> & gehoord") -> None:
    hands.choice(panel, NEE).click()
    hands.motivering(panel).setPlainText(words)
    hands.names_field(panel).setText("Joris")


def typed(panel) -> tuple[bool, str, str]:
    chosen = hands.choice(panel, NEE).isChecked()
    return chosen, hands.motivering(panel).toPlainText(), hands.names_field(panel).text()


EVERYTHING = (True, "Blauwe plek <gezien> & gehoord", "Joris")


def test_a_draft_is_handed_in_within_two_seconds_after_typing(panel, recorder, qtbot):
    recorder.show(a_view(JA))
    with qtbot.waitSignal(panel.draft_changed, timeout=2000):
        type_something(panel)
    assert len(recorder.drafts) == 1


def test_a_draft_comes_back_in_a_new_panel(panel, recorder):
    recorder.show(a_view(JA))
    type_something(panel)
    panel.flush()
    draft = recorder.drafts[-1]
    recorder.show(view_of(a_kader(), Weging(DossierId(2)), id=DossierId(2)))
    assert typed(panel) == (False, "", "")
    recorder.show(a_view(JA))
    assert typed(panel) == (False, "", "")
    panel.restore_draft(draft)
    assert typed(panel) == EVERYTHING


def test_hiding_the_panel_hands_the_draft_in(panel, recorder):
    recorder.show(a_view(JA))
    type_something(panel)
    assert recorder.drafts == []
    panel.hide()
    assert len(recorder.drafts) == 1


def test_opening_another_dossier_hands_the_draft_in_before_it_is_shown(panel, recorder):
    recorder.show(a_view(JA))
    type_something(panel)
    recorder.show(view_of(a_kader(), Weging(DossierId(2)), id=DossierId(2)))
    assert "Blauwe plek" in recorder.drafts[0]
    panel.flush()
    assert len(recorder.drafts) == 1


def test_what_is_typed_stays_when_the_dossier_is_shown_again(panel, recorder):
    recorder.show(a_view(JA))
    type_something(panel)
    recorder.show(a_view(JA))
    assert typed(panel) == EVERYTHING


def test_what_is_typed_stays_while_another_question_is_looked_at(panel, recorder):
    recorder.show(a_view(JA))
    type_something(panel)
    hands.button(panel, "change_afweging-1").click()
    assert typed(panel) == (False, "", "")
    hands.button(panel, "cancelAnswer").click()
    assert typed(panel) == EVERYTHING


def test_the_draft_is_gone_once_the_answer_is_recorded(panel, recorder):
    recorder.show(a_view())
    type_something(panel)
    panel.flush()
    hands.button(panel, "recordAnswer").click()
    assert recorder.drafts[-1] == ""


def test_recording_one_answer_keeps_the_draft_of_another(panel, recorder):
    recorder.show(a_view(JA))
    type_something(panel)
    hands.button(panel, "change_afweging-1").click()
    hands.answer(panel, JA)
    assert "Blauwe plek" in recorder.drafts[-1]
    assert typed(panel) == EVERYTHING


def test_an_answer_that_was_refused_keeps_everything_typed(panel, recorder):
    recorder.show(a_view(JA))
    type_something(panel)
    hands.names_field(panel).clear()
    hands.button(panel, "recordAnswer").click()
    assert hands.motivering(panel).toPlainText() == EVERYTHING[1]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "geen json",
        "[]",
        "null",
        '{"open": "afweging-1"}',
        '{"open": "afweging-1", "concepten": {"afweging-1": {"antwoord": "misschien"}}}',
        '{"open": "x", "concepten": {"x": {"antwoord": "blauw", "motivering": "", "namen": ""}}}',
        '{"open": "weg", "concepten": {"weg": {"antwoord": "", "motivering": "x", "namen": ""}}}',
    ],
)
def test_a_draft_that_cannot_be_read_leaves_an_empty_form(panel, recorder, text):
    recorder.show(a_view(JA))
    panel.restore_draft(text)
    assert typed(panel) == (False, "", "")
    assert "Afweging 2 van 5" in hands.texts(panel)


def test_a_draft_of_a_changed_answer_opens_that_question(panel, recorder):
    recorder.show(a_view(JA, JA))
    hands.button(panel, "change_afweging-2").click()
    type_something(panel)
    panel.flush()
    recorder.show(view_of(a_kader(), Weging(DossierId(2)), id=DossierId(2)))
    recorder.show(a_view(JA, JA))
    panel.restore_draft(recorder.drafts[0])
    assert "Afweging 2 van 5" in hands.texts(panel)
    assert typed(panel) == EVERYTHING


@given(st.dictionaries(st.text(max_size=9), CONCEPTEN), st.text(max_size=9), st.integers(0, 4))
def test_drafts_come_back_as_they_were(concepten, opened, ronde):
    text = Kept(concepten, opened, ronde).to_text()
    kept = {knoop: concept for knoop, concept in concepten.items() if not concept.is_empty}
    assert Kept.from_text(text) == (Kept(kept, opened, ronde) if kept or ronde else Kept())
    assert (text == "") == (not kept and not ronde)


def test_a_draft_from_before_facts_and_rondes_is_still_read():
    old = '{"open": "a", "concepten": {"a": {"antwoord": "ja", "motivering": "m", "namen": "n"}}}'
    assert Kept.from_text(old) == Kept({"a": Concept("ja", "m", "n")}, "a")


def test_an_answer_recorded_while_another_dossier_came_up_leaves_that_alone(panel):
    panel.show_dossier(a_view())
    type_something(panel)
    hands.button(panel, "recordAnswer").click()
    panel.show_dossier(view_of(a_kader(), a_weging(JA), id=DossierId(2)))
    type_something(panel, "Iets anders")
    panel.answered()
    assert hands.motivering(panel).toPlainText() == "Iets anders"
