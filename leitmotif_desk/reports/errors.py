"""What can go wrong while a report is made."""

from leitmotif_desk.domain.errors import LeitmotifError


class ReportError(LeitmotifError):
    """A template that is missing or broken."""
