"""Design tokens: the colours, sizes and type every surface of the program is made from."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from typing import NamedTuple

from desktop.paths import resources_dir

THEMES = ("licht", "donker", "contrast")
TEXT_PERCENTS = (100, 125, 150, 175, 200)

SPACE_XS, SPACE_S, SPACE_M, SPACE_L, SPACE_XL, SPACE_XXL = 4, 8, 12, 16, 24, 32
RADIUS_S, RADIUS_M, RADIUS_L = 6, 8, 12
RAIL_WIDTH, LIST_WIDTH, RIGHT_WIDTH = 80, 332, 460
TOP_BAR_HEIGHT, ROW_HEIGHT, CHIP_HEIGHT, PILL_HEIGHT, ICON_BUTTON = 56, 90, 28, 22, 32


class TypeStep(NamedTuple):
    """One step of the type scale, in pixels at 100 % text size."""

    size: int
    weight: int
    line: int


TYPE = {
    "caption": TypeStep(11, 500, 16),
    "caption_strong": TypeStep(11, 600, 16),
    "small": TypeStep(12, 400, 18),
    "small_strong": TypeStep(12, 600, 18),
    "body": TypeStep(13, 400, 20),
    "body_strong": TypeStep(13, 600, 20),
    "title": TypeStep(15, 600, 22),
    "heading": TypeStep(20, 600, 28),
}


@dataclass(frozen=True, slots=True)
class Tokens:
    """The colour roles of one theme, as #RRGGBB."""

    name: str
    dark: bool
    canvas: str
    surface: str
    sunken: str
    raised: str
    hover: str
    selected: str
    border: str
    border_strong: str
    text: str
    text2: str
    text3: str
    accent: str
    accent_hover: str
    accent_soft: str
    accent_text: str
    on_accent: str
    focus: str
    danger: str
    danger_soft: str
    danger_solid: str
    warn: str
    warn_soft: str
    ok: str
    ok_soft: str
    info: str
    info_soft: str
    violet: str
    violet_soft: str

    def colour(self, role: str) -> str:
        """Return the colour of a role; an unknown role is a programming error."""
        value = getattr(self, role)
        if not isinstance(value, str) or not value.startswith("#"):
            raise AttributeError(role)
        return value

    def soft(self, role: str) -> str:
        """Return the fill that belongs behind text in this role."""
        return getattr(self, f"{role}_soft", self.sunken)


def load_tokens(name: str) -> Tokens:
    """Read one theme; raise TypeError when its file misses a role or has one too many."""
    data = tomllib.loads((resources_dir() / f"theme/{name}.toml").read_text(encoding="utf-8"))
    return Tokens(name=name, dark=data["donker"], **data["rol"])
