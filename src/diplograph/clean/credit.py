"""The agency whose copy an article is."""

from __future__ import annotations

from diplograph.clean.words import words
from diplograph.model import Article

_LEAD = 80
"""A dateline, «Paris (VNA) –», stands within the first characters of the lead."""


def agency(article: Article) -> str | None:
    """The credited agency as the pack writes it, or None where nothing tells it.

    Bylines tell first, then the dateline of the lead, then picture credits;
    zones must be filled.
    """
    lists = words()
    for kind in ("byline", "lead", "caption"):
        for zone in article.zones:
            if zone.kind != kind:
                continue
            text = article.text[zone.start : zone.end]
            if kind == "lead":
                head, dash, _ = text[:_LEAD].partition(") ")
                text = head if dash else ""
            elif kind == "caption":
                text = text[-_LEAD:]
            if match := lists.agency.search(text):
                return lists.agencies[match.group().lower()]
    return None
