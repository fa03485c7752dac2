"""Finding a leerling by what is typed of a name: any order, accents, initials, one typing error."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from desktop.core.zoeken import woorden

MOST = 6
# Shorter words differ in one letter from too many others.
SHORTEST_TYPO = 4
_EXACT, _BEGIN, _INITIALS, _GLUED, _TYPO = 0, 1, 2, 3, 4

Score = Callable[[str, Sequence[str]], int | None]


class Namen:
    """Names made ready to be looked through at every key; they are gone when this is."""

    def __init__(self, names: Sequence[str]) -> None:
        self._words = [woorden(name) for name in names]

    def find(self, text: str, most: int = MOST) -> tuple[int, ...]:
        """Return the places of the names that fit, the best first; nothing typed fits none.

        Every typed word must fit: a tussenvoegsel may be left out or stand anywhere. Only when no
        name fits to the letter, words of four letters and more may hold one error.
        """
        asked = woorden(text)
        if not asked:
            return ()
        found = self._ranked(asked, _fits) or self._ranked(asked, _nearly_fits)
        return tuple(place for _, place in found[:most])

    def _ranked(self, asked: Sequence[str], score: Score) -> list[tuple[int, int]]:
        scored = ((_total(words, asked, score), place) for place, words in enumerate(self._words))
        return sorted((total, place) for total, place in scored if total is not None)


def find(names: Sequence[str], text: str, most: int = MOST) -> tuple[int, ...]:
    """Return the places of the names that fit what is typed, the best first."""
    return Namen(names).find(text, most)


def begins_nearly(word: str, typed: str) -> bool:
    """Tell whether one letter more, less, other, or two swapped, make word begin like typed."""
    same = 0
    while same < len(typed) and word[same : same + 1] == typed[same]:
        same += 1
    rest = typed[same:]
    swapped = rest[1:2] + rest[:1] + rest[2:]
    return word.startswith((rest[1:], swapped), same) or word.startswith((rest, rest[1:]), same + 1)


def _total(words: Sequence[str], asked: Sequence[str], score: Score) -> int | None:
    total = 0
    for one in asked:
        found = score(one, words)
        if found is None:
            return None
        total += found
    return total


def _fits(asked: str, words: Sequence[str]) -> int | None:
    if asked in words:
        return _EXACT
    if any(word.startswith(asked) for word in words):
        return _BEGIN
    if len(asked) > 1 and _are_initials(asked, words):
        return _INITIALS
    return _GLUED if len(asked) > 2 and asked in "".join(words) else None


def _nearly_fits(asked: str, words: Sequence[str]) -> int | None:
    exact = _fits(asked, words)
    if exact is not None or len(asked) < SHORTEST_TYPO:
        return exact
    return _TYPO if any(begins_nearly(word, asked) for word in words) else None


def _are_initials(asked: str, words: Sequence[str]) -> bool:
    """Tell whether the letters begin words of the name in order: "ah" and "aeh" both do."""
    if words[:1] and words[0][0] != asked[0]:
        return False
    letters = iter([word[0] for word in words])
    return all(letter in letters for letter in asked)
