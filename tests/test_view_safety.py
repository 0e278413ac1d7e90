"""The network page in a real browser: fast, quiet, fit for all, and safe from its data."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

import view_browser
from view_browser import CHROMIUM, HOSTILE, PHONE, WIDE, Open

pytestmark = pytest.mark.skipif(not CHROMIUM.exists(), reason=f"no {CHROMIUM}")
browser, files = view_browser.browser, view_browser.files
open_page = view_browser.open_page


@pytest.mark.parametrize("name", ["sample", "evil"])
def test_the_page_asks_for_nothing_and_complains_of_nothing(
    open_page: Open, name: str
) -> None:
    opened = open_page(name)
    opened.page.wait_for_timeout(300)

    assert [url[:5] for url in opened.requests if url != "data:,"] == ["file:"]
    assert opened.complaints == []


def test_two_thousand_actors_open_in_two_seconds(
    browser: Browser, files: Callable[[str], Path]
) -> None:
    with browser.new_context(viewport=WIDE) as context:
        page = context.new_page()
        meter = context.new_cdp_session(page)
        # Processor time: the clock on the wall also counts what else the machine does.
        meter.send("Performance.enable", {"timeDomain": "threadTicks"})
        page.goto(files("large").as_uri())
        page.wait_for_selector("html[data-ready]")
        metrics = meter.send("Performance.getMetrics")["metrics"]
    seconds = {row["name"]: row["value"] for row in metrics}["TaskDuration"]

    assert 0 < seconds < 2


def test_the_picture_is_a_png_of_its_own_size(open_page: Open, tmp_path: Path) -> None:
    opened = open_page()
    with opened.page.expect_download() as download:
        opened.page.click("#png")
    download.value.save_as(tmp_path / "network.png")
    head = (tmp_path / "network.png").read_bytes()[:24]

    assert download.value.suggested_filename == "diplograph.png"
    assert head[:8] == b"\x89PNG\r\n\x1a\n"
    assert int.from_bytes(head[16:20], "big") == 1800
    assert opened.complaints == []


def test_hostile_text_stays_text(open_page: Open) -> None:
    opened = open_page("evil")
    elements = "document.querySelectorAll('script, img, iframe, object').length"
    before = opened.page.evaluate(elements)
    opened.click_middle()
    expect(opened.page.locator("#panel blockquote").first).to_have_text(HOSTILE[2])
    expect(opened.page.locator("#panel cite").first).to_have_text(HOSTILE[1])
    opened.page.fill("#query", "<img")
    expect(opened.page.locator("#found [role=option]").first).to_contain_text(
        HOSTILE[1]
    )
    opened.page.click("[data-lang=en]")
    opened.search("onload")
    opened.page.click("[data-focus='1']")
    opened.page.wait_for_timeout(200)

    assert opened.page.evaluate(elements) == before
    assert opened.page.locator("h1").inner_text() == HOSTILE[0]
    assert opened.complaints == []
    assert [url[:5] for url in opened.requests if url != "data:,"] == ["file:"]


def test_only_web_addresses_are_links(open_page: Open) -> None:
    opened = open_page("evil")
    opened.click_middle()
    links = opened.page.locator("#panel .fact a")

    expect(links).to_have_count(2)
    for link in links.all():
        expect(link).to_have_attribute("href", "https://example.org/a")
        expect(link).to_have_attribute("rel", "noopener noreferrer")


def test_the_policy_stops_a_script_that_got_in(open_page: Open) -> None:
    opened = open_page()
    opened.page.evaluate(
        """() => { const code = document.createElement("script");
        try { code.text = "window.owned = true"; } catch { code.append("window.owned = 1"); }
        document.body.append(code); }"""
    )

    assert opened.page.evaluate("window.owned") is None


def test_a_dark_scheme_gives_a_dark_page(open_page: Open) -> None:
    ground = "getComputedStyle(document.body).backgroundColor"
    light = open_page().page.evaluate(ground)
    dark = open_page(color_scheme="dark").page.evaluate(ground)

    assert (light, dark) == ("rgb(250, 249, 246)", "rgb(16, 21, 28)")


def test_a_phone_shows_all_of_it_without_scrolling_sideways(open_page: Open) -> None:
    opened = open_page(viewport=PHONE, has_touch=True, is_mobile=True)
    opened.page.tap("#openFilters")
    expect(opened.page.locator("#families")).to_be_visible()
    opened.page.tap("#closeFilters")
    expect(opened.page.locator("#families")).to_be_hidden()
    wide = opened.page.evaluate("document.documentElement.scrollWidth")

    assert wide == PHONE["width"]


def test_escape_closes_the_card_and_keys_move_the_drawing(open_page: Open) -> None:
    opened = open_page()
    opened.search("to lam")
    opened.page.focus("#canvas")
    before = opened.page.locator("#canvas").screenshot()
    opened.page.keyboard.press("ArrowLeft")
    opened.page.keyboard.press("+")
    opened.page.wait_for_timeout(200)
    moved = opened.page.locator("#canvas").screenshot()
    opened.page.keyboard.press("Escape")

    assert moved != before
    expect(opened.page.locator("#panel h2")).to_have_text("Tổng quan")


def test_every_control_has_a_name_for_those_who_listen(open_page: Open) -> None:
    nameless = open_page().page.evaluate(
        """() => [...document.querySelectorAll("button, input, select, #canvas")].filter(
        (part) => !(part.getAttribute("aria-label") || part.textContent.trim()
          || part.labels?.length)).map((part) => part.outerHTML)"""
    )

    assert nameless == []
