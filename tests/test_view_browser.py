"""The network page in a real browser: what a reader does, and what hostile text cannot do."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from diplograph.model import Actor, Proof, Tie
from diplograph.view import draw, write
from view_sample import large_network, sample_network

CHROMIUM = Path("/usr/bin/chromium")
pytestmark = pytest.mark.skipif(not CHROMIUM.exists(), reason=f"no {CHROMIUM}")
WIDE = {"width": 1280, "height": 800}
PHONE = {"width": 390, "height": 844}


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
        self.page.wait_for_timeout(500)
        box = self.page.locator("#canvas").bounding_box()
        assert box
        self.page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)


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
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("view")
    networks = {"sample": sample_network(), "large": large_network(), "evil": hostile()}
    for name, (actors, ties) in networks.items():
        title = HOSTILE[0] if name == "evil" else None
        write(folder / f"{name}.html", draw(actors, ties, title=title))
    return {name: folder / f"{name}.html" for name in networks}


@pytest.fixture
def open_page(browser: Browser, files: dict[str, Path]) -> Iterator[Open]:
    contexts = []

    def call(name: str = "sample", viewport: Any = WIDE, **options: Any) -> Opened:
        context = browser.new_context(
            viewport=viewport, reduced_motion="reduce", **options
        )
        contexts.append(context)
        opened = Opened(context.new_page())
        opened.page.on("request", lambda request: opened.requests.append(request.url))
        opened.page.on("console", lambda line: opened.complaints.append(line.text))
        opened.page.on("pageerror", lambda error: opened.complaints.append(str(error)))
        opened.page.on("dialog", lambda box: opened.complaints.append(box.message))
        opened.page.goto(files[name].as_uri())
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
        place=HOSTILE[1],
        proofs=(proof, replace(proof, article="id:b", url="https://example.org/a")),
    )
    later = replace(tie, event="id:f", first="2018-01-01", last="2018-01-01")
    return people, [tie, later]


@pytest.mark.parametrize("name", ["sample", "large", "evil"])
def test_the_page_asks_for_nothing_and_complains_of_nothing(
    open_page: Open, name: str
) -> None:
    opened = open_page(name)
    opened.page.wait_for_timeout(300)

    assert [url[:5] for url in opened.requests if url != "data:,"] == ["file:"]
    assert opened.complaints == []


def test_two_thousand_actors_open_in_two_seconds(open_page: Open) -> None:
    timing = "performance.getEntriesByType('navigation')[0].domComplete"
    times = [open_page("large").page.evaluate(timing) for _ in range(3)]

    assert min(times) < 2000


def test_search_without_tones_finds_the_name_with_its_tones(open_page: Open) -> None:
    opened = open_page()
    opened.page.fill("#query", "NGUYEN xuan ph")

    expect(opened.page.locator("#found [role=option]").first).to_contain_text(
        "Nguyễn Xuân Phúc"
    )


def test_search_by_keys_opens_the_card(open_page: Open) -> None:
    opened = open_page()
    opened.page.keyboard.press("/")
    opened.page.keyboard.type("to lam")
    opened.page.keyboard.press("Enter")

    expect(opened.page.locator("#panel h2")).to_have_text("Tô Lâm")
    expect(opened.page.locator(".offices")).to_contain_text("Bộ trưởng Công an")
    expect(opened.page.locator("#query")).to_have_attribute("aria-expanded", "false")


def test_search_tells_when_nothing_is_found(open_page: Open) -> None:
    opened = open_page()
    opened.page.fill("#query", "xyzzy")

    expect(opened.page.locator("#found")).to_have_text("Không tìm thấy")


def test_a_click_on_a_point_shows_its_card(open_page: Open) -> None:
    opened = open_page()
    opened.search("to lam")
    opened.page.keyboard.press("Escape")
    opened.page.locator("#panel .back").click()
    expect(opened.page.locator("#panel h2")).to_have_text("Tổng quan")
    opened.click_middle()

    expect(opened.page.locator("#panel h2")).to_have_text("Tô Lâm")


def test_a_click_on_a_line_shows_its_facts_newest_first(open_page: Open) -> None:
    opened = open_page("evil")
    opened.click_middle()

    expect(opened.page.locator("#panel .facts time")).to_have_text(
        ["1 tháng 1, 2018", "2 tháng 12, 2016"]
    )
    expect(opened.page.locator("#panel .sub")).to_have_text(
        "2 sự kiện · 4 lượt đưa tin"
    )


def test_a_fact_carries_its_proof(open_page: Open) -> None:
    opened = open_page()
    opened.search("petra smolíková")
    opened.page.locator("#panel [data-pair]").first.click()
    fact = opened.page.locator("#panel .fact").first

    expect(fact.locator(".what")).to_have_text("Hội đàm")
    expect(fact.locator("time")).to_have_text("2/12/2016 – 3/12/2016")
    expect(fact.locator("blockquote")).to_contain_text("Petra Smolíková")
    expect(fact.locator("a")).to_have_attribute(
        "href", re.compile("^https://example.org/")
    )
    expect(fact.locator(".where")).to_contain_text("độ tin cậy 100%")


def test_a_family_taken_out_takes_its_events_out(open_page: Open) -> None:
    opened = open_page()
    before = opened.facts()
    opened.page.uncheck("#families input[value=Encounter]")

    assert opened.facts() == before - int(
        opened.page.locator("#families label", has_text="Gặp gỡ")
        .locator(".amount")
        .inner_text()
    )


def test_a_status_alone_leaves_only_its_events(open_page: Open) -> None:
    opened = open_page()
    for status in ("Occurred", "Historical", "Cancelled", "Negated"):
        opened.page.uncheck(f"#statuses input[value={status}]")

    expect(opened.page.locator("#panel .badge").first).to_have_text("Dự kiến")
    assert set(opened.page.locator("#panel .badge").all_inner_texts()) == {"Dự kiến"}


def test_two_countries_leave_what_joins_them(open_page: Open) -> None:
    opened = open_page()
    opened.page.select_option("#countryA", "VN")
    opened.page.select_option("#countryB", "LA")
    shown = opened.page.locator("#panel .actors .actor bdi").all_inner_texts()

    assert {"Việt Nam", "Lào"} <= set(shown)
    assert "Narendra Modi" not in shown


def test_search_opens_an_actor_that_the_filters_hide(open_page: Open) -> None:
    opened = open_page()
    opened.page.select_option("#countryA", "LA")
    opened.search("Narendra Modi")

    expect(opened.page.locator("#panel h2")).to_have_text("Narendra Modi")
    expect(opened.page.locator("#countryA")).to_have_value("")


def test_search_prefers_the_tones_that_were_typed(open_page: Open) -> None:
    opened = open_page()
    opened.page.fill("#query", "petra smolíková")

    expect(opened.page.locator("#found [role=option] bdi").first).to_have_text(
        "Petra Smolíková"
    )


def test_the_slider_moves_by_keys_and_narrows_the_events(open_page: Open) -> None:
    opened = open_page()
    before = opened.facts()
    opened.page.uncheck("#undated")
    dated = opened.facts()
    opened.page.focus("#low")
    opened.page.keyboard.press("End")
    opened.page.wait_for_timeout(50)

    assert 0 < opened.facts() < dated < before
    expect(opened.page.locator("#low")).to_have_attribute(
        "aria-valuetext", re.compile("20")
    )
    assert opened.page.locator("#from").input_value() > "2000"


def test_the_player_moves_a_window_through_time(open_page: Open) -> None:
    opened = open_page()
    before = opened.facts()
    opened.page.click("#play")
    expect(opened.page.locator("#play")).to_have_attribute("aria-label", "Tạm dừng")
    opened.page.click("#play")

    assert opened.facts() < before


def test_a_least_number_of_reports_keeps_the_strong_ties(open_page: Open) -> None:
    opened = open_page()
    before = opened.facts()
    opened.page.fill("#least", "3")

    assert 0 < opened.facts() < before


def test_reset_brings_everything_back(open_page: Open) -> None:
    opened = open_page()
    before = opened.page.locator("#counts").inner_text()
    opened.page.uncheck("#families input[value=Visit]")
    opened.page.click("[data-kind=Person]")
    opened.page.click("#reset")

    expect(opened.page.locator("#counts")).to_have_text(before)


def test_filters_that_leave_nothing_say_so(open_page: Open) -> None:
    opened = open_page()
    for kind in opened.page.locator("[data-kind]").all():
        kind.click()

    expect(opened.page.locator("#empty")).to_be_visible()


def test_focus_shows_the_neighbourhood_and_lets_go(open_page: Open) -> None:
    opened = open_page()
    before = opened.page.locator("#counts").inner_text()
    opened.search("petra smolíková")
    opened.page.click("[data-focus='1']")
    expect(opened.page.locator("#focusName")).to_have_text(
        "Lân cận của Petra Smolíková"
    )
    expect(opened.page.locator("#counts")).to_contain_text("2 tác nhân")
    opened.page.click("[data-focus='2']")
    expect(opened.page.locator("#counts")).not_to_contain_text(
        re.compile("^2 tác nhân")
    )
    opened.page.click("#focusOff")

    expect(opened.page.locator("#counts")).to_have_text(before)


def test_a_double_click_opens_the_neighbourhood(open_page: Open) -> None:
    opened = open_page()
    opened.search("to lam")
    opened.click_middle()
    opened.page.mouse.dblclick(*_middle(opened.page))

    expect(opened.page.locator("#focusName")).to_have_text("Lân cận của Tô Lâm")


def _middle(page: Page) -> tuple[float, float]:
    box = page.locator("#canvas").bounding_box()
    assert box
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def test_the_most_reported_come_first_and_search_opens_the_others(
    open_page: Open,
) -> None:
    opened = open_page("large")
    expect(opened.page.locator("#counts")).to_contain_text("300 tác nhân")
    expect(opened.page.locator("#note")).to_contain_text("Hiện 300 trong 1.")
    opened.search("Nhân vật 1987")

    expect(opened.page.locator("#counts")).to_contain_text("301 tác nhân")
    expect(opened.page.locator("#panel h2")).to_have_text("Nhân vật 1987")


def test_the_language_changes_in_the_page(open_page: Open) -> None:
    opened = open_page()
    opened.page.click("[data-lang=en]")

    expect(opened.page.locator("h1")).to_have_text("Diplomatic network")
    expect(opened.page.locator("html")).to_have_attribute("lang", "en")
    expect(opened.page.locator("#counts")).to_contain_text("actors")


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
