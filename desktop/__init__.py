"""Weegwijzer: the meldcode, its logboek and its afwegingskader for one school."""

from __future__ import annotations

__version__ = "0.1.0"
