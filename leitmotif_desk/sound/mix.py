"""How loud each part is: what the mixer holds."""

from dataclasses import dataclass, replace

SOFTEST_DB, LOUDEST_DB = -40.0, 6.0


@dataclass(frozen=True, slots=True)
class Mix:
    """Parts by their names as the score writes them; a name that two parts share moves both.

    Where any part is soloed only soloed ones sound; a muted part never does. `gains_db` holds what is not 0 dB.
    """

    muted: frozenset[str] = frozenset()
    soloed: frozenset[str] = frozenset()
    gains_db: tuple[tuple[str, float], ...] = ()

    def sounds(self, part: str) -> bool:
        return part not in self.muted and (not self.soloed or part in self.soloed)

    def gain_db(self, part: str) -> float:
        return dict(self.gains_db).get(part, 0.0)

    def factor(self, part: str) -> float:
        """Return what a part's samples are multiplied by."""
        return float(10 ** (self.gain_db(part) / 20)) if self.sounds(part) else 0.0

    def with_muted(self, part: str, on: bool) -> "Mix":
        return replace(self, muted=self.muted | {part} if on else self.muted - {part})

    def with_soloed(self, part: str, on: bool) -> "Mix":
        return replace(self, soloed=self.soloed | {part} if on else self.soloed - {part})

    def with_gain(self, part: str, gain_db: float) -> "Mix":
        """Return the mix with a part's gain held between SOFTEST_DB and LOUDEST_DB."""
        held = min(LOUDEST_DB, max(SOFTEST_DB, gain_db))
        gains = dict(self.gains_db) | {part: held}
        return replace(self, gains_db=tuple(sorted((name, gain) for name, gain in gains.items() if gain)))


EVEN = Mix()
"""Every part as written."""
