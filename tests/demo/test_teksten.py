"""What the demo says is safe to show and reads as a careful zorgcoördinator writes."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import fields
from itertools import chain

from desktop.core.logboek import Herkomst
from tests.demo.conftest import FOLDER

PHONE = re.compile(r"06-0{8}|030 000 00 00")
LEERJAAR = re.compile(r"^[1-6] ")
QUOTES = re.compile(r'["“”„«»]')
SEASONS = re.compile(r"januari|februari|maart |april|juni|juli|augustus|vakantie|herfst|zomer")


def all_text() -> str:
    return "\n".join(p.read_text(encoding="utf-8") for p in sorted(FOLDER.glob("*.json")))


def entries(dossiers):
    """Return every entry, also the ones that were corrected."""
    for view in dossiers.values():
        for regel in view.regels:
            yield from (regel.geldig, *regel.eerder)


def texts(told) -> list[str]:
    found = (getattr(told.aantekening, f.name) for f in fields(told.aantekening))
    return [text for text in found if isinstance(text, str)]


def test_nothing_looks_like_a_bsn_or_a_real_phone_number():
    left = PHONE.sub("", all_text())
    assert not re.search(r"\d{5}|\d[\d .-]{7,}\d", re.sub(r'"\d\d-\d\d"', "", left))


def test_one_third_party_entry_lacks_its_source_and_no_other(dossiers):
    derden = [t for t in entries(dossiers) if t.aantekening.herkomst is Herkomst.DERDE]
    assert len(derden) >= 10
    assert [t.dossier for t in derden if t.aantekening.bron_ontbreekt] == [
        dossiers["Sanne Visser"].dossier.id
    ]


def test_literal_words_stand_only_in_a_citaat_and_without_quotation_marks(dossiers):
    for told in entries(dossiers):
        assert not [text for text in texts(told) if QUOTES.search(text)]


def test_no_placeholder_stays_open(dossiers):
    for told in entries(dossiers):
        assert not [text for text in texts(told) if set(text) & set("{}")]


def test_no_sentence_is_told_twice(dossiers):
    for view in dossiers.values():
        told = chain.from_iterable(
            (r.aantekening.tekst, r.aantekening.citaat, r.aantekening.reactie) for r in view.regels
        )
        sentences = chain.from_iterable(re.split(r"(?<=[.?!]) ", text) for text in told if text)
        assert max(Counter(sentences).values(), default=1) == 1


def test_the_texts_fit_any_day_of_the_year():
    assert not SEASONS.search(all_text())


def test_a_corrected_entry_differs_and_says_why(dossiers):
    corrected = [r for view in dossiers.values() for r in view.regels if r.eerder]
    assert len(corrected) >= 7
    for regel in corrected:
        assert regel.geldig.reden
        assert regel.aantekening != regel.eerder[0].aantekening
        assert regel.aantekening.moment == regel.eerder[0].aantekening.moment


def test_an_anonymous_advies_names_no_one(dossiers):
    for view in dossiers.values():
        for regel in view.regels:
            if regel.aantekening.anoniem:
                assert view.dossier.leerling.roepnaam not in regel.aantekening.tekst


def test_age_and_class_belong_together(dossiers):
    for view in dossiers.values():
        leerling = view.dossier.leerling
        assert LEERJAAR.match(leerling.klas), leerling.klas
        assert 12 <= view.leeftijd <= 18
        assert 11 <= view.leeftijd - int(leerling.klas[0]) <= 13, leerling.full_name


def test_every_class_has_one_mentor_and_every_pupil_an_own_name(dossiers):
    leerlingen = [view.dossier.leerling for view in dossiers.values()]
    mentors = {(leerling.klas, leerling.mentor) for leerling in leerlingen}
    assert len(mentors) == len({klas for klas, _ in mentors})
    assert len({leerling.roepnaam for leerling in leerlingen}) == len(leerlingen) == len(dossiers)


def test_names_have_tussenvoegsels_and_diacritics(dossiers):
    names = " ".join(dossiers)
    for part in ("Özdemir", "Şahin", "Nguyễn", "el Haddad", "van der Burgh"):
        assert part in names
