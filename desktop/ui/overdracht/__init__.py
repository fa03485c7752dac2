"""Handing a dossier over and taking one in."""
