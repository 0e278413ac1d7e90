from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from diplograph.errors import PackError
from diplograph.extract import extract
from diplograph.extract.tokens import split_words
from diplograph.model import Article, Extraction
from diplograph.pack import load_languages
from diplograph.pipeline import extract_one
from diplograph.read.language import detect, readable
from diplograph.resources import packs_dir
from diplograph.tables import load_tables
from labelled import pair_of
from score.score import score

if TYPE_CHECKING:
    from conftest import Cli

PHENOMENA = Path(__file__).parents[1] / "data" / "phenomena"
ELISIONS = frozenset({"l", "d", "qu"})


def rows(name: str) -> list[dict[str, Any]]:
    text = (PHENOMENA / name).read_text("utf-8")
    return [json.loads(line) for line in text.splitlines()]


def offices(text: str) -> dict[str, tuple[tuple[str, ...], str | None]]:
    """Offices and country of each person of a sentence that tells an event."""
    found: Extraction = extract(Article(id="a", lang="fr", text=text))
    return {e.name: (e.offices, e.country) for e in found.entities if e.offices}


def test_french_is_detected_and_accepted() -> None:
    text = "Le ministre des Affaires étrangères a reçu son homologue à Paris."

    assert detect(text) == "fr"
    assert "fr" in readable()


def test_french_articles_go_through_the_command(cli: Cli) -> None:
    done = cli("extract", PHENOMENA / "fr.articles.jsonl")
    events = [len(json.loads(line)["events"]) for line in done.out.splitlines()]

    assert done.code == 0
    assert len(events) == 20
    assert sum(events) > 15


def test_the_labelled_french_articles_are_read_well() -> None:
    gold = {row["id"]: row for row in rows("fr.gold.jsonl")}
    pairs = [pair_of(row, gold[row["id"]]) for row in rows("fr.articles.jsonl")]
    found = {article.id: extract_one(article) for article, _ in pairs}
    scores = score((label for _, label in pairs), found)

    assert scores.tallies["ties"].f1 >= 0.8
    assert scores.tallies["offices"].f1 >= 0.8


@pytest.mark.parametrize(
    ("text", "name", "title", "country"),
    [
        ("Le ministre letton de la Défense, Jānis Ozols, parle.", "Jānis Ozols", "ministre de la Défense", "LV"),
        ("Le ministre de la Défense letton Jānis Ozols parle.", "Jānis Ozols", "ministre de la Défense", "LV"),
        ("La présidente du Pérou, Lucía Paredes, parle.", "Lucía Paredes", "présidente", "PE"),
        ("L'ambassadeur d'Italie en Chine, Marco Le Goff, parle.", "Marco Le Goff", "ambassadeur d'Italie en Chine", "IT"),
    ],
)  # fmt: skip
def test_the_country_of_a_title_is_told_by_adjective_or_noun(
    text: str, name: str, title: str, country: str
) -> None:
    assert offices(text) == {name: ((title,), country)}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("l'accord d’Alger", ["l'", "accord", "d’", "Alger"]),
        ("aujourd'hui", ["aujourd'hui"]),
        ("O'Brien", ["O'Brien"]),
    ],
)
def test_elided_words_are_words_of_their_own(text: str, words: list[str]) -> None:
    assert split_words(text, ELISIONS)[0] == words


def test_a_french_label_names_the_row_of_the_main_table() -> None:
    found = load_tables().find("ministre des Affaires étrangères", "fr")

    assert [surface.value for surface in found] == ["foreign-minister"]


def test_a_label_of_no_row_is_refused_with_a_guess(tmp_path: Path) -> None:
    shutil.copytree(packs_dir() / "names", tmp_path / "names")
    file = tmp_path / "names" / "fr" / "labels.csv"
    lines = "lang,table,id,name,aliases\nfr,office,presidend,président,\n"
    file.write_text(lines, encoding="utf-8")

    with pytest.raises(PackError, match=r"fr/labels.csv.*'presidend'.*\"president\""):
        load_tables(tmp_path / "names")


def test_a_folder_holds_one_language_only(tmp_path: Path) -> None:
    shutil.copytree(packs_dir() / "names", tmp_path / "names")
    file = tmp_path / "names" / "fr" / "countries.csv"
    file.write_text("code,lang,name,kind\nDE,de,Bund,short\n", encoding="utf-8")

    with pytest.raises(PackError, match=r"fr/countries.csv, line 2: lang 'de'"):
        load_tables(tmp_path / "names")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("title_cased = true", "unknown key 'title_cased'"),
        ('title_case = "yes"', "title_case is 'yes' (allowed: true or false)"),
        ('articles = "le"', "articles is 'le' (allowed: a list of words)"),
        ("loans = true", "loans is True (allowed: a word in quotes)"),
    ],
)
def test_a_wrong_key_of_the_grammar_is_refused(
    tmp_path: Path, line: str, said: str
) -> None:
    (tmp_path / "lang").mkdir()
    pack = f'tag = "xx"\n[grammar]\n{line}\n'
    (tmp_path / "lang" / "xx.toml").write_text(pack, encoding="utf-8")

    with pytest.raises(PackError) as refused:
        load_languages(tmp_path)

    assert said in str(refused.value)
    assert "lang/xx.toml" in str(refused.value)
