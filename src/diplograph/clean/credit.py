"""The agency whose copy an article is."""

from __future__ import annotations

import re

from diplograph.clean.words import words
from diplograph.model import Article, ZoneKind

_TOLD: tuple[tuple[ZoneKind, re.Pattern[str]], ...] = (
    ("byline", re.compile(r"^.{2,100}$", re.DOTALL)),
    # A dateline: «Paris (VNA) –».
    ("lead", re.compile(r"^[^().\n]{0,40}\([^()\n]{2,30}\)\s*[-–—]")),
    ("caption", re.compile(r"[(:/–—-][^():]{2,60}\)?\.?$")),
)
_ACRONYM = re.compile(r"(?:[(:/]\s*|\(\w+ )([^\W\d_]{3,8})(?=[),/]|\.?$)")


def agency(article: Article) -> str | None:
    """The credited agency, or None where nothing tells it; zones must be filled.

    Bylines tell first, then the dateline of the lead, then picture credits. A known
    agency is given as the pack writes it, another only if it stands there in capitals.
    """
    for kind, place in _TOLD:
        for zone in article.zones:
            if zone.kind != kind:
                continue
            match = place.search(article.text[zone.start : zone.end][-400:])
            if match and (found := _named(match.group())):
                return found
    return None


def _named(credit: str) -> str | None:
    lists = words()
    if match := lists.agency.search(credit):
        return lists.agencies[match.group().lower()]
    if "(" not in credit and ":" not in credit:
        return None
    found = (name for name in _ACRONYM.findall(credit) if name.isupper())
    return next(found, None)
