"""One dossier: header, the five stappen, and its pages."""
