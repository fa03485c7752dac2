"""The access log and the changes of a dossier, as a table."""
