"""Where music and story disagree: the checks a music supervisor runs."""

from leitmotif_desk.continuity.checking import check
from leitmotif_desk.continuity.checks import CHECKS, Check
from leitmotif_desk.continuity.fingerprint import fingerprint
from leitmotif_desk.continuity.numbers import NUMBERS, Number, chosen_settings, fits
from leitmotif_desk.continuity.settings import Settings

__all__ = ["CHECKS", "NUMBERS", "Check", "Number", "Settings", "check", "chosen_settings", "fingerprint", "fits"]
