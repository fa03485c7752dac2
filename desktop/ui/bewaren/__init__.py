"""Keeping and destroying dossiers."""
