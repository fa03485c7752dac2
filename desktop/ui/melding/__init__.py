"""The melding of a dossier: the form, the preview of the paper and its export."""
