"""The spiekkaart has a card for every way a signal comes in, with its source."""

from __future__ import annotations

from desktop.core.signaal import Signaalbron
from desktop.core.spiekkaart import SPIEKKAARTEN


def test_G09_to_G12_every_bron_has_a_card():
    assert set(SPIEKKAARTEN) == set(Signaalbron) - {Signaalbron.ONBEKEND}
    assert all(card.raad and card.bron.startswith("001:4") for card in SPIEKKAARTEN.values())


def test_G10_words_of_others_are_followed_by_six_questions():
    assert [len(card.vragen) for card in SPIEKKAARTEN.values()] == [0, 6, 0, 0]


def test_G11_only_an_external_partner_needs_consent_first():
    asking = [bron for bron, card in SPIEKKAARTEN.items() if card.vraagt_toestemming]
    assert asking == [Signaalbron.EXTERNE_PARTNER]


def test_Z01_a_vague_feeling_asks_for_a_plain_explanation():
    assert "gewone verklaring" in SPIEKKAARTEN[Signaalbron.NIET_PLUIS].raad[0]
