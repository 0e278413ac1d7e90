"""One JSON object, checked, as an article."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from diplograph.errors import nearest
from diplograph.model import Article
from diplograph.read.fault import Unreadable

FIELDS = ("id", "title", "text", "published", "lang", "url", "source")
REQUIRED = ("id", "title", "text")
LIMITS = {
    "id": 200,
    "title": 2_000,
    "text": 5_000_000,
    "url": 2_000,
    "source": 300,
    "lang": 35,
}
"""Characters a field has at most."""

_SURROGATE = re.compile(r"[\ud800-\udfff\x00]")
_BAD_ID = re.compile(r'[<>"{}|\\^`]')
_LANG = re.compile(r"([a-z]{2,3})(?:[-_][a-z0-9]{1,8})*", re.IGNORECASE)
_URL = re.compile(r"https?://[^\s<>\"{}|\\^`\x00-\x20\x7f]+", re.IGNORECASE)
_DATE = re.compile(r"(\d{4}-\d\d-\d\d)(?:[T ][0-9:.]{4,18}\s?(?:Z|[+-]\d\d:?\d\d)?)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Missing:
    """What to take where an article does not tell."""

    published: str | None = None
    lang: str | None = None


def shown(value: object) -> str:
    """A value short and escaped, fit for a message."""
    text = json.dumps(value, ensure_ascii=False, default=str)
    text = "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in text)
    return text if len(text) <= 60 else text[:57] + "…"


def checked_id(found: str) -> str:
    """The id in NFC.

    Raises:
        Unreadable: it is empty, too long, or has a character unfit for an IRI.
    """
    value = unicodedata.normalize("NFC", found)
    if not value or value != value.strip():
        raise Unreadable(f"id {shown(value)} is empty or begins or ends with a blank")
    if len(value) > LIMITS["id"]:
        raise Unreadable(
            f"id has {len(value)} characters; at most {LIMITS['id']} are allowed"
        )
    bad = next((c for c in value if not c.isprintable() or _BAD_ID.match(c)), None)
    if bad is not None:
        raise Unreadable(
            f"id {shown(value)} has the character U+{ord(bad):04X};"
            ' control characters and < > " { } | \\ ^ ` are not allowed'
        )
    return value


def checked_date(found: str) -> str:
    """The day of an ISO date or date and time.

    Raises:
        Unreadable: it is no such date.
    """
    match = _DATE.fullmatch(found.strip()) if len(found) < 60 else None
    try:
        return date.fromisoformat(match.group(1) if match else "").isoformat()
    except ValueError:
        raise Unreadable(
            f"published {shown(found)} is no ISO date; write it as 2016-12-05"
        ) from None


def checked_lang(found: str) -> str:
    """The primary subtag, lower case.

    Raises:
        Unreadable: it is no language tag.
    """
    match = _LANG.fullmatch(found)
    if not match:
        raise Unreadable(
            f"lang {shown(found)} is no language tag; write it as vi or en"
        )
    return match.group(1).lower()


def _checked_url(found: str) -> str:
    if not _URL.fullmatch(found):
        raise Unreadable(f"url {shown(found)} is no http or https address")
    return found


def _field(row: Mapping[str, Any], name: str) -> str | None:
    value = row.get(name)
    if value is None and name not in REQUIRED:
        return None
    if not isinstance(value, str):
        kind = "null" if value is None else type(value).__name__
        raise Unreadable(f"field {name} must be a string, found {kind}")
    if bad := _SURROGATE.search(value):
        raise Unreadable(
            f"field {name} has the character U+{ord(bad.group()):04X}, which is no text"
        )
    limit = LIMITS.get(name)
    if limit and len(value) > limit:
        raise Unreadable(
            f"field {name} has {len(value)} characters; at most {limit} are allowed"
        )
    return value


def _nfc(text: str) -> str:
    # NFD would shift every offset: ệ is one code point here and three there.
    return (
        text
        if unicodedata.is_normalized("NFC", text)
        else unicodedata.normalize("NFC", text)
    )


def article_of(row: object, missing: Missing) -> Article:
    """The article of a decoded JSON object.

    Raises:
        Unreadable: a field is missing, no string, too long or not what it must be.
    """
    if not isinstance(row, dict):
        raise Unreadable(
            f"found {shown(row)}; each line must be an object with {', '.join(REQUIRED)}"
        )
    for name in REQUIRED:
        if name not in row:
            guess = nearest(name, (str(key) for key in row if key not in FIELDS))
            raise Unreadable(
                f"field {name} is missing; needed are {', '.join(REQUIRED)}.{guess}"
            )
    values = {name: _field(row, name) for name in FIELDS}
    text = values["text"] or ""
    if not text.strip():
        raise Unreadable("field text is empty")
    published, lang, url = values["published"], values["lang"], values["url"]
    return Article(
        id=checked_id(values["id"] or ""),
        title=_nfc(values["title"] or "").strip(),
        text=_nfc(text),
        lang=checked_lang(lang) if lang else missing.lang or "",
        published=checked_date(published) if published else missing.published,
        url=_checked_url(url) if url else None,
        source=_nfc(values["source"]) if values["source"] else None,
    )


def article_of_line(line: str, missing: Missing) -> Article:
    """The article of one line of JSON.

    Raises:
        Unreadable: the line is no JSON, or its object no article.
    """
    try:
        row = json.loads(line)
    except json.JSONDecodeError as error:
        raise Unreadable(
            f"no JSON: {error.msg} at character {error.pos + 1}"
        ) from error
    except (RecursionError, ValueError) as error:
        raise Unreadable(
            "no JSON that can be read: too deep, or a number too long"
        ) from error
    return article_of(row, missing)
