"""A theme's plan through the scenes still to be written."""
