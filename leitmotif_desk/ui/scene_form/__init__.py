"""The scene inspector's direct controls: the scene's numbers, its hits, its relations, its links."""
