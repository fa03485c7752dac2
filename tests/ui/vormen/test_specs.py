"""Every vorm has a form that asks exactly what the vorm keeps, and gives it back unchanged."""

from __future__ import annotations

from dataclasses import fields
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.core.anonimiteit import GRONDEN
from desktop.core.inhoud import Inhoud, InhoudError
from desktop.core.toestemming import VIER_STAPPEN
from desktop.core.vormen import VORMEN
from desktop.ui.vormen.dates import read_day
from desktop.ui.vormen.draft import VormDraft, read_draft
from desktop.ui.vormen.spec import Kind
from desktop.ui.vormen.specs import OWN_DIALOG, SPECS, spec_of
from desktop.ui.vormen.titles import menu_groups, vorm_titles
from desktop.ui.vormen.values import inhoud_of, raws_of, values_of
from tests.ui.vormen.samples import NAMES, values_for

pytestmark = pytest.mark.usefixtures("qapp")
COMES_FROM_ELSEWHERE = {"noodoproep", "punt-afgedaan", "routestap", "vlag-weg"}


def test_every_vorm_has_a_form_and_a_title():
    assert set(SPECS) | set(OWN_DIALOG) == set(vorm_titles()) == set(VORMEN)


@pytest.mark.parametrize("name", NAMES)
def test_a_form_asks_exactly_what_the_vorm_keeps(name):
    spec = spec_of(name)
    assert spec.name == name
    assert sorted(f.key for f in spec.fields) == sorted(f.name for f in fields(VORMEN[name]))


def test_every_form_can_be_begun_somewhere():
    listed = [name for group in menu_groups() for name in group.names]
    assert len(listed) == len(set(listed))
    assert set(listed) | COMES_FROM_ELSEWHERE == set(VORMEN)


@pytest.mark.parametrize("name", NAMES)
@given(data=st.data())
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_is_typed_is_what_is_kept(name, data):
    spec = spec_of(name)
    values = data.draw(values_for(spec))
    inhoud = inhoud_of(spec, raws_of(spec, values))
    assert inhoud == VORMEN[name](**values)
    assert values_of(inhoud) == values


@pytest.mark.parametrize("name", NAMES)
@given(data=st.data())
@settings(max_examples=10, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_half_filled_form_is_kept_as_it_was(name, data):
    spec = spec_of(name)
    draft = VormDraft(raws_of(spec, data.draw(values_for(spec))), reden="Verschreven.")
    assert read_draft(draft.to_text()) == draft


@pytest.mark.parametrize("text", ["", "x", "[]", "null", '{"velden": 3}', '{"velden": {}}'])
def test_other_text_is_no_draft(text):
    assert read_draft(text) is None


@pytest.mark.parametrize(
    "text",
    ["1-12-2026", "01-12-2026", "1/12/2026", "1 december 2026", "1 dec 2026", "2026-12-01"],
)
def test_a_day_may_be_written_as_people_do(text):
    assert read_day(text) == date(2026, 12, 1)


@pytest.mark.parametrize("text", ["31-2-2026", "morgen", "1-12", "1 foo 2026", "0-0-0000"])
def test_what_is_no_day_is_none(text):
    assert read_day(text) is None


def test_march_has_its_own_short_name():
    assert read_day("14 mrt 2027") == date(2027, 3, 14)


@pytest.mark.parametrize("text", ["31-2-2026", "volgende week", ""])
def test_an_impossible_day_is_refused_under_its_field(text):
    with pytest.raises(InhoudError) as refused:
        inhoud_of(spec_of("hulpafspraken"), {"termijn": text})
    assert refused.value.field == "termijn"


def test_an_inhoud_has_its_values_by_name():
    made = inhoud_of(spec_of("heropening"), {"reden": "Nieuw signaal."})
    assert isinstance(made, Inhoud)
    assert values_of(made) == {"reden": "Nieuw signaal."}


def asked(name: str, key: str) -> str:
    field = next(f for f in spec_of(name).fields if f.key == key)
    explained = (choice.explanation for choice in field.options)
    questions = (c.tekst for wording in (field.questions or {}).values() for c in wording)
    return "\n".join((field.label, field.hint, *explained, *questions))


def test_S07_the_two_decisions_are_asked_in_their_order_and_words():
    keys = [f.key for f in spec_of("besluit").fields]
    assert keys.index("melden") < keys.index("hulp")
    assert "“Is melden noodzakelijk?”" in asked("besluit", "melden")
    assert "“Is hulp verlenen of organiseren (ook) mogelijk?”" in asked("besluit", "hulp")


def test_C09_the_talk_before_a_melding_has_its_four_steps():
    parts = ("uitleg", "reactie", "bezwaar", "weging_bezwaar")
    for key, citaat in zip(parts, VIER_STAPPEN, strict=True):
        assert citaat.tekst in asked("gesprek-over-melding", key)


def test_C10_the_grounds_stand_in_their_published_words():
    for name in ("melden-zonder-gesprek", "melding-gedaan"):
        words = asked(name, "gronden")
        assert all(ground.citaat.tekst in words for ground in GRONDEN.values())


def test_C05_and_C06_five_questions_in_both_wordings():
    words = asked("toestemmingsweging", "antwoorden")
    assert "Behartig ik door te melden" in words
    assert "Kan ik door te spreken" in words


def test_T02_and_T04_the_talk_sheet_names_what_to_check_and_what_not_to_say():
    assert "benoemen wat je feitelijk waarneemt" in asked("gespreksvoorbereiding", "vragen")
    assert "Ga bij deze stap niet in op" in asked("gespreksvoorbereiding", "niet_zeggen")


def test_S02_only_advice_asks_whether_the_leerling_was_named():
    assert [name for name in NAMES if spec_of(name).asks_anonymous] == ["adviesgesprek"]


def test_a_question_with_choices_offers_them():
    choosing = {Kind.ONE_OF, Kind.SEVERAL_OF}
    for name in NAMES:
        for field in spec_of(name).fields:
            assert bool(field.options) == (field.kind in choosing), (name, field.key)
