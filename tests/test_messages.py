"""Messages and invitations: who sends, who receives, and whom «him» means."""

from __future__ import annotations

from diplograph.extract import extract
from diplograph.model import Article, Extraction


def read(text: str, lang: str = "en") -> Extraction:
    return extract(
        Article(id="t", lang=lang, title="", text=text, published="2024-05-06")
    )


def told(found: Extraction, family: str) -> list[tuple[str, set[tuple[str, str]]]]:
    names = {entity.id: entity.name for entity in found.entities}
    return [
        (
            event.type,
            {(actor.role, names[actor.entity]) for actor in event.participants},
        )
        for event in found.events
        if event.family == family
    ]


def test_each_of_two_senders_sends_a_message_of_his_own() -> None:
    found = read(
        "King Henrik of Norway and Chilean President Carla Mendez each sent cables of "
        "congratulations to Lao President Keo Vongsa on Monday."
    )

    assert told(found, "Message") == [
        ("Congratulation", {("sender", "Henrik"), ("recipient", "Keo Vongsa")}),
        ("Congratulation", {("sender", "Carla Mendez"), ("recipient", "Keo Vongsa")}),
    ]


def test_a_similar_cable_is_of_the_kind_of_the_one_before() -> None:
    found = read(
        "King Henrik of Norway sent a cable of condolences to Lao President Keo Vongsa. "
        "Prime Minister Anders Holm sent a similar cable."
    )

    assert told(found, "Message")[1] == (
        "Condolence",
        {("sender", "Anders Holm"), ("recipient", "Keo Vongsa")},
    )


def test_a_similar_cable_without_any_before_is_nothing() -> None:
    assert not read("Prime Minister Anders Holm sent a similar cable.").events


def test_him_is_not_the_subject_of_its_own_verb() -> None:
    found = read(
        "Foreign Minister Anders Holm spoke on Monday with Lao President Keo Vongsa. "
        "Lao Foreign Minister Somsak Inthavong told reporters that President Carla "
        "Mendez of Chile had invited him to Santiago."
    )

    assert told(found, "Invitation") == [
        ("Invitation", {("inviter", "Carla Mendez"), ("invitee", "Somsak Inthavong")})
    ]


def test_a_headline_does_not_write_to_the_last_one_of_the_body() -> None:
    text = (
        "Chủ tịch nước Nguyễn Khắc Toàn gửi điện chia buồn tới Tổng thống Chile Carla Mendez."
        " Bộ trưởng Lê An gửi điện chia buồn tới Ngoại trưởng Chile Pablo Rojas."
    )
    title = "Chủ tịch nước Nguyễn Khắc Toàn gửi điện chia buồn"
    found = extract(Article(id="a", lang="vi", title=title, text=text))
    assert len(found.events) == 2
