"""How the school works, as one text, and the own dossier of a brother or sister."""

from __future__ import annotations

from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.execute("ALTER TABLE school ADD COLUMN profiel TEXT NOT NULL DEFAULT '{}'")
    op.execute("ALTER TABLE betrokkene ADD COLUMN eigen_dossier INTEGER REFERENCES dossier (id)")
