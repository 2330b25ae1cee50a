"""The music of one cue as a piano roll, with the occurrences framed and named."""
