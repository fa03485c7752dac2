"""A poptekening comes back from its document with every cross in its place."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from desktop.core.lichaam import Zijde
from desktop.core.poptekening import Markering, Poptekening, SoortPlek
from desktop.storage.inhouden import inhoud_of, inhoud_values

UNIT = st.floats(0, 1)
WORDS = st.text(st.characters(codec="utf-8"), max_size=20)
SAID = WORDS.filter(str.strip)
MARKS = st.builds(
    Markering,
    UNIT,
    UNIT,
    st.sampled_from(Zijde),
    st.sampled_from(SoortPlek),
    SAID,
    WORDS,
    WORDS,
    WORDS,
    SAID,
)


@given(st.builds(Poptekening, st.lists(MARKS, min_size=1, max_size=4).map(tuple), WORDS, WORDS))
def test_every_poptekening_survives_json(made):
    assert inhoud_of(json.loads(json.dumps(inhoud_values(made)))) == made
