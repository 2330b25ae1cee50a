"""Screenplays: scenes, their length on the page, and who is in them."""
