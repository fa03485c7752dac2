"""The agenda: what is to come over all dossiers, per week and per month."""
