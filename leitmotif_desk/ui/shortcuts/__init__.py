"""Keys: what each does, and which a person gave it instead."""
