"""Themes nobody registered, offered as a list to choose from."""
