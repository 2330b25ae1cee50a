"""A new cut of the picture: seen beside the present one, then taken; and what lost its place."""
