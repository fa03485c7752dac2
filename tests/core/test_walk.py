"""Answers in, path out: the same way for every possible set of answers."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

import pytest

from desktop.core.afwegingskader import Afwegingskader, Antwoord, Pad, Uitkomst
from tests.builders import JA, NEE, TWIJFEL, a_kader

NAMES = ("onderwijs", "basis")
VRAGEN = [f"afweging-{n}" for n in range(1, 6)]


def every_way(name: str) -> Iterator[tuple[Afwegingskader, dict[str, Antwoord], Pad]]:
    """Give each of the 1024 sets of answers, questions left open included, and its path."""
    kader = a_kader(name)
    for some in product((None, *Antwoord), repeat=len(VRAGEN)):
        answers = {vraag: a for vraag, a in zip(VRAGEN, some, strict=True) if a}
        yield kader, answers, kader.walk(answers)


def walk(name: str, *antwoorden: Antwoord):
    return a_kader(name).walk(dict(zip(VRAGEN, antwoorden, strict=False)))


@pytest.mark.parametrize("name", NAMES)
def test_no_question_is_asked_twice(name):
    for _kader, _answers, pad in every_way(name):
        asked = [schrede.knoop for schrede in pad.schreden]
        assert len(set(asked)) == len(asked)
        assert pad.huidig not in asked


@pytest.mark.parametrize("name", NAMES)
def test_the_path_ends_at_a_besluit_or_where_an_answer_is_missing(name):
    for kader, answers, pad in every_way(name):
        if pad.huidig is None:
            last = pad.schreden[-1].naar
            assert kader.knopen[last].uitkomst
            assert kader.knopen[last].verder is None
        else:
            assert answers.get(pad.huidig) not in kader.knopen[pad.huidig].uitgangen


@pytest.mark.parametrize("name", NAMES)
def test_every_step_follows_an_exit_that_was_given(name):
    for kader, answers, pad in every_way(name):
        for schrede in pad.schreden:
            assert answers[schrede.knoop] is schrede.antwoord
            assert kader.knopen[schrede.knoop].uitgangen[schrede.antwoord].naar == schrede.naar
        assert {knoop for edge in pad.edges for knoop in edge} <= set(kader.knopen)


@pytest.mark.parametrize("name", NAMES)
def test_there_is_a_meldnorm_exactly_when_melden_was_reached(name):
    for kader, _answers, pad in every_way(name):
        melden = [b for b in pad.besluiten if kader.knopen[b].uitkomst is Uitkomst.MELDEN]
        assert bool(pad.meldnorm) is bool(melden)
        assert pad.meldnorm is None or pad.meldnorm in kader.meldnormen


@pytest.mark.parametrize("name", NAMES)
def test_the_outcome_is_the_first_besluit_and_melden_stays(name):
    for kader, _answers, pad in every_way(name):
        ends = [s.naar for s in pad.schreden if kader.knopen[s.naar].uitkomst]
        assert pad.besluit == (ends[0] if ends else None)
        assert pad.is_besluit is bool(ends)


@pytest.mark.parametrize("name", NAMES)
def test_A6_only_what_comes_after_melden_is_walked_together_with_veilig_thuis(name):
    for _kader, _answers, pad in every_way(name):
        together = [schrede.knoop for schrede in pad.schreden if schrede.samen]
        after = [s.knoop for s in pad.schreden if s.knoop > "afweging-2"]
        assert together == (after if "melden-2" in pad.besluiten else [])


@pytest.mark.parametrize("name", NAMES)
def test_an_answer_off_the_path_changes_nothing(name):
    for kader, answers, pad in every_way(name):
        on_path = {schrede.knoop for schrede in pad.schreden} | {pad.huidig}
        assert kader.walk({knoop: a for knoop, a in answers.items() if knoop in on_path}) == pad


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
