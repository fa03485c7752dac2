# ruff: noqa: ARG002  a port takes the arguments it is given
"""What the zorgcoördinator does with keys, against slots in memory."""

from __future__ import annotations

from collections.abc import Collection
from itertools import count

import pytest

from desktop.core.known_error import RefusedError
from desktop.services.key_ports import (
    HerstelbladView,
    KeyChange,
    KeyRow,
    Proof,
    QuickState,
    RekeyReport,
    RekeyStep,
    SlotKind,
)
from desktop.services.sleutels import (
    STAP,
    add_passphrase,
    begin_recovery_code,
    change_passphrase,
    confirm_code,
    keep_recovery_code,
    list_keys,
    make_herstelblad,
    remove_key,
    renew_all_keys,
    replace_passphrases,
    start_quick_unlock,
    stop_quick_unlock,
    what_is_void,
)
from tests.fakes import FixedClock

OLD = "vier losse woorden samen"
NEW = "een heel andere zin"
PROOF = Proof(SlotKind.PASSPHRASE, OLD)


class Slots:
    """Slots that remember their secrets."""

    def __init__(self) -> None:
        self.kept: dict[str, Proof] = {"0": PROOF}
        self._ids = count(1)

    def rows(self) -> tuple[KeyRow, ...]:
        return tuple(KeyRow(slot, proof.kind) for slot, proof in self.kept.items())

    def seq(self) -> int:
        return 3

    def add(self, proof: Proof, fresh: Proof, replaces: Collection[str] = ()) -> KeyChange:
        assert proof in self.kept.values()
        for slot in replaces:
            del self.kept[slot]
        self.kept[str(next(self._ids))] = fresh
        return KeyChange(4)

    def change(self, proof: Proof, fresh: Proof) -> KeyChange:
        return self.add(proof, fresh, [next(s for s, kept in self.kept.items() if kept == proof)])

    def remove(self, proof: Proof, slot: str) -> KeyChange:
        assert proof in self.kept.values()
        del self.kept[slot]
        return KeyChange(4)


class Quick:
    """A PIN that is on or off."""

    def __init__(self) -> None:
        self.pin = ""

    def state(self, at):
        return QuickState.ON if self.pin else QuickState.OFF

    def turn_on(self, proof, pin, at):
        self.pin = pin
        return KeyChange(4)

    def turn_off(self):
        self.pin = ""


def chance(size: int) -> bytes:
    return bytes(range(7, 7 + size))


@pytest.fixture
def slots() -> Slots:
    return Slots()


def confirmed(slots: Slots) -> Proof:
    new = begin_recovery_code(slots, chance)
    parts = new.code.split("-")
    return confirm_code(new, {number: parts[number - 1].lower() for number in new.asked})


def test_a_passphrase_is_changed_and_a_colleague_gets_another(slots):
    change_passphrase(slots, OLD, NEW)
    add_passphrase(slots, Proof(SlotKind.PASSPHRASE, NEW), "die van een collega")
    assert [proof.text for proof in slots.kept.values()] == [NEW, "die van een collega"]
    assert [row.kind for row in list_keys(slots)] == [SlotKind.PASSPHRASE] * 2
    remove_key(slots, Proof(SlotKind.PASSPHRASE, NEW), list_keys(slots)[1].id)
    assert [proof.text for proof in slots.kept.values()] == [NEW]


@pytest.mark.parametrize("text", ["", "te kort", " " * 20])
def test_a_passphrase_that_is_too_short_is_refused_wherever_it_is_set(slots, text):
    for act in (
        lambda: change_passphrase(slots, OLD, text),
        lambda: add_passphrase(slots, PROOF, text),
        lambda: replace_passphrases(slots, PROOF, text),
    ):
        with pytest.raises(RefusedError) as caught:
            act()
        assert caught.value.field == "wachtzin"
    assert list(slots.kept.values()) == [PROOF]


def test_a_code_opens_nothing_until_two_groups_were_typed_back(slots):
    new = begin_recovery_code(slots, chance)
    assert new.code not in repr(new)
    assert new.seq == 4
    first, second = new.asked
    right = new.code.split("-")
    for typed in ({}, {first: right[first - 1]}, {first: right[second - 1], second: ""}):
        with pytest.raises(RefusedError) as caught:
            confirm_code(new, typed)
        assert caught.value.field == "groepen"
        assert f"{second}" in caught.value.remedy
    assert list(slots.kept.values()) == [PROOF]


def test_a_confirmed_code_opens_and_voids_the_one_before(slots):
    keep_recovery_code(slots, PROOF, Proof(SlotKind.RECOVERY, "eerste blad"))
    code = confirmed(slots)
    keep_recovery_code(slots, PROOF, code)
    assert list(slots.kept.values()) == [PROOF, code]


def test_with_the_code_a_new_passphrase_takes_the_place_of_all(slots):
    add_passphrase(slots, PROOF, "die van een collega")
    code = confirmed(slots)
    keep_recovery_code(slots, PROOF, code)
    replace_passphrases(slots, code, NEW)
    assert list(slots.kept.values()) == [code, Proof(SlotKind.PASSPHRASE, NEW)]


def test_the_sheet_gets_the_code_the_day_and_the_count(slots):
    clock, shown = FixedClock(), []

    def show(view: HerstelbladView) -> bytes:
        shown.append(view)
        return b"%PDF"

    new = begin_recovery_code(slots, chance)
    assert make_herstelblad(show, clock, "Obs De Esdoorn", "id", new) == b"%PDF"
    assert shown == [HerstelbladView("Obs De Esdoorn", "id", clock.now(), 4, new.code)]
    assert new.code not in repr(shown)


def test_a_pin_is_set_and_dropped():
    quick = Quick()
    start_quick_unlock(quick, FixedClock(), PROOF, " 190275 ")
    assert quick.pin == "190275"
    stop_quick_unlock(quick)
    assert quick.pin == ""


@pytest.mark.parametrize(
    "pin", ["", "12345", "1234567890123", "111111", "123456", "987654", "19o275", "٣٤٥٦٧٨"]
)
def test_a_pin_that_is_short_or_easy_is_refused(pin):
    quick = Quick()
    with pytest.raises(RefusedError) as caught:
        start_quick_unlock(quick, FixedClock(), PROOF, pin)
    assert caught.value.field == "pin"
    assert quick.pin == ""


def test_a_whole_new_key_comes_with_another_passphrase_only():
    asked = []

    def rekey(proof, fresh, at, watch):
        asked.append((proof, fresh, at, watch(RekeyStep.COPY)))
        return RekeyReport((), KeyChange(9))

    clock = FixedClock()
    renew_all_keys(rekey, clock, OLD, NEW, lambda _: True)
    assert asked == [(PROOF, (Proof(SlotKind.PASSPHRASE, NEW),), clock.now(), True)]
    for refused in ("kort", OLD):
        with pytest.raises(RefusedError) as caught:
            renew_all_keys(rekey, clock, OLD, refused, lambda _: True)
        assert caught.value.field == "wachtzin"
    assert len(asked) == 1


def void(*kinds: SlotKind, stale: tuple[str, ...] = ()) -> str:
    rows = tuple(KeyRow(str(number), kind) for number, kind in enumerate(kinds))
    return " ".join(what_is_void(RekeyReport(rows, KeyChange(9, stale))))


def test_what_a_whole_new_key_made_void_is_told_in_words():
    passphrase, code, device = SlotKind
    assert "oude wachtzin" in void(passphrase)
    assert "nog geen herstelblad" in void(passphrase)
    assert not any(word in void(passphrase) for word in ("collega", "pincode", "sleutelbestand"))
    everything = void(passphrase, passphrase, code, device, stale=("vault.hdr2",))
    for told in ("collega's", "oude herstelblad", "pincode", "sleutelbestand"):
        assert told in everything


def test_every_step_of_a_new_key_has_its_words():
    assert set(STAP) == set(RekeyStep)
