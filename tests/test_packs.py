"""Packs keep their promises: every example runs, every mistake is told plainly."""

from __future__ import annotations

import re
import shutil
import tomllib
from collections import Counter, defaultdict
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from diplograph.errors import PackError
from diplograph.extract import extract
from diplograph.extract.tokens import norm
from diplograph.model import Article, Entity, Event, Extraction
from diplograph.pack import Example, Wording, load_packs
from diplograph.resources import packs_dir

PACKS = load_packs()
EXAMPLES = [
    pytest.param(wording, example, id=f"{wording.id}-{number}")
    for wording in PACKS.wordings
    for number, example in enumerate(wording.examples, 1)
]
WORDINGS = [pytest.param(wording, id=wording.id) for wording in PACKS.wordings]


@cache
def read(lang: str, text: str) -> Extraction:
    """What the text says, taken as a whole article without title and date."""
    return extract(Article(id="example", lang=lang, text=text))


def roles(event: Event, entities: tuple[Entity, ...]) -> dict[str, list[set[str]]]:
    """All names of each participant by role."""
    names = {e.id: {e.name, *e.aliases} for e in entities}
    found: dict[str, list[set[str]]] = defaultdict(list)
    for participant in event.participants:
        found[participant.role].append(names[participant.entity])
    return found


def fills(promised: Example, found: dict[str, list[set[str]]]) -> bool:
    """Whether exactly the promised names stand in the promised roles."""
    if promised.roles.keys() != found.keys():
        return False
    return all(
        len(found[role]) == len(names)
        and all(any(name in known for known in found[role]) for name in names)
        for role, names in promised.roles.items()
    )


def kept(wording: Wording, example: Example) -> list[Event]:
    """The events of the example's sentence that are as the example promises."""
    found = read(wording.lang, example.text)
    return [
        event
        for event in found.events
        if event.family == wording.family
        and (wording.weak or wording.again or event.type == wording.type)
        and (event.wording == wording.id or event.more_evidence)
        and event.status == (example.status or "Occurred")
        and fills(example, roles(event, found.entities))
    ]


@pytest.mark.parametrize(("wording", "example"), EXAMPLES)
def test_an_example_is_read_as_its_pack_promises(
    wording: Wording, example: Example
) -> None:
    found = read(wording.lang, example.text)

    assert not found.events if example.none else kept(wording, example)


@pytest.mark.parametrize("wording", WORDINGS)
def test_a_wording_finds_one_of_its_own_examples_by_itself(wording: Wording) -> None:
    events = [event for example in wording.examples for event in kept(wording, example)]

    own = any(event.wording == wording.id for event in events)
    assert own or wording.weak or wording.joins


@pytest.mark.parametrize("wording", WORDINGS)
def test_a_wording_promises_at_least_two_findings(wording: Wording) -> None:
    promises = [example for example in wording.examples if not example.none]

    assert len(promises) >= 2


@pytest.mark.parametrize("wording", WORDINGS)
def test_a_wording_says_where_it_comes_from(wording: Wording) -> None:
    assert wording.source.startswith(("observed: ", "agency style: "))


@pytest.mark.parametrize("wording", WORDINGS)
def test_an_id_begins_with_the_family_and_holds_the_language(wording: Wording) -> None:
    parts = wording.id.split(".")

    assert re.fullmatch(r"[a-z]+(\.[a-z]+)*(\.[a-z]+(-[a-z]+)*)", wording.id)
    assert parts[0] == wording.family.lower()
    assert wording.lang in parts[2:]
    assert wording.path == f"event/{parts[0]}.toml"


def test_no_two_wordings_share_an_id() -> None:
    counts = Counter(wording.id for wording in PACKS.wordings)

    assert [name for name, number in counts.items() if number > 1] == []


def test_every_family_has_wordings_in_every_language() -> None:
    have = {(wording.family, wording.lang) for wording in PACKS.wordings}

    assert have == {(f, lang) for f in PACKS.families for lang in PACKS.languages}


# ── word lists ──


def word_lists() -> list[object]:
    return [
        pytest.param(words, id=f"{pack.tag}-{section}-{name}")
        for pack in PACKS.languages.values()
        for section in pack.table
        if isinstance(pack.table[section], dict)
        for name, words in pack.lists(section).items()
        if all(isinstance(word, str) for word in words)
        if section not in {"dates"}
    ]


@pytest.mark.parametrize("words", word_lists())
def test_a_word_list_holds_no_word_twice(words: list[str]) -> None:
    assert [word for word, number in Counter(words).items() if number > 1] == []


@pytest.mark.parametrize("words", word_lists())
def test_a_word_list_is_written_as_texts_are_compared(words: list[str]) -> None:
    assert [word for word in words if word != norm(word) or not word.strip()] == []


@pytest.mark.parametrize("lang", sorted(PACKS.languages))
def test_the_months_of_a_language_are_one_to_twelve(lang: str) -> None:
    months = PACKS.languages[lang].table["dates"]["months"]

    assert set(months.values()) == set(range(1, 13))


@pytest.mark.parametrize("lang", sorted(PACKS.languages))
def test_the_weekdays_of_a_language_are_a_week(lang: str) -> None:
    weekdays = PACKS.languages[lang].table["dates"]["weekdays"]

    assert sorted(weekdays.values()) == list(range(7))


# ── mistakes ──

Broken = Callable[[str], str]

FAMILY = """
[event]
family = "Visit"
label = { vi = "chuyến thăm", en = "visit" }
plover = "CONSULT"
types = ["StateVisit", "Visit"]
needs = [["visitor", "destination"]]
[event.roles]
visitor = ["person"]
destination = ["country"]
"""
WORDING = """
[[wording]]
id = "visit.visit.en"
type = "Visit"
lang = "en"
say = ["{visitor} … visited {destination}"]
"""


@pytest.fixture
def refused(tmp_path: Path) -> Broken:
    """Load a folder of packs with this event file; give back the refusal."""

    def load(text: str) -> str:
        shutil.copytree(packs_dir() / "lang", tmp_path / "lang")
        folder = tmp_path / "event"
        folder.mkdir()
        (folder / "visit.toml").write_text(text, encoding="utf-8")
        with pytest.raises(PackError) as caught:
            load_packs(tmp_path)
        return str(caught.value)

    return load


def test_an_unknown_key_of_a_wording_is_told_with_the_nearest_one(
    refused: Broken,
) -> None:
    said = refused(FAMILY + WORDING + "exampels = []\n")

    assert said.startswith("event/visit.toml: wording 'visit.visit.en': ")
    assert "unknown key 'exampels'" in said
    assert said.endswith('Did you mean "examples"?')


def test_an_unknown_type_is_told_with_those_there_are(refused: Broken) -> None:
    said = refused(FAMILY + WORDING.replace('type = "Visit"', 'type = "SateVisit"'))

    assert "type 'SateVisit' is not of Visit (have: StateVisit, Visit)" in said
    assert said.endswith('Did you mean "StateVisit"?')


def test_an_unknown_role_in_a_pattern_is_told_with_those_there_are(
    refused: Broken,
) -> None:
    said = refused(FAMILY + WORDING.replace("{destination}", "{destinaton}"))

    assert "slot {destinaton} is no role of Visit (have: visitor, destination)" in said
    assert said.endswith('Did you mean "destination"?')


def test_an_unknown_role_in_an_example_is_told_with_the_nearest_one(
    refused: Broken,
) -> None:
    said = refused(FAMILY + WORDING + 'examples = [{ text = "x", visitr = ["A"] }]\n')

    assert "example has unknown key 'visitr'" in said
    assert said.endswith('Did you mean "visitor"?')


def test_a_language_without_pack_is_told_with_those_there_are(refused: Broken) -> None:
    said = refused(FAMILY + WORDING.replace('lang = "en"', 'lang = "vie"'))

    assert "lang 'vie' has no language pack (have: en, fr, vi)" in said
    assert said.endswith('Did you mean "vi"?')


@pytest.mark.parametrize("key", ["id", "type", "lang", "say"])
def test_a_missing_key_is_named(key: str, refused: Broken) -> None:
    lines = [line for line in WORDING.splitlines() if not line.startswith(f"{key} =")]

    assert f"'{key}' is missing" in refused(FAMILY + "\n".join(lines))


def test_a_pattern_without_words_is_refused(refused: Broken) -> None:
    said = refused(FAMILY + WORDING.replace(" … visited ", " "))

    assert "pattern «{visitor} {destination}» has no words to search for" in said


def test_an_id_that_stands_twice_is_refused(refused: Broken) -> None:
    said = refused(FAMILY + WORDING + WORDING)

    assert "wording id 'visit.visit.en' stands in event/visit.toml too" in said


def test_a_file_without_a_family_is_refused(refused: Broken) -> None:
    assert refused(WORDING) == "event/visit.toml: 'event' is missing"


def test_broken_toml_is_told_with_file_and_line(refused: Broken) -> None:
    said = refused(FAMILY + 'label = "\n')

    assert said.startswith("event/visit.toml: ")
    assert "line 11" in said


def test_the_small_pack_is_right_but_for_its_mistakes(tmp_path: Path) -> None:
    shutil.copytree(packs_dir() / "lang", tmp_path / "lang")
    (tmp_path / "event").mkdir()
    path = tmp_path / "event" / "visit.toml"
    path.write_text(FAMILY + WORDING, encoding="utf-8")

    assert [w.id for w in load_packs(tmp_path).wordings] == ["visit.visit.en"]


def test_every_pack_file_is_toml_of_its_own_language() -> None:
    for path in sorted((packs_dir() / "lang").glob("*.toml")):
        table = tomllib.loads(path.read_text(encoding="utf-8"))

        assert table.get("tag", path.stem.split(".")[0]) == path.stem.split(".")[0]
