"""A pasted page as an article: the whole text, its first line as title."""

from __future__ import annotations

import re
import unicodedata
from datetime import date

from diplograph.model import Article
from diplograph.read.fault import Unreadable
from diplograph.read.rows import LIMITS, Missing, checked_id

_HEAD = 12
"""Lines from the top in which a page may say when it was published."""
_STAMP = re.compile(
    r"(?P<day>\d{1,2})\s?(?P<cut>[/.-])\s?(?P<month>\d{1,2})\s?(?P=cut)\s?(?P<year>(?:19|20)\d\d)"
    r"|(?P<iso>(?:19|20)\d\d-\d\d-\d\d)"
)
_CLOCK = re.compile(r"\b\d{1,2}\s?(?::|h|giờ)\s?\d\d\b|\bGMT\b", re.IGNORECASE)
_STAMP_LINE = 60
"""Characters of the longest line that is nothing but a stamp."""


def stamp(text: str, lang: str) -> str | None:
    """The ISO date of a line with date and clock time near the top, if a page has one.

    In other languages than Vietnamese 3/4/2016 may be March or April: no date then.
    """
    lines = [line.strip() for line in text[:6_000].splitlines() if line.strip()]
    for line in lines[:_HEAD]:
        match = (
            _STAMP.search(line)
            if len(line) <= _STAMP_LINE and _CLOCK.search(line)
            else None
        )
        if match and (found := _day(match, lang)):
            return found
    return None


def _day(match: re.Match[str], lang: str) -> str | None:
    if match["iso"]:
        year, month, day = map(int, match["iso"].split("-"))
    else:
        day, month, year = int(match["day"]), int(match["month"]), int(match["year"])
        if lang != "vi" and day <= 12:
            return None
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def article_of_page(name: str, text: str, missing: Missing) -> Article:
    """The article of a pasted page; ``name`` becomes its id.

    Raises:
        Unreadable: the page is empty, too long, or its name unfit for an id.
    """
    whole = unicodedata.normalize("NFC", text)
    title = next((line.strip() for line in whole.splitlines() if line.strip()), "")
    if not title:
        raise Unreadable("the page is empty")
    if len(whole) > LIMITS["text"]:
        raise Unreadable(
            f"the page has {len(whole)} characters; at most {LIMITS['text']} are allowed"
        )
    if len(title) > LIMITS["title"]:
        raise Unreadable(
            f"the first line should be the title, but has {len(title)} characters;"
            f" at most {LIMITS['title']} are allowed"
        )
    return Article(
        id=checked_id(name),
        title=title,
        text=whole,
        lang=missing.lang or "",
        published=missing.published,
    )
