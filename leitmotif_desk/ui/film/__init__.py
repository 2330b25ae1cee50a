"""Dialogs about the film as a whole: a new one, and files into it."""
