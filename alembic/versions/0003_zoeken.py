"""Words can be searched: an index over every aantekening, and names and classes as compared."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator
from typing import Any

from alembic import op

revision = "0003"
down_revision = "0002"

TABLES = (
    # Without a copy of the texts: the logboek has them. Its words come folded, between spaces,
    # each behind the number of its tijdvak.
    """\
CREATE VIRTUAL TABLE zoekindex
USING fts5(tekst, dossier, content='', columnsize=0, tokenize='ascii')""",
    # What is taken out leaves no word behind in the file.
    "INSERT INTO zoekindex (zoekindex, rank) VALUES ('secure-delete', 1)",
    # A page of SQLCipher holds 80 bytes less than one of SQLite; a leaf must fit in one.
    "INSERT INTO zoekindex (zoekindex, rank) VALUES ('pgsz', 3900)",
    # Without it every search reads all documents to know which dossiers are sealed.
    """\
CREATE INDEX ix_logboek_inhoud_vorm
ON logboek_inhoud (json_extract(CAST(doc AS TEXT), '$.inhoud.vorm'))
WHERE json_extract(CAST(doc AS TEXT), '$.inhoud.vorm') IS NOT NULL""",
    """\
CREATE TABLE zoekstand (
    id INTEGER NOT NULL,
    tot INTEGER NOT NULL,
    CONSTRAINT pk_zoekstand PRIMARY KEY (id)
)""",
    """\
CREATE TABLE verbeterd (
    nummer INTEGER NOT NULL,
    CONSTRAINT pk_verbeterd PRIMARY KEY (nummer)
)""",
    """\
CREATE TABLE zoeknaam (
    dossier INTEGER NOT NULL,
    woorden TEXT NOT NULL,
    CONSTRAINT pk_zoeknaam PRIMARY KEY (dossier),
    CONSTRAINT fk_zoeknaam_dossier FOREIGN KEY(dossier) REFERENCES dossier (id)
)""",
)
TEXTS = ("tekst", "bron", "citaat", "duiding", "met", "reactie", "mening", "veronderstelling")
NESTED = ("inhoud", "signaal", "bijlagen")
WORD = re.compile(r"[^\W_]+")
PLAIN = {"æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "\u0131": "i", "ð": "d", "þ": "th"}
TIJDVAK_BITS = 14
BATCH = 5_000


def upgrade() -> None:
    for statement in TABLES:
        op.execute(statement)
    driver: Any = op.get_bind().connection.driver_connection
    names = driver.execute("SELECT id, roepnaam, tussenvoegsel, achternaam, klas FROM dossier")
    driver.executemany(
        "INSERT INTO zoeknaam (dossier, woorden) VALUES (?, ?)",
        [
            (dossier, f" {' '.join(words_of(' '.join(name)))} ")
            for dossier, *name in names.fetchall()
        ],
    )
    tot = driver.execute("SELECT coalesce(max(seq), 0) FROM logboek_link").fetchone()[0]
    for start in range(0, tot, BATCH):
        index_batch(driver, start)
    driver.execute("INSERT INTO zoekstand (id, tot) VALUES (1, ?)", (tot,))


def index_batch(driver: Any, start: int) -> None:
    rows = driver.execute(
        "SELECT link.seq, link.dossier, inhoud.doc FROM logboek_link AS link "
        "JOIN logboek_inhoud AS inhoud USING (seq) "
        "WHERE link.seq > ? AND link.seq <= ? ORDER BY link.seq",
        (start, start + BATCH),
    ).fetchall()
    written, corrected = [], []
    for seq, dossier, doc in rows:
        document = json.loads(doc)
        if document["type"] == "aantekening":
            words = words_of(" ".join(texts(document)))
            coded = " ".join(f"{seq >> TIJDVAK_BITS}x{word}" for word in words)
            written.append((seq, coded, str(dossier)))
            corrected.append((document["verbetert"], seq, seq))
    driver.executemany("INSERT INTO zoekindex (rowid, tekst, dossier) VALUES (?, ?, ?)", written)
    # As the timeline: a correction that points astray leaves both texts to hold.
    driver.executemany(
        "INSERT OR IGNORE INTO verbeterd (nummer) SELECT seq FROM logboek_link WHERE seq = ? "
        "AND seq < ? AND dossier = (SELECT dossier FROM logboek_link WHERE seq = ?)",
        corrected,
    )


def texts(document: dict[str, Any]) -> list[str]:
    written = [document.get(name, "") for name in TEXTS]
    nested = strings([document.get(name) for name in NESTED])
    return written + [text for text in nested if len(text.split()) > 1]


def strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for one in value.values() if isinstance(value, dict) else value:
            yield from strings(one)


def words_of(text: str) -> list[str]:
    letters = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    plain = (PLAIN.get(x, x) for x in letters if not unicodedata.combining(x))
    return WORD.findall("".join(plain))
