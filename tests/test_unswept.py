from __future__ import annotations

import gc

import pytest

from diplograph.extract.date_patterns import DatePatterns
from diplograph.extract.openings import ANYTHING, FIGURE, openings
from diplograph.extract.unswept import unswept
from diplograph.pack import load_packs


def test_garbage_is_looked_for_again_after_an_article_that_failed() -> None:
    with pytest.raises(ZeroDivisionError), unswept():
        _ = 1 // gc.isenabled()

    assert gc.isenabled()


def test_who_has_switched_the_search_for_garbage_off_finds_it_off() -> None:
    gc.disable()
    try:
        with unswept(), unswept():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_a_written_figure_opens_a_date_as_any_figure_does() -> None:
    assert openings(r"(?:các |2 )ngày {d}") == {"các", FIGURE}


@pytest.mark.parametrize("lang", sorted(load_packs().languages))
def test_no_date_of_a_language_has_to_be_tried_at_every_word(lang: str) -> None:
    patterns = DatePatterns(load_packs().languages[lang].table["dates"])

    assert ANYTHING not in patterns.compiled
