"""The sizes and looks that real desks have."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QSize

from desktop.tour.driver import Driver
from desktop.ui.kit.theme import current


class Look(NamedTuple):
    """A size of the window with a text size in percent and a theme."""

    name: str
    size: QSize
    percent: int
    theme: str

    def dress(self, driver: Driver) -> None:
        """Let the window look like this from now on."""
        driver.window.resize(self.size)
        if current().text_percent != self.percent:
            current().set_text_percent(self.percent)
        if current().choice != self.theme:
            current().choose(self.theme)

    def shoot(self, driver: Driver, name: str) -> None:
        """Take a picture of this look."""
        driver.shoot(f"{name}-{self.name}", (self.theme,))


_WIDE, _LAPTOP = QSize(1600, 1000), QSize(1366, 768)
FIRST = Look("breed", _WIDE, 100, "licht")
SMALL = Look("klein", QSize(1280, 720), 100, "licht")
CONTRAST = Look("breed", _WIDE, 100, "contrast")
# Each differs from the one before in one thing: dressing the whole window is what takes time.
LOOKS = (
    FIRST,
    Look("laptop", _LAPTOP, 100, "licht"),
    Look("grote-tekst", _LAPTOP, 200, "licht"),
    Look("grote-tekst", _LAPTOP, 200, "donker"),
    Look("laptop", _LAPTOP, 100, "donker"),
    Look("breed", _WIDE, 100, "donker"),
)
ROOMY = {LOOKS[0], LOOKS[-1]}
