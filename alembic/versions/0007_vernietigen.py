"""A dossier can be destroyed: its texts may go, once a line of the logboek says so."""

from __future__ import annotations

from alembic import op

revision = "0007"
down_revision = "0006"

REFUSED = "DROP TRIGGER logboek_inhoud_blijft", "DROP TRIGGER bijlage_blijft"
STATEMENTS = (
    """\
CREATE TABLE vernietigd (
    dossier INTEGER NOT NULL PRIMARY KEY,
    seq INTEGER NOT NULL REFERENCES logboek_link (seq)
)""",
    (
        "CREATE TRIGGER logboek_link_leeft BEFORE INSERT ON logboek_link "
        "WHEN EXISTS (SELECT 1 FROM vernietigd WHERE dossier = NEW.dossier) "
        "BEGIN SELECT RAISE(ABORT, 'logboek_link_leeft'); END"
    ),
    (
        "CREATE TRIGGER logboek_inhoud_blijft BEFORE DELETE ON logboek_inhoud "
        "WHEN NOT EXISTS (SELECT 1 FROM vernietigd JOIN logboek_link USING (dossier) "
        "WHERE logboek_link.seq = OLD.seq AND OLD.seq < vernietigd.seq) "
        "BEGIN SELECT RAISE(ABORT, 'logboek_inhoud_blijft'); END"
    ),
    (
        "CREATE TRIGGER vernietigd_vast BEFORE UPDATE ON vernietigd "
        "BEGIN SELECT RAISE(ABORT, 'vernietigd_vast'); END"
    ),
    (
        "CREATE TRIGGER vernietigd_blijft BEFORE DELETE ON vernietigd "
        "BEGIN SELECT RAISE(ABORT, 'vernietigd_blijft'); END"
    ),
    (
        "CREATE TRIGGER vernietigd_bewijs BEFORE INSERT ON vernietigd "
        "WHEN NOT EXISTS (SELECT 1 FROM logboek_link JOIN logboek_inhoud USING (seq) "
        "WHERE seq = NEW.seq AND dossier = 0 "
        "AND json_extract(CAST(doc AS TEXT), '$.soort') = 'dossier-vernietigd' "
        "AND json_extract(CAST(doc AS TEXT), '$.vernietigd') = NEW.dossier) "
        "BEGIN SELECT RAISE(ABORT, 'vernietigd_bewijs'); END"
    ),
    (
        "CREATE TRIGGER bijlage_blijft BEFORE DELETE ON bijlage "
        "WHEN NOT EXISTS (SELECT 1 FROM bijlage_los WHERE sleutel = OLD.sleutel) "
        "AND NOT EXISTS (SELECT 1 FROM vernietigd WHERE dossier = OLD.dossier) "
        "BEGIN SELECT RAISE(ABORT, 'bijlage_blijft'); END"
    ),
)


def upgrade() -> None:
    for statement in (*REFUSED, *STATEMENTS):
        op.execute(statement)
