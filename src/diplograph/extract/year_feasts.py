"""The year in which an article is told to be written by the feast that it speaks of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from diplograph.extract.around import any_word, has, within, words_before

_NEVER = r"(?!)"


class FeastGrammar:
    """Reads «diễn ra nhân dịp kỷ niệm 45 năm … (1973-2018)», «50 năm … (11/1/1969)»."""

    def __init__(self, grammar: Mapping[str, Any]) -> None:
        self._told = _any_of(grammar.get("feast_year", ()))
        self._counted = _any_of(grammar.get("feast_count", ()))
        self._feast = _any_of(grammar.get("feast_of", ()))
        self._founding = _any_of(grammar.get("feast_founding", ()))
        self._not = any_word(
            [*grammar.get("plan_year", ()), *grammar.get("feast_not", ())]
        )

    def of(self, text: str, lines: Sequence[tuple[int, int]]) -> int | None:
        """The year of the feasts that are being kept, if they agree on one.

        ``lines`` are those of the text that hold a year.
        """
        years = {*self._years(text, lines)}
        return years.pop() if len(years) == 1 else None

    def _years(self, text: str, lines: Sequence[tuple[int, int]]) -> Iterator[int]:
        for match in self._kept(within(self._told, text, lines), text):
            yield int(next(filter(None, match.groups())))
        founded = {int(m["since"]) for m in within(self._founding, text, lines)}
        for match in self._kept(within(self._counted, text, lines), text):
            yield int(match["since"]) + int(match["count"])
        if len(founded) == 1:
            since = founded.pop()
            for match in self._kept(self._feast.finditer(text), text):
                yield since + int(match["count"])

    def _kept(
        self, matches: Iterable[re.Match[str]], text: str
    ) -> Iterator[re.Match[str]]:
        """Where the feast is of these days: not one to come, nor that of last year."""
        for match in matches:
            lead = words_before(text, match.start())
            if not has(self._not, f"{lead} {match[0].lower()}"):
                yield match


def _any_of(shapes: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(shapes) or _NEVER, re.IGNORECASE)
