"""Weegwijzer: the meldcode, its logboek and its afwegingskader for one school."""

__version__ = "0.1.0"
