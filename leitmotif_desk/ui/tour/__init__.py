"""A walk through the window on the demo film."""
