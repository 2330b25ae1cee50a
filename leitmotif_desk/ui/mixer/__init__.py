"""The parts of a cue, how loud each is, and what all is played through."""
