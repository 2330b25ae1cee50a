"""Subjects, themes and kinship as a graph."""
