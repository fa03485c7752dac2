"""The pupils of the school, dossiers that are only loose signals yet, more about people."""

from __future__ import annotations

from alembic import op

revision = "0006"
down_revision = "0005"

STATEMENTS = (
    """\
CREATE TABLE leerlingregister (
    id INTEGER NOT NULL,
    sleutel TEXT NOT NULL,
    roepnaam TEXT NOT NULL,
    tussenvoegsel TEXT NOT NULL,
    achternaam TEXT NOT NULL,
    geboortedatum DATE,
    klas TEXT NOT NULL,
    leerjaar TEXT NOT NULL,
    mentor TEXT NOT NULL,
    vertrokken_op DATE,
    dossier INTEGER,
    CONSTRAINT pk_leerlingregister PRIMARY KEY (id),
    CONSTRAINT uq_leerlingregister_sleutel UNIQUE (sleutel),
    CONSTRAINT fk_leerlingregister_dossier FOREIGN KEY(dossier) REFERENCES dossier (id)
)""",
    "ALTER TABLE dossier ADD COLUMN los BOOLEAN NOT NULL DEFAULT 0",
    "ALTER TABLE betrokkene ADD COLUMN overig TEXT NOT NULL DEFAULT '{}'",
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)
