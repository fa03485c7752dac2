"""Changing the school: what it was and became stands in words in the access log."""

from __future__ import annotations

from dataclasses import fields
from datetime import date

import pytest

from desktop.core.school import Begrip, Profiel, Schoolsoort
from desktop.core.termijnen import Vakantieregio
from desktop.services.scholen import PROFIEL, change_school
from tests.builders import a_school
from tests.fake_vault import FakeVault
from tests.fakes import FixedClock

PROFIELEN = [
    (Profiel(verwijsindex=True), "Verwijsindex: nee → ja"),
    (Profiel(melders=("mentor", "rector")), "Wie meldt: (leeg) → mentor, rector"),
    (Profiel(breed_team="ZAT"), "Breed team: (leeg) → ZAT"),
    (
        Profiel(begrip=Begrip.PROTOCOL),
        "Omschrijving van kindermishandeling: brochure VO (001) → bestuursprotocol (004)",
    ),
    (Profiel(regio=Vakantieregio.ZUID), "Vakantieregio: midden → zuid"),
    (Profiel(vrije_dagen=(date(2026, 10, 14),)), "Eigen vrije dagen: (leeg) → 14-10-2026"),
]


@pytest.mark.parametrize(("profiel", "told"), PROFIELEN)
def test_C_a_changed_profile_is_told_in_words(profiel, told):
    vault = FakeVault()
    change_school(vault, FixedClock(), a_school(profiel=profiel))
    assert vault.handelingen.rows[-1].bijzonderheden == told
    assert vault.school.read().profiel == profiel


def test_several_changes_stand_after_each_other():
    vault = FakeVault()
    change_school(vault, FixedClock(), a_school(naam="Elders", soort=Schoolsoort.PO))
    told = vault.handelingen.rows[-1].bijzonderheden
    assert told == (
        "Naam van de school: Het Voorbeeld → Elders; "
        "Soort onderwijs: voortgezet onderwijs → primair onderwijs"
    )


def test_every_part_of_the_profile_has_words():
    assert [field.name for field in fields(Profiel)] == list(PROFIEL)


def test_the_draft_goes_with_the_act():
    vault = FakeVault()
    vault.concepten.save("school", "{}")
    change_school(vault, FixedClock(), a_school(), draft="school")
    assert vault.concepten.read("school") == ""
