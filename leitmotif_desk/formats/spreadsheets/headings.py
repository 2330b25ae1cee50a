"""What the columns of spotting notes are called, in the languages of the studios that write them."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from itertools import count

HEADERS: Mapping[str, tuple[str, ...]] = {
    "cue": ("cue", "m", "musiknummer", "musik", "muziek", "muzieknummer", "musique", "repère", "música",
            "brano"),
    "title": ("title", "cue title", "cue name", "name", "titel", "musiktitel", "titre", "título", "titolo"),
    "start": ("tc in", "in", "start", "start tc", "tc start", "tc", "timecode", "timecode in", "time in", "record in",
              "begin", "beginn", "tc beginn", "anfang", "tc anfang", "tc begin", "aanvang", "début", "tc début",
              "entrée", "tc entrée", "inicio", "tc inicio", "comienzo", "entrada", "tc entrada", "inizio", "tc inizio",
              "entrata"),
    "end": ("tc out", "out", "end", "end tc", "tc end", "timecode out", "time out", "record out", "stop", "ende",
            "tc ende", "schluss", "einde", "tc einde", "eind", "fin", "tc fin", "sortie", "tc sortie", "final",
            "tc final", "salida", "tc salida", "fine", "tc fine", "uscita"),
    "length": ("duration", "length", "dur", "dauer", "länge", "duur", "lengte", "durée", "duración", "durata"),
    "scene": ("scene", "sc", "number", "szene", "szenen", "szenennummer", "sz", "bild", "séquence", "escena",
              "secuencia", "scena", "sequenza"),
    "slug": ("slug", "slugline", "heading", "scene heading", "scene title", "scene name", "location", "ort",
             "schauplatz", "drehort", "szenentitel", "locatie", "plaats", "lieu", "décor", "lugar", "localización",
             "luogo", "ambiente"),
    "usage": ("type", "score/source", "usage", "score or source", "musikart", "soort", "uso"),
    "status": ("status", "statut", "état", "estado", "stato"),
    "notes": ("notes", "note", "description", "what happens", "action", "comment", "comments", "director notes",
              "director's notes", "story", "mood", "style/palette", "palette", "style", "bemerkung", "bemerkungen",
              "anmerkung", "anmerkungen", "notizen", "kommentar", "beschreibung", "inhalt", "handlung", "stimmung",
              "opmerking", "opmerkingen", "notities", "omschrijving", "beschrijving", "inhoud", "toelichting", "sfeer",
              "remarques", "commentaire", "commentaires", "ambiance", "notas", "descripción", "acción", "comentarios",
              "observaciones", "descrizione", "azione", "commento", "commenti", "osservazioni"),
    "hits": ("hits", "hit", "hit points", "hit point", "sync points", "sync", "synchronpunkte", "synchronpunkt",
             "synchro", "points de synchro", "puntos de sincronía", "punti di sync"),
    "dialogue": ("dialogue", "dialog", "dialogue %", "dialogue share", "dialoge", "dialoog", "dialogues", "diálogo",
                 "diálogos", "dialoghi"),
    "characters": ("characters", "character", "cast", "who", "figuren", "personen", "rollen", "personages",
                   "personnages", "personajes", "personaggi"),
    "seen": ("in view",),
    "heard": ("heard",),
    "motifs": ("motif(s)", "motif", "motifs", "theme", "themes", "motiv", "motive", "leitmotiv", "thema", "themen",
               "thema's", "motief", "motieven", "tema", "temas", "temi", "motivo", "motivos",
               "motivi"),
    "marker": ("marker", "marker name"),
    "reel": ("reel", "roll", "akt", "filmrolle", "spoel", "akte", "bobine", "bobina", "rollo", "rullo"),
    "eighths": ("pages", "page count", "page length", "eighths", "pgs", "seiten", "pagina's", "bladzijden", "páginas",
                "pagine"),
    "version": ("version", "picture version", "cut", "picture lock", "schnittfassung", "fassung", "montageversie",
                "versie", "versione"),
}  # fmt: skip
"""What spotting notes call their columns, by what we call them.

"Cue no.", "Szene Nr." and "Duration (mm:ss)" are known by their first words.
"""
_UNIT = re.compile(r"\s*\([^()]*\)$")
_NUMBER_BEFORE = re.compile(r"(?:number|nummer|num|no|nr|n°|#)\.?\s+(?:of\s+|de\s+)?")
_NUMBER_AFTER = re.compile(r"\s*#$|[\s-]+(?:number|nummer|num|no|nr|n°|id)$")


def normal(heading: str) -> str:
    """Return a heading as it is compared: small letters without accents, one space between words."""
    letters = unicodedata.normalize("NFKD", heading.casefold())
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return " ".join(plain.replace("_", " ").strip(" :.\ufeff").split())


_FIELD_OF = {normal(name): field for field, names in HEADERS.items() for name in names}


def field_of(heading: str) -> str:
    """Return what a column holds by its heading, empty where the heading is not known."""
    name = normal(heading)
    shorter = _UNIT.sub("", name)
    shortest = _NUMBER_BEFORE.sub("", _NUMBER_AFTER.sub("", shorter), count=1)
    return next((_FIELD_OF[one] for one in (name, shorter, shortest) if one in _FIELD_OF), "")


def known_fields(cells: Iterable[str]) -> set[str]:
    """Return the fields that cells name as headings."""
    return {field for cell in cells if (field := field_of(cell))}


def letter(column: int) -> str:
    """Return what spreadsheets call a column, counted from 0: "A", "Z", "AA"."""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


def letters(width: int) -> tuple[str, ...]:
    """Return the names of the columns of a table that has no headings."""
    return tuple(map(letter, range(width)))


def told_apart(cells: Iterable[str]) -> tuple[str, ...]:
    """Return headings that each name one column: the second "TC" is "TC (2)", one without words has its letter."""
    names: dict[str, None] = {}
    for column, cell in enumerate(cells):
        name = cell or letter(column)
        spellings = (name if place == 1 else f"{name} ({place})" for place in count(1))
        names[next(one for one in spellings if one not in names)] = None
    return tuple(names)
