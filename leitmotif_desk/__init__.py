"""Leitmotif Desk: themes, the story they stand for, and where they are heard."""

__version__ = "0.1.0"
