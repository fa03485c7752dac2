"""What changed in the details of a leerling, worked out of its versions."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from desktop.core.dossier import DossierId, Gezag
from desktop.core.kring import Kring
from desktop.core.wijzigingen import Versie, wijzigingen
from tests.builders import MORNING, a_betrokkene, a_dossier, a_leerling

WHO = "Marieke de Boer"


def versions(*dossiers):
    return [Versie(d, MORNING + timedelta(days=n), WHO, n + 1) for n, d in enumerate(dossiers)]


def changes(*dossiers):
    return [(w.onderdeel, w.was, w.werd) for w in wijzigingen(versions(*dossiers))]


def test_a_first_version_changes_nothing():
    assert changes(a_dossier()) == []


def test_a_changed_field_tells_what_it_was_and_became():
    before, after = a_dossier(), a_dossier(leerling=a_leerling(klas="3B", geboortedatum=None))
    assert changes(before, after) == [("geboortedatum", "14-03-2012", ""), ("klas", "2B", "3B")]


def test_a_change_has_its_moment_writer_and_place_in_the_logboek():
    after = a_dossier(leerling=a_leerling(klas="3B"))
    (found,) = wijzigingen(versions(a_dossier(), after))
    assert (found.moment, found.schrijver, found.nummer) == (MORNING + timedelta(days=1), WHO, 2)


def test_people_are_added_changed_and_taken_away():
    mother = a_betrokkene()
    uncle = a_betrokkene(naam="Omar Haddad", relatie="oom", gezag=Gezag.NEE, bereikbaar="06")
    without = a_dossier(betrokkenen=())
    both = a_dossier(betrokkenen=(mother, uncle))
    moved = a_dossier(betrokkenen=(replace(mother, gezag=Gezag.NEE), uncle))
    assert changes(without, both, moved, a_dossier(betrokkenen=(uncle,))) == [
        ("betrokkene", "", "Samira Haddad (moeder, gezag ja)"),
        ("betrokkene", "", "Omar Haddad (oom, gezag nee, 06)"),
        ("betrokkene", "Samira Haddad (moeder, gezag ja)", "Samira Haddad (moeder, gezag nee)"),
        ("betrokkene", "Samira Haddad (moeder, gezag nee)", ""),
    ]


PEOPLE = st.lists(
    st.builds(a_betrokkene, naam=st.sampled_from("AB"), relatie=st.sampled_from("xy")), max_size=4
)


@given(people=PEOPLE)
def test_the_same_people_in_another_order_are_no_change_when_names_differ(people):
    unique = list({p.naam: p for p in people}.values())
    one, other = a_dossier(betrokkenen=tuple(unique)), a_dossier(betrokkenen=tuple(unique[::-1]))
    assert changes(one, other) == []


@given(old=PEOPLE, new=PEOPLE)
def test_no_person_disappears_from_the_changes(old, new):
    found = changes(a_dossier(betrokkenen=tuple(old)), a_dossier(betrokkenen=tuple(new)))
    gone = sum(1 for _, _, werd in found if not werd)
    come = sum(1 for _, was, _ in found if not was)
    assert come - gone == len(new) - len(old)


def test_Z33_a_link_to_a_dossier_is_told_in_words():
    sister = a_betrokkene(naam="Nora", relatie="zus", gezag=Gezag.ONBEKEND)
    linked = replace(sister, dossier=DossierId(4))
    before, after = (a_dossier(betrokkenen=(one,)) for one in (sister, linked))
    assert changes(before, after) == [
        (
            "betrokkene",
            "Nora (zus, gezag onbekend)",
            "Nora (zus, gezag onbekend, gekoppeld aan dossier 4)",
        )
    ]


def test_new_details_of_a_person_are_told_in_words():
    before = a_betrokkene()
    after = replace(
        before,
        soort=Kring.OUDER,
        functie="verpleegkundige",
        tolk="Arabisch",
        woont_bij_leerling=True,
        telefoon="06-1",
        opmerking="spreekt wat Engels",
    )
    gone = replace(after, woont_bij_leerling=False, overleden=True)
    one, other = changes(*(a_dossier(betrokkenen=(p,)) for p in (before, after, gone)))
    assert one[2] == (
        "Samira Haddad (moeder, gezag ja, ouder, verpleegkundige, tolk Arabisch, "
        "woont bij de leerling, spreekt wat Engels, 06-1)"
    )
    assert "woont elders, overleden" in other[2]


def test_what_is_or_was_secret_is_never_told_not_even_from_before():
    before = a_betrokkene(telefoon="06-1", adres="Dorpsstraat 1")
    secret = replace(before, geheim=True)
    moved = replace(secret, adres="Kerkplein 2")
    renamed = replace(moved, naam="Samira de Vries")
    open_again = replace(renamed, geheim=False)
    versies = [a_dossier(betrokkenen=(p,)) for p in (before, secret, moved, renamed, open_again)]
    told = str(changes(*versies))
    for value in ("06-1", "Dorpsstraat", "Kerkplein"):
        assert value not in told
    assert "Samira Haddad (moeder, gezag ja, geheim); geheim gewijzigd" in told
