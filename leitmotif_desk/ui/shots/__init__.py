"""The shots of the reference picture, and what their cuts propose."""
