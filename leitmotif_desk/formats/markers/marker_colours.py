"""The name of a marker's colour, from the red, green and blue a file gives."""

_PALETTE: dict[str, tuple[tuple[int, int, int], ...]] = {
    "red": ((255, 0, 0), (210, 44, 54), (162, 47, 26)),
    "orange": ((255, 128, 0), (233, 111, 36)),
    "yellow": ((255, 255, 0), (208, 161, 43), (230, 230, 26)),
    "green": ((0, 255, 0), (51, 204, 51), (113, 134, 55)),
    "cyan": ((0, 255, 255), (25, 244, 214), (51, 204, 204)),
    "blue": ((0, 0, 255), (66, 141, 252), (51, 51, 204)),
    "purple": ((128, 0, 255), (175, 139, 177)),
    "magenta": ((255, 0, 255), (204, 51, 204)),
    "pink": ((255, 130, 180),),
    "black": ((0, 0, 0),),
    "white": ((255, 255, 255),),
}
"""Pure colours, and the muted ones that Premiere and Media Composer show under the same names."""


def colour_name(red: int, green: int, blue: int) -> str:
    """Return the nearest colour people have a word for; parts go from 0 to 255."""

    def distance(shade: tuple[int, int, int]) -> int:
        return sum((one - other) ** 2 for one, other in zip(shade, (red, green, blue), strict=True))

    return min(_PALETTE, key=lambda name: min(map(distance, _PALETTE[name])))
