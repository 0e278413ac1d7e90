"""Where on a page the article begins and ends, and where boxes inside it end."""

from __future__ import annotations

from dataclasses import dataclass, field

from diplograph.clean.lines import LONG, Unit

_HEADS = frozenset(
    {"related", "tail", "comments", "widget", "link", "footer", "altlink", "dup"}
)
_FINAL = frozenset({"comments", "footer"})
_BOXES = frozenset({"related", "tail", "comments", "widget"})
_BOX = 14
"""Lines of the longest box inside an article."""
_FORM = 6
_LIST, _ITEM = 30, 20
"""Lines of a list of names, and words of a line in it."""
_SIGNED = frozenset({"byline", "name"})
_PARAGRAPH = 300
"""Characters of one paragraph, or of a run of them, that no list of links has."""


@dataclass(slots=True)
class Region:
    """Indexes of units; ``end`` and ``tail`` are the last unit that still counts."""

    title: int = 0
    end: int = 0
    tail: int = 0
    """Up to here captions and credits may follow the end of the article."""
    gapped: bool = False
    """Blank lines part the paragraphs."""
    box_ends: dict[int, int] = field(default_factory=dict)
    names: set[int] = field(default_factory=set)
    second: set[int] = field(default_factory=set)
    """Second lines of doubled headlines."""


def survey(found: list[Unit]) -> Region:
    """The region of the article among the units of a page."""
    region = Region(end=len(found) - 1, tail=len(found) - 1)
    region.gapped = sum(unit.gap for unit in found) > len(found) * 0.3
    region.title = _title(found)
    _double(found, region)
    page = _Page(found, region.title)
    for at in range(region.title, len(found)):
        if page.box(at):
            region.box_ends[at] = page.resume(at)
        elif page.closes(at):
            region.end = region.tail = at - 1
            break
        elif page.signs(at):
            unit = found[at]
            region.names.add(at)
            if at > page.first and page.is_last(at):
                region.end = at
                region.tail = _tail(found, at) if unit.mark in _SIGNED else at
                break
    return region


def _is_text(unit: Unit) -> bool:
    return unit.mark == "" and unit.prose


def _title(found: list[Unit]) -> int:
    """Index of the title if a menu stands above it, else 0."""
    for at, unit in enumerate(found[:60]):
        if unit.mark == "title":
            return at
        if unit.mark == "" and len(unit.text) >= LONG:
            return 0
    return 0


def _double(found: list[Unit], region: Region) -> None:
    """Mark headlines that stand twice in a row: their picture's text and themselves."""
    for at in range(1, len(found)):
        unit, before = found[at], found[at - 1]
        if unit.mark in ("", "dup") and unit.size >= 4 and unit.key == before.key:
            if unit.prose and len(unit.text) > LONG:
                continue
            before.mark = unit.mark = "dup"
            region.second.add(at)


def _nexts(flags: list[bool]) -> list[int]:
    """For every place the index of the next flag after it; the length if there is none."""
    found = [len(flags)] * len(flags)
    for at in range(len(flags) - 2, -1, -1):
        found[at] = at + 1 if flags[at + 1] else found[at + 1]
    return found


def _runs(found: list[Unit]) -> list[int]:
    """For every place the start of the next run of paragraphs after it, or the length."""
    size = len(found)
    strong = [False] * size
    length = count = 0
    for at in range(size - 1, -1, -1):
        unit = found[at]
        if _is_text(unit):
            length += len(unit.text)
            count += 1
        elif unit.mark not in ("caption", "credit", "alt", "nav"):
            length = count = 0
        strong[at] = _is_text(unit) and (
            len(unit.text) >= _PARAGRAPH or (count > 1 and length >= _PARAGRAPH)
        )
    return _nexts(strong)


def _tail(found: list[Unit], end: int) -> int:
    """The last unit after a byline that may still be a caption or a credit.

    Two headlines in that place are no captions but links to other articles.
    """
    headlines: list[int] = []
    for at in range(end + 1, len(found)):
        unit = found[at]
        if unit.mark in _HEADS:
            return headlines[0] - 1 if len(headlines) > 1 else at - 1
        if (
            unit.mark == ""
            and unit.size > 4
            and not unit.prose
            and unit.text[-1] != "."
        ):
            headlines.append(at)
    return headlines[0] - 1 if len(headlines) > 1 else len(found) - 1


class _Page:
    """The units of a page with what lies ahead of each."""

    def __init__(self, found: list[Unit], title: int) -> None:
        self.found = found
        self.size = len(found)
        self.runs = _runs(found)
        self.heads = _nexts([unit.mark in _HEADS for unit in found])
        self.finals = _nexts([unit.mark in _FINAL for unit in found])
        texts = (at for at in range(title, self.size) if _is_text(found[at]))
        self.first = next(texts, 0)

    def box(self, at: int) -> bool:
        """A box of links or a form begins here, and the article goes on after it."""
        return self.found[at].mark in _BOXES and self.resume(at) < self.size

    def closes(self, at: int) -> bool:
        """The article is over before this unit."""
        return at > self.first and self.found[at].mark in _BOXES | {"footer"}

    def resume(self, at: int) -> int:
        """Where the article goes on after the box that begins here; the length if never."""
        if at < self.first:
            return min(at + 1, self.first)
        if self.found[at].mark in _FINAL:
            return self.size
        if self.found[at].mark == "widget":
            return self._text_ahead(at)
        found = self._list_end(at)
        if found == self.size:
            found = self._run_ahead(at)
        return found

    def _text_ahead(self, at: int) -> int:
        """A box of one line or a small form: any paragraph shows that it is over."""
        for place in range(at + 1, min(self.heads[at], at + _FORM, self.size)):
            unit = self.found[place]
            if unit.mark in ("caption", "alt") or _is_text(unit):
                return place
        return self.size

    def _run_ahead(self, at: int) -> int:
        start = self.runs[at]
        if start >= min(self.finals[at], at + _BOX):
            return self.size
        for place in range(at + 1, start):
            if self.found[place].mark in ("caption", "alt"):
                return place
        return start + 1 if self._is_teaser(start) else start

    def _is_teaser(self, at: int) -> bool:
        """The first paragraph of a run hangs on the headline above it."""
        unit, before = self.found[at], self.found[at - 1]
        if before.prose or before.mark or at + 1 >= self.size or len(unit.text) >= LONG:
            return False
        return (not unit.gap and self.found[at + 1].gap) or unit.text.endswith("...")

    def _list_end(self, at: int) -> int:
        """The end of a list without blank lines below a head, if a paragraph follows."""
        place = at + 1
        if self.found[at].mark == "tail":
            return self.size
        if place < self.size and self._paragraph(place):
            return place  # The links themselves were lost with the markup.
        while place < self.size and not self.found[place].gap and not self._long(place):
            place += 1
        if place == at + 1 or place - at > _BOX:
            return self.size
        if place >= self.size or not self._paragraph(place) or self._alternates(place):
            return self.size
        return place

    def _headline(self, at: int) -> bool:
        unit = self.found[at]
        return unit.mark == "" and unit.size > 4 and not unit.prose

    def _alternates(self, at: int) -> bool:
        """Teaser, headline, teaser, and then a headline or no text: no article."""
        if (
            at + 2 >= self.size
            or not self._headline(at + 1)
            or not self.found[at + 2].prose
        ):
            return False
        return (
            at + 3 >= self.size
            or self._headline(at + 3)
            or self.found[at + 3].mark != ""
        )

    def _long(self, at: int) -> bool:
        return self.found[at].mark == "" and len(self.found[at].text) >= LONG

    def _paragraph(self, at: int) -> bool:
        unit = self.found[at]
        return _is_text(unit) and len(unit.text) >= 60 and not unit.text.endswith("...")

    def signs(self, at: int) -> bool:
        """The unit says who wrote or tagged the article."""
        mark = self.found[at].mark
        if mark in ("byline", "tags", "stop"):
            return True
        if mark != "name" or self.found[at].text.endswith("."):
            return False
        if at < self.first:
            return at > 0 and self.found[at - 1].mark in ("title", "nav", "byline")
        if self._listed(at):
            return False
        beside = self.found[at + 1].mark if at + 1 < self.size else ""
        return (
            self.found[at - 1].mark != "name" and beside != "name" and self.is_last(at)
        )

    def _listed(self, at: int) -> bool:
        """The name is in a list under a line such as «Participants:»."""
        for place in range(at - 1, max(0, at - _LIST), -1):
            unit = self.found[place]
            if unit.text.endswith(":"):
                return unit.mark == ""
            if unit.prose or unit.size > _ITEM or unit.mark not in ("", "name"):
                return False
        return False

    def is_last(self, at: int) -> bool:
        """No paragraphs follow before other articles begin."""
        return self.runs[at] >= min(self.heads[at], self.size)
