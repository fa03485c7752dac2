"""The page of a dossier that shows where it stands and what is still to do."""
