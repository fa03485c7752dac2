"""Cards keep fact, opinion, reading and supposition apart, in words and in look."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from desktop.core.bijlage import Bijlage
from desktop.core.dossier import DossierId
from desktop.core.logboek import Herkomst, Soort
from desktop.core.signaal import Categorie, Over, Richting, Signaal, Signaalbron, Vorm
from desktop.ui.logboek.arrangement import Arrangement
from desktop.ui.logboek.cards import Cards
from desktop.ui.logboek.entry import Voice
from desktop.ui.logboek.kinds import TYPED, kinds
from tests.ui.logboek.views import NOW, a_line, a_view, at, corrected, shown

FULL = Signaal(
    Signaalbron.DERDEN,
    Richting.WIJST_OP,
    Over.OUDER,
    (Categorie.OUDERS,),
    (Vorm.VECHTSCHEIDING, Vorm.GETUIGE),
    "Er is verbouwd.",
    ("Geschreeuw.", "", "", "Zelf gehoord.", "", ""),
)
LETTERS = tuple(
    Bijlage(letter * 32, f"{letter}.pdf", "application/pdf", 9, letter * 64) for letter in "ab"
)


def tags(card) -> list[str]:
    return [tag.text for tag in card.tags]


def test_G01_and_L08_each_voice_has_its_own_passage_label_and_look():
    (card,) = shown(
        a_line(1, mening="Zij vindt het erg.", duiding="D.", veronderstelling="V?", signaal=FULL)
    )
    assert [(p.voice, p.text) for p in card.passages] == [
        (Voice.FACT, "Zij had geen jas aan."),
        (Voice.DUIDING, "Duiding: D."),
        (Voice.MENING, "Mening van een ander: Zij vindt het erg."),
        (Voice.FACT, "Wat is er gebeurd? Geschreeuw."),
        (Voice.FACT, "Hoe komt de ander aan deze informatie? Zelf gehoord."),
        (Voice.DUIDING, "Andere verklaring: Er is verbouwd."),
        (Voice.VERONDERSTELLING, "Veronderstelling: V?"),
    ]
    assert all(p.text[: p.lead] for p in card.passages[1:])


def test_every_voice_is_drawn_in_its_own_way(theme):
    assert theme.text_percent == 100
    drawn = {}
    for name in ("tekst", "mening", "duiding", "veronderstelling"):
        voice: dict[str, Any] = {name: "Woorden."}
        (card,) = shown(a_line(1, **voice))
        drawn[name] = Arrangement(card, 600)
    fills = {
        name: [piece._role for _, _, piece in made.placed if hasattr(piece, "_role")]
        for name, made in drawn.items()
    }
    assert fills == {
        "tekst": [],
        "mening": ["border_strong"],
        "duiding": ["sunken"],
        "veronderstelling": ["info_soft"],
    }


def test_Z47_and_N12_the_pills_say_which_way_about_whom_and_which_form():
    (card,) = shown(a_line(1, signaal=FULL))
    assert tags(card) == [
        "Stap 1",
        "Wijst op zorgen",
        "Van anderen gehoord",
        "Over: een ouder",
        "Vechtscheiding",
        "Getuige van geweld thuis",
    ]
    assert "Vechtscheiding." in card.sentence


def test_L08_what_contradicts_is_marked_as_such():
    (card,) = shown(a_line(1, signaal=Signaal(richting=Richting.WEERSPREEKT)))
    assert "Weerspreekt de zorgen" in tags(card)


@pytest.mark.parametrize("toestemming", [True, False])
def test_G11_missing_consent_is_marked(toestemming):
    signaal = Signaal(Signaalbron.EXTERNE_PARTNER, toestemming=toestemming)
    (card,) = shown(a_line(1, signaal=signaal))
    assert ("Toestemming ontbreekt" in tags(card)) is not toestemming


def test_Z32_a_quick_note_says_that_it_is_to_be_filled_in():
    assert "Aan te vullen" in tags(shown(a_line(1, aan_te_vullen=True))[0])


def test_Z33_a_card_names_the_other_dossiers():
    line = a_line(1, ook_in=(DossierId(2), DossierId(3), DossierId(9)))
    names = {DossierId(2): "Bilal", DossierId(3): "Noor"}
    (card,) = Cards(NOW, "Amira", names).of(a_view(line).regels)
    assert "Ook bij Bilal, Noor en een ander dossier" in tags(card)


@pytest.mark.parametrize(("count", "words"), [(1, "1 bijlage"), (2, "2 bijlagen")])
def test_documents_are_counted_on_the_card(count, words):
    assert words in tags(shown(a_line(1, Soort.DOCUMENT, bijlagen=LETTERS[:count]))[0])


def test_L01_every_kind_has_its_words_and_a_diagnosis_is_not_typed():
    assert set(kinds()) == set(Soort)
    assert Soort.DOCUMENT in TYPED
    assert Soort.DIAGNOSE not in TYPED


def test_Z19_what_parents_told_stands_with_its_source():
    (card,) = shown(a_line(1, herkomst=Herkomst.DERDE, bron="Samira Haddad (moeder)"))
    assert card.source.text == "Van: Samira Haddad (moeder)"


def test_a_corrected_detail_stays_readable():
    old = a_line(1, mening="Zij vindt het erg.", signaal=FULL)
    new = Signaal(Signaalbron.LEERLING, toestemming=True)
    (card,) = shown(old, corrected(old, 2, mening="", signaal=new))
    struck = [p.text for p in card.passages if p.voice is Voice.STRUCK]
    assert struck == [
        "Mening van een ander: Zij vindt het erg.",
        "Andere verklaring: Er is verbouwd.",
        "Signaal: Van anderen gehoord",
        "Richting: Wijst op zorgen",
        "Over: Een ouder",
        "Gezien aan: Ouders zelf, ook met betalen",
        "Kan wijzen op: Vechtscheiding, Getuige van geweld thuis",
        "Doorgevraagd: Geschreeuw. / Zelf gehoord.",
        "Toestemming: nee",
    ]


@pytest.mark.parametrize("hours", [23, 25])
def test_L01_a_late_entry_shows_event_time_and_writing_time(hours):
    written = at(20, 9) + timedelta(hours=hours)
    (card,) = shown(a_line(1, moment=at(20, 9), written=written))
    notes = [p.text for p in card.passages if p.voice is Voice.NOTE]
    assert card.meta.startswith("09:00")
    assert bool(notes) == (hours > 24)
    assert all("21-11-2026 om 10.00 uur" in note for note in notes)
