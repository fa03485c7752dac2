"""The recovery code: 130 random bits and a checksum, in symbols that survive paper and telephone.

26 symbols of 5 bits and 6 of bech32m (BIP-350) in Crockford's alphabet, as 8 groups of 4. Any
change of up to four symbols is noticed; a single wrong symbol or one swap of neighbours is located
as well. What is located is a proposal: only unlocking proves it.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from desktop.core.known_error import RefusedError

Chance = Callable[[int], bytes]
"""Random bytes fit for keys, as many as asked."""

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
MEANT = str.maketrans("OILU", "011V")
DATA_SYMBOLS = 26
SYMBOLS = 32
GROUP = 4
GROUPS = SYMBOLS // GROUP
SECRET_BYTES = 17
CHECKSUM_SYMBOLS = SYMBOLS - DATA_SYMBOLS

# "ww" expanded as BIP-173 does: keeps these codes apart from every other use of bech32m.
PREFIX = (3, 3, 0, 23, 23)
BECH32M = 0x2BC830A3
GENERATOR = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)
SEPARATORS = {"Zs", "Zl", "Zp", "Pd", "Pc", "Cc", "Cf"}


@dataclass(frozen=True, slots=True)
class CodeCheck:
    """What typing the code came to; groups count from 1, a proposal still has to be confirmed.

    missing is the number of symbols too few, negative for too many.
    """

    is_right: bool
    wrong_groups: tuple[int, ...] = ()
    missing: int = 0
    proposal: str = field(default="", repr=False)


class MistypedCodeError(RefusedError):
    """The code cannot be right as typed; check says where."""

    def __init__(self, check: CodeCheck) -> None:
        super().__init__("code", _advice(check))
        self.check = check


def new_code(chance: Chance) -> str:
    """Return a fresh code in groups."""
    value = int.from_bytes(chance(SECRET_BYTES)) >> (8 * SECRET_BYTES - 5 * DATA_SYMBOLS)
    data = [value >> (5 * place) & 31 for place in reversed(range(DATA_SYMBOLS))]
    rest = _residue([*PREFIX, *data, *[0] * CHECKSUM_SYMBOLS], 1) ^ BECH32M
    checksum = [rest >> (5 * place) & 31 for place in reversed(range(CHECKSUM_SYMBOLS))]
    return _grouped("".join(ALPHABET[symbol] for symbol in (*data, *checksum)))


def normalise(text: str) -> str:
    """Return the symbols that were meant: no spaces or dashes, capitals, O as 0, I and L as 1."""
    wide = unicodedata.normalize("NFKC", text).upper()
    kept = (letter for letter in wide if unicodedata.category(letter) not in SEPARATORS)
    return "".join(kept).translate(MEANT)


def check(text: str) -> CodeCheck:
    """Say whether the code is right and, where it can be told, which group is not."""
    symbols = normalise(text)
    if len(symbols) != SYMBOLS:
        missing = SYMBOLS - len(symbols)
        return CodeCheck(False, _groups_of_wrong_length(text), missing)
    foreign = [place for place, symbol in enumerate(symbols) if symbol not in ALPHABET]
    if len(foreign) > 1:
        return CodeCheck(False, _groups_of(foreign))
    values = [max(ALPHABET.find(symbol), 0) for symbol in symbols]
    fault = _residue([*PREFIX, *values], 1) ^ BECH32M
    if foreign:
        return _foreign(values, foreign[0], fault)
    if not fault:
        return CodeCheck(True)
    return _located(values, fault)


def secret_of(text: str) -> bytearray:
    """Return the 130 bits as 17 bytes; raise MistypedCodeError when the checksum is wrong."""
    checked = check(text)
    if not checked.is_right:
        raise MistypedCodeError(checked)
    value = 0
    for symbol in normalise(text)[:DATA_SYMBOLS]:
        value = value << 5 | ALPHABET.index(symbol)
    return bytearray(value.to_bytes(SECRET_BYTES))


def groups(code: str) -> tuple[str, ...]:
    """Return the 8 groups of a code."""
    symbols = normalise(code)
    return tuple(symbols[start : start + GROUP] for start in range(0, len(symbols), GROUP))


def groups_to_type_back(chance: Chance) -> tuple[int, int]:
    """Choose two different groups, counted from 1, in order."""
    value = int.from_bytes(chance(8))
    first = value % GROUPS
    second = (first + 1 + value // GROUPS % (GROUPS - 1)) % GROUPS
    return min(first, second) + 1, max(first, second) + 1


def mistyped_groups(code: str, typed: Mapping[int, str]) -> tuple[int, ...]:
    """Return which of the groups that were typed back are not those of the code."""
    right = groups(code)
    return tuple(number for number, text in typed.items() if normalise(text) != right[number - 1])


def _residue(values: Sequence[int], start: int) -> int:
    rest = start
    for value in values:
        top = rest >> 25
        rest = (rest & 0x1FFFFFF) << 5 ^ value
        for bit, generator in enumerate(GENERATOR):
            if top >> bit & 1:
                rest ^= generator
    return rest


def _effect(place: int, change: int) -> int:
    """Return what one changed symbol does to the checksum; the code is linear."""
    return _residue([change, *[0] * (SYMBOLS - 1 - place)], 0)


EFFECTS = [[_effect(place, change) for change in range(32)] for place in range(SYMBOLS)]
TYPOS = {EFFECTS[p][c]: (p, c) for p in range(SYMBOLS) for c in range(1, 32)}
SWAPS = {
    EFFECTS[p][c] ^ EFFECTS[p + 1][c]: (p, c) for p in range(SYMBOLS - 1) for c in range(1, 32)
}


def _located(values: list[int], fault: int) -> CodeCheck:
    mended = list(values)
    if fault in TYPOS:
        place, change = TYPOS[fault]
        mended[place] ^= change
        return CodeCheck(False, _groups_of([place]), proposal=_spelled(mended))
    if fault in SWAPS:
        place, change = SWAPS[fault]
        # Two symbols that changed alike are a swap only if they differed by just that.
        if values[place] ^ values[place + 1] == change:
            mended[place : place + 2] = reversed(mended[place : place + 2])
            return CodeCheck(False, _groups_of([place, place + 1]), proposal=_spelled(mended))
    return CodeCheck(False)


def _foreign(values: list[int], place: int, fault: int) -> CodeCheck:
    """Look for the symbol that belongs where something outside the alphabet stands."""
    if fault in EFFECTS[place]:
        values[place] ^= EFFECTS[place].index(fault)
        return CodeCheck(False, _groups_of([place]), proposal=_spelled(values))
    return CodeCheck(False, _groups_of([place]))


def _groups_of(places: Sequence[int]) -> tuple[int, ...]:
    return tuple(sorted({place // GROUP + 1 for place in places}))


def _groups_of_wrong_length(text: str) -> tuple[int, ...]:
    """Name the groups that are too short or too long, when all eight were set apart."""
    apart = "".join(
        " " if unicodedata.category(letter) in SEPARATORS else letter for letter in text
    ).split()
    if len(apart) != GROUPS:
        return ()
    return tuple(
        number for number, group in enumerate(apart, start=1) if len(normalise(group)) != GROUP
    )


def _spelled(values: Sequence[int]) -> str:
    return _grouped("".join(ALPHABET[value] for value in values))


def _grouped(symbols: str) -> str:
    return "-".join(groups(symbols))


def _advice(checked: CodeCheck) -> str:
    safe = "er is niets gewijzigd."
    if checked.wrong_groups:
        named = " en ".join(map(str, checked.wrong_groups))
        return (
            f"De herstelcode klopt niet in groep {named}; {safe} Vergelijk die met uw herstelblad."
        )
    if checked.missing > 0:
        return f"Aan de herstelcode ontbreken nog {checked.missing} tekens; {safe} Maak hem af."
    if checked.missing < 0:
        return f"De herstelcode heeft {-checked.missing} tekens te veel; {safe} Haal die weg."
    return f"De herstelcode klopt niet; {safe} Vergelijk alle groepen met uw herstelblad."
