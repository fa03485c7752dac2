"""The vault itself on screen: who has a key, its backups, what was done."""
