"""A chart that cannot be walked is refused when it is read, and the complaint says where."""

from __future__ import annotations

import json
from collections.abc import Callable
from copy import deepcopy
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.core.afwegingskader import KaderError
from desktop.core.kader_json import kader_from_json
from tests.builders import kader_text

Break = Callable[[dict[str, Any]], object]
WHOLE = json.loads(kader_text("onderwijs"))


def broken(change: Break) -> str:
    data = deepcopy(WHOLE)
    change(data)
    return json.dumps(data)


def knoop(data: dict[str, Any], name: str) -> Any:
    return next(k for k in data["knopen"] if k["id"] == name)


def exits(data: dict[str, Any], number: int) -> Any:
    return knoop(data, f"afweging-{number}")["uitgangen"]


def add(data: dict[str, Any], **parts: Any) -> dict[str, Any]:
    data["knopen"].append({"kort": "kort", **parts})
    return data


CHARTS: dict[str, tuple[Break, str]] = {
    "care that does not close": (
        lambda d: exits(d, 1)["zorg"].update(naar="afweging-2"),
        "wel zorg, geen onveiligheid sluit niet: afweging-1",
    ),
    "unknown target": (lambda d: exits(d, 3)["nee"].update(naar="nergens"), "knoop: nergens"),
    "unknown start": (lambda d: d.update(start="elders"), "knoop: elders"),
    "no knopen": (lambda d: d.update(knopen=[]), "knoop: afweging-1"),
    "cycle": (lambda d: exits(d, 4)["ja"].update(naar="afweging-2"), "kring: afweging-2"),
    "cycle to itself": (lambda d: exits(d, 1)["nee"].update(naar="afweging-1"), "kring"),
    "cycle over a besluit": (
        lambda d: knoop(d, "melden-2").update(verder="afweging-1"),
        "kring: afweging-1",
    ),
    "unreachable": (lambda d: add(d, id="eiland", uitkomst="hulp"), "onbereikbaar: eiland"),
    "no nee": (lambda d: exits(d, 5).pop("nee"), "onbereikbaar: melden-5"),
    "no nee, all reached": (
        lambda d: exits(d, 5).update(twijfel=exits(d, 5).pop("nee")),
        "zonder ja of nee: afweging-5",
    ),
    "no ja, all reached": (
        lambda d: exits(d, 5).update(twijfel=exits(d, 5).pop("ja")),
        "zonder ja of nee: afweging-5",
    ),
    "no question": (lambda d: knoop(d, "afweging-3").pop("vraag"), "vraag: afweging-3|vervolg"),
    "a question that goes on": (
        lambda d: knoop(d, "afweging-3").update(verder="hulp"),
        "vervolg: afweging-3",
    ),
    "one way whatever you say": (
        lambda d: (exits(d, 5)["ja"].update(naar="melden-5"), d["knopen"].pop()),
        "hetzelfde: afweging-5",
    ),
    "melden without meldnorm": (lambda d: exits(d, 3)["nee"].pop("meldnorm"), "meldnorm .*-3"),
    "unknown meldnorm": (lambda d: exits(d, 3)["nee"].update(meldnorm=4), "meldnorm .*-3"),
    "meldnorm without melden": (lambda d: exits(d, 1)["nee"].update(meldnorm=1), "meldnorm .*-1"),
    "besluit with a question": (
        lambda d: knoop(d, "hulp").update(vraag={"tekst": "t", "bron": "001:1"}),
        "besluit met een vraag of een uitgang: hulp",
    ),
    "besluit with an exit": (
        lambda d: knoop(d, "melden-3").update(
            uitgangen={"ja": {"naar": "hulp", "tekst": "t", "bron": "b"}}
        ),
        "besluit met een vraag of een uitgang: melden-3",
    ),
    "besluit after besluit": (
        lambda d: knoop(d, "melden-3").update(verder="hulp"),
        "gaat niet verder met een vraag: melden-3",
    ),
    "begins with a besluit": (
        lambda d: (
            add(d, id="voor", uitkomst="sluiten", verder="afweging-1"),
            d.update(start="voor"),
        ),
        "begint niet met een vraag: voor",
    ),
    "the same knoop twice": (lambda d: add(d, id="hulp", uitkomst="hulp"), "dubbele knoop"),
}


@pytest.mark.parametrize(("change", "complaint"), CHARTS.values(), ids=CHARTS)
def test_a_chart_that_cannot_be_walked_is_refused(change: Break, complaint: str):
    with pytest.raises(KaderError, match=complaint):
        kader_from_json(broken(change))


FILES: dict[str, tuple[Break, str]] = {
    "no versie": (lambda d: d.pop("versie"), r"kader\.versie"),
    "versie is a number": (lambda d: d.update(versie=2018), r"kader\.versie"),
    "knopen is a word": (lambda d: d.update(knopen="vijf"), r"kader\.knopen"),
    "a knoop is a word": (lambda d: d["knopen"].insert(2, "vijf"), r"kader\.knopen\[2\]\.id"),
    "a knoop without id": (lambda d: d["knopen"][1].pop("id"), r"kader\.knopen\[1\]\.id"),
    "uitgangen is a list": (
        lambda d: d["knopen"][0].update(uitgangen=["ja"]),
        r"kader\.knopen\[0\]\.uitgangen",
    ),
    "an exit is nothing": (lambda d: exits(d, 1).update(ja=None), r"uitgangen\.ja\.naar"),
    "an exit leads to a list": (lambda d: exits(d, 1)["ja"].update(naar=[]), r"ja\.naar"),
    "an exit without its words": (lambda d: exits(d, 1)["ja"].pop("tekst"), r"ja\.tekst"),
    "an exit without its source": (lambda d: exits(d, 1)["ja"].pop("bron"), r"ja\.bron"),
    "an unknown answer": (
        lambda d: exits(d, 1).update(misschien=exits(d, 1)["ja"]),
        "uitgangen.misschien: 'misschien'",
    ),
    "an unknown outcome": (
        lambda d: knoop(d, "hulp").update(uitkomst="niets"),
        r"kader\.knopen\[10\]: 'niets'",
    ),
    "a meldnorm in words": (lambda d: exits(d, 2)["ja"].update(meldnorm="1"), r"ja\.meldnorm"),
    "a meldnorm that is true": (lambda d: exits(d, 2)["ja"].update(meldnorm=True), "meldnorm"),
    "meldnormen without number": (lambda d: d["meldnormen"][1].pop("nummer"), r"\[1\]\.nummer"),
    "no advice in doubt": (lambda d: d.pop("bij_twijfel"), r"kader\.bij_twijfel"),
    "vraag is nothing": (lambda d: knoop(d, "afweging-1").update(vraag=None), r"\[0\]\.vraag"),
    "toelichting is a word": (
        lambda d: knoop(d, "afweging-2").update(toelichting="let op"),
        r"\[2\]\.toelichting",
    ),
    "toelichting of words": (
        lambda d: knoop(d, "afweging-2").update(toelichting=["let op"]),
        r"toelichting\[0\]\.tekst",
    ),
    "verder is nothing": (lambda d: knoop(d, "melden-2").update(verder=None), r"\.verder"),
}


@pytest.mark.parametrize(("change", "place"), FILES.values(), ids=FILES)
def test_a_file_with_a_broken_part_is_refused_naming_the_part(change: Break, place: str):
    with pytest.raises(KaderError, match=place):
        kader_from_json(broken(change))


@pytest.mark.parametrize("text", ["", "{", "nee", "[" * 100_000, "\ufeff{}"])
def test_what_is_no_json_is_refused(text: str):
    with pytest.raises(KaderError, match="geen JSON"):
        kader_from_json(text)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=4),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner),
    max_leaves=6,
)


@settings(max_examples=40)
@given(JSON)
def test_any_other_json_is_refused_with_a_kader_error(data):
    with pytest.raises(KaderError):
        kader_from_json(json.dumps(data))


@settings(max_examples=40)
@given(st.data())
def test_any_value_in_any_place_gives_a_kader_or_a_kader_error(data):
    whole = deepcopy(WHOLE)
    part: Any = whole
    while True:
        key = data.draw(st.sampled_from(list(part) if isinstance(part, dict) else range(len(part))))
        inside = part[key]
        if not isinstance(inside, dict | list) or not inside or data.draw(st.booleans()):
            break
        part = inside
    part[key] = data.draw(JSON)
    try:
        kader_from_json(json.dumps(whole)).walk({})
    except KaderError as error:
        assert str(error)  # noqa: PT017  both ways are right, any other error is not


def test_many_roads_to_one_knoop_are_checked_in_one_go():
    last = 60
    knopen = [
        {
            "id": f"v{n}",
            "kort": "k",
            "vraag": {"tekst": "t", "bron": "b"},
            "uitgangen": {
                answer: {"naar": f"{way}{n}", "tekst": "t", "bron": "b"}
                for answer, way in (("ja", "l"), ("nee", "r"))
            },
        }
        for n in range(last)
    ] + [
        {"id": f"{way}{n}", "kort": "k", "uitkomst": "hulp", "verder": f"v{n + 1}"}
        for n in range(last)
        for way in "lr"
    ]
    for knoop in knopen[-2:]:
        del knoop["verder"]
    data = {**WHOLE, "start": "v0", "knopen": knopen}
    assert len(kader_from_json(json.dumps(data)).vragen) == last
