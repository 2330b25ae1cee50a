"""The reference picture and sound: thumbnails, waveform, and the frame at the playhead."""
