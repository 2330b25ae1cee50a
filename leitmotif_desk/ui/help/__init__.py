"""The help pages, read offline."""
