"""The shots of the linked picture, and what they propose for scenes and hits."""
