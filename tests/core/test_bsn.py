"""A BSN is refused in every field, and a telephone number is not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.bsn import BsnError, holds_bsn, refuse_bsn
from tests.builders import a_betrokkene, a_leerling

BSN = "111222333"
FIELDS = ("naam", "relatie", "bereikbaar", "organisatie", "functie", "telefoon", "email", "adres")


@pytest.mark.parametrize(
    "text", [BSN, f"nummer {BSN}.", "111 222 333", "111.222.333", "1112.22.333", "1112-22333"]
)
def test_nine_digits_that_pass_the_elfproef_are_a_bsn_however_they_are_grouped(text):
    assert holds_bsn(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "111222334",
        "000000000",
        "0111222333",
        "+31 111222333",
        "(0)111222333",
        "06-12 34 56 78",
        "030 1234567",
        "111222333 44",
        "14-3-2012",
        "Dorpsstraat 11, 1234 AB",
    ],
)
def test_other_numbers_are_no_bsn(text):
    assert not holds_bsn(text)


@given(st.integers(0, 99_999_999))
def test_the_last_digit_decides(first):
    passing = [n for n in range(10) if holds_bsn(f"{first:08}{n}")]
    assert len(passing) <= 1


@pytest.mark.parametrize("field", [*FIELDS, "tolk", "opmerking"])
def test_a_field_of_a_person_is_named_and_no_word_of_it_is_told(field):
    people = (a_betrokkene(), a_betrokkene(**{field: BSN}))
    with pytest.raises(BsnError) as refused:
        refuse_bsn(a_leerling(), people)
    assert (refused.value.nummer, refused.value.field) == (1, field)
    assert BSN not in refused.value.remedy
    assert "BSN" in refused.value.remedy


@pytest.mark.parametrize("field", ["roepnaam", "tussenvoegsel", "achternaam", "klas", "mentor"])
def test_a_field_of_the_leerling_is_named(field):
    with pytest.raises(BsnError) as refused:
        refuse_bsn(a_leerling(**{field: BSN}), ())
    assert (refused.value.nummer, refused.value.field) == (None, field)


def test_without_a_bsn_nothing_is_refused():
    refuse_bsn(a_leerling(), (a_betrokkene(telefoon="06-12345678"),))
