"""Bring the translations up to date: collect every text of the window, keep what is translated, make the .qm files.

python packaging/translate.py            say what is missing
python packaging/translate.py --update   write the .ts files anew and release them

Qt's own lupdate does not see texts that reach `QCoreApplication.translate` through a function or a table, so the
sources are read here as Python sees them.
"""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

from leitmotif_desk.continuity import CHECKS, NUMBERS
from leitmotif_desk.desk.mending import WORDS as MENDS
from leitmotif_desk.domain.finding import IntentionKind
from leitmotif_desk.variation.language import texts as reasons

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ROOT / "leitmotif_desk" / "ui"
FOLDER = ROOT / "resources" / "translations"
LANGUAGES = ("nl",)
TABLES: dict[str, str] = {
    "timeline/words.py": "Timeline", "variations/words.py": "Story", "variations/addable.py": "Story",
    "variations/presence_table.py": "Story", "scene_form/links.py": "Story", "scene_form/scale_row.py": "Story",
    "scene_form/choices.py": "Story",
}  # fmt: skip
"""Modules whose tables hold texts that are translated where they are shown, with the context they are shown in."""

SHOWN = {"Addable": 0, "Question": 1, "Column": 1, "_of": 2, "_texts": 1}
"""In such tables, which argument of a row is shown."""

Text = tuple[str, str]
"""A context and a text in English."""


def texts() -> tuple[Text, ...]:
    """Return every text of the window, in order."""
    modules = {path: ast.parse(path.read_text(encoding="utf-8")) for path in sorted(SOURCES.rglob("*.py"))}
    functions = {path: dict(_functions(tree)) for path, tree in modules.items()}
    found = {
        text: None
        for path, tree in modules.items()
        for text in (*_called(tree, _known(path, tree, functions)), *_methods(tree), *_in_tables(path, tree))
    }
    told = {("Story", text): None for text in reasons() if any(map(str.isalpha, text))}
    checks = [one.says for one in CHECKS] + [kind.value for kind in IntentionKind]
    checks += [text for number in NUMBERS.values() for text in (number.says, number.unit) if text]
    tables = {"Mend": MENDS, "Checks": checks}
    named = {(context, text): None for context, some in tables.items() for text in some}
    return tuple(sorted({**found, **told, **named}))


def _functions(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """Yield functions of a module that hand their text to the translator, with their context."""
    names = {
        target.id: node.value.value
        for node in tree.body if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant)
        for target in node.targets if isinstance(target, ast.Name)
    }  # fmt: skip
    for node in tree.body:
        if not isinstance(node, ast.FunctionDef):
            continue
        for call in ast.walk(node):
            if (
                isinstance(call, ast.Call)
                and _name(call.func) in ("translate", "QT_TRANSLATE_NOOP")
                and len(call.args) > 1
            ):
                context = call.args[0]
                value = names.get(context.id) if isinstance(context, ast.Name) else getattr(context, "value", None)
                if isinstance(value, str) and isinstance(call.args[1], ast.Name):
                    yield node.name, value


def _known(path: Path, tree: ast.Module, functions: dict[Path, dict[str, str]]) -> dict[str, str]:
    """Return such functions as a module knows them: its own, and those it imports."""
    known = dict(functions[path])
    for node in tree.body:
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("leitmotif_desk.ui."):
            there = ROOT / (node.module.replace(".", "/") + ".py")
            for alias in node.names:
                context = functions.get(there, {}).get(alias.name)
                if context:
                    known[alias.asname or alias.name] = context
    return known


def _called(tree: ast.Module, known: dict[str, str]) -> Iterator[Text]:
    for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
        words = [one.value for one in call.args if isinstance(one, ast.Constant) and isinstance(one.value, str)]
        name = _name(call.func)
        if name in ("translate", "QT_TRANSLATE_NOOP") and len(words) == 2:
            yield words[0], words[1]
        elif isinstance(call.func, ast.Name) and name in known and words:
            yield known[name], words[0]


def _methods(tree: ast.Module) -> Iterator[Text]:
    """Yield the texts of self.tr within each class."""
    for owner in (node for node in ast.walk(tree) if isinstance(node, ast.ClassDef)):
        for call in (node for node in ast.walk(owner) if isinstance(node, ast.Call)):
            if isinstance(call.func, ast.Attribute) and call.func.attr == "tr" and call.args:
                text = call.args[0]
                if isinstance(text, ast.Constant) and isinstance(text.value, str):
                    yield owner.name, text.value


def _in_tables(path: Path, tree: ast.Module) -> Iterator[Text]:
    context = TABLES.get(path.relative_to(SOURCES).as_posix())
    for node in tree.body if context else ():
        value = node.value if isinstance(node, ast.Assign | ast.AnnAssign) else None
        if isinstance(value, ast.Dict):
            shown = [one for part in value.values for one in ast.walk(part)]
        elif value is not None:
            calls = [call for call in ast.walk(value) if isinstance(call, ast.Call)]
            shown = [call.args[SHOWN[_name(call.func)]] for call in calls if _name(call.func) in SHOWN]
        else:
            continue
        for one in shown:
            if isinstance(one, ast.Constant) and isinstance(one.value, str) and any(map(str.isalpha, one.value)):
                yield str(context), one.value


def _name(function: ast.expr) -> str:
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def read(language: str) -> dict[Text, str]:
    """Return what is translated into a language."""
    path = FOLDER / f"leitmotif_{language}.ts"
    if not path.exists():
        return {}
    return {
        (context.findtext("name", ""), message.findtext("source", "")): message.findtext("translation", "")
        for context in ElementTree.parse(path).getroot().iter("context")
        for message in context.iter("message")
    }


def write(language: str, translated: dict[Text, str]) -> None:
    """Write the .ts file of a language with every text, those not translated left open, and release it."""
    root = ElementTree.Element("TS", version="2.1", language=language)
    contexts: dict[str, ElementTree.Element] = {}
    for context, text in texts():
        if context not in contexts:
            contexts[context] = ElementTree.SubElement(root, "context")
            ElementTree.SubElement(contexts[context], "name").text = context
        message = ElementTree.SubElement(contexts[context], "message")
        ElementTree.SubElement(message, "source").text = text
        said = translated.get((context, text), "")
        attributes = {} if said else {"type": "unfinished"}
        ElementTree.SubElement(message, "translation", attributes).text = said
    ElementTree.indent(root)
    FOLDER.mkdir(parents=True, exist_ok=True)
    path = FOLDER / f"leitmotif_{language}.ts"
    path.write_bytes(
        b'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n' + ElementTree.tostring(root, "utf-8") + b"\n"
    )
    release = Path(sys.executable).parent / "pyside6-lrelease"
    subprocess.run([str(release), "-silent", str(path), "-qm", str(path.with_suffix(".qm"))], check=True)


def missing(language: str) -> tuple[Text, ...]:
    """Return the texts that have no translation."""
    known = read(language)
    return tuple(text for text in texts() if not known.get(text))


def main(words: list[str]) -> int:
    for language in LANGUAGES:
        if "--update" in words:
            write(language, read(language))
        open_texts = missing(language)
        print(f"{language}: {len(texts()) - len(open_texts)} of {len(texts())} texts are translated")
        for context, text in open_texts:
            print(f"  {context}: {text}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
