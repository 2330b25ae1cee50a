"""The checks of a film: which are made, and by which numbers."""
