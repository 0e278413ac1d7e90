"""How many ways of saying a thing are understood, in sentences read and unread."""

from __future__ import annotations

import pytest

from phrase_book import PHRASES, outcomes, share

UNDERSTOOD = {
    "en.jsonl": 0.68,
    "en.unread.jsonl": 0.44,
    "vi.jsonl": 0.71,
    "vi.unread.jsonl": 0.59,
}
"""The least share of sentences: what was reached, less two in a hundred."""
TOLD = 0.05
"""The most of the near misses that may tell an event."""


@pytest.mark.parametrize("name", UNDERSTOOD)
def test_so_many_wordings_are_understood(name: str) -> None:
    found = list(outcomes(PHRASES / name))
    near = [one for one in found if one.line["type"] is None]

    assert share(found) >= UNDERSTOOD[name]
    assert sum(one.verdict == "told" for one in near) <= TOLD * len(near)
