"""The dates of a text, as far as they are fixed."""

from __future__ import annotations

from datetime import date

from diplograph.extract.dates import DateGrammar
from diplograph.extract.moment import When, understand
from diplograph.pack import load_packs

GRAMMARS = {
    lang: DateGrammar(pack.table["dates"])
    for lang, pack in load_packs().languages.items()
}
THURSDAY = date(2024, 5, 16)
"""The day of publication."""


def read(lang: str, text: str, *, published: date | None = THURSDAY) -> list[When]:
    """What the dates of a text mean."""
    return [understand(s, published, None) for s in GRAMMARS[lang].find(text)]


def days(lang: str, text: str) -> list[tuple[str, str]]:
    """First and last day of each date of the text that is fixed."""
    spans = [when.span for when in read(lang, text)]
    return [(span[0].isoformat(), span[1].isoformat()) for span in spans if span]
