from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pyoxigraph as ox
import pytest
from playwright.sync_api import Browser, Page

from diplograph.ask import questions
from diplograph.serve.words import words
from serving import serving
from view_browser import browser  # noqa: F401

MODI = "Narendra Modi"


@pytest.fixture(scope="module")
def client(sample_store: Path) -> Iterator[httpx.Client]:
    with serving(sample_store) as client:
        yield client


def found(client: httpx.Client, name: str) -> str:
    return str(client.get("/api/search", params={"q": name}).json()[0]["iri"])


def path_of(iri: str) -> str:
    return iri.removeprefix("https://w3id.org/diplograph")


def test_a_name_leads_to_a_page_or_to_triples(client: httpx.Client) -> None:
    iri = found(client, "modi")
    page = client.get(path_of(iri), headers={"Accept": "text/html,*/*;q=0.8"})
    turtle = client.get(path_of(iri), headers={"Accept": "text/turtle"})
    linked = client.get(path_of(iri), params={"format": "jsonld"})

    assert "<blockquote>" in page.text
    assert page.headers["content-security-policy"].startswith("default-src 'none'")
    about = {t.subject for t in ox.parse(turtle.content, format=ox.RdfFormat.TURTLE)}
    assert ox.NamedNode(iri) in about
    assert linked.headers["content-type"].startswith("application/ld+json")
    assert len(list(ox.parse(linked.content, format=ox.RdfFormat.JSON_LD))) == len(
        list(ox.parse(turtle.content, format=ox.RdfFormat.TURTLE))
    )


@pytest.mark.parametrize("kind", ["person", "country", "organisation", "place"])
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_every_kind_of_actor_has_a_page(
    client: httpx.Client, kind: str, lang: str
) -> None:
    for one in client.get("/api/search", params={"q": "a", "kind": kind}).json()[:3]:
        page = client.get(path_of(one["iri"]), params={"lang": lang, "format": "html"})

        assert page.status_code == 200
        assert words(lang)[kind] in page.text
        assert f'<html lang="{lang}">' in page.text


def test_events_and_articles_show_who_and_by_which_sentence(
    client: httpx.Client,
) -> None:
    told = client.get(f"/api/entities{path_of(found(client, 'modi'))[3:]}").json()
    event = told["events"]["items"][0]
    proof = event["proofs"][0]
    of_event = client.get(path_of(event["iri"]), params={"format": "html"}).text
    of_article = client.get(path_of(proof["article"]), params={"format": "html"}).text

    assert proof["quote"] in of_event
    assert proof["quote"] in of_article
    assert MODI in of_event


def test_a_name_of_one_article_leads_to_the_name_over_all(client: httpx.Client) -> None:
    query = """PREFIX dg: <https://w3id.org/diplograph/ns#>
    SELECT ?report ?event { ?report dg:sameEventAs ?event } LIMIT 1"""
    row = client.get("/sparql", params={"query": query}).json()["results"]["bindings"][
        0
    ]
    answer = client.get(path_of(row["report"]["value"]), params={"format": "html"})

    assert answer.status_code == 303
    assert answer.headers["location"] == path_of(row["event"]["value"])


@pytest.mark.parametrize("path", ["/id/nobody-at-all", "/id/%3Cscript%3E", "/nowhere"])
def test_what_is_not_there_is_told_on_a_page(client: httpx.Client, path: str) -> None:
    page = client.get(path, headers={"Accept": "text/html", "Accept-Language": "en"})

    assert page.status_code == 404
    assert "Nothing is here" in page.text
    assert "<script>" not in page.text


def test_every_word_of_the_pages_is_there_in_both_languages() -> None:
    here = Path(__file__).parents[1] / "src" / "diplograph" / "serve" / "templates"
    used = {
        key
        for page in here.glob("*.html")
        for key in re.findall(r"\bt\.(\w+)", page.read_text("utf-8"))
    } - {"get"}
    asked = {f"param_{p.name}" for question in questions() for p in question.params}

    assert used | asked <= set(words("vi"))
    assert set(words("vi")) == set(words("en"))


@pytest.fixture
def page(browser: Browser, client: httpx.Client) -> Iterator[Page]:  # noqa: F811
    context = browser.new_context(
        base_url=str(client.base_url),
        locale="vi-VN",
        viewport={"width": 1280, "height": 900},
    )
    page = context.new_page()
    trouble: list[str] = []
    page.on("console", lambda line: trouble.append(line.text))
    told = re.compile("status of 4..|Error: Bad Request")  # a question refused
    page.on("pageerror", lambda error: trouble.append(str(error)))

    def asked(request: Any) -> None:
        if not request.url.startswith(str(client.base_url)):
            trouble.append(request.url)

    page.on("request", asked)
    yield page
    context.close()
    assert [line for line in trouble if not told.search(line)] == [], (
        "a page complained, or asked somebody else"
    )


def test_a_question_is_picked_and_leads_to_the_sentence(page: Page) -> None:
    page.goto("/query")
    page.wait_for_selector("html[data-ready]")
    page.select_option("#question", "met")
    page.fill("#param-person", MODI)
    page.click("#run")
    page.wait_for_selector("#rows tbody tr")
    first = page.locator("#rows tbody tr").first
    quote = first.locator("td").last.inner_text()
    name = first.locator("a").first.inner_text()

    assert MODI in first.inner_text()
    assert page.locator("#rows a[href*='w3id.org']").count() == 0
    first.locator("a").first.click()
    page.wait_for_selector("h1")
    assert page.locator("h1").inner_text() == name
    page.locator("details").first.evaluate_all("all => all.forEach(d => d.open = true)")
    assert quote in page.locator("main").inner_text()


def test_the_answer_is_shown_as_a_network_too(page: Page) -> None:
    page.goto("/query?question=met&person=" + MODI + "&lang=en")
    page.wait_for_selector("html[data-ready]")
    assert page.input_value("#param-person") == MODI
    page.click("#run")
    page.wait_for_selector("#rows tbody tr")
    page.click(".select_network")
    frame = page.frame_locator("iframe.network")
    frame.locator("html[data-ready]").wait_for(state="attached")

    counts = frame.locator("#counts").inner_text()
    assert 2 <= int(counts.split()[0]) <= 8
    assert "actors" in counts


def test_a_wrong_value_and_a_wrong_query_are_told(page: Page) -> None:
    page.goto("/query?question=met&person=Nobody+Whatever&lang=en")
    page.wait_for_selector("html[data-ready]")
    page.click("#run")
    page.locator("#state", has_text="no person").wait_for()

    page.goto("/query?sparql=SELECT&lang=en")
    page.wait_for_selector("html[data-ready]")
    page.click("#run")
    page.locator("#results", has_text="no valid SPARQL").wait_for()


def test_a_name_is_found_while_one_types(page: Page) -> None:
    page.goto("/")
    page.locator("#find").press_sequentially("modi", delay=20)
    page.wait_for_selector("#found a")
    page.press("#find", "ArrowDown")
    page.press("#find", "Enter")
    page.wait_for_url("**/id/person-**")

    assert page.locator("h1").inner_text() == MODI
