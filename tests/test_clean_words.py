"""The boilerplate lists: every phrase is alive, and a slip in a list is told."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from diplograph.clean.lines import units
from diplograph.clean.marks import mark
from diplograph.clean.words import KINDS, load, words
from diplograph.errors import PackError
from diplograph.resources import packs_dir

LISTS = sorted((packs_dir() / "lang").glob("*.boilerplate.toml"))


def _phrases(lists: list[Path]) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for path in lists:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        for kind, section in KINDS.items():
            found += [(kind, phrase) for phrase in table[section].get(kind, [])]
    return found


@pytest.mark.parametrize(("kind", "phrase"), _phrases(LISTS))
def test_every_phrase_of_a_list_marks_the_line_it_describes(
    kind: str, phrase: str
) -> None:
    line = phrase.replace("…", " Tin Mẫu ").replace("  ", " ")
    found = units(line[0].upper() + line[1:])
    mark(found, words(), "", accented=True)
    meant = {"follow": "nav"}.get(kind, kind)

    assert found[0].mark == meant


@pytest.mark.parametrize("path", LISTS, ids=[path.name for path in LISTS])
def test_phrases_are_lower_case_and_stand_once_in_a_list(path: Path) -> None:
    phrases = [phrase for _, phrase in _phrases([path])]
    twice = {phrase for phrase in phrases if phrases.count(phrase) > 1}

    assert [phrase for phrase in phrases if phrase != phrase.lower()] == []
    assert twice == set()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            'lang = "xx"\n[heads]\nrelatd = ["a"]',
            'unknown key heads.relatd. Did you mean "related"?',
        ),
        ('lang = "xx"\n[line]\nnav = ["a"]', 'unknown key line. Did you mean "lines"?'),
        ('lang = "xx"\n[lines]\nnav = "home"', "nav must be a list of words"),
        ('[lines]\nnav = ["home"]', "lang is missing"),
        ("lang = ", "Invalid value"),
    ],
)
def test_a_slip_in_a_list_is_told_with_its_place(
    tmp_path: Path, text: str, message: str
) -> None:
    path = tmp_path / "xx.boilerplate.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(PackError) as caught:
        load([path])

    assert str(path) in str(caught.value)
    assert message in str(caught.value)
