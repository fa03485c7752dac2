"""Answers in, path out: the same way for every possible set of answers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.afwegingskader import Antwoord, Uitkomst
from tests.builders import JA, NEE, TWIJFEL, a_kader

KADERS = st.sampled_from(["onderwijs", "basis"]).map(a_kader)
VRAGEN = [f"afweging-{n}" for n in range(1, 6)]
ANSWERS = st.dictionaries(st.sampled_from(VRAGEN), st.sampled_from(Antwoord))


def walk(name: str, *antwoorden: Antwoord):
    return a_kader(name).walk(dict(zip(VRAGEN, antwoorden, strict=False)))


@given(KADERS, ANSWERS)
def test_no_question_is_asked_twice(kader, answers):
    pad = kader.walk(answers)
    asked = [schrede.knoop for schrede in pad.schreden]
    assert len(set(asked)) == len(asked)
    assert pad.huidig not in asked


@given(KADERS, ANSWERS)
def test_the_path_ends_at_a_besluit_or_where_an_answer_is_missing(kader, answers):
    pad = kader.walk(answers)
    if pad.huidig is None:
        last = pad.schreden[-1].naar
        assert kader.knopen[last].uitkomst
        assert kader.knopen[last].verder is None
    else:
        assert answers.get(pad.huidig) not in kader.knopen[pad.huidig].uitgangen


@given(KADERS, ANSWERS)
def test_every_step_follows_an_exit_that_was_given(kader, answers):
    pad = kader.walk(answers)
    for schrede in pad.schreden:
        assert answers[schrede.knoop] is schrede.antwoord
        assert kader.knopen[schrede.knoop].uitgangen[schrede.antwoord].naar == schrede.naar
    assert {knoop for edge in pad.edges for knoop in edge} <= set(kader.knopen)


@given(KADERS, ANSWERS)
def test_there_is_a_meldnorm_exactly_when_melden_was_reached(kader, answers):
    pad = kader.walk(answers)
    melden = [b for b in pad.besluiten if kader.knopen[b].uitkomst is Uitkomst.MELDEN]
    assert bool(pad.meldnorm) is bool(melden)
    assert pad.meldnorm is None or pad.meldnorm in kader.meldnormen


@given(KADERS, ANSWERS)
def test_the_outcome_is_the_first_besluit_and_melden_stays(kader, answers):
    pad = kader.walk(answers)
    assert pad.is_besluit is (pad.besluit is not None)
    assert pad.besluit == next(
        (s.naar for s in pad.schreden if kader.knopen[s.naar].uitkomst), None
    )


@given(KADERS, ANSWERS)
def test_A6_only_what_comes_after_melden_is_walked_together_with_veilig_thuis(kader, answers):
    together = [schrede.samen for schrede in kader.walk(answers).schreden]
    assert together == sorted(together)
    assert not any(together) or together.index(True) == 2


@given(KADERS, ANSWERS, st.sampled_from(VRAGEN), st.sampled_from(Antwoord))
def test_an_answer_off_the_path_changes_nothing(kader, answers, knoop, antwoord):
    pad = kader.walk(answers)
    on_path = {schrede.knoop for schrede in pad.schreden} | {pad.huidig}
    if knoop not in on_path:
        assert kader.walk({**answers, knoop: antwoord}) == pad


@pytest.mark.parametrize("name", ["onderwijs", "basis"])
def test_A6_after_melden_at_afweging_2_questions_3_to_5_remain_reachable(name):
    pad = walk(name, JA, JA, JA, JA, NEE)
    assert [s.knoop for s in pad.schreden if s.samen] == VRAGEN[2:]
    assert pad.besluiten == ("melden-2", "melden-5")
    assert pad.meldnorm == 1
    assert pad.huidig is None


@pytest.mark.parametrize("name", ["onderwijs", "basis"])
@pytest.mark.parametrize(
    ("antwoorden", "besluit", "meldnorm", "huidig"),
    [
        ((), None, None, "afweging-1"),
        ((NEE,), "sluiten", None, None),
        ((JA,), None, None, "afweging-2"),
        ((JA, JA), "melden-2", 1, "afweging-3"),
        ((JA, NEE), None, None, "afweging-3"),
        ((JA, NEE, NEE), "melden-3", 2, None),
        ((JA, NEE, JA), None, None, "afweging-4"),
        ((JA, NEE, JA, NEE), "melden-4", 2, None),
        ((JA, NEE, JA, JA), None, None, "afweging-5"),
        ((JA, NEE, JA, JA, NEE), "melden-5", 3, None),
        ((JA, NEE, JA, JA, JA), "hulp", None, None),
        ((JA, JA, JA, JA, JA), "melden-2", 1, None),
        ((TWIJFEL, JA), None, None, "afweging-1"),
        ((JA, NEE, TWIJFEL, JA), None, None, "afweging-3"),
    ],
)
def test_both_kaders_lead_where_they_were_published_to_lead(
    name, antwoorden, besluit, meldnorm, huidig
):
    pad = walk(name, *antwoorden)
    assert (pad.besluit, pad.meldnorm, pad.huidig) == (besluit, meldnorm, huidig)


def test_A2y_onderwijs_twijfel_at_afweging_2_leads_to_melden():
    assert walk("onderwijs", JA, TWIJFEL).besluit == "melden-2"


def test_A2y_basis_twijfel_at_afweging_2_leaves_the_question_open():
    pad = walk("basis", JA, TWIJFEL)
    assert (pad.besluit, pad.huidig) == (None, "afweging-2")
