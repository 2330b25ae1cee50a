"""Subjects: whom or what a theme can stand for, added and edited in a dialog."""
