"""Words, colours and positions of the network page."""

from __future__ import annotations

import math
import re
from itertools import combinations
from pathlib import Path

import pytest
import rdflib
from rdflib.namespace import RDFS, SKOS

import diplograph.view
from diplograph.resources import graph_dir
from diplograph.view import layout, texts
from diplograph.view.narrow import narrow
from diplograph.view.payload import Payload
from view_sample import sample_network

PAGE = Path(diplograph.view.__file__).with_name("page")
DG = rdflib.Namespace("https://w3id.org/diplograph/ns#")


@pytest.fixture(scope="module")
def ontology() -> rdflib.Graph:
    return rdflib.Graph().parse(graph_dir() / "ontology.ttl")


def _labels(
    graph: rdflib.Graph, node: rdflib.term.Node, by: rdflib.URIRef
) -> dict[str, str]:
    found = [o for o in graph.objects(node, by) if isinstance(o, rdflib.Literal)]
    return {str(o.language): str(o).casefold() for o in found}


def _shown(section: str, key: str) -> dict[str, str]:
    return {lang: text.casefold() for lang, text in texts.texts()[section][key].items()}


def test_every_text_is_there_in_every_language() -> None:
    missing = [
        f"{section}.{key}"
        for section, rows in texts.texts().items()
        for key, row in rows.items()
        if set(row) != set(texts.LANGUAGES) or not all(row.values())
    ]

    assert missing == []


def test_both_languages_fill_in_the_same_values() -> None:
    slots = [
        {lang: sorted(re.findall(r"{(\w+)}", text)) for lang, text in row.items()}
        for row in texts.texts()["ui"].values()
    ]

    assert [s for s in slots if s["vi"] != s["en"]] == []


def test_every_text_that_the_page_asks_for_exists() -> None:
    source = "".join(path.read_text("utf-8") for path in PAGE.iterdir())
    asked = set(re.findall(r'\bsay\("(\w+)"|data-[tl]="(\w+)"', source))

    assert {a or b for a, b in asked} <= set(texts.texts()["ui"])


@pytest.mark.parametrize(
    ("section", "scheme"), [("type", "EventTypes"), ("status", "Statuses")]
)
def test_terms_are_named_as_in_the_ontology(
    ontology: rdflib.Graph, section: str, scheme: str
) -> None:
    concepts = list(ontology.subjects(SKOS.inScheme, DG[scheme]))
    named = {
        str(ontology.value(c, SKOS.notation)): _labels(ontology, c, SKOS.prefLabel)
        for c in concepts
    }

    assert named == {key: _shown(section, key) for key in texts.texts()[section]}


@pytest.mark.parametrize("section", ["family", "relation"])
def test_families_and_relations_are_named_as_in_the_ontology(
    ontology: rdflib.Graph, section: str
) -> None:
    keys = list(texts.texts()[section])

    assert [_labels(ontology, DG[key], RDFS.label) for key in keys] == [
        _shown(section, key) for key in keys
    ]


def test_a_term_without_labels_is_spelled_out() -> None:
    assert texts.label("type", "TownTwinning")["en"] == "Town twinning"


def test_countries_have_names_and_an_unknown_code_names_itself() -> None:
    assert texts.country("CZ") == {"vi": "Séc", "en": "Czechia"}
    assert texts.country("SU")["vi"] == "Liên Xô"
    assert texts.country("QQ")["vi"] == "QQ"


def test_folding_drops_tones_and_the_barred_d() -> None:
    assert texts.fold("  Đặng  THỊ Ngọc\u00a0Thịnh ") == "dang thi ngoc thinh"


def _contrast(one: str, other: str) -> float:
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [
        p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _themes() -> list[dict[str, str]]:
    style = (PAGE / "page.css").read_text("utf-8")
    blocks = re.findall(r":root {(.*?)}", style, re.DOTALL)
    return [dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", block)) for block in blocks]


@pytest.mark.parametrize("theme", _themes(), ids=["light", "dark"])
def test_words_and_marks_stand_out_from_their_ground(theme: dict[str, str]) -> None:
    words = [
        (w, g) for w in ("ink", "muted", "accent", "failed") for g in ("paper", "panel")
    ]
    words += [("muted", "soft"), ("accent", "accent-soft"), ("on-accent", "accent")]
    marks = [(f"hue-{n}", "paper") for n in range(9)]
    weak = [
        (a, b)
        for least, pairs in ((4.5, words), (3.0, marks))
        for a, b in pairs
        if _contrast(theme[a], theme[b]) < least
    ]

    assert weak == []


def test_marks_of_the_sample_do_not_cover_each_other() -> None:
    actors, ties = sample_network()
    payload = Payload(narrow(actors, ties))
    places = layout.place(len(payload.actors), payload.links())

    assert min(math.dist(a, b) for a, b in combinations(places, 2)) > 18


def test_actors_beyond_the_core_stand_near_their_busiest_partner() -> None:
    links = [(0, 1, 1.0), (1, 2, 1.0), (0, 3, 5.0), (1, 3, 1.0)]
    places = layout.place(4, links, core=3)

    assert math.dist(places[3], places[0]) < math.dist(places[3], places[1])


def test_nothing_needs_no_place() -> None:
    assert layout.place(0, []) == []
