"""Domain values to plain JSON values and back, driven by the types alone."""

import dataclasses
import types
from collections.abc import Callable, Mapping
from enum import StrEnum
from fractions import Fraction
from functools import cache, partial
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from leitmotif_desk.domain.errors import BadValue
from leitmotif_desk.domain.pitch import Key

T = TypeVar("T")
_AS_IT_IS = frozenset({str, int, float, bool, type(None)})


def to_plain(value: object) -> Any:
    """Return a value as JSON can hold it: dataclasses become objects, tuples lists, keys and fractions text.

    Fields marked as `later` are left out at their default, so that older ledgers know the value.
    """
    if type(value) in _AS_IT_IS:
        return value
    match value:
        case Key() | Fraction():
            return str(value)
        case StrEnum():
            return value.value
        case tuple():
            return [to_plain(item) for item in value]
        case _ if dataclasses.is_dataclass(value) and not isinstance(value, type):
            later = _later_defaults(type(value))
            fields = ((name, getattr(value, name)) for name in field_types(type(value)))
            return {name: to_plain(held) for name, held in fields if name not in later or held != later[name]}
        case _:
            return value


def from_plain(kind: type[T], plain: object, where: str = "") -> T:
    """Return the value of a type that plain JSON describes; raises BadValue naming the field."""
    value: T = _read(kind, plain, where or getattr(kind, "__name__", str(kind)))
    return value


def field_types(kind: type) -> dict[str, Any]:
    """Return the resolved types of a dataclass's fields, in order."""
    return _field_types(kind)


@cache
def _field_types(kind: Any) -> dict[str, Any]:
    hints = get_type_hints(kind)
    return {f.name: hints[f.name] for f in dataclasses.fields(kind)}


@cache
def _later_defaults(kind: Any) -> dict[str, Any]:
    return {f.name: f.default for f in dataclasses.fields(kind) if f.metadata.get("later")}


def base_type(kind: Any) -> Any:
    """Return what a NewType is made of; any other type is returned as it is."""
    while hasattr(kind, "__supertype__"):
        kind = kind.__supertype__
    return kind


def optional_of(kind: Any) -> Any | None:
    """Return X for X | None, None for every other type."""
    if get_origin(kind) in (Union, types.UnionType):
        others = [choice for choice in get_args(kind) if choice is not type(None)]
        if len(others) == 1 and len(others) < len(get_args(kind)):
            return others[0]
    return None


def _read(kind: Any, plain: object, where: str) -> Any:
    return _reader(kind)(plain, where)


@cache
def _reader(kind: Any) -> Callable[[object, str], Any]:
    """Return the function that reads a type: what a type is, is found out once."""
    inner = optional_of(kind)
    if inner is not None:
        return partial(_read_optional, inner)
    kind = base_type(kind)
    if get_origin(kind) is tuple:
        return partial(_read_tuple, get_args(kind))
    if get_origin(kind) in (Union, types.UnionType):
        return partial(_read_scalar, get_args(kind))
    if dataclasses.is_dataclass(kind) and kind is not Key:
        return partial(_read_object, kind)
    if kind is Key or kind is Fraction or (isinstance(kind, type) and issubclass(kind, StrEnum)):
        return partial(_read_text, kind)
    return partial(_read_scalar, (kind,))


def _read_optional(kind: Any, plain: object, where: str) -> Any:
    return None if plain is None else _read(kind, plain, where)


def _read_text(kind: Any, plain: object, where: str) -> Any:
    if not isinstance(plain, str):
        raise BadValue(f"expected text, not {plain!r}.", where=where)
    if kind is Key:
        return Key.parse(plain)
    if kind is Fraction:
        return _fraction(plain, where)
    if plain not in kind._value2member_map_:
        raise BadValue(f"{plain!r} is not one of {', '.join(kind)}.", where=where)
    return kind(plain)


def _fraction(text: str, where: str) -> Fraction:
    try:
        return Fraction(text)
    except (ValueError, ZeroDivisionError) as error:
        raise BadValue(f"{text!r} is not a fraction.", where=where) from error


def _read_scalar(kinds: tuple[Any, ...], plain: object, where: str) -> Any:
    for kind in kinds:
        if kind is Any or type(plain) is kind:
            return plain
        if kind is float and type(plain) is int:
            return float(plain)
    names = " or ".join(getattr(kind, "__name__", str(kind)) for kind in kinds)
    raise BadValue(f"expected {names}, not {plain!r}.", where=where)


def _read_tuple(items: tuple[Any, ...], plain: object, where: str) -> tuple[Any, ...]:
    if not isinstance(plain, (list, tuple)):
        raise BadValue(f"expected a list, not {plain!r}.", where=where)
    if len(items) == 2 and items[1] is Ellipsis:
        return tuple(_read(items[0], item, f"{where}[{i}]") for i, item in enumerate(plain))
    if len(items) != len(plain):
        raise BadValue(f"expected {len(items)} items, not {len(plain)}.", where=where)
    return tuple(_read(item, part, f"{where}[{i}]") for i, (item, part) in enumerate(zip(items, plain, strict=True)))


def _read_object(kind: Any, plain: object, where: str) -> Any:
    if not isinstance(plain, Mapping):
        raise BadValue(f"expected an object, not {plain!r}.", where=where)
    hints = field_types(kind)
    unknown = sorted(plain.keys() - hints.keys())
    if unknown:
        raise BadValue(f"has no field {unknown[0]!r}; its fields are {', '.join(hints)}.", where=where)
    missing = [name for name in _required_fields(kind) if name not in plain]
    if missing:
        raise BadValue(f"needs the field {missing[0]!r}.", where=where)
    return kind(**{name: _read(hints[name], value, f"{where}.{name}") for name, value in plain.items()})


@cache
def _required_fields(kind: Any) -> tuple[str, ...]:
    missing, fields = dataclasses.MISSING, dataclasses.fields(kind)
    return tuple(f.name for f in fields if f.default is missing and f.default_factory is missing)


def describe(kind: Any) -> str:
    """Return a type in words for a list of fields: "on-screen | heard | ...", "text", "list of number"."""
    inner = optional_of(kind)
    if inner is not None:
        return f"{describe(inner)} or null"
    name = getattr(kind, "__name__", "")
    if hasattr(kind, "__supertype__"):
        return name.removesuffix("Id").lower() + " id" if name.endswith("Id") else name.lower()
    if get_origin(kind) is tuple:
        return f"list of {describe(get_args(kind)[0])}"
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return " | ".join(kind)
    plain = {str: "text", int: "whole number", float: "number", bool: "true or false", Key: "key such as 'D major'"}
    return plain.get(kind, name or "value")
