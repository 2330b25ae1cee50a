"""Themes against scenes: how often, how whole and in what shape each is heard."""
