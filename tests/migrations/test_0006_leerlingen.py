"""Revision 0006: dossiers that were there are no loose signals, and their people stay."""

from __future__ import annotations

DOSSIER = (
    "INSERT INTO dossier (id, roepnaam, tussenvoegsel, achternaam, klas, mentor, geopend_op) "
    "VALUES (1, 'Amira', 'el', 'Haddad', '2B', '', '2026-11-02')"
)
MOTHER = (
    "INSERT INTO betrokkene (id, dossier, naam, relatie, gezag, bereikbaar) "
    "VALUES (1, 1, 'Samira Haddad', 'moeder', 'ja', '')"
)


def test_dossiers_and_people_that_were_there_stay_as_they_were(stage):
    stage.create_at("0005", [DOSSIER, MOTHER])
    vault = stage.open_at("0006")
    with vault.begin() as connection:
        loose = connection.exec_driver_sql("SELECT los FROM dossier").scalar()
        people = connection.exec_driver_sql("SELECT naam, overig FROM betrokkene").all()
        pupils = connection.exec_driver_sql("SELECT count(*) FROM leerlingregister").scalar()
    vault.close()
    assert (loose, [tuple(row) for row in people], pupils) == (0, [("Samira Haddad", "{}")], 0)
