"""Parameter values as SPARQL terms: checked by type, escaped, never pasted as they come."""

from __future__ import annotations

import re
import unicodedata
from datetime import date

from diplograph.errors import QueryError

MAX_LENGTH = 500
"""Code points of a value; a longer one is no name, date or word."""

_XSD = "http://www.w3.org/2001/XMLSchema#"
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_IRI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\x00-\x20<>\"{}|^`\\]*")


def clean(value: str, where: str) -> str:
    """The value in NFC without outer blanks.

    Raises:
        QueryError: it is too long or holds a lone surrogate.
    """
    text = unicodedata.normalize("NFC", value).strip()
    if len(text) > MAX_LENGTH:
        raise QueryError(
            f"{where}: the value has {len(text)} characters (at most {MAX_LENGTH})"
        )
    if any("\ud800" <= char <= "\udfff" for char in text):
        raise QueryError(f"{where}: the value is not valid Unicode text")
    return text


def _escape(before: str, char: str) -> str:
    # SPARQL lets a parser decode \uXXXX before it reads strings, and rdflib does:
    # a backslash that is data never stands before a plain u. Eight digits, because it
    # reads eight where a shorter escape is followed by more hexadecimal digits.
    if char < " " or (before == "\\" and char in "uU"):
        return _ESCAPES.get(char) or f"\\U{ord(char):08X}"
    return _ESCAPES.get(char, char)


def literal(text: str) -> str:
    """A SPARQL string whose value is exactly ``text``."""
    pairs = zip(f" {text}", text, strict=False)
    return f'"{"".join(_escape(before, char) for before, char in pairs)}"'


def iri(text: str) -> str:
    """The IRI between angle brackets.

    Raises:
        QueryError: it holds a character that no IRI has.
    """
    if not _IRI.fullmatch(text):
        raise QueryError(f"not an IRI: {text!r}")
    return f"<{text}>"


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def date_term(text: str, where: str) -> str:
    """An ``xsd:date``.

    Raises:
        QueryError: it is no calendar day.
    """
    if not _is_day(text):
        raise QueryError(
            f'{where}: "{text}" is not a date (allowed: YYYY-MM-DD, such as 2016-12-02)'
        )
    return f'"{text}"^^<{_XSD}date>'


def year_term(text: str, where: str) -> str:
    """A year as an ``xsd:integer``.

    Raises:
        QueryError: it is not four digits.
    """
    if not re.fullmatch(r"[0-9]{4}", text) or text == "0000":
        raise QueryError(
            f'{where}: "{text}" is not a year (allowed: four digits, 2016)'
        )
    return str(int(text))


def int_term(text: str, where: str) -> str:
    """An ``xsd:integer`` of at most nine digits.

    Raises:
        QueryError: it is not a whole number.
    """
    if not re.fullmatch(r"-?[0-9]{1,9}", text):
        raise QueryError(f'{where}: "{text}" is not a whole number (such as 12)')
    return str(int(text))
