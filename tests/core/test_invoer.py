"""What comes in as text: readable, whole, and not a book."""

from __future__ import annotations

from typing import Any

import pytest

from desktop.core.invoer import LANGSTE, has_unseen, leesbaar, tidied
from desktop.core.logboek import AantekeningError
from desktop.core.signaal import Signaal
from tests.builders import an_aantekening


@pytest.mark.parametrize(
    ("pasted", "kept"),
    [
        ("een\ttwee\n", "een\ttwee\n"),
        ("een\r\ntwee\rdrie\x0cvier\x85", "een\ntwee\ndrie\nvier\n"),
        ("zag\x00 \x1b[31mrood\x7f", "zag [31mrood"),
        ("\u202egnp.exe\u202c", "gnp.exe"),
        ("half \ud83d emoji", "half  emoji"),
        ("محمد\u200f 👨‍👩‍👧 Zoë", "محمد\u200f 👨‍👩‍👧 Zoë"),
    ],
)
def test_what_nobody_sees_is_left_out_and_what_carries_meaning_stays(pasted, kept):
    assert leesbaar(pasted) == kept
    assert has_unseen(pasted) == (pasted != kept)


def test_every_text_of_an_entry_is_tidied():
    entry = tidied(an_aantekening(tekst="a\x00", duiding="b\x00", door="c\x00"))
    assert (entry.tekst, entry.duiding, entry.door) == ("a", "b", "c")


def test_a_text_that_is_too_long_is_refused_under_its_field():
    fits = "x" * LANGSTE
    assert tidied(an_aantekening(duiding=fits)).duiding == fits
    for field in ("tekst", "duiding", "mening"):
        too_long: dict[str, Any] = {field: fits + "x"}
        with pytest.raises(AantekeningError) as refused:
            tidied(an_aantekening(**too_long))
        assert refused.value.field == field
        assert "Er is niets weg." in refused.value.remedy


def test_a_detail_that_is_too_long_is_refused_at_the_text():
    with pytest.raises(AantekeningError) as refused:
        tidied(an_aantekening(signaal=Signaal(andere_verklaring="x y " * LANGSTE)))
    assert refused.value.field == "tekst"
