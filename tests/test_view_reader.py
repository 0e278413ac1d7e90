"""What a reader does with the network page, in a real browser."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

import view_browser
from view_browser import CHROMIUM, Open

pytestmark = pytest.mark.skipif(not CHROMIUM.exists(), reason=f"no {CHROMIUM}")
browser, files = view_browser.browser, view_browser.files
open_page = view_browser.open_page


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
    opened.page.mouse.dblclick(*opened.middle())

    expect(opened.page.locator("#focusName")).to_have_text("Lân cận của Tô Lâm")


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
