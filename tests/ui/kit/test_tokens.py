from __future__ import annotations

import re

import pytest

from desktop.ui.kit.tokens import THEMES, load_tokens

# (what is drawn, on what, WCAG 2.2 minimum): text 4.5, lines and marks 3.
TEXT_PAIRS = [
    *(("text", on) for on in ("surface", "canvas", "selected", "hover", "raised")),
    *(("text2", on) for on in ("surface", "canvas", "selected", "sunken")),
    *(("text3", on) for on in ("surface", "canvas", "sunken", "selected")),
    *(("accent_text", on) for on in ("surface", "accent_soft", "hover")),
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
    ("surface", "text"),
    *((tone, "surface") for tone in ("danger", "warn", "ok", "info", "violet")),
    *((tone, f"{tone}_soft") for tone in ("danger", "warn", "ok", "info", "violet")),
]
MARK_PAIRS = [
    *((mark, "surface") for mark in ("border_strong", "accent", "focus", "danger_solid")),
    ("border_strong", "canvas"),
    ("focus", "canvas"),
]


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize(("front", "back"), TEXT_PAIRS)
def test_text_stands_out_from_what_it_is_written_on(name, front, back):
    tokens = load_tokens(name)
    assert contrast(tokens.colour(front), tokens.colour(back)) >= 4.5


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize(("front", "back"), MARK_PAIRS)
def test_lines_and_marks_stand_out(name, front, back):
    tokens = load_tokens(name)
    assert contrast(tokens.colour(front), tokens.colour(back)) >= 3


@pytest.mark.parametrize(("front", "back"), TEXT_PAIRS)
def test_the_contrast_theme_goes_further(front, back):
    tokens = load_tokens("contrast")
    assert contrast(tokens.colour(front), tokens.colour(back)) >= 7


@pytest.mark.parametrize("name", THEMES)
def test_every_role_is_a_colour(name):
    tokens = load_tokens(name)
    roles = [role for role in tokens.__slots__ if role not in {"name", "dark"}]
    assert len(roles) == 28
    assert all(re.fullmatch(r"#[0-9A-F]{6}", tokens.colour(role)) for role in roles)


def test_a_misspelt_role_is_refused():
    with pytest.raises(AttributeError):
        load_tokens("licht").colour("acent")


def test_a_role_without_a_soft_fill_gets_the_sunken_surface():
    tokens = load_tokens("licht")
    assert tokens.soft("text2") == tokens.sunken
    assert tokens.soft("danger") == tokens.danger_soft
