"""A real browser for the tests of the network page, and what a page did in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

from diplograph.model import Actor, Proof, Tie
from diplograph.view import draw, write
from view_sample import large_network, sample_network

CHROMIUM = Path("/usr/bin/chromium")
WIDE: ViewportSize = {"width": 1280, "height": 800}
PHONE: ViewportSize = {"width": 390, "height": 844}


@dataclass
class Opened:
    """A page and everything it did that a still page would not do."""

    page: Page
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def facts(self) -> int:
        """Number of events that the page says it shows."""
        counts = self.page.locator("#counts").inner_text()
        return int(
            counts.rsplit("·", 1)[1].split()[0].replace(".", "").replace(",", "")
        )

    def search(self, text: str) -> None:
        self.page.fill("#query", text)
        self.page.press("#query", "Enter")

    def click_middle(self) -> None:
        """Click where the drawing centres what was searched for."""
        self.page.wait_for_timeout(400)
        self.page.mouse.click(*self.middle())

    def middle(self) -> tuple[float, float]:
        """Centre of the drawing on the screen."""
        box = self.page.locator("#canvas").bounding_box()
        assert box
        return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


Open = Callable[..., Opened]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=str(CHROMIUM),
            args=["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
        )
        yield chromium
        chromium.close()


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """Where the page of a network lies; each is drawn when first asked for."""
    networks = {"sample": sample_network, "large": large_network, "evil": hostile}
    folder = tmp_path_factory.mktemp("view")

    def call(name: str) -> Path:
        path = folder / f"{name}.html"
        if not path.exists():
            actors, ties = networks[name]()
            title = HOSTILE[0] if name == "evil" else None
            write(path, draw(actors, ties, title=title))
        return path

    return call


@pytest.fixture
def open_page(browser: Browser, files: Callable[[str], Path]) -> Iterator[Open]:
    contexts = []

    def call(
        name: str = "sample", viewport: ViewportSize = WIDE, **options: Any
    ) -> Opened:
        context = browser.new_context(
            viewport=viewport, reduced_motion="reduce", **options
        )
        contexts.append(context)
        opened = Opened(context.new_page())
        opened.page.on("request", lambda request: opened.requests.append(request.url))
        opened.page.on("console", lambda line: opened.complaints.append(line.text))
        opened.page.on("pageerror", lambda error: opened.complaints.append(str(error)))
        opened.page.on("dialog", lambda box: opened.complaints.append(box.message))
        opened.page.goto(files(name).as_uri())
        opened.page.wait_for_selector("html[data-ready]")
        return opened

    yield call
    for context in contexts:
        context.close()


HOSTILE = [
    "</title></script><script>alert('title')</script>",
    "<img src=x onerror=alert(1)>\"'`${alert(2)}{{7*7}}",
    "\u202eمرحبا </script><svg onload=alert(3)> 🕊️ “quoted”",
]


def hostile() -> tuple[list[Actor], list[Tie]]:
    """Two actors whose every text attacks the page."""
    people = [
        Actor(
            iri=f"id:{n}<script>",
            kind="Person",
            labels={"vi": name, "en": name + " en", "und": f"</script>{n}"},
            country='"><script>',
            offices=tuple(HOSTILE),
        )
        for n, name in enumerate(HOSTILE[1:])
    ]
    proof = Proof(
        article="id:a",
        article_title=HOSTILE[1],
        url="javascript:alert(4)",
        published="2016-12-04",
        quote=HOSTILE[2],
        start=0,
        end=5,
        zone="<b>zone</b>",
        confidence=0.5,
    )
    tie = Tie(
        source=people[0].iri,
        target=people[1].iri,
        relation="<i>relation",
        event="id:e",
        family="<b>Family</b>",
        type="<b>Type</b>",
        status="Occurred",
        first="2016-12-02",
        last="2016-12-02",
        place="<i>place</i>",
        proofs=(proof, replace(proof, article="id:b", url="https://example.org/a")),
    )
    later = replace(tie, event="id:f", first="2018-01-01", last="2018-01-01")
    return people, [tie, later]
