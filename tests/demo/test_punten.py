"""The demo replayed: each dossier asks for what its story left open, and for nothing else."""

from __future__ import annotations

import pytest

from desktop.core.open_punten import open_punten
from desktop.core.punten.besluit import BESLUIT
from desktop.core.punten.contact import CONTACT
from desktop.core.punten.hulp import HULP
from desktop.core.punten.norm import NORM
from desktop.core.punten.sluiten import SLUITEN
from desktop.core.punten.stappen import STAPPEN
from desktop.core.punten.vastleggen import VASTLEGGEN
from desktop.core.punten.wegen import WEGEN

REGELS = (*NORM, *STAPPEN, *WEGEN, *BESLUIT, *HULP, *CONTACT, *SLUITEN, *VASTLEGGEN)

# The worked examples (N04-N06, 003:262-321): the rules about stappen, weighing, decisions, help.
WORKED = {
    "Jurre de Wit": (1, {"ambitie-1"}),
    "Sanne Visser": (1, {"N07", "N09", "ambitie-1", "L04"}),
    "Bram Visser": (1, {"ambitie-1", "A6"}),
    "Noor Brouwer": (1, {"weging-bevestigen", "ambitie-1", "A6"}),
    "Daan Pietersen": (1, {"ambitie-1"}),
    "Lotte Pietersen": (1, {"ambitie-1", "A6"}),
}
# By how a story ended: the outcome of its weighing and what stays open of it.
OTHERS = {
    "melden-2": [{"A2y", "S05", "ambitie-1"}, {"Z41", "ambitie-1", "S05-vrij", "A6", "E02"}],
    "melden-3": [{"A3n", "S05", "N10", "N11", "ambitie-1"}],
    "melden-4": [{"A4n", "N17", "S05", "N11", "ambitie-1"}],
    "melden-5": [{"A5n", "S05", "N11", "ambitie-1", "E06"}],
    "hulp": [{"S05", "A5y", "ambitie-1"}, {"ambitie-1", "S05-vrij"}],
    "sluiten": [set(), set(), {"A1n", "ambitie-1"}],
}


def ids(view) -> set[str]:
    return {punt.id for punt in open_punten(view.casus, REGELS).open}


@pytest.mark.parametrize("name", WORKED)
def test_N04_and_N05_and_N06_a_worked_example_leaves_this_open(dossiers, name):
    norm, expected = WORKED[name]
    view = dossiers[name]
    assert {found.nummer for found in view.normen} == {norm}
    assert ids(view) == expected


@pytest.mark.parametrize("outcome", OTHERS)
def test_every_other_story_leaves_open_what_it_did_not_finish(dossiers, outcome):
    ended = [v for n, v in dossiers.items() if v.pad.besluit == outcome and n not in WORKED]
    assert sorted(map(sorted, map(ids, ended))) == sorted(map(sorted, OTHERS[outcome]))


def test_the_demo_shows_what_is_due_and_what_is_expected(dossiers):
    due = {taak.id for view in dossiers.values() for taak in view.taken}
    assert due >= {"A3n", "bericht", "onderzoek", "A5", "E07", "gesprek", "verzoek"}


def test_every_norm_is_shown_somewhere(dossiers):
    assert {norm.nummer for view in dossiers.values() for norm in view.normen} == {1, 2, 3}
