"""The views of a school are kept in order in the vault, with the words it watches for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.andere_route import Beroepskracht, DoorBeroepskracht
from desktop.core.dossier import DossierId
from desktop.core.vormen import aantekening_of
from desktop.core.weergave import Kolom, Sortering, Voorwaarden, Weergave
from desktop.services.dossiers import open_dossier
from desktop.services.logboek import correct_aantekening, record_aantekening
from desktop.services.views import NewCorrection
from desktop.services.weergaven import (
    KEY,
    VASTE,
    Bewaard,
    WeergaveError,
    Weergaven,
    add_weergave,
    delete_weergave,
    find_woorden,
    from_text,
    move_weergave,
    pin_weergave,
    read_weergaven,
    rename_weergave,
    save_woorden,
    to_text,
    update_weergave,
)
from tests.builders import FIRST, MORNING, a_leerling, an_aantekening
from tests.fake_vault import FakeVault
from tests.fakes import FixedClock

KLASSEN = Weergave(Voorwaarden(mentor="M. de Boer"))
STIL = Weergave(Voorwaarden(stil_sinds=30), sortering=Sortering(Kolom.LAATSTE))
BEWAARD = st.builds(
    Bewaard, st.integers(1, 99).map("w{}".format), st.text(), st.text(), st.booleans()
)


@pytest.fixture
def vault():
    made = FakeVault()
    add_weergave(made, "Mijn klassen", KLASSEN)
    add_weergave(made, "Stil", STIL)
    return made


def names(vault: FakeVault) -> list[str]:
    return [one.naam for one in read_weergaven(vault).eigen]


def test_views_are_kept_in_order_and_pinned(vault):
    kept = read_weergaven(vault)
    assert [(o.sleutel, o.naam, o.vast) for o in kept.eigen] == [
        ("w1", "Mijn klassen", True),
        ("w2", "Stil", True),
    ]
    assert kept.eigen[1].gelezen.weergave == STIL
    assert kept.is_own("w1")
    assert not kept.is_own("all")


def test_the_views_of_the_program_are_always_there():
    assert [one.naam for one in VASTE] == ["Alle", "Actie nodig", "Nieuw", "Gesloten"]
    assert Weergaven().find("pressing") is VASTE[1]
    assert Weergaven().find("w1") is None
    assert all(one.gelezen.onbekend == () for one in VASTE)


@pytest.mark.parametrize("naam", ["", "  ", "stil", " MIJN  klassen ", "alle", "x" * 41])
def test_a_name_must_be_there_and_be_free(vault, naam):
    with pytest.raises(WeergaveError) as refused:
        add_weergave(vault, naam, STIL)
    assert refused.value.field == "naam"
    assert names(vault) == ["Mijn klassen", "Stil"]


def test_a_view_may_be_renamed_to_itself_in_other_capitals(vault):
    assert rename_weergave(vault, "w1", "MIJN klassen").eigen[0].naam == "MIJN klassen"
    with pytest.raises(WeergaveError):
        rename_weergave(vault, "w1", "Stil")


def test_a_view_is_updated_unpinned_and_deleted(vault):
    assert update_weergave(vault, "w1", STIL).eigen[0].gelezen.weergave == STIL
    assert not pin_weergave(vault, "w1", vast=False).eigen[0].vast
    assert [one.sleutel for one in delete_weergave(vault, "w1").eigen] == ["w2"]
    assert add_weergave(vault, "Nieuwe", STIL).eigen[-1].sleutel == "w3"


@pytest.mark.parametrize(
    ("sleutel", "step", "found"),
    [("w2", -1, "w2 w1 w3"), ("w1", 9, "w2 w3 w1"), ("w3", 1, "w1 w2 w3"), ("w7", 1, "w1 w2 w3")],
)
def test_a_view_moves_as_far_as_the_list_goes(vault, sleutel, step, found):
    add_weergave(vault, "Derde", STIL)
    moved = move_weergave(vault, sleutel, step)
    assert " ".join(one.sleutel for one in moved.eigen) == found
    assert read_weergaven(vault) == moved


@given(st.lists(BEWAARD), st.lists(st.text()))
def test_what_is_kept_comes_back(eigen, woorden):
    kept = Weergaven(tuple(eigen), tuple(woorden))
    assert from_text(to_text(kept)) == kept


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "3", '{"eigen": 3}', '{"eigen": [3, ["x"], ["wx", "", "", true]]}']
)
def test_what_cannot_be_read_is_left_out(text):
    assert from_text(text) == Weergaven()


def test_a_view_of_a_newer_program_keeps_what_this_one_does_not_know(vault):
    newer = '{"versie": 2, "voorwaarden": {"gezin": "ja", "vlag": true}}'
    with vault.transaction() as tx:
        tx.concepten.save(KEY, to_text(Weergaven((Bewaard("w1", "Nieuwer", newer),))))
    pinned = pin_weergave(vault, "w1", vast=False).eigen[0]
    assert pinned.tekst == newer
    assert set(pinned.gelezen.onbekend) == {"versie", "gezin"}
    assert pinned.gelezen.weergave == Weergave(Voorwaarden(vlag=True))


def test_words_are_kept_once_and_not_too_many():
    vault = FakeVault()
    assert save_woorden(vault, [" mes ", "mes", "", "?", "weg  lopen"]).woorden == (
        "mes",
        "weg lopen",
    )
    with pytest.raises(WeergaveError):
        save_woorden(vault, [f"woord{n}" for n in range(21)])
    assert len(read_weergaven(vault).woorden) == 2


def test_a_word_is_found_in_the_logboek_as_it_holds_now_and_never_in_a_sealed_dossier():
    vault, clock = FakeVault(), FixedClock()
    for name in ("Een", "Twee", "Drie"):
        open_dossier(vault, clock, a_leerling(roepnaam=name), ())
    said = ("had een mesje bij zich", "had een mes bij zich", "zag een mes")
    for number, tekst in enumerate(said, 1):
        entry = an_aantekening(tekst=tekst)
        record_aantekening(vault, clock, DossierId(number), entry)
    better = NewCorrection(2, "verhoord", an_aantekening(tekst="had een pen bij zich"))
    correct_aantekening(vault, clock, DossierId(2), better)
    sealed = aantekening_of(Beroepskracht(DoorBeroepskracht.JA), MORNING, "Anna")
    record_aantekening(vault, clock, DossierId(3), sealed)
    assert find_woorden(vault, ["mes", "niets"]) == {FIRST}
    assert find_woorden(vault, []) == frozenset()
