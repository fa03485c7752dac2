"""An answer comes back from its document as it was, also from one written by an older program."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from desktop.storage.documents import beantwoording, beantwoording_document
from tests.builders import a_beantwoording

NUMMERS = st.lists(st.integers(1, 999), max_size=4).map(tuple)


@given(NUMMERS, NUMMERS, st.text(max_size=20), st.integers(1, 9))
def test_facts_sparringpartner_and_ronde_come_back(voor, tegen, name, ronde):
    made = a_beantwoording(voor=voor, tegen=tegen, sparringpartner=name, ronde=ronde)
    document = json.loads(beantwoording_document(made))
    same = name.encode(errors="replace").decode()
    assert beantwoording(document) == a_beantwoording(
        voor=voor, tegen=tegen, sparringpartner=same, ronde=ronde
    )


def test_an_answer_from_before_facts_and_rondes_is_of_ronde_1_without_facts():
    document = json.loads(beantwoording_document(a_beantwoording(voor=(1,), ronde=3)))
    for key in ("voor", "tegen", "sparringpartner", "ronde"):
        del document[key]
    assert beantwoording(document) == a_beantwoording()
