"""Work beside the window."""

import threading
from functools import partial
from time import monotonic

from pytestqt.qtbot import QtBot

from leitmotif_desk.domain.errors import BadValue, Cancelled, LeitmotifError
from leitmotif_desk.domain.progress import Progress
from leitmotif_desk.ui.jobs import IDLE, Jobs


def counting(progress: Progress) -> int:
    for done in range(100):
        progress(done / 100)
    return 100


def refusing(_progress: Progress) -> int:
    raise BadValue("The file is empty.", where="a.mid", now="Nothing was changed.")


def test_a_result_comes_back_on_the_thread_of_the_window(jobs: Jobs) -> None:
    threads: list[int] = []
    results: list[int] = []

    def work(_progress: Progress) -> int:
        threads.append(threading.get_ident())
        return 7

    def take(result: int) -> None:
        results.append(result)
        threads.append(threading.get_ident())

    jobs.start("Work", work, take)
    jobs.wait()

    assert results == [7]
    assert threads[0] != threading.get_ident() == threads[1]


def test_jobs_run_one_after_another_in_the_order_they_were_asked_for(jobs: Jobs) -> None:
    running: list[str] = []
    order: list[str] = []

    def work(name: str, _progress: Progress) -> str:
        assert not running
        running.append(name)
        running.remove(name)
        return name

    for name in "abc":
        jobs.start(name, partial(work, name), order.append)
    jobs.wait()

    assert order == ["a", "b", "c"]
    assert not jobs.busy


def test_progress_is_told_and_ends_idle(jobs: Jobs) -> None:
    told: list[tuple[str, float]] = []
    jobs.changed.connect(lambda title, share: told.append((title, share)))

    def clocked(progress: Progress) -> int:
        begun, reports = monotonic(), 0
        while (share := (monotonic() - begun) / 0.3) < 1:
            progress(share)
            reports += 1
        return reports

    reports: list[int] = []
    jobs.start("Counting", clocked, reports.append)
    jobs.wait()

    shares = [share for title, share in told if title == "Counting"]
    assert shares == sorted(shares)
    assert 2 <= len(shares) < 20 < reports[0]
    assert told[-1] == ("", IDLE)


def test_a_job_that_is_cancelled_stops_and_the_next_one_runs(qtbot: QtBot, jobs: Jobs) -> None:
    errors: list[LeitmotifError] = []
    results: list[int] = []
    turns = threading.Event()

    def endless(progress: Progress) -> int:
        while True:
            progress(0.5)
            turns.set()

    jobs.start("Endless", endless, results.append, errors.append)
    jobs.start("Counting", counting, results.append)
    qtbot.waitUntil(turns.is_set)
    jobs.cancel()
    jobs.wait()

    assert [type(error) for error in errors] == [Cancelled]
    assert results == [100]


def test_an_error_goes_to_who_asked(jobs: Jobs) -> None:
    errors: list[LeitmotifError] = []
    shown: list[str] = []
    jobs.failed.connect(lambda _title, text: shown.append(text))

    jobs.start("Reading", refusing, lambda _result: None, errors.append)
    jobs.wait()

    assert [error.where for error in errors] == ["a.mid"]
    assert shown == []


def test_an_error_nobody_waits_for_is_announced_with_its_job(jobs: Jobs) -> None:
    shown: list[tuple[str, str]] = []
    jobs.failed.connect(lambda title, text: shown.append((title, text)))

    jobs.start("Reading", refusing, lambda _result: None)
    jobs.wait()

    assert shown == [("Reading", "a.mid: The file is empty. Nothing was changed.")]


def test_an_error_of_ours_is_not_swallowed_and_holds_nothing_up(qtbot: QtBot, jobs: Jobs) -> None:
    results: list[int] = []
    with qtbot.capture_exceptions() as caught:
        jobs.start("Wrong", lambda _progress: 1 // 0, results.append)
        jobs.start("Counting", counting, results.append)
        jobs.wait()

    assert [kind for kind, _, _ in caught] == [ZeroDivisionError]
    assert results == [100]


def test_what_is_dropped_never_comes_back(qtbot: QtBot, jobs: Jobs) -> None:
    results: list[int] = []
    begun, go_on = threading.Event(), threading.Event()

    def slow(_progress: Progress) -> int:
        begun.set()
        go_on.wait(5)
        return 1

    jobs.start("Slow", slow, results.append)
    jobs.start("Counting", counting, results.append)
    qtbot.waitUntil(begun.is_set)
    jobs.clear()
    go_on.set()
    jobs.start("After", lambda _progress: 2, results.append)
    jobs.wait()

    assert results == [2]
