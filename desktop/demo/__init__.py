"""A synthetic school to look around in: invented people, written through the services."""
