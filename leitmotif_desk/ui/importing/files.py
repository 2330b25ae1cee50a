"""The files of one import while they are looked over: what was said of each, and what reading it gave."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.importing import CueMusic, FileChoice, Plan, ReadFileChoice, Wishes, plan_files
from leitmotif_desk.domain.errors import Cancelled, LeitmotifError
from leitmotif_desk.formats import Reading
from leitmotif_desk.ui.jobs import Jobs
from leitmotif_desk.ui.settings import Settings


@dataclass(frozen=True, slots=True)
class Entry:
    """A file: what is said of it, whether it is taken and why or why not, and its reading or what was wrong with it.

    One that is not taken need not be read; any other is still being read where it has neither.
    """

    choice: FileChoice
    taken: bool = True
    remark: str = ""
    reading: Reading | None = None
    error: str = ""

    @property
    def path(self) -> Path:
        return self.choice.path

    @property
    def is_reading(self) -> bool:
        return self.taken and self.reading is None and not self.error


class ImportFiles(QObject):
    """Reads the files in jobs; `changed` tells that one was read, or that something else was said of one."""

    changed = Signal()

    def __init__(
        self, desk: Desk, jobs: Jobs, settings: Settings, entries: Iterable[Entry], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._jobs, self._settings = desk, jobs, settings
        self._entries = {entry.path: entry for entry in entries}
        self._music = CueMusic(desk.score)
        self._is_open = True

    @property
    def entries(self) -> Mapping[Path, Entry]:
        return self._entries

    @property
    def is_reading(self) -> bool:
        return any(entry.is_reading for entry in self._entries.values())

    def read_all(self) -> None:
        """Begin to read every file that is to be taken."""
        for entry in tuple(self._entries.values()):
            if entry.is_reading:
                self._read(entry.choice)

    def say(self, choice: FileChoice) -> None:
        """Say something else of a file; it is read again where that makes a difference."""
        before = self._entries[choice.path]
        if choice == before.choice:
            return
        if choice.is_read_as(before.choice):
            self._put(replace(before, choice=choice))
        else:
            self._put(replace(before, choice=choice, reading=None, error=""))
            self._read(choice)

    def take(self, path: Path, on: bool) -> None:
        """Say whether a file is taken."""
        entry = replace(self._entries[path], taken=on)
        self._put(entry)
        if entry.is_reading:
            self._read(entry.choice)

    def remember_columns(self) -> None:
        """Keep what the columns of the tables hold, for the next ones with the same headings."""
        for one in self.taken():
            if one.reading.columns:
                self._settings.remember_columns([heading for heading, _ in one.reading.columns], one.reading.columns)

    def close(self) -> None:
        """Let nothing that is still being read come back here."""
        self._is_open = False

    def taken(self) -> tuple[ReadFileChoice, ...]:
        """Return the files that were read and are to be taken."""
        return tuple(
            ReadFileChoice(entry.choice, entry.reading)
            for entry in self._entries.values()
            if entry.taken and entry.reading is not None
        )

    def plan(self, wishes: Wishes) -> Plan | None:
        """Return what taking them would do; None where there is nothing to take."""
        files = self.taken()
        return plan_files(self._desk.project, files, wishes, self._music) if files else None

    def _put(self, entry: Entry) -> None:
        self._entries[entry.path] = entry
        self.changed.emit()

    def _read(self, choice: FileChoice) -> None:
        title = self.tr("Reading {file}").format(file=choice.path.name)
        job = choice.job(self._desk)
        self._jobs.start(
            title, job, lambda reading: self._on_read(choice, reading), lambda error: self._on_failed(choice, error)
        )

    def _is_wanted(self, choice: FileChoice) -> bool:
        """Tell whether a reading that comes back is still what is asked of its file."""
        return self._is_open and self._entries[choice.path].choice.is_read_as(choice)

    def _on_read(self, choice: FileChoice, reading: Reading) -> None:
        if not self._is_wanted(choice):
            return
        remembered = self._settings.columns_for([heading for heading, _ in reading.columns])
        if remembered and not choice.options.columns and remembered != reading.columns:
            before = self._entries[choice.path].choice
            self.say(replace(before, options=replace(choice.options, columns=remembered)))
        else:
            self._put(replace(self._entries[choice.path], reading=reading, error=""))

    def _on_failed(self, choice: FileChoice, error: LeitmotifError) -> None:
        if self._is_wanted(choice):
            said = self.tr("Reading was stopped.") if isinstance(error, Cancelled) else str(error)
            self._put(replace(self._entries[choice.path], reading=None, error=said))
