"""The people around a leerling: who they are, how they can be reached, and how they are drawn."""
