"""Answers in, path out: the same way for every possible set of answers."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

import pytest

from desktop.core.afwegingskader import Afwegingskader, Antwoord, Pad, Uitkomst
from tests.builders import JA, NEE, TWIJFEL, a_kader

ZORG = Antwoord.ZORG

NAMES = ("onderwijs", "basis")
VRAGEN = [f"afweging-{n}" for n in range(1, 6)]

# The published schemes, exit by exit: 001:132-185 and 003:464-523, care without unsafety 003:472.
# A besluit with "daarna" is followed by that question, together with Veilig Thuis.
ONDERWIJS = """
1 nee: sluiten
1 zorg: sluiten
1 ja: afweging-2
2 nee: afweging-3
2 ja: melden-2, norm 1, daarna afweging-3
2 twijfel: melden-2, norm 1, daarna afweging-3
3 nee: melden-3, norm 2
3 ja: afweging-4
4 nee: melden-4, norm 2
4 ja: afweging-5
5 nee: melden-5, norm 3
5 ja: hulp
"""
BASIS = ONDERWIJS.replace("2 twijfel: melden-2, norm 1, daarna afweging-3\n", "")
SCHEMES = {"onderwijs": ONDERWIJS, "basis": BASIS}


def every_way(name: str) -> Iterator[tuple[Afwegingskader, dict[str, Antwoord], Pad]]:
    """Give each of the 3125 sets of answers, questions left open included, and its path."""
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


@pytest.mark.parametrize("name", NAMES)
def test_every_set_of_answers_ends_where_the_published_scheme_says(name):
    exits = dict(line.split(": ") for line in SCHEMES[name].strip().splitlines())
    for _kader, answers, pad in every_way(name):
        assert (pad.besluiten, pad.meldnorm, pad.huidig) == by_hand(exits, answers)


def by_hand(exits: dict[str, str], answers: dict[str, Antwoord]):
    """Follow the lines of a scheme, as someone with the paper in front of them would."""
    besluiten: list[str] = []
    norms: list[int] = []
    at = "afweging-1"
    for _ in VRAGEN:
        given = answers.get(at)
        line = exits.get(f"{at[-1]} {given.value}") if given else None
        if line is None:
            break
        target, *more = line.split(", ")
        norms += [int(part[-1]) for part in more if part.startswith("norm")]
        at = next((part.split()[1] for part in more if part.startswith("daarna")), "")
        if target.startswith("afweging"):
            at = target
        else:
            besluiten.append(target)
        if not at:
            break
    return tuple(besluiten), norms[0] if norms else None, at or None


def leads(number: int, antwoord: Antwoord) -> set[tuple[str, int | None]]:
    """Return where an answer leads in each kader, and by which meldnorm."""
    exits = [a_kader(name).knopen[f"afweging-{number}"].uitgangen[antwoord] for name in NAMES]
    return {(uitgang.naar, uitgang.meldnorm) for uitgang in exits}


def test_A1n_no_suspicion_closes_the_meldcode():
    assert leads(1, NEE) == {("sluiten", None)}


def test_A1y_a_suspicion_leads_to_afweging_2():
    assert leads(1, JA) == {("afweging-2", None)}


def test_A2n_no_unsafety_leads_to_afweging_3():
    assert leads(2, NEE) == {("afweging-3", None)}


def test_A2y_unsafety_leads_to_melden():
    assert leads(2, JA) == {("melden-2", 1)}


def test_A3n_no_effective_help_leads_to_melden():
    assert leads(3, NEE) == {("melden-3", 2)}


def test_A3y_effective_help_leads_to_afweging_4():
    assert leads(3, JA) == {("afweging-4", None)}


def test_A4n_help_that_is_not_accepted_leads_to_melden():
    assert leads(4, NEE) == {("melden-4", 2)}


def test_A4y_accepted_help_leads_to_afweging_5():
    assert leads(4, JA) == {("afweging-5", None)}


def test_A5n_help_without_result_leads_to_melden_again():
    assert leads(5, NEE) == {("melden-5", 3)}


def test_A5y_help_with_result_leads_to_help_and_watching():
    assert leads(5, JA) == {("hulp", None)}


@pytest.mark.parametrize("name", NAMES)
def test_A1t_and_Z34_care_without_unsafety_closes_the_meldcode_by_the_words_of_003(name):
    pad = walk(name, ZORG, JA)
    assert (pad.besluiten, pad.meldnorm, pad.huidig) == (("sluiten",), None, None)
    uitgang = a_kader(name).knopen["afweging-1"].uitgangen[ZORG]
    assert uitgang.citaat.bron == "003:472"
    assert "niet tot onveiligheid leidende, problemen" in uitgang.citaat.tekst
    assert pad.beslissend is not None
    assert pad.beslissend.antwoord is ZORG


@pytest.mark.parametrize("name", NAMES)
def test_Z34_care_without_unsafety_is_an_answer_to_afweging_1_alone(name):
    asked = [knoop.antwoorden for knoop in a_kader(name).vragen]
    assert asked == [tuple(Antwoord)] + [(JA, NEE, TWIJFEL)] * 4
    assert walk(name, JA, ZORG).huidig == "afweging-2"


def test_an_answer_has_words_of_its_own_for_care_without_unsafety():
    assert [a.woorden for a in Antwoord] == ["ja", "nee", "twijfel", "wel zorg, geen onveiligheid"]
    assert [a.kort for a in Antwoord] == ["ja", "nee", "twijfel", "wel zorg"]


@pytest.mark.parametrize("name", NAMES)
def test_what_is_considered_goes_one_answer_on_and_leaves_the_rest(name):
    kader = a_kader(name)
    pad = walk(name, JA, NEE, JA, NEE)
    maybe = kader.consider(pad, "afweging-2", JA)
    assert [s.knoop for s in maybe.schreden] == ["afweging-1", "afweging-2"]
    assert (maybe.besluiten, maybe.huidig) == (("melden-2",), "afweging-3")
    assert kader.consider(pad, "afweging-3", TWIJFEL).huidig == "afweging-3"
    assert kader.consider(pad, "afweging-5", JA) == pad


@pytest.mark.parametrize("name", NAMES)
def test_the_questions_from_one_on_are_those_that_can_still_come(name):
    kader = a_kader(name)
    assert [v.id for v in kader.questions_from("afweging-3")] == VRAGEN[2:]
    assert [v.id for v in kader.questions_from("afweging-1")] == VRAGEN
