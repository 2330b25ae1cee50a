"""Tables from and to the clipboard: what they add and change in scenes and cues."""
