"""The screen font Inter, and the type scale as QFont for delegates and painters."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontDatabase

from desktop.paths import resources_dir
from desktop.ui.kit.tokens import TYPE

FAMILIES = ["Inter", "Segoe UI Variable Text", "Segoe UI", "Noto Sans"]
_FILES = ("Inter_400Regular", "Inter_500Medium", "Inter_600SemiBold")
_made: dict[str, QFont] = {}
_percent = 100


def load() -> None:
    """Register the shipped font files; raise FileNotFoundError when one cannot be read."""
    for name in _FILES:
        path = resources_dir() / f"fonts/{name}.ttf"
        if QFontDatabase.addApplicationFont(str(path)) < 0:
            raise FileNotFoundError(path.name)


def set_scale(percent: int) -> None:
    """Make every font of the scale this many percent of its size."""
    global _percent  # noqa: PLW0603 - fonts are asked for in paint events, once per cell
    _percent = percent
    _made.clear()


def font(role: str) -> QFont:
    """Return the font of a step of the type scale, at the current text size."""
    if role not in _made:
        _made[role] = _make(role)
    return _made[role]


def line_height(role: str) -> int:
    """Return the line height of a step of the type scale in pixels."""
    return round(TYPE[role].line * _percent / 100)


def _make(role: str) -> QFont:
    step = TYPE[role]
    made = QFont()
    made.setFamilies(FAMILIES)
    made.setPixelSize(round(step.size * _percent / 100))
    made.setWeight(QFont.Weight(step.weight))
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    made.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 98.5)
    return made
