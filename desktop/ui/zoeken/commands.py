"""What one can do from the search field besides finding: acts, screens, settings, explanation."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from desktop.core.namen_zoeken import find

MOST = 5


@dataclass(frozen=True, slots=True)
class Command:
    """One thing to do; group and detail tell what kind it is, run does it."""

    text: str
    group: str
    icon: str
    detail: str
    run: Callable[[], object]


class Commands:
    """The commands of the moment, found by the beginnings of their words."""

    def __init__(self, listed: Callable[[], Sequence[Command]]) -> None:
        self._listed = listed

    def all(self) -> tuple[Command, ...]:
        """Return everything that can be done now."""
        return tuple(self._listed())

    def find(self, text: str) -> tuple[Command, ...]:
        """Return what fits these words, the best first."""
        listed = self.all()
        return tuple(listed[n] for n in find([_searched(one) for one in listed], text, MOST))


def _searched(command: Command) -> str:
    return f"{command.text} {command.group}"
