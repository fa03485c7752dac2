"""What was worked out of each dossier is kept, until something in it changes."""

from __future__ import annotations

from alembic import op

revision = "0005"
down_revision = "0004"

TABLE = """\
CREATE TABLE dossierstand (
    dossier INTEGER NOT NULL,
    dag DATE NOT NULL,
    vorm TEXT NOT NULL,
    doc TEXT NOT NULL,
    CONSTRAINT pk_dossierstand PRIMARY KEY (dossier),
    CONSTRAINT fk_dossierstand_dossier FOREIGN KEY(dossier) REFERENCES dossier (id)
)"""


def upgrade() -> None:
    op.execute(TABLE)
