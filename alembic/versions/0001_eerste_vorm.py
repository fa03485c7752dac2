"""The first form: school, dossiers, people around, drafts, and the append-only logboek."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

# Literal, so that no later change to the program can alter what this revision made.
KLUIS_AND_LOGBOEK = (
    """\
CREATE TABLE kluis (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    uuid BLOB NOT NULL CHECK (length(uuid) = 16),
    gen INTEGER NOT NULL CHECK (gen >= 0),
    created TEXT NOT NULL
)""",
    """\
CREATE TABLE logboek_link (
    seq INTEGER NOT NULL PRIMARY KEY,
    dossier INTEGER NOT NULL,
    commitment BLOB NOT NULL CHECK (length(commitment) = 32),
    h BLOB NOT NULL CHECK (length(h) = 32)
)""",
    """\
CREATE TABLE logboek_inhoud (
    seq INTEGER NOT NULL PRIMARY KEY REFERENCES logboek_link (seq),
    salt BLOB NOT NULL CHECK (length(salt) = 16),
    doc BLOB NOT NULL
)""",
    "CREATE VIEW logboek_kop AS SELECT seq, h FROM logboek_link ORDER BY seq DESC LIMIT 1",
    (
        "CREATE TRIGGER logboek_link_vast BEFORE UPDATE ON logboek_link "
        "BEGIN SELECT RAISE(ABORT, 'logboek_link_vast'); END"
    ),
    (
        "CREATE TRIGGER logboek_link_blijft BEFORE DELETE ON logboek_link "
        "BEGIN SELECT RAISE(ABORT, 'logboek_link_blijft'); END"
    ),
    (
        "CREATE TRIGGER logboek_link_volgt BEFORE INSERT ON logboek_link "
        "WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM logboek_link) "
        "BEGIN SELECT RAISE(ABORT, 'logboek_link_volgt'); END"
    ),
    (
        "CREATE TRIGGER logboek_inhoud_vast BEFORE UPDATE ON logboek_inhoud "
        "BEGIN SELECT RAISE(ABORT, 'logboek_inhoud_vast'); END"
    ),
    (
        "CREATE TRIGGER logboek_inhoud_blijft BEFORE DELETE ON logboek_inhoud "
        "BEGIN SELECT RAISE(ABORT, 'logboek_inhoud_blijft'); END"
    ),
    (
        "CREATE TRIGGER logboek_inhoud_volgt BEFORE INSERT ON logboek_inhoud "
        "WHEN NEW.seq IS NOT (SELECT max(seq) FROM logboek_link) "
        "BEGIN SELECT RAISE(ABORT, 'logboek_inhoud_volgt'); END"
    ),
)


def upgrade() -> None:
    for statement in KLUIS_AND_LOGBOEK:
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
