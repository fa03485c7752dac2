"""The first form: school, dossiers, people around, drafts, and the append-only logboek."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from desktop.storage.append_only import append_only_ddl
from desktop.storage.meta import meta_ddl

revision = "0001"
down_revision = None


def upgrade() -> None:
    for statement in (*meta_ddl(), *append_only_ddl()):
        op.execute(statement)
    op.create_table(
        "school",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("naam", sa.Text, nullable=False),
        sa.Column("soort", sa.Text, nullable=False),
        sa.Column("kader", sa.Text, nullable=False),
        sa.Column("gebruiker_naam", sa.Text, nullable=False),
        sa.Column("gebruiker_functie", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_school"),
    )
    op.create_table(
        "dossier",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("roepnaam", sa.Text, nullable=False),
        sa.Column("tussenvoegsel", sa.Text, nullable=False),
        sa.Column("achternaam", sa.Text, nullable=False),
        sa.Column("geboortedatum", sa.Date),
        sa.Column("klas", sa.Text, nullable=False),
        sa.Column("mentor", sa.Text, nullable=False),
        sa.Column("geopend_op", sa.Date, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_dossier"),
    )
    op.create_table(
        "betrokkene",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("dossier", sa.Integer, nullable=False),
        sa.Column("naam", sa.Text, nullable=False),
        sa.Column("relatie", sa.Text, nullable=False),
        sa.Column("gezag", sa.Text, nullable=False),
        sa.Column("bereikbaar", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_betrokkene"),
        sa.ForeignKeyConstraint(["dossier"], ["dossier.id"], name="fk_betrokkene_dossier"),
    )
    op.create_index("ix_betrokkene_dossier", "betrokkene", ["dossier"])
    op.create_table(
        "melding",
        sa.Column("dossier", sa.Integer, nullable=False),
        sa.Column("gegevens", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("dossier", name="pk_melding"),
        sa.ForeignKeyConstraint(["dossier"], ["dossier.id"], name="fk_melding_dossier"),
    )
    op.create_table(
        "concept",
        sa.Column("sleutel", sa.Text, nullable=False),
        sa.Column("tekst", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("sleutel", name="pk_concept"),
    )
