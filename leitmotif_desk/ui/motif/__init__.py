"""The motif in full, at the right of the window: how it is spent, its forms, what it means, its catalogue entry."""
