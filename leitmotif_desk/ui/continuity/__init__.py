"""What the continuity check says."""
