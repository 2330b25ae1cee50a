"""A tempo whose beats meet a scene's hits."""
