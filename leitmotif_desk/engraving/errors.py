"""What can go wrong while engraving."""

from leitmotif_desk.domain.errors import LeitmotifError


class EngravingError(LeitmotifError):
    """Music that cannot be written down, or that the engraver refused."""
