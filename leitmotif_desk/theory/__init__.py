"""Note-level operations and measures that rooms above share: pure functions over values."""
