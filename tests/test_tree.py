from __future__ import annotations

from diplograph.extract.tree import WordTree


def tree(*wordings: str) -> WordTree:
    found = WordTree()
    for number, wording in enumerate(wordings):
        found.add(wording.split(" "), number)
    return found


def test_the_longest_wording_is_found_wherever_one_starts() -> None:
    known = tree("bộ", "bộ ngoại giao", "ngoại giao")

    assert known.longest(["bộ", "ngoại", "giao"]) == [(0, 3, 1), (1, 3, 2)]


def test_a_wording_begins_with_itself_then_with_shorter_ones() -> None:
    known = tree("bộ", "bộ ngoại giao", "ngoại giao")

    assert known.beginnings(["bộ", "ngoại", "giao"]) == [(3, 1), (1, 0)]


def test_words_that_go_on_otherwise_begin_with_what_stands_there_alone() -> None:
    assert tree("bộ", "bộ ngoại giao").beginnings(["bộ", "ngoại"]) == [(1, 0)]


def test_a_wording_cut_off_by_the_end_of_the_text_is_not_found() -> None:
    assert (
        tree("foreign minister of state").longest(["foreign", "minister", "of"]) == []
    )


def test_a_wording_is_found_as_often_as_it_stands_there() -> None:
    assert tree("a a").longest(["a", "a", "a"]) == [(0, 2, 0), (1, 3, 0)]
