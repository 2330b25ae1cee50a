"""Which themes can be mistaken for each other."""
