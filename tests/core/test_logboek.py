"""The logboek grows and never changes: corrections stand on top of what they correct."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.core.dossier import DossierId
from desktop.core.known_error import KnownError
from desktop.core.logboek import (
    AantekeningError,
    CorrectionError,
    Herkomst,
    Soort,
    broken_corrections,
    check_correction,
    timeline,
)
from tests.builders import FIRST, MORNING, a_vastlegging, an_aantekening

OTHER = DossierId(2)
BLANK = st.sampled_from(["", " ", "\n\t"])


@pytest.mark.parametrize("soort", Soort)
def test_L01_every_kind_of_entry_can_be_written_down(soort):
    assert an_aantekening(soort).soort is soort


@settings(max_examples=40)
@given(st.sampled_from(sorted(set(Soort) - {Soort.DISCLOSURE}, key=str)), BLANK, BLANK)
def test_an_entry_without_any_words_is_refused(soort, tekst, citaat):
    with pytest.raises(AantekeningError) as refused:
        an_aantekening(soort, tekst=tekst, citaat=citaat)
    assert refused.value.field == "tekst"


@given(BLANK)
def test_N06_a_disclosure_needs_the_literal_words_of_the_leerling(citaat):
    with pytest.raises(AantekeningError) as refused:
        an_aantekening(Soort.DISCLOSURE, citaat=citaat)
    assert refused.value.field == "citaat"


def test_N06_the_literal_words_alone_are_enough():
    assert an_aantekening(Soort.DISCLOSURE, tekst="").citaat


@pytest.mark.parametrize("soort", [Soort.GESPREK, Soort.OVERLEG])
def test_S02_and_S03_a_talk_names_with_whom(soort):
    with pytest.raises(AantekeningError) as refused:
        an_aantekening(soort, met=" ")
    assert refused.value.field == "met"


def test_a_refusal_tells_what_to_do_and_keeps_the_words_to_itself():
    with pytest.raises(KnownError) as refused:
        an_aantekening(Soort.DISCLOSURE, tekst="Amira huilde", citaat="")
    assert refused.value.remedy.endswith(".")
    assert "Amira" not in f"{refused.value!r} {refused.value.remedy}"


def test_a_moment_that_could_not_be_put_in_order_is_refused():
    with pytest.raises(ValueError, match="offset"):
        an_aantekening(moment=datetime(2026, 11, 2, 8, 30))  # noqa: DTZ001


@pytest.mark.parametrize(
    ("herkomst", "bron", "missing"),
    [
        (Herkomst.ZELF, "", False),
        (Herkomst.DERDE, "", True),
        (Herkomst.DERDE, "  ", True),
        (Herkomst.DERDE, "de trainer", False),
    ],
)
def test_L04_words_of_a_third_party_ask_for_their_source(herkomst, bron, missing):
    assert an_aantekening(herkomst=herkomst, bron=bron).bron_ontbreekt is missing


def test_S01_feit_and_disclosure_are_signals():
    signals = {soort for soort in Soort if an_aantekening(soort).is_signaal}
    assert signals == {Soort.FEIT, Soort.DISCLOSURE}


def test_a_correction_holds_and_the_old_text_stays_readable():
    old, new = a_vastlegging(1), a_vastlegging(2, verbetert=1)
    [regel] = timeline([old, new])
    assert regel.geldig is new
    assert regel.eerder == (old,)
    assert regel.aantekening is new.aantekening


def test_a_chain_of_corrections_is_one_line_with_the_newest_first():
    chain = [a_vastlegging(1), *(a_vastlegging(n, verbetert=n - 1) for n in range(2, 6))]
    [regel] = timeline(chain)
    assert [v.nummer for v in (regel.geldig, *regel.eerder)] == [5, 4, 3, 2, 1]


def test_a_correction_does_not_make_an_entry_newer():
    later = MORNING + timedelta(days=3)
    old, new = a_vastlegging(1), a_vastlegging(2, verbetert=1, vastgelegd_op=later)
    assert timeline([old])[0].recorded_on == MORNING
    assert timeline([old, new])[0].recorded_on == MORNING


def test_the_timeline_follows_when_things_happened_not_when_they_were_written():
    yesterday = an_aantekening(moment=MORNING - timedelta(days=1))
    lines = timeline([a_vastlegging(1), a_vastlegging(2, aantekening=yesterday), a_vastlegging(3)])
    assert [regel.geldig.nummer for regel in lines] == [2, 1, 3]


def test_a_correction_may_move_an_entry_to_another_moment():
    moved = an_aantekening(moment=MORNING + timedelta(hours=2))
    written = [a_vastlegging(1), a_vastlegging(2), a_vastlegging(3, aantekening=moved, verbetert=1)]
    assert [regel.geldig.nummer for regel in timeline(written)] == [2, 3]


def test_only_the_text_that_holds_now_can_be_corrected():
    written = [a_vastlegging(1), a_vastlegging(2, verbetert=1)]
    check_correction(2, written)
    for target in (1, 3):
        with pytest.raises(CorrectionError) as refused:
            check_correction(target, written)
        assert refused.value.remedy


def test_a_text_of_another_dossier_cannot_be_corrected():
    with pytest.raises(CorrectionError):
        check_correction(2, [a_vastlegging(1)])


@st.composite
def logboeken(draw):
    """Draw a sound logboek of two dossiers, corrected at will."""
    written = []
    holding: dict[DossierId, list[int]] = {FIRST: [], OTHER: []}
    for nummer in range(1, draw(st.integers(1, 12)) + 1):
        dossier = draw(st.sampled_from([FIRST, OTHER]))
        target = draw(st.sampled_from([None, *holding[dossier]]))
        moment = MORNING + timedelta(minutes=draw(st.integers(0, 3)))
        entry = an_aantekening(moment=moment)
        written.append(a_vastlegging(nummer, dossier=dossier, verbetert=target, aantekening=entry))
        holding[dossier] = [*(n for n in holding[dossier] if n != target), nummer]
    return written


@settings(max_examples=40)
@given(logboeken())
def test_a_sound_logboek_has_no_broken_corrections(written):
    assert broken_corrections(written) == ()


@settings(max_examples=40)
@given(logboeken())
def test_every_entry_of_a_sound_logboek_is_shown_exactly_once(written):
    for dossier in (FIRST, OTHER):
        mine = [v for v in written if v.dossier == dossier]
        lines = timeline(mine)
        shown = [v.nummer for regel in lines for v in (regel.geldig, *regel.eerder)]
        assert sorted(shown) == [v.nummer for v in mine]
        moments = [regel.aantekening.moment for regel in lines]
        assert moments == sorted(moments)
        for regel in lines:
            check_correction(regel.geldig.nummer, mine)


@settings(max_examples=40)
@given(logboeken(), st.data())
def test_each_kind_of_broken_correction_is_found(written, data):
    last = len(written) + 1
    stranger = DossierId(3)
    corrected = [v.verbetert for v in written if v.verbetert]
    target = data.draw(st.sampled_from(written))
    breaks = {
        "of nothing": a_vastlegging(last, verbetert=last + 5),
        "of itself": a_vastlegging(last, verbetert=last),
        "of another dossier": a_vastlegging(last, dossier=stranger, verbetert=target.nummer),
        "without a reason": a_vastlegging(
            last, dossier=written[-1].dossier, verbetert=last - 1, reden=" "
        ),
    }
    if corrected:
        twice = next(v for v in written if v.nummer == corrected[0])
        breaks["twice"] = a_vastlegging(last, dossier=twice.dossier, verbetert=twice.nummer)
    kind = data.draw(st.sampled_from(sorted(breaks)))
    assert broken_corrections([*written, breaks[kind]]) == (last,)


@settings(max_examples=40)
@given(st.lists(st.none() | st.integers(-1, 9), max_size=8))
def test_nothing_disappears_from_the_timeline_however_corrections_point(targets):
    written = [a_vastlegging(n, verbetert=target) for n, target in enumerate(targets, start=1)]
    shown = {v.nummer for regel in timeline(written) for v in (regel.geldig, *regel.eerder)}
    assert shown == {v.nummer for v in written}


def test_a_corrected_entry_keeps_its_place_among_those_of_the_same_minute():
    first, second = a_vastlegging(1), a_vastlegging(2)
    lines = timeline([first, second, a_vastlegging(3, verbetert=1)])
    assert [line.geldig.nummer for line in lines] == [3, 2]
