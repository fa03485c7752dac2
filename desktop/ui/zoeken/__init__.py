"""Searching all dossiers."""
