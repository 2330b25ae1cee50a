"""Text in a spreadsheet's cell: never taken for a formula, and told back as it was."""

import re

_LIKE_A_FORMULA = re.compile(r"[\s']*[=+\-@]|[ ']*[\t\r\n]")
"""What starts a formula, or would once a reader has taken spaces and apostrophes away."""


def plain_cell(text: str) -> str:
    """Return a text that a spreadsheet takes for text: an apostrophe stands before what would start a formula."""
    return f"'{text}" if _LIKE_A_FORMULA.match(text) else text


def told_cell(cell: str) -> str:
    """Return the text that `plain_cell` made a cell of."""
    return cell[1:] if cell.startswith("'") and _LIKE_A_FORMULA.match(cell) else cell
