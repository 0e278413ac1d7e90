from __future__ import annotations

from diplograph.extract.tree import WordTree


def tree(*wordings: str) -> WordTree:
    found = WordTree()
    for number, wording in enumerate(wordings):
        found.add(wording.split(" "), number)
    return found


def test_longer_wordings_come_before_shorter_ones_that_start_there() -> None:
    known = tree("bộ", "bộ ngoại giao", "ngoại giao")

    assert known.find(["bộ", "ngoại", "giao"]) == [(0, 3, 1), (0, 1, 0), (1, 3, 2)]


def test_a_wording_cut_off_by_the_end_of_the_text_is_not_found() -> None:
    assert tree("foreign minister of state").find(["foreign", "minister", "of"]) == []


def test_a_wording_is_found_as_often_as_it_stands_there() -> None:
    assert tree("a a").find(["a", "a", "a"]) == [(0, 2, 0), (1, 3, 0)]
