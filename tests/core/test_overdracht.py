"""What goes along with a dossier, and how entries keep naming each other elsewhere."""

from __future__ import annotations

from dataclasses import fields, replace

from desktop.core.bijlage import Bijlage
from desktop.core.dossier import Dossier, DossierId
from desktop.core.hypothese import HypotheseBeoordeeld, Status
from desktop.core.logboek import Vastlegging
from desktop.core.overdracht import (
    ALLES,
    MELDING,
    NUMMERS,
    Deel,
    Keuze,
    Overdracht,
    OverdrachtError,
    chosen,
    origin,
    readable,
    renumbered,
    renumbered_answer,
)
from desktop.core.vlag import VlagWeg
from desktop.core.voorbereiding import Gespreksvoorbereiding
from desktop.core.vormen import VORMEN
from tests.builders import (
    FIRST,
    MORNING,
    a_betrokkene,
    a_dossier,
    a_leerling,
    a_weging,
    an_aantekening,
)
from tests.builders import JA as JA_ANTWOORD

PHOTO = Bijlage("sleutel", "foto.png", "png", 4, "ab" * 32)
COUNTS = {"stap"}
"""Whole numbers in a vorm that count or name a step, and never another entry."""


def an_entry(nummer: int = 1, **details) -> Vastlegging:
    entry = an_aantekening(**details)
    return Vastlegging(nummer, FIRST, entry, entry.moment, "Marieke de Boer")


def whole(**details) -> Overdracht:
    people = (a_betrokkene(dossier=DossierId(9)),)
    given = {
        "school": "Het Voorbeeld",
        "door": "Marieke de Boer",
        "gemaakt_op": MORNING,
        "dossier": Dossier(FIRST, a_leerling(), people, MORNING.date()),
        "vastleggingen": (an_entry(1), an_entry(2, bijlagen=(PHOTO,), ook_in=(DossierId(9),))),
        "antwoorden": a_weging(JA_ANTWOORD).beantwoordingen,
        "bijlagen": {PHOTO.sha256: b"foto"},
    }
    return Overdracht(**{**given, **details})


def test_all_goes_along_but_no_link_to_a_dossier_that_stays():
    given = chosen(whole(), Keuze())
    assert given.weggelaten == ""
    assert [one.nummer for one in given.vastleggingen] == [1, 2]
    assert given.vastleggingen[1].aantekening.ook_in == ()
    assert given.dossier.betrokkenen == (a_betrokkene(),)
    assert given.bijlagen == {PHOTO.sha256: b"foto"}


def test_what_is_not_chosen_stays_and_is_named():
    given = chosen(whole(), Keuze(ALLES - {Deel.BIJLAGEN, Deel.WEGING, Deel.MENSEN}))
    assert given.weggelaten == (
        "de mensen rond de leerling, de antwoorden in de weging, de bijlagen"
    )
    assert (given.antwoorden, given.bijlagen, given.dossier.betrokkenen) == ((), {}, ())
    assert all(one.aantekening.bijlagen == () for one in given.vastleggingen)
    assert chosen(whole(), Keuze(frozenset())).vastleggingen == ()


def test_a_secret_address_does_not_go_along():
    hidden = a_betrokkene(geheim=True, telefoon="06 1", adres="Dijk 1", email="a@b", bereikbaar="x")
    made = whole(dossier=Dossier(FIRST, a_leerling(), (hidden,), MORNING.date()))
    given = chosen(made, Keuze())
    (person,) = given.dossier.betrokkenen
    assert (person.geheim, person.contact) == (True, ())
    assert given.weggelaten == "geheime adressen en nummers"


def test_a_remark_at_a_secret_address_does_not_go_along_and_one_elsewhere_does():
    hidden = a_betrokkene(geheim=True, opmerking="zit in de opvang in Ede")
    people = (hidden, a_betrokkene(opmerking="belt liever"))
    given = chosen(whole(dossier=a_dossier(betrokkenen=people)), Keuze())
    assert [person.opmerking for person in given.dossier.betrokkenen] == ["", "belt liever"]
    assert given.weggelaten == "opmerkingen bij mensen met een geheim adres"


def test_what_was_filled_in_for_a_melding_is_named_as_left_out():
    given = chosen(whole(weggelaten=MELDING), Keuze(ALLES - {Deel.BIJLAGEN}))
    assert given.weggelaten == "de bijlagen, wat bij een melding was ingevuld"


def test_no_text_that_came_in_can_turn_what_is_shown_around():
    verdict = HypotheseBeoordeeld(4, Status.BEVESTIGD, "zie\u202e gesprek", (5,))
    entry = an_entry(1, tekst="Geen\u202e jas\x00", inhoud=verdict)
    people = (a_betrokkene(naam="Sa\ud800mira"),)
    answers = (replace(a_weging(JA_ANTWOORD).beantwoordingen[0], beoordelaars=("Jo\u202eris",)),)
    dossier = a_dossier(leerling=a_leerling(klas="2\u202eB"), betrokkenen=people)
    shown = readable(
        whole(school="De\u202e A", dossier=dossier, vastleggingen=(entry,), antwoorden=answers)
    )
    assert (shown.school, shown.dossier.leerling.klas) == ("De A", "2B")
    assert shown.dossier.betrokkenen[0].naam == "Samira"
    assert shown.vastleggingen[0].aantekening.tekst == "Geen jas"
    assert shown.vastleggingen[0].aantekening.inhoud == replace(verdict, toelichting="zie gesprek")
    assert shown.antwoorden[0].beoordelaars == ("Joris",)
    assert shown.bijlagen == {PHOTO.sha256: b"foto"}


def test_every_field_that_may_name_an_entry_is_known():
    naming = {
        (kind, field.name)
        for kind in VORMEN.values()
        for field in fields(kind)
        if field.type in {"int", "tuple[int, ...]"} and field.name not in COUNTS
    }
    assert naming == {(kind, name) for kind, names in NUMMERS.items() for name in names}


def test_entries_name_each_other_by_their_new_nummer():
    there = {4: 104, 5: 105}
    verdict = HypotheseBeoordeeld(4, Status.BEVESTIGD, "zie gesprek", (5, 6))
    assert renumbered(verdict, there) == replace(verdict, hypothese=104, door_feiten=(105,))
    lifted = VlagWeg(6, "bel niet", "mag weer")
    assert renumbered(lifted, there) == replace(lifted, vlag=0)
    plan = Gespreksvoorbereiding("moeder", "kennismaken", feiten=(4,))
    assert renumbered(plan, there) == replace(plan, feiten=(104,))
    assert renumbered(None, there) is None
    answer = replace(a_weging(JA_ANTWOORD).beantwoordingen[0], voor=(4, 6), tegen=(5,))
    moved = renumbered_answer(answer, there)
    assert (moved.voor, moved.tegen) == ((104,), (105,))


def test_what_carries_no_nummers_stays_as_it_is():
    told = VORMEN["besproken"]
    assert told not in NUMMERS
    assert origin(whole(), "cd" * 32) == (
        "Dossier overgenomen van Het Voorbeeld, gemaakt op 02-11-2026 door Marieke de Boer. "
        "Het dossier was daar geopend op 02-11-2026. "
        "Aantekeningen: 2, antwoorden in de weging: 1, bijlagen: 1. "
        "Kenmerk van het bestand: cdcdcdcdcdcdcdcd."
    )
    part = origin(whole(weggelaten="de bijlagen"), "cd" * 32)
    assert "Niet meegegeven: de bijlagen." in part


def test_a_refusal_is_told_by_its_sentence():
    assert OverdrachtError("Dit gaat niet.").remedy == "Dit gaat niet."
