"""Zones of a page from its lines: where the article is, and what was set into it."""

from __future__ import annotations

from dataclasses import replace

from diplograph.clean.lines import LONG, Unit, units
from diplograph.clean.marks import mark
from diplograph.clean.region import Region, survey
from diplograph.clean.words import words
from diplograph.model import Article, Zone, ZoneKind

TEASER = 260
"""Characters a teaser has at most."""

_PLAIN: dict[str, ZoneKind] = {
    "title": "title",
    "alt": "nav",
    "nav": "nav",
    "stop": "nav",
    "footer": "nav",
    "tags": "tail",
    "altlink": "related",
    "link": "related",
    "related": "related",
    "tail": "tail",
    "comments": "tail",
    "widget": "nav",
    "byline": "byline",
    "caption": "caption",
    "credit": "caption",
}


def clean(article: Article) -> Article:
    """The article with its zones: in order, apart, over everything but blanks.

    A pasted page whose first line is a menu gets the first other line as its title.
    """
    lists = words()
    found = units(article.text)
    accented = article.lang in lists.unaccented_alt
    mark(found, lists, article.title, accented=accented)
    if found and found[0].mark == "title" and (title := _better_title(found, article)):
        article = replace(article, title=title)
        mark(found, lists, title, accented=accented)
    region = survey(found)
    kinds = _Walk(found, region).kinds()
    zones = tuple(
        Zone(kind=kind, start=unit.start, end=unit.end)
        for unit, kind in zip(found, kinds, strict=True)
    )
    return replace(article, zones=zones)


def _better_title(found: list[Unit], article: Article) -> str:
    """The headline below a menu line that was taken for the title."""
    first = _bare_mark(found[0], article)
    if first != "nav":
        return ""
    for unit in found[1:30]:
        if unit.mark in ("", "name") and unit.size >= 4:
            return "" if unit.prose and len(unit.text) >= LONG else unit.text
    return ""


def _bare_mark(unit: Unit, article: Article) -> str:
    """What the unit would be if it were not the title."""
    probe = replace(unit)
    mark([probe], words(), "", accented=article.lang in words().unaccented_alt)
    return probe.mark


class _Walk:
    """One pass over the units that knows which box it is in."""

    def __init__(self, found: list[Unit], region: Region) -> None:
        self.found = found
        self.region = region
        self.box_end = -1
        self.teaser = ""
        self.led = False

    def kinds(self) -> list[ZoneKind]:
        """The zone of every unit."""
        kinds = [self._kind(at) for at in range(len(self.found))]
        self._name_captions(kinds)
        self._name_links(kinds)
        return kinds

    def _kind(self, at: int) -> ZoneKind:
        unit = self.found[at]
        if at < self.region.title:
            return "nav"
        if at > self.region.end:
            return self._after(at, unit)
        if at < self.box_end:
            return self._boxed(unit)
        expected, self.teaser = self.teaser, ""
        if unit.mark in ("", "name"):
            return self._plain(at, unit, expected)
        return self._marked(at, unit)

    def _marked(self, at: int, unit: Unit) -> ZoneKind:
        if unit.mark == "title" and at != self.region.title:
            return "nav"
        if unit.mark in ("altlink", "link"):
            self.teaser = unit.mark
        elif unit.mark in ("related", "tail", "comments", "widget"):
            self.box_end = self.region.box_ends.get(at, at)
        elif unit.mark == "dup":
            self.teaser = "altlink" if at in self.region.second else ""
            return "related"
        return _PLAIN[unit.mark]

    def _plain(self, at: int, unit: Unit, expected: str) -> ZoneKind:
        if expected and self._is_teaser(at, unit, expected):
            return "teaser"
        if at in self.region.names:
            return "byline"
        if (
            at
            and self.found[at - 1].mark == "alt"
            and unit.size <= 50
            and not self._lone(at)
        ):
            return "caption"
        if not self.led and (unit.prose or unit.size >= 12):
            self.led = True
            return "lead"
        return "body"

    def _lone(self, at: int) -> bool:
        """The alt text was the last thing before the text, not above a caption."""
        return len(self.found[at].text) >= LONG

    def _is_teaser(self, at: int, unit: Unit, expected: str) -> bool:
        if len(unit.text) > TEASER:
            return False
        if expected == "altlink" and (unit.prose or unit.size >= 10):
            return True
        if not unit.prose or unit.text.endswith(("...", " …")):
            return unit.prose
        after = self.found[at + 1] if at + 1 < len(self.found) else None
        return self.region.gapped and not unit.gap and (after is None or after.gap)

    def _boxed(self, unit: Unit) -> ZoneKind:
        if unit.mark in ("alt", "nav", "footer"):
            return "nav"
        return "teaser" if unit.prose else "related"

    def _after(self, at: int, unit: Unit) -> ZoneKind:
        if unit.mark in ("nav", "alt", "footer", "widget", "title"):
            return "nav"
        if at > self.region.tail:
            return "tail"
        if unit.mark in ("", "name"):
            if len(unit.text) > TEASER:
                return "body"
            return "byline" if unit.mark == "name" else "caption"
        return "related" if unit.mark == "dup" else _PLAIN[unit.mark]

    def _name_captions(self, kinds: list[ZoneKind]) -> None:
        """A short line above a line of its own that credits the picture is its caption."""
        for at in range(1, len(kinds)):
            above = self.found[at - 1]
            if (
                self.found[at].mark == "credit"
                and kinds[at - 1] == "body"
                and above.size <= 40
            ):
                kinds[at - 1] = "caption"

    def _name_links(self, kinds: list[ZoneKind]) -> None:
        """A headline that the tail of the page lists is no headline of this article."""
        others = {
            unit.key
            for unit, kind in zip(self.found, kinds, strict=True)
            if kind in ("tail", "related") and unit.size > 4 and not unit.prose
        }
        for at, unit in enumerate(self.found):
            if kinds[at] == "body" and not unit.prose and unit.key in others:
                kinds[at] = "related"
