"""The film in one time axis: scenes, tension, cues, and a lane a theme."""
