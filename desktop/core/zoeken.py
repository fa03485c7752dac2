"""What is typed in the search field, and where it stands in a text.

Capitals, accents and ligatures do not count: "Çelik" is found by "celik", "IJsbrand" by "ijs".
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from typing import Any, NamedTuple

from desktop.core.dossier import DossierId, Leerling
from desktop.core.logboek import Aantekening, Vastlegging

LONGEST_QUESTION = 200
MOST_TERMEN = 8
SHORTEST_BEGIN = 2

_WORD = re.compile(r"[^\W_]+")
_QUOTES = str.maketrans(dict.fromkeys("“”„«»", '"'))
_BLANK = re.compile(r"[\s\x00-\x1f\x7f]")
# Letters that Unicode does not take apart, yet people type without their stroke or dot.
_PLAIN = {"æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "\u0131": "i", "ð": "d", "þ": "th"}
_BEFORE_HIT, _LONGEST_FRAGMENT, _LONGEST_READ = 48, 180, 20_000


class Stuk(NamedTuple):
    """A piece of a text, and whether it is what was looked for."""

    text: str
    hit: bool = False


@dataclass(frozen=True, slots=True)
class Zoekterm:
    """Words that stand next to each other; when is_begin the last one may be longer in the text."""

    woorden: tuple[str, ...]
    is_begin: bool = True

    def fits(self, words: Sequence[str]) -> bool:
        """Tell whether these words are it."""
        if tuple(words[:-1]) != self.woorden[:-1]:
            return False
        last = self.woorden[-1]
        return words[-1].startswith(last) if self.is_begin else words[-1] == last


@dataclass(frozen=True, slots=True)
class Zoekvraag:
    """Terms that must all stand in one text, in one of these dossiers when any are named."""

    termen: tuple[Zoekterm, ...]
    dossiers: tuple[DossierId, ...] = ()


class Gevonden(NamedTuple):
    """An entry that was found, and whether another text holds instead of it by now."""

    vastlegging: Vastlegging
    is_verbeterd: bool = False


class _Folds(dict[int, str]):
    def __missing__(self, code: int) -> str:
        letters = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", chr(code)).casefold())
        plain = (_PLAIN.get(x, x) for x in letters if not unicodedata.combining(x))
        self[code] = made = "".join(plain)
        return made


_FOLDS = _Folds()


def fold(text: str) -> str:
    """Return the text in small letters without accents and ligatures."""
    return text.translate(_FOLDS)


def woorden(text: str) -> tuple[str, ...]:
    """Return the words of a text as they are compared."""
    return tuple(_WORD.findall(fold(text)))


def zoektermen(text: str) -> tuple[Zoekterm, ...]:
    """Read what was typed: words, and phrases in quotes; any text is allowed."""
    parts = text[:LONGEST_QUESTION].translate(_QUOTES).split('"')
    found: list[Zoekterm] = []
    for place, part in enumerate(parts):
        # A phrase whose closing quote is not typed yet may still grow.
        is_phrase, is_open = place % 2 == 1, place == len(parts) - 1
        for one in (part,) if is_phrase else part.split():
            if words := woorden(one):
                begins = len(words[-1]) >= SHORTEST_BEGIN and (is_open or not is_phrase)
                found.append(Zoekterm(words, begins))
    return tuple(dict.fromkeys(found))[:MOST_TERMEN]


def teksten(aantekening: Aantekening) -> tuple[str, ...]:
    """Return the texts of an entry that are searched; not who wrote it, which is on all of them."""
    values = [value for name, value in _values(aantekening) if name != "door"]
    written = [value for value in values if isinstance(value, str)]
    nested = [value for value in values if not isinstance(value, str)]
    # A single word in a form is a choice, a date or a key; its sentence says what counts.
    written += [text for text in _strings(nested) if len(text.split()) > 1]
    return tuple(text for text in written if text)


def zoektekst(aantekening: Aantekening) -> str:
    """Return all words of an entry that are searched, as they are compared."""
    return " ".join(woorden(" ".join(teksten(aantekening))))


def zoeknaam(leerling: Leerling) -> str:
    """Return name and class as they are compared, each word between spaces."""
    return f" {' '.join(woorden(f'{leerling.full_name} {leerling.klas}'))} "


def holds(zoektekst: str, termen: Iterable[Zoekterm]) -> bool:
    """Tell whether every term stands in a text given in compared words."""
    return all(pattern(term) in f" {zoektekst} " for term in termen)


def pattern(term: Zoekterm) -> str:
    """Return what stands in compared words, each between spaces, when the term does."""
    return f" {' '.join(term.woorden)}{'' if term.is_begin else ' '}"


def fragment(teksten: Sequence[str], termen: Sequence[Zoekterm]) -> tuple[Stuk, ...]:
    """Return the passage in which most terms stand, in pieces; the start when none does."""
    read = [_BLANK.sub(" ", text[:_LONGEST_READ]) for text in teksten]
    hits = [_hits(text, termen) for text in read]
    best = max(range(len(read)), key=lambda n: len({term for _, _, term in hits[n]}))
    return tuple(_cut(read[best], _joined(hits[best])))


@cache
def _names(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


def _values(record: Any) -> Iterator[tuple[str, object]]:
    # Not asdict: it copies, which took a third of a search.
    for name in _names(record.__class__):
        yield name, getattr(record, name)


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list | tuple):
        for one in value:
            yield from _strings(one)
    elif is_dataclass(value):
        for _, one in _values(value):
            yield from _strings(one)


def _hits(text: str, termen: Sequence[Zoekterm]) -> list[tuple[int, int, Zoekterm]]:
    places = list(_places(text))
    words = [word for word, _, _ in places]
    return [
        (places[first][1], places[first + len(term.woorden) - 1][2], term)
        for term in termen
        for first in range(len(words) - len(term.woorden) + 1)
        if term.fits(words[first : first + len(term.woorden)])
    ]


def _places(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield each compared word with where it starts and ends in the text."""
    if all(len(fold(letter)) == 1 for letter in set(text)):
        for word in _WORD.finditer(fold(text)):
            yield word.group(), *word.span()
        return
    folded = [fold(letter) for letter in text]
    origin = [place for place, letters in enumerate(folded) for _ in letters]
    for word in _WORD.finditer("".join(folded)):
        end = origin[word.end() - 1] + 1
        while end < len(text) and not folded[end]:
            end += 1
        yield word.group(), origin[word.start()], end


def _joined(hits: Iterable[tuple[int, int, Zoekterm]]) -> list[tuple[int, int]]:
    """Return where hits stand, those that overlap as one."""
    spans: list[tuple[int, int]] = []
    for start, end in sorted((start, end) for start, end, _ in hits):
        if spans and start < spans[-1][1]:
            spans[-1] = spans[-1][0], max(spans[-1][1], end)
        else:
            spans.append((start, end))
    return spans


def _cut(text: str, spans: Sequence[tuple[int, int]]) -> Iterator[Stuk]:
    at = _start(text, spans[0][0]) if spans else 0
    end = at + _LONGEST_FRAGMENT
    if at:
        yield Stuk("… ")
    for first, last in spans:
        if last <= end:
            if first > at:
                yield Stuk(text[at:first])
            yield Stuk(text[first:last], hit=True)
            at = last
    rest = text[at:end] + ("…" if end < len(text) else "")
    if rest:
        yield Stuk(rest)


def _start(text: str, hit: int) -> int:
    """Return where a passage around a hit begins: at a word, when there is one near."""
    if hit <= _BEFORE_HIT:
        return 0
    near = hit - _BEFORE_HIT
    return text.find(" ", near, hit) + 1 or near
