"""What a newer version of a cue's score changes, and what became of each of its notes."""
