"""The pupils of the school: the list, reading them in, and the signals without a dossier."""
