"""The day: what needs action now, over all dossiers."""
