"""Revision 0005: what was worked out of a dossier has a place, empty at first."""

from __future__ import annotations

DOSSIER = (
    "INSERT INTO dossier (id, roepnaam, tussenvoegsel, achternaam, klas, mentor, geopend_op) "
    "VALUES (1, 'Amira', 'el', 'Haddad', '2B', '', '2026-11-02')"
)


def test_nothing_was_worked_out_yet_for_the_dossiers_that_were_there(stage):
    stage.create_at("0004", [DOSSIER])
    vault = stage.open_at("0005")
    with vault.begin() as connection:
        dossiers = connection.exec_driver_sql("SELECT id FROM dossier").all()
        worked_out = connection.exec_driver_sql("SELECT count(*) FROM dossierstand").scalar()
    vault.close()
    assert ([tuple(row) for row in dossiers], worked_out) == ([(1,)], 0)
