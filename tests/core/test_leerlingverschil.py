"""A file against the register: who is new, changed, left, missing or the same."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import product
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from desktop.core.dossier import DossierId, LeerlingError
from desktop.core.leerlingimport import GelezenLeerling, LeesfoutError, Leesresultaat, Weigering
from desktop.core.leerlingregister import RegisterLeerling, eigen_sleutel
from desktop.core.leerlingverschil import Verschil, verschil

TODAY = date(2026, 11, 2)
TESS = RegisterLeerling("0012", "Tess", "Berk", "van", date(2014, 2, 1), "1A", "groep 4", "Els Bos")
SAM = RegisterLeerling("13", "Sam", "Eik")
GONE = replace(SAM, vertrokken_op=date(2026, 1, 1))


def a_reading(*leerlingen: RegisterLeerling, **details: Any) -> Leesresultaat:
    rows = (GelezenLeerling(n, one, **details) for n, one in enumerate(leerlingen, 2))
    return Leesresultaat(tuple(rows))


def against(register: list[RegisterLeerling], *read: RegisterLeerling, **details: Any) -> Verschil:
    return verschil(register, a_reading(*read, **details), TODAY)


def carried_out(register: list[RegisterLeerling], seen: Verschil) -> list[RegisterLeerling]:
    """Do to a list what carrying out does to the register."""
    fresh = [one.leerling for one in seen.nieuw]
    changed = [one.nieuw for one in (*seen.gewijzigd, *seen.vertrokken)]
    kept = {one.sleutel: one for one in (*register, *fresh, *changed)}
    return list(kept.values())


def test_everyone_is_new_in_an_empty_register():
    assert [one.leerling for one in against([], TESS, SAM).nieuw] == [TESS, SAM]


def test_who_is_not_in_the_file_is_missing_and_not_left():
    seen = against([TESS, SAM], TESS)
    assert seen.ontbreekt == (SAM,)
    assert seen.vertrokken == ()
    assert seen.gelijk == (TESS,)


def test_who_left_before_is_not_missing_any_more():
    assert against([replace(SAM, vertrokken_op=TODAY)], TESS).ontbreekt == ()


def test_a_change_names_its_fields_and_keeps_the_dossier():
    known = replace(TESS, dossier=DossierId(4))
    (found,) = against([known], replace(TESS, klas="1B", mentor="Ton Kuiper")).gewijzigd
    assert found.velden == ("klas", "mentor")
    assert found.nieuw.dossier == DossierId(4)


def test_what_a_file_leaves_open_stays_as_it_was():
    bare = RegisterLeerling("0012", "Tess", "Berk")
    assert against([TESS], bare).gelijk == (TESS,)


def test_a_new_last_name_without_tussenvoegsel_has_none():
    (found,) = against([TESS], RegisterLeerling("0012", "Tess", "Linde")).gewijzigd
    assert found.nieuw.full_name == "Tess Linde"


def test_a_day_of_leaving_makes_a_pupil_leave_also_when_it_is_still_to_come():
    (found,) = against([TESS], replace(TESS, vertrokken_op=date(2027, 7, 31))).vertrokken
    assert found.velden == ("vertrokken_op",)
    assert not found.nieuw.is_vertrokken(TODAY)
    assert found.nieuw.is_vertrokken(date(2027, 8, 1))


def test_who_left_without_a_day_leaves_today_and_keeps_that_day():
    (found,) = against([TESS], TESS, is_vertrokken=True).vertrokken
    assert found.nieuw.vertrokken_op == TODAY
    later = verschil([found.nieuw], a_reading(TESS, is_vertrokken=True), date(2027, 1, 1))
    assert later.gelijk == (found.nieuw,)


def test_who_comes_back_is_a_pupil_again():
    (found,) = against([replace(TESS, vertrokken_op=date(2026, 1, 1))], TESS).gewijzigd
    assert found.velden == ("vertrokken_op",)
    assert found.nieuw.vertrokken_op is None


def test_who_had_left_before_we_knew_them_is_not_taken_over():
    seen = against([], replace(TESS, vertrokken_op=date(2020, 7, 31)), SAM)
    assert [one.leerling.roepnaam for one in seen.al_vertrokken] == ["Tess"]
    assert [one.leerling for one in seen.nieuw] == [SAM]
    assert against([], TESS, is_vertrokken=True).nieuw == ()


def test_zeros_in_front_are_offered_and_taken_only_when_asked():
    read = a_reading(replace(TESS, sleutel="12"))
    seen = verschil([TESS], read, TODAY)
    assert (len(seen.nieuw), seen.alleen_nullen, seen.ontbreekt) == (1, 1, (TESS,))
    same = verschil([TESS], read, TODAY, nullen_gelijk=True)
    assert (same.nieuw, same.alleen_nullen, same.gelijk) == ((), 0, (TESS,))


def test_keys_that_are_the_same_but_for_zeros_within_one_school_are_not_guessed():
    register = [TESS, replace(SAM, sleutel="012")]
    assert verschil(register, a_reading(replace(TESS, sleutel="12")), TODAY).alleen_nullen == 0
    both = a_reading(replace(TESS, sleutel="12"), replace(SAM, sleutel="012"))
    assert verschil([TESS], both, TODAY).alleen_nullen == 0


def test_refusals_and_what_was_left_out_come_along():
    wrong = Weigering("school.csv", 3, "Naam", "De naam ontbreekt.")
    seen = verschil([], Leesresultaat((), (wrong,), {"foto": 2}), TODAY)
    assert (seen.geweigerd, seen.weggelaten) == ((wrong,), {"foto": 2})


PUPILS = st.builds(
    RegisterLeerling,
    sleutel=st.sampled_from(["1", "01", "001", "2", "x"]),
    roepnaam=st.sampled_from(["Tess", "Sam"]),
    achternaam=st.sampled_from(["Berk", "Eik", ""]),
    tussenvoegsel=st.sampled_from(["", "van"]),
    geboortedatum=st.none() | st.just(date(2014, 2, 1)),
    klas=st.sampled_from(["", "1A", "1B"]),
    vertrokken_op=st.none() | st.sampled_from([date(2026, 1, 1), date(2027, 1, 1)]),
)
SCHOOLS = st.lists(PUPILS, max_size=5, unique_by=lambda one: one.sleutel)


@example([replace(SAM, sleutel="1")], [replace(GONE, sleutel="01"), replace(SAM, sleutel="001")])
@given(SCHOOLS, SCHOOLS)
def test_a_second_time_nothing_differs(register, pupils):
    for is_gone, zeros in product((True, False), repeat=2):
        is_idempotent(register, pupils, is_gone=is_gone, zeros=zeros)


def is_idempotent(register, pupils, *, is_gone: bool, zeros: bool) -> None:
    read = a_reading(*pupils, is_vertrokken=is_gone)
    first = verschil(register, read, TODAY, nullen_gelijk=zeros)
    after = carried_out(register, first)
    again = verschil(after, read, TODAY, nullen_gelijk=zeros)
    assert (again.nieuw, again.gewijzigd, again.vertrokken) == ((), (), ())
    assert len(again.gelijk) + len(again.al_vertrokken) == len(pupils)
    assert {one.sleutel for one in register} <= {one.sleutel for one in after}


def test_a_pupil_becomes_the_leerling_of_a_dossier():
    assert TESS.leerling().full_name == TESS.full_name == "Tess van Berk"
    with pytest.raises(LeerlingError):
        RegisterLeerling("1", "Tess", "").leerling()


def test_a_key_of_our_own_is_the_same_for_the_same_name_and_birth_date():
    assert eigen_sleutel("Zoë", "", "Berk", None) == eigen_sleutel("zoe", "", "berk", None)
    assert eigen_sleutel("Zoë", "", "Berk", TODAY) != eigen_sleutel("Zoë", "", "Berk", None)


def test_a_file_that_cannot_be_read_names_file_and_line():
    assert LeesfoutError("a.csv", "Kapot.", 3).remedy == (
        "a.csv, regel 3: Kapot. Er is niets overgenomen."
    )
    assert LeesfoutError("a.csv", "Kapot.").remedy == "a.csv: Kapot. Er is niets overgenomen."


def test_a_pupil_is_called_by_the_whole_name():
    assert (TESS.full_name, SAM.full_name) == ("Tess van Berk", "Sam Eik")
    assert TESS.sorting_name < SAM.sorting_name
