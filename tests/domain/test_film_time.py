"""Film time: frames and timecode, with tables worked out by hand and the package timecode as oracle."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from timecode import Timecode

from leitmotif_desk.domain.errors import TimecodeError
from leitmotif_desk.domain.time import RATES, FrameRate, format_timecode, frame_rate, parse_timecode, rate_near

rates = st.sampled_from(sorted(RATES))
DAY_SECONDS = 24 * 60 * 60


def frames_of_a_day(rate: FrameRate) -> int:
    nominal = rate.nominal
    return DAY_SECONDS * nominal - (nominal // 15 * 9 * 6 * 24 if rate.drop else 0)


# SMPTE ST 12: two (four) numbers go at each minute but every tenth.
DROP_FRAME = [
    ("29.97df", "00:00:59;29", 1799),
    ("29.97df", "00:01:00;02", 1800),
    ("29.97df", "00:01:59;29", 3597),
    ("29.97df", "00:02:00;02", 3598),
    ("29.97df", "00:09:59;29", 17_981),
    ("29.97df", "00:10:00;00", 17_982),
    ("29.97df", "01:00:00;00", 107_892),
    ("29.97df", "23:59:59;29", 2_589_407),
    ("59.94df", "00:00:59;59", 3599),
    ("59.94df", "00:01:00;04", 3600),
    ("59.94df", "00:10:00;00", 35_964),
    ("59.94df", "01:00:00;00", 215_784),
]
WHOLE = [
    ("24", "01:00:00:00", 86_400),
    ("23.976", "01:00:00:00", 86_400),
    ("25", "10:00:00:24", 900_024),
    ("29.97", "01:00:00:00", 108_000),
    ("30", "00:01:00:00", 1800),
    ("47.952", "00:00:01:47", 95),
    ("60", "00:00:10:59", 659),
]


@pytest.mark.parametrize(("rate", "text", "frame"), DROP_FRAME + WHOLE)
def test_timecodes_name_the_frames_worked_out_by_hand(rate: str, text: str, frame: int) -> None:
    assert parse_timecode(text, RATES[rate]) == frame
    assert format_timecode(frame, RATES[rate]) == text


@given(rates, st.data())
def test_every_frame_of_a_day_has_a_timecode_that_names_it(name: str, data: st.DataObject) -> None:
    rate = RATES[name]
    frame = data.draw(st.integers(0, frames_of_a_day(rate) - 1))
    assert parse_timecode(format_timecode(frame, rate), rate) == frame


def test_the_first_hour_of_drop_frame_counts_up_without_gaps() -> None:
    rate = RATES["29.97df"]
    shown = [format_timecode(frame, rate) for frame in range(107_892)]
    assert len(set(shown)) == len(shown) and shown == sorted(shown)
    assert [parse_timecode(text, rate) for text in shown[::37]] == list(range(0, 107_892, 37))


ORACLE = {"23.976": "23.976", "24": "24", "25": "25", "29.97": "29.97", "29.97df": "29.97", "30": "30", "50": "50",
          "59.94": "59.94", "59.94df": "59.94", "60": "60"}  # fmt: skip


@given(st.sampled_from(sorted(ORACLE)), st.data())
def test_timecodes_agree_with_the_package_timecode(name: str, data: st.DataObject) -> None:
    rate = RATES[name]
    frame = data.draw(st.integers(0, frames_of_a_day(rate) - 1))
    oracle = Timecode(ORACLE[name], frames=frame + 1, force_non_drop_frame=not rate.drop)
    assert str(oracle) == format_timecode(frame, rate)


@pytest.mark.parametrize(
    ("rate", "text"),
    [
        ("29.97df", "01:01:00;00"),
        ("29.97df", "01:01:00;01"),
        ("29.97df", "01:01:00:01"),
        ("59.94df", "00:01:00;03"),
        ("24", "01:00:00:24"),
        ("25", "01:00:60:00"),
        ("25", "01:60:00:00"),
        ("25", "24:00:00:00"),
        ("24", "01:00:00;00"),
        ("24", "1:2:3:4"),
        ("24", ""),
        ("24", "-01:00:00:00"),
        ("24", "٠١:٠٠:٠٠:٠٠٠"),
        ("24", "123456789"),
    ],
)
def test_timecodes_that_do_not_exist_are_errors(rate: str, text: str) -> None:
    with pytest.raises(TimecodeError):
        parse_timecode(text, RATES[rate])


def test_drop_frame_is_read_with_semicolons_throughout_as_some_editors_write_it() -> None:
    assert parse_timecode("01;00;00;00", RATES["29.97df"]) == 107_892
    with pytest.raises(TimecodeError, match="without drop frame"):
        parse_timecode("01;00;00;00", RATES["24"])


def test_digits_alone_are_read_from_the_right_as_typed() -> None:
    assert parse_timecode("01001205", RATES["24"]) == parse_timecode("01:00:12:05", RATES["24"])
    assert parse_timecode("1205", RATES["24"]) == 12 * 24 + 5


def test_a_negative_frame_shows_a_minus_sign() -> None:
    assert format_timecode(-25, RATES["24"]) == "-00:00:01:01"


@pytest.mark.parametrize(
    ("text", "name"), [("23.98", "23.976"), ("24000/1001", "23.976"), (" 25 fps", "25"), ("29.97DF", "29.97df")]
)
def test_rates_are_known_by_the_names_people_use(text: str, name: str) -> None:
    assert frame_rate(text) is RATES[name] and RATES[name].name == name


@pytest.mark.parametrize("text", ["", "12", "nan", "0", "23.976df", "-24"])
def test_unknown_rates_are_errors_that_list_the_known_ones(text: str) -> None:
    with pytest.raises(TimecodeError, match=r"23\.976"):
        frame_rate(text)


def test_rates_that_cannot_be_are_refused() -> None:
    for fps, drop in (
        (Fraction(0), False),
        (Fraction(-24), False),
        (Fraction(30), True),
        (Fraction(24_000, 1001), True),
    ):
        with pytest.raises(TimecodeError):
            FrameRate(fps, drop)


@given(rates, st.integers(-(10**7), 10**7))
def test_frames_to_seconds_and_back_is_exact(name: str, frame: int) -> None:
    rate = RATES[name]
    assert rate.frames(rate.seconds(frame)) == frame
    # A hair before the frame begins, the frame before it is still on the screen.
    assert rate.frames(rate.seconds(frame) - Fraction(1, 10**12)) == frame - 1


def test_an_hour_of_23976_is_exactly_three_and_six_tenths_seconds_long() -> None:
    assert RATES["23.976"].seconds(86_400) == Fraction(36_036, 10)


@pytest.mark.parametrize(
    ("told", "meant"), [(23.98, "23.976"), (23.976, "23.976"), (24.0, "24"), (29.97, "29.97"), (59.94, "59.94")]
)
def test_a_rounded_rate_is_understood(told: float, meant: str) -> None:
    assert rate_near(told) == RATES[meant]


def test_an_unusual_rate_is_taken_as_it_is() -> None:
    assert rate_near(12.5).fps == Fraction(25, 2)
