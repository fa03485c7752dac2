"""Documents can be kept with an aantekening; the lines of one dossier are found by an index."""

from __future__ import annotations

from alembic import op

revision = "0004"
down_revision = "0003"

STATEMENTS = (
    """\
CREATE TABLE bijlage (
    sleutel TEXT NOT NULL PRIMARY KEY,
    dossier INTEGER NOT NULL,
    soort TEXT NOT NULL,
    grootte INTEGER NOT NULL,
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    inhoud BLOB NOT NULL CHECK (length(inhoud) = grootte)
)""",
    """\
CREATE TABLE bijlage_los (
    sleutel TEXT NOT NULL,
    dossier INTEGER NOT NULL,
    concept TEXT NOT NULL,
    naam TEXT NOT NULL,
    van DATE,
    CONSTRAINT pk_bijlage_los PRIMARY KEY (sleutel)
)""",
    (
        "CREATE TRIGGER bijlage_vast BEFORE UPDATE ON bijlage "
        "BEGIN SELECT RAISE(ABORT, 'bijlage_vast'); END"
    ),
    (
        "CREATE TRIGGER bijlage_blijft BEFORE DELETE ON bijlage "
        "WHEN NOT EXISTS (SELECT 1 FROM bijlage_los WHERE sleutel = OLD.sleutel) "
        "BEGIN SELECT RAISE(ABORT, 'bijlage_blijft'); END"
    ),
    (
        "CREATE TRIGGER bijlage_los_vast BEFORE UPDATE ON bijlage_los "
        "BEGIN SELECT RAISE(ABORT, 'bijlage_los_vast'); END"
    ),
    (
        "CREATE TRIGGER bijlage_los_eerst BEFORE INSERT ON bijlage_los "
        "WHEN EXISTS (SELECT 1 FROM bijlage WHERE sleutel = NEW.sleutel) "
        "BEGIN SELECT RAISE(ABORT, 'bijlage_los_eerst'); END"
    ),
    "CREATE INDEX ix_logboek_link_dossier ON logboek_link (dossier)",
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)
