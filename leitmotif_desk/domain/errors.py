"""The one family of errors a user may be shown."""


class LeitmotifError(Exception):
    """Say what was wrong, where (file, line, byte, field) and what happens now.

    Rooms raise children of this class; only the faces (ui and cli) show them.
    """

    def __init__(self, what: str, *, where: str = "", now: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.where = where
        self.now = now

    def __str__(self) -> str:
        place = f"{self.where}: " if self.where else ""
        then = f" {self.now}" if self.now else ""
        return f"{place}{self.what}{then}"

    def __reduce__(self) -> tuple[object, ...]:
        # Errors cross process borders (readers run in a child), and keyword-only fields would be lost.
        return _rebuild, (type(self), self.what, self.where, self.now)


def _rebuild(kind: type[LeitmotifError], what: str, where: str, now: str) -> LeitmotifError:
    return kind(what, where=where, now=now)


class TimecodeError(LeitmotifError):
    """A timecode that cannot be read or does not exist at the rate."""


class BadValue(LeitmotifError):
    """A value outside its vocabulary, of the wrong type, or for a field that does not exist."""


class UnknownThing(LeitmotifError):
    """A reference to a scene, motif, subject, cue or fact that the project does not have."""


class Cancelled(LeitmotifError):
    """Work was stopped because a person asked for it; nothing was changed."""
