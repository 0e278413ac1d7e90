"""The network page as text: what is drawn, refused and escaped."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplograph.errors import EmptyGraph, QueryError
from diplograph.model import Actor, Proof, Tie
from diplograph.view import draw, write
from diplograph.view.payload import safe_url, to_json
from view_sample import sample_network

TUAN = Actor(
    iri="id:tuan",
    kind="Person",
    labels={"vi": "Trương Minh Tuấn", "en": "Truong Minh Tuan"},
    country="VN",
    offices=("Bộ trưởng",),
)
PETRA = Actor(iri="id:petra", kind="Person", labels={"und": "Petra"}, country="CZ")
LAOS = Actor(
    iri="id:la", kind="Country", labels={"vi": "Lào", "en": "Laos"}, country="LA"
)
PEOPLE = [TUAN, PETRA, LAOS]


def tie(source: Actor, target: Actor, event: str = "id:e", **more: Any) -> Tie:
    fields: dict[str, Any] = {
        "relation": "metWith",
        "family": "Encounter",
        "type": "Talks",
        "status": "Occurred",
        "first": "2016-12-02",
        "last": "2016-12-03",
    }
    return Tie(source=source.iri, target=target.iri, event=event, **fields | more)


def proof(article: str, url: str | None = None) -> Proof:
    return Proof(
        article=article,
        article_title="Bài báo",
        url=url,
        published="2016-12-04",
        quote="A gặp B",
        start=0,
        end=7,
        zone="body",
        confidence=0.9,
    )


MET = tie(TUAN, PETRA)
VISITED = tie(TUAN, LAOS, "id:v", family="Visit", type="Visit", first=None, last=None)


def data_of(html: str) -> dict[str, Any]:
    """The JSON that the page carries."""
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', html)
    assert found
    loaded: dict[str, Any] = json.loads(found[1])
    return loaded


def drawn(**filters: Any) -> dict[str, Any]:
    return data_of(draw(PEOPLE, [MET, VISITED], **filters))


def names(data: dict[str, Any]) -> set[str]:
    return {node["info"]["name"]["en"] for node in data["nodes"]}


def test_several_events_between_two_actors_make_one_edge() -> None:
    data = data_of(
        draw(PEOPLE, [MET, tie(PETRA, TUAN, "id:f"), tie(TUAN, PETRA, "id:g")])
    )

    assert len(data["edges"]) == 1
    assert [event for event, *_ in data["edges"][0]["ties"]] == [0, 1, 2]


def test_the_direction_of_each_tie_survives_in_the_common_edge() -> None:
    there, back = tie(TUAN, PETRA, "id:1"), tie(PETRA, TUAN, "id:2")
    ((_, _, first), (_, _, second)) = data_of(draw(PEOPLE, [there, back]))["edges"][0][
        "ties"
    ]

    assert {first, second} == {0, 1}


def test_reports_of_an_event_are_its_articles() -> None:
    proofs = (proof("id:a"), proof("id:b"), replace(proof("id:b"), start=9))
    data = data_of(draw(PEOPLE, [tie(TUAN, PETRA, proofs=proofs)]))

    assert data["events"][0]["weight"] == 2
    assert len(data["articles"]) == 2


@pytest.mark.parametrize(
    ("place", "shown"),
    [
        ("Praha", "Praha"),
        (LAOS.iri, "Laos"),
        ("https://example.org/id/unknown", None),
        (None, None),
    ],
)
def test_a_place_has_a_name_or_is_not_shown(
    place: str | None, shown: str | None
) -> None:
    told = data_of(draw(PEOPLE, [tie(TUAN, PETRA, place=place)]))["events"][0]["place"]

    assert (told["en"] if told else None) == shown


def test_actors_without_a_tie_are_left_out() -> None:
    data = data_of(draw(PEOPLE, [MET]))

    assert names(data) == {"Truong Minh Tuan", "Petra"}


def test_numbers_stand_for_iris_in_the_page() -> None:
    data = data_of(draw(PEOPLE, [tie(TUAN, PETRA, proofs=(proof("id:article"),))]))

    assert '"id:' not in json.dumps(data)


def test_the_same_input_gives_the_same_page() -> None:
    actors, ties = sample_network()

    assert draw(actors, ties) == draw(actors, ties)


@pytest.mark.parametrize(
    ("filters", "left"),
    [
        ({"start": "2016"}, {"Truong Minh Tuan", "Petra"}),
        ({"end": "2016-12"}, {"Truong Minh Tuan", "Petra"}),
        ({"start": "2016-12-03", "end": "2016-12-09"}, {"Truong Minh Tuan", "Petra"}),
        ({"country": "CZ"}, {"Truong Minh Tuan", "Petra"}),
        ({"country": "Séc"}, {"Truong Minh Tuan", "Petra"}),
        ({"country": "lao"}, {"Truong Minh Tuan", "Laos"}),
        ({"family": "Visit"}, {"Truong Minh Tuan", "Laos"}),
        ({"family": "gặp gỡ"}, {"Truong Minh Tuan", "Petra"}),
        ({"focus": "petra"}, {"Truong Minh Tuan", "Petra"}),
        ({"focus": "Petra", "depth": 2}, {"Truong Minh Tuan", "Petra", "Laos"}),
        ({"focus": "id:la"}, {"Truong Minh Tuan", "Laos"}),
    ],
)
def test_a_filter_keeps_what_it_names(filters: dict[str, Any], left: set[str]) -> None:
    assert names(drawn(**filters)) == left


def test_the_actor_in_focus_is_marked() -> None:
    data = drawn(focus="truong minh tuan")

    assert data["nodes"][data["focus"]]["info"]["name"]["vi"] == "Trương Minh Tuấn"


@pytest.mark.parametrize(
    ("filters", "words"),
    [
        ({"country": "Sécc"}, 'Did you mean "Séc"?'),
        ({"country": "ZZ"}, 'country "ZZ" is not in the graph. It has: '),
        ({"family": "Encountr"}, 'Did you mean "Encounter"?'),
        ({"focus": "Truong Minh Tuam"}, 'Did you mean "Truong Minh Tuan"?'),
        ({"start": "2016-13"}, '"2016-13" is not a date: write 2016, 2016-05'),
        ({"end": "12/2016"}, '"12/2016" is not a date'),
        ({"start": "0000"}, '"0000" is not a date'),
        ({"start": "2017", "end": "2016"}, "after its end on 2016-12-31"),
        ({"focus": "Petra", "depth": 0}, "depth 0 is too small"),
        ({"limit": 1}, "limit 1 is too small"),
        ({"lang": "fr"}, 'no language "fr" (have: vi, en)'),
    ],
)
def test_an_impossible_filter_says_what_is_possible(
    filters: dict[str, Any], words: str
) -> None:
    with pytest.raises(QueryError, match=re.escape(words)):
        drawn(**filters)


def test_a_name_of_two_actors_is_not_guessed() -> None:
    twin = replace(PETRA, iri="id:petra2", labels={"und": "Pétra"})

    with pytest.raises(QueryError, match=r"may be any of: Petra \(id:petra\); Pétra"):
        draw([*PEOPLE, twin], [MET], focus="PETRA")


def test_filters_that_leave_nothing_are_told() -> None:
    with pytest.raises(
        EmptyGraph, match=r'none of the 2 ties .* start "2020", family "V'
    ):
        drawn(start="2020", family="Visit")


def test_a_graph_without_ties_cannot_be_drawn() -> None:
    with pytest.raises(EmptyGraph, match="nothing to draw"):
        draw(PEOPLE, [])


def test_a_tie_to_an_unknown_actor_is_refused() -> None:
    with pytest.raises(QueryError, match="no actor has the IRI id:la"):
        draw([TUAN], [VISITED])


@given(st.text())
def test_any_text_survives_as_data_and_never_as_markup(text: str) -> None:
    told = to_json({"text": text})

    assert json.loads(told) == {"text": text}
    assert not set(told) & set("<>&\u2028\u2029")


@pytest.mark.parametrize(
    ("url", "safe"),
    [
        ("https://example.org/a?b=1#c", True),
        ("HTTP://example.org", True),
        ("javascript:alert(1)", False),
        (" javascript:alert(1)", False),
        ("java\nscript:alert(1)", False),
        ("data:text/html,x", False),
        ("https:///nohost", False),
        ("https://[bad", False),
        ("//example.org", False),
        ("https://example.org/\u202ex", False),
        ("https://example.org/" + "a" * 3000, False),
        ("", False),
        (None, False),
    ],
)
def test_only_plain_web_addresses_become_links(url: str | None, safe: bool) -> None:
    assert safe_url(url) == (url if safe else None)


def test_the_title_is_escaped_in_the_markup() -> None:
    html = draw(PEOPLE, [MET], title="</title><script>alert(1)</script>")

    assert "<script>alert" not in html
    assert "<title>&lt;/title&gt;&lt;script&gt;" in html


def test_halves_of_surrogate_pairs_do_not_stop_the_page(tmp_path: Path) -> None:
    torn = replace(PETRA, labels={"und": "P\ud800"})
    write(tmp_path / "n.html", draw([TUAN, torn], [MET]))

    assert "P?" in (tmp_path / "n.html").read_text("utf-8")


def test_the_policy_allows_exactly_the_scripts_and_the_style_of_the_page() -> None:
    html = draw(PEOPLE, [MET])
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', html)
    blocks = re.findall(r"<(script|style)>(.*?)</\1>", html, re.DOTALL)
    assert policy
    hashes = re.findall(r"sha256-([A-Za-z0-9+/=]+)", policy[1])

    assert "unsafe" not in policy[1]
    assert "default-src &#39;none&#39;" in policy[1]
    assert sorted(hashes) == sorted(_sha(code) for _, code in blocks)


def _sha(code: str) -> str:
    return base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()


def test_the_page_refers_to_nothing_outside() -> None:
    html = draw(PEOPLE, [MET])
    markup = re.sub(r"<(script|style)[^>]*>.*?</\1>", "", html, flags=re.DOTALL)

    assert re.findall(r'(?:src|href)="([^"]*)"', markup) == ["data:,", "#panel"]
    assert "sourceMappingURL" not in html
    assert "url(" not in html.partition("<style>")[2].partition("</style>")[0]


def test_write_replaces_the_file_as_a_whole(tmp_path: Path) -> None:
    target = tmp_path / "network.html"
    target.write_text("old", "utf-8")
    write(target, "Tiếng Việt")

    assert target.read_text("utf-8") == "Tiếng Việt"
    assert [path.name for path in tmp_path.iterdir()] == ["network.html"]


def test_a_failed_write_leaves_nothing_behind(tmp_path: Path) -> None:
    with pytest.raises(UnicodeEncodeError):
        write(tmp_path / "network.html", "\ud800")

    assert list(tmp_path.iterdir()) == []


def test_an_error_names_the_page_and_not_its_draft(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError) as missing:
        write(tmp_path / "no" / "network.html", "page")
    with pytest.raises(IsADirectoryError) as folder:
        write(tmp_path, "page")

    assert missing.value.filename == str(tmp_path / "no" / "network.html")
    assert folder.value.filename == str(tmp_path)
