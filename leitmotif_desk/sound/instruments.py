"""Which General MIDI sound an instrument's name asks for."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

Table = tuple[tuple[int, str], ...]

STRINGS = 48
"""String Ensemble 1: what a name without a known instrument sounds like."""

# English, Italian, German, then abbreviations. An English plural in -s needs no entry of its own.
_NAMES: Table = (
    (0, "piano, grand piano, pianoforte, klavier, flugel, fluegel, pno, pf"),
    (6, "harpsichord, clavicembalo, cembalo, hpschd"),
    (8, "celesta, celeste, cel"),
    (9, "glockenspiel, campanelli, glock, glsp"),
    (10, "music box, carillon, spieluhr"),
    (11, "vibraphone, vibrafono, vibraphon, vib, vibes"),
    (12, "marimba, marimbafono, marimbaphon, mar"),
    (13, "xylophone, silofono, xilofono, xylophon, xyl"),
    (14, "bell, tubular bell, chimes, campana, campane, glocke, glocken, rohrenglocke, rohrenglocken, roehrenglocken"),
    (15, "dulcimer, hammered dulcimer, salterio, hackbrett, cimbalom, zymbal"),
    (19, "organ, church organ, pipe organ, organo, orgel, org"),
    (20, "harmonium, reed organ, armonium"),
    (21, "accordion, fisarmonica, akkordeon, acc"),
    (22, "harmonica, armonica, mundharmonika"),
    (23, "concertina, bandoneon"),
    (24, "guitar, chitarra, chitarre, gitarre, gitarren, gtr, lute, liuto, laute, mandolin, mandolino, mandoline"),
    (27, "electric guitar, chitarra elettrica, gitarre elektrisch, e gitarre"),
    (32, "acoustic bass, upright bass"),
    (33, "bass guitar, electric bass, basso elettrico, bassgitarre, e bass"),
    (40, "violin, violini, violino, violine, violinen, geige, geigen, fiddle, vln, vn, vl, viol"),
    (41, "viola, viole, violen, bratsche, bratschen, vla, va, br"),
    (42, "cello, celli, violoncello, violoncelli, vc, vcl, vlc"),
    (43, "double bass, double basses, contrabass, contrabasses, contrabbasso, contrabbassi, kontrabass, kontrabasse"),
    (43, "kontrabaesse, cb, kb, db, d b, c b, str bass, string bass"),
    (46, "harp, arpa, arpe, harfe, harfen, hp, arp"),
    (47, "timpani, timpano, kettledrum, pauke, pauken, timp"),
    (48, "string, archi, streicher, low string, high string, str"),
    (52, "choir, chorus, coro, chor, choeur, voices, cori"),
    (53, "voice, voce, voci, stimme, vocal, singer"),
    (54, "synth voice"),
    (56, "trumpet, tromba, trombe, trompete, trompeten, tpt, trp, tr, cornet, cornetta, flugelhorn, flicorno"),
    (57, "trombone, tromboni, posaune, posaunen, tbn, trb, pos"),
    (58, "tuba, tube, tuben, tba, cimbasso, euphonium, eufonio, bombardino"),
    (59, "muted trumpet, trumpet muted, trumpet con sord, tromba con sordina, trompete mit dampfer"),
    (60, "horn, french horn, corno, corni, waldhorn, horner, hoerner, hn, hrn, cor, muted horn"),
    (61, "brass, low brass, ottoni, blech, blechblaser, blechblaeser"),
    (64, "soprano sax, soprano saxophone, sassofono soprano, sopransaxophon"),
    (65, "sax, saxophone, saxofon, saxophon, alto sax, alto saxophone, sassofono, sassofoni, altsaxophon"),
    (66, "tenor sax, tenor saxophone, sassofono tenore, tenorsaxophon"),
    (67, "baritone sax, baritone saxophone, sassofono baritono, baritonsaxophon"),
    (68, "oboe, oboi, oboen, hautbois, ob, oboe d amore"),
    (69, "english horn, cor anglais, corno inglese, corni inglesi, englischhorn, englisch horn, e h, eh, c a, ca"),
    (70, "bassoon, fagotto, fagotti, fagott, fagotte, contrabassoon, controfagotto, controfagotti, kontrafagott, bsn"),
    (70, "bn, fg, fag, cbsn, cbn, c fg, c bn"),
    (71, "clarinet, clarinetto, clarinetti, klarinette, klarinetten, bassklarinette, woodwind, winds, legni"),
    (71, "holzblaser, holzblaeser, cl, clar, b cl"),
    (72, "piccolo, ottavino, ottavini, pikkolo, piccoloflote, pikkoloflote, piccolo flute, flauto piccolo"),
    (72, "tin whistle, picc"),
    (73, "flute, flauto, flauti, flote, floten, floete, floeten, altflote, fl"),
    (74, "recorder, flauto dolce, flauti dolci, blockflote, blockfloten, blockfloete, rec"),
    (75, "pan flute, panflote, flauto di pan, pan pipes"),
    (78, "whistle, fischio, pfeifen"),
    (79, "ocarina, okarina"),
    (89, "pad, synth, synth pad, synthesizer, sintetizzatore"),
    (92, "glass harmonica, glasharmonika, armonica a bicchieri, bowed glass"),
    (105, "banjo"),
    (109, "bagpipe, cornamusa, dudelsack"),
    (116, "drum, bass drum, side drum, snare, percussion, percussione, percussioni, schlagzeug, trommel, trommeln"),
    (116, "grancassa, tamburo, perc, taiko"),
)  # fmt: skip

# These also qualify other instruments ("bass clarinet", "Altflöte"), so they speak only where nothing else does.
_REGISTERS: Table = (
    (43, "bass, basses, bassi, basso"),
    (53, "soprano, soprani, sopran, mezzo, contralto, alto, alti, alt, tenor, tenore, tenori, baritone, baritono"),
)
_PLAYED: Table = (
    (45, "pizzicato, pizzicati, pizz"),
    (44, "tremolo, tremolando, trem"),
)
"""Ways of playing that General MIDI knows for bowed strings."""
_BOWED = frozenset({40, 41, 42, 43, STRINGS})


def program_of(name: str) -> int:
    """Return the General MIDI program (0 to 127, 0 = piano) of an instrument's name; STRINGS where none is known.

    The longest known phrase wins, then the one named first: "Horn in F and bells" is a horn.
    """
    words = _words(name)
    program = _found(words, _NAMES)
    if program is None:
        program = _found(words, _REGISTERS)
    if program is None:
        program = STRINGS
    played = _found(words, _PLAYED)
    return played if played is not None and program in _BOWED else program


def is_known(name: str) -> bool:
    """Return whether a name holds an instrument that the tables know."""
    words = _words(name)
    return _found(words, _NAMES) is not None or _found(words, _REGISTERS) is not None


def _words(name: str) -> tuple[str, ...]:
    """Return lower-case words without accents and numbers: "Flöten 1.2" is ("floten",)."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return tuple(re.findall(r"[a-z]+", plain))


@cache
def _phrases(table: Table) -> dict[tuple[str, ...], int]:
    return {tuple(phrase.split()): program for program, names in table for phrase in names.split(",")}


def _found(words: tuple[str, ...], table: Table) -> int | None:
    phrases = _phrases(table)
    longest = max(map(len, phrases))
    for length in range(min(longest, len(words)), 0, -1):
        for start in range(len(words) - length + 1):
            for spelled in _singulars(words[start : start + length]):
                if spelled in phrases:
                    return phrases[spelled]
    return None


def _singulars(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    yield words
    if words[-1].endswith("s") and len(words[-1]) > 3:
        yield (*words[:-1], words[-1][:-1])
