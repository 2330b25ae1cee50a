"""Scores and motifs: MIDI, MusicXML, what music21 reads, and what they tell of their cue."""
