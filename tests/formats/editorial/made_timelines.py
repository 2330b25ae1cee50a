"""Timelines of the test film, as editing programs write them, and what every reader of timelines has to stand."""

import random
import re
import time
from collections.abc import Callable
from fractions import Fraction

from leitmotif_desk.domain.time import RATES
from leitmotif_desk.formats.errors import FormatError
from leitmotif_desk.formats.reading import Kind, Reading, ReadOptions, Source
from leitmotif_desk.formats.reading_here import read_source

MUTATIONS = 500
_NUMBERS = re.compile(rb"(?<=[\">/ :\t-])\d+")
_OTHERS = (b"0", b"-1", b"1", b"7", b"99999999999", b"", b"x", b"1/0", b"1e400", b"NaN")
LONGEST_SECONDS = 5.0

FCPXML_RESOURCES = """<resources>
  <format id="r1" name="FFVideoFormat1080p2398" frameDuration="1001/24000s" width="1920" height="1080"/>
  <asset id="r2" name="A001" start="86486400/24000s" duration="24024000/24000s" hasVideo="1" format="r1">
   <media-rep kind="original-media" src="file:///Volumes/Sea/A001%20reef.mov"/>
  </asset>
  <asset id="r3" name="wind" start="0s" duration="600s" hasAudio="1" src="file:///Volumes/Sea/wind.wav"/>
  <media id="r4" name="Storm"><sequence format="r1" duration="480480/24000s"><spine/></sequence></media>
  <effect id="r5" name="Basic Title" uid="x.moti"/>
 </resources>"""


def fcpxml(
    story: str,
    *,
    sequence: str = 'format="r1" tcStart="86486400/24000s" tcFormat="NDF"',
    version: str = "1.10",
    resources: str = FCPXML_RESOURCES,
) -> bytes:
    """Return a document with one project of one storyline."""
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE fcpxml>\n<fcpxml version="{version}">\n {resources}\n'
        f' <library><event name="Cuts"><project name="Low Water">\n  <sequence {sequence}>\n'
        f"<spine>\n{story}\n</spine>\n"
        "  </sequence></project></event></library>\n</fcpxml>\n"
    ).encode()


def seconds(frames: int, rate: str = "23.976", times: int = 1) -> str:
    """Return the time of a count of frames as Final Cut Pro writes it, with both parts of the fraction `times` over."""
    length = Fraction(frames) / RATES[rate].fps
    return f"{length.numerator * times}/{length.denominator * times}s"


FCPXML = fcpxml(
    f"""<asset-clip ref="r2" name="SC01 reef" offset="{seconds(86400)}" start="{seconds(86500)}"
  duration="{seconds(48)}">
 <asset-clip ref="r2" lane="1" name="2-9" offset="{seconds(86510)}" start="{seconds(90000)}" duration="{seconds(24)}">
  <marker start="{seconds(90006)}" duration="{seconds(1)}" value="gull"/>
 </asset-clip>
 <marker start="{seconds(86512)}" duration="{seconds(12)}" value="door" note="slams"/>
</asset-clip>
<transition name="Cross Dissolve" offset="{seconds(86442)}" duration="{seconds(12)}"/>
<gap name="Gap" offset="{seconds(86448)}" start="3600s" duration="{seconds(12)}">
 <chapter-marker start="{seconds(6)}" value="never seen"/>
</gap>
<ref-clip ref="r4" name="SC02 storm" offset="{seconds(86460)}" start="{seconds(100)}" duration="{seconds(24)}">
 <marker start="{seconds(110)}" duration="{seconds(1)}" value="cue ends" completed="0"/>
 <chapter-marker start="{seconds(111)}" duration="{seconds(1)}" value="Storm"/>
</ref-clip>"""
)

XMEML = b"""<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE xmeml>
<xmeml version="5"><sequence id="s1"><name>Low Water</name><duration>120</duration>
<rate><timebase>24</timebase><ntsc>TRUE</ntsc></rate>
<timecode><rate><timebase>24</timebase><ntsc>TRUE</ntsc></rate><string>01:00:00:00</string><frame>86400</frame>
<displayformat>NDF</displayformat></timecode>
<marker><name>door</name><comment>slams</comment><in>12</in><out>24</out><pproColor>4281740498</pproColor></marker>
<media><video>
<track>
<clipitem id="c1"><name>SC01 reef</name><rate><timebase>24</timebase><ntsc>TRUE</ntsc></rate>
<start>0</start><end>-1</end><in>100</in><out>154</out>
<file id="f1"><name>A001.mov</name><rate><timebase>24</timebase><ntsc>TRUE</ntsc></rate>
<timecode><string>01:00:00:00</string><frame>86400</frame><displayformat>NDF</displayformat></timecode></file>
<marker><name>gull</name><in>106</in><out>-1</out><color><red>0</red><green>255</green><blue>0</blue></color></marker>
<marker><name>unseen</name><in>10</in><out>-1</out></marker></clipitem>
<transitionitem><start>42</start><end>54</end><alignment>center</alignment></transitionitem>
<clipitem id="c2"><name>SC02 storm</name><start>-1</start><end>90</end><in>200</in><out>248</out>
<file id="f1"/><logginginfo><scene>2A</scene></logginginfo></clipitem>
</track>
<track><clipitem id="c3"><name>Title</name><start>10</start><end>30</end><in>0</in><out>20</out>
<file id="f2"><name>title.mov</name></file></clipitem></track>
</video><audio><track><clipitem id="c4"><name>SC01 reef</name><start>0</start><end>48</end><in>100</in><out>148</out>
<file id="f1"/><marker><name>gull</name><in>106</in><out>-1</out></marker></clipitem></track></audio></media>
</sequence></xmeml>
"""

ALE = (
    "Heading\nFIELD_DELIM\tTABS\nVIDEO_FORMAT\t1080\nFPS\t24\n\nColumn\nName\tScene\tTake\tStart\tEnd\tDuration\n\nData\n"
    "10-1\t10\t1\t01:00:00:00\t01:00:05:00\t00:00:05:00\n"
    "2-1\t2\t1\t02:00:00:00\t02:00:08:00\t00:00:08:00\n"
    "2-2\t2\t2\t02:01:00:00\t02:01:09:12\t00:00:09:12\n"
)


def read_timeline(name: str, data: bytes, rate: str = "", title: str = "") -> Reading:
    """Return a file's scenes as the registry finds their reader."""
    return read_source(Source(name, data), Kind.SCENES, ReadOptions(rate=rate, name=title))


def spans(reading: Reading) -> list[tuple[str, int, int]]:
    """Return the clips with their places from the timeline's first frame."""
    first = reading.start_frame or 0
    return [(clip.source, clip.start_frame - first, clip.end_frame - first) for clip in reading.clips]


def marks(reading: Reading) -> list[tuple[int, str]]:
    """Return the markers with their places from the timeline's first frame."""
    return [(marker.frame - (reading.start_frame or 0), marker.text) for marker in reading.markers]


def said(reading: Reading) -> str:
    return "\n".join(map(str, reading.notes))


def other_numbers(data: bytes, chance: random.Random) -> bytes:
    """Return a file that is as well-formed as before, but says other numbers."""
    out = bytearray(data)
    places = [found.span() for found in _NUMBERS.finditer(data)]
    for start, end in sorted(chance.sample(places, min(len(places), chance.randint(1, 4))), reverse=True):
        out[start:end] = chance.choice(_OTHERS)
    return bytes(out)


Damage = Callable[[bytes, random.Random], bytes]


def refused_when_damaged(name: str, data: bytes, *damages: Damage, count: int = MUTATIONS) -> None:
    """Damage a file in many ways: it is read, or refused with an error of ours that names its place, and soon."""
    assert read_timeline(name, data)
    for damage in damages or (other_numbers,):
        refused, slowest = 0, 0.0
        for seed in range(count):
            began = time.monotonic()
            try:
                read_timeline(name, damage(data, random.Random(seed)))
            except FormatError as error:
                refused += 1
                assert error.where, f"seed {seed}: {error}"
            slowest = max(slowest, time.monotonic() - began)
        assert refused > 0
        assert slowest < LONGEST_SECONDS
