"""The vault on disk: key slots, encrypted database, append-only logboek."""

from __future__ import annotations
