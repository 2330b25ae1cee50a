"""Offer themes nobody registered: a list to choose from, never a verdict."""

from leitmotif_desk.tracking.discovery.discovering import MOST, discover

__all__ = ["MOST", "discover"]
