"""Nothing typed is lost between two dossiers, by a slow disk, or by closing halfway."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from desktop import opening
from desktop.core.dossier import DossierId
from desktop.services.concepten import read_concept
from tests.journeys import day
from tests.journeys.hands import (
    ALT,
    is_shown,
    part,
    press,
    push,
    record,
    rows,
    tab_to,
    wait_for,
    wait_for_part,
    write,
    write_in,
)

LOTTE, SAM = DossierId(1), DossierId(2)


@pytest.fixture
def two(begin):
    """The program with two dossiers; the second, of Sam, is on the desk."""
    life = begin()
    day.make_vault(life)
    day.open_dossier()
    day.open_dossier("Sam", "Aal")
    return life


def kept(key: str) -> str:
    """Read a draft from the vault that was shut."""
    [(_, folder)] = opening.vaults()
    opened = opening.unlock(Path(folder), day.PASSPHRASE)
    try:
        return read_concept(opened.vault, key)
    finally:
        opened.close()


class Halt:
    """Holds the worker, as a slow disk would."""

    def __init__(self, life) -> None:
        self._go = threading.Event()
        life.runner.run(life.program, self._wait, _nothing, _nothing)

    def _wait(self) -> None:
        assert self._go.wait(10)

    def end(self) -> None:
        self._go.set()


def _nothing(_outcome: object) -> None:
    return


def switch(life, dossier: DossierId) -> None:
    life.window._dossiers.desk.open(dossier)


def wait_for_name(name: str) -> None:
    wait_for(lambda: name in day.name_shown(), name)


def test_typing_while_switching_quickly_lands_with_the_dossier_on_screen(two):
    written: dict[str, list[str]] = {"Lotte": [], "Sam": []}
    for round_ in range(4):
        for dossier, name in ((LOTTE, "Lotte"), (SAM, "Sam")):
            switch(two, dossier)
            press(Qt.Key.Key_1, ALT)
            # The other dossier may or may not have arrived: what is on screen is what counts.
            shown = day.name_shown().split()[0]
            written[shown].append(f"{shown}{round_}{name} ")
            write(written[shown][-1])
            wait_for_name(name)
    two.end()
    lotte, sam = kept(f"logboek:{LOTTE}"), kept(f"logboek:{SAM}")
    assert not any(words in lotte for words in written["Sam"])
    assert not any(words in sam for words in written["Lotte"])
    assert [words in sam for words in written["Sam"]] == [True] * len(written["Sam"])
    assert [words in lotte for words in written["Lotte"]] == [True] * len(written["Lotte"])


def test_coming_back_before_the_other_arrived_doubles_no_word(two):
    day.leave_half_typed("een keer")
    two.window.hand_in_drafts()
    halt = Halt(two)
    switch(two, LOTTE)
    switch(two, SAM)
    halt.end()
    two.runner.run(two.program, opening.vaults, _nothing, _nothing)
    write(" meer")
    two.end()
    assert kept(f"logboek:{SAM}").count("een keer meer") == 1


def test_an_entry_recorded_while_another_dossier_arrives_costs_that_one_nothing(two):
    switch(two, LOTTE)
    wait_for(lambda: "Lotte" in day.name_shown(), "Lotte")
    press(Qt.Key.Key_3, ALT)
    write("van Lotte")
    switch(two, SAM)
    wait_for(lambda: "Sam" in day.name_shown(), "Sam")
    day.leave_half_typed("van Sam")
    halt = Halt(two)
    switch(two, LOTTE)
    record()
    halt.end()
    wait_for(lambda: "Lotte" in day.name_shown(), "Lotte")
    wait_for(lambda: day.typed("tekst") == "van Lotte", "the draft of Lotte")
    switch(two, SAM)
    wait_for(lambda: is_shown("timeline") and rows("timeline") == 1, "the entry of Sam")
    assert day.typed("tekst") == ""
    two.end()
    assert kept(f"logboek:{SAM}") == ""
    assert "van Lotte" in kept(f"logboek:{LOTTE}")
    assert '"soort": "gesprek"' in kept(f"logboek:{LOTTE}")


def test_an_answer_recorded_while_another_dossier_arrives_leaves_no_draft(two):
    press(Qt.Key.Key_J, ALT)
    write_in("motivering", "Drie keer gezien.")
    write_in("beoordelaars", "M. de Graaf")
    halt = Halt(two)
    switch(two, LOTTE)
    push("recordAnswer")
    halt.end()
    wait_for(lambda: "Lotte" in day.name_shown(), "Lotte")
    assert day.typed("motivering") == ""
    two.end()
    assert kept(f"kader:{SAM}") == ""


def test_a_half_typed_correction_survives_closing(begin, two):
    day.record_own()
    tab_to("timeline")
    press(Qt.Key.Key_F2)
    wait_for_part("correction")
    write_in("tekst", "Het was de rechter")
    write_in("reden", "Ik keek")
    two.end()
    life = begin()
    day.unlock(life)
    wait_for(lambda: rows("caseload") == 2, "the dossiers")
    switch(life, SAM)
    wait_for_part("correction")
    assert day.typed("tekst") == "Het was de rechter"
    assert part("reden").property("text") == "Ik keek"
    write_in("reden", "Ik keek opnieuw.")
    push("dialogPrimary")
    wait_for(lambda: not is_shown("correction"), "the correction")
    life.end()
    assert kept(f"verbetering:{SAM}") == ""
