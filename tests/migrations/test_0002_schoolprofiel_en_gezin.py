"""Revision 0002: a school gets a profile and a brother his own dossier, with what was there."""

from __future__ import annotations

from desktop import paths
from desktop.core.school import Profiel
from desktop.storage.migrate import revisions

SCHOOL = (
    "INSERT INTO school (id, naam, soort, kader, gebruiker_naam, gebruiker_functie) "
    "VALUES (1, 'Het Voorbeeld', 'vo', 'onderwijs', 'Anna', 'zorgcoördinator')"
)
DOSSIER = (
    "INSERT INTO dossier (id, roepnaam, tussenvoegsel, achternaam, klas, mentor, geopend_op) "
    "VALUES (1, 'Amira', 'el', 'Haddad', '2B', '', '2026-11-02')"
)
MOTHER = (
    "INSERT INTO betrokkene (id, dossier, naam, relatie, gezag, bereikbaar) "
    "VALUES (1, 1, 'Samira Haddad', 'moeder', 'ja', '')"
)


def test_what_was_there_stays_and_what_is_new_is_empty(stage):
    stage.create_at("0001", [SCHOOL, DOSSIER, MOTHER])
    # What reads the rows is today's program: it wants today's columns.
    vault = stage.open_at(revisions(paths.migrations_dir())[-1])
    with vault.transaction() as tx:
        school = tx.school.read()
        (dossier,) = tx.dossiers.all()
    vault.close()
    assert (school.naam, school.profiel) == ("Het Voorbeeld", Profiel())
    assert [(p.naam, p.dossier) for p in dossier.betrokkenen] == [("Samira Haddad", None)]
