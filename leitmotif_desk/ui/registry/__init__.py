"""The motif registry at the left: every theme, engraved, by what it stands for."""
