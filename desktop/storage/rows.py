"""The tables whose rows change; what must never change lives in append_only."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Date, ForeignKey, Integer, MetaData, Table, Text

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)

school = Table(
    "school",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("naam", Text, nullable=False),
    Column("soort", Text, nullable=False),
    Column("kader", Text, nullable=False),
    Column("gebruiker_naam", Text, nullable=False),
    Column("gebruiker_functie", Text, nullable=False),
    Column("profiel", Text, nullable=False),
)

dossier = Table(
    "dossier",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("roepnaam", Text, nullable=False),
    Column("tussenvoegsel", Text, nullable=False),
    Column("achternaam", Text, nullable=False),
    Column("geboortedatum", Date),
    Column("klas", Text, nullable=False),
    Column("mentor", Text, nullable=False),
    Column("geopend_op", Date, nullable=False),
    Column("los", Boolean, nullable=False, default=False),
)

betrokkene = Table(
    "betrokkene",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("dossier", ForeignKey("dossier.id"), nullable=False, index=True),
    Column("naam", Text, nullable=False),
    Column("relatie", Text, nullable=False),
    Column("gezag", Text, nullable=False),
    Column("bereikbaar", Text, nullable=False),
    Column("eigen_dossier", ForeignKey("dossier.id")),
    Column("overig", Text, nullable=False, default="{}"),
)

melding = Table(
    "melding",
    metadata,
    Column("dossier", ForeignKey("dossier.id"), primary_key=True),
    Column("gegevens", Text, nullable=False),
)

concept = Table(
    "concept",
    metadata,
    Column("sleutel", Text, primary_key=True),
    Column("tekst", Text, nullable=False),
)

zoekstand = Table(
    "zoekstand",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("tot", Integer, nullable=False),
)

verbeterd = Table("verbeterd", metadata, Column("nummer", Integer, primary_key=True))

zoeknaam = Table(
    "zoeknaam",
    metadata,
    Column("dossier", ForeignKey("dossier.id"), primary_key=True),
    Column("woorden", Text, nullable=False),
)

bijlage_los = Table(
    "bijlage_los",
    metadata,
    Column("sleutel", Text, primary_key=True),
    Column("dossier", Integer, nullable=False),
    Column("concept", Text, nullable=False),
    Column("naam", Text, nullable=False),
    Column("van", Date),
)

dossierstand = Table(
    "dossierstand",
    metadata,
    Column("dossier", ForeignKey("dossier.id"), primary_key=True),
    Column("dag", Date, nullable=False),
    Column("vorm", Text, nullable=False),
    Column("doc", Text, nullable=False),
)

leerlingregister = Table(
    "leerlingregister",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("sleutel", Text, nullable=False, unique=True),
    Column("roepnaam", Text, nullable=False),
    Column("tussenvoegsel", Text, nullable=False),
    Column("achternaam", Text, nullable=False),
    Column("geboortedatum", Date),
    Column("klas", Text, nullable=False),
    Column("leerjaar", Text, nullable=False),
    Column("mentor", Text, nullable=False),
    Column("vertrokken_op", Date),
    Column("dossier", ForeignKey("dossier.id")),
)
