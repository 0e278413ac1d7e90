"""Whether an event happened is told by the words around it."""

from __future__ import annotations

import pytest

from reading import facts

VI = "Bộ trưởng Lê An {} Phần Lan."
EN = "Foreign Minister Anders Holm {} Ghana."


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("thăm", "Occurred"),
        ("đã thăm", "Occurred"),
        ("vừa thăm", "Occurred"),
        ("đang thăm", "Occurred"),
        ("sẽ thăm", "Planned"),
        ("dự kiến thăm", "Planned"),
        ("sắp thăm", "Planned"),
        ("không thăm", "Negated"),
        ("chưa thăm", "Negated"),
        ("từ chối thăm", "Negated"),
        ("hủy chuyến thăm", "Cancelled"),
        ("đã hoãn chuyến thăm", "Cancelled"),
        ("có thể thăm", "Hypothetical"),
        ("nhiều khả năng thăm", "Hypothetical"),
        ("từng thăm", "Historical"),
    ],
)
def test_words_before_a_vietnamese_verb_tell_its_status(
    words: str, status: str
) -> None:
    assert [f.status for f in facts("vi", VI.format(words))] == [status]


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("visited", "Occurred"),
        ("has visited", "Occurred"),
        ("is visiting", "Occurred"),
        ("will visit", "Planned"),
        ("is scheduled to visit", "Planned"),
        ("is expected to visit", "Planned"),
        ("did not visit", "Negated"),
        ("never visited", "Negated"),
        ("declined to visit", "Negated"),
        ("cancelled his visit to", "Cancelled"),
        ("postponed a visit to", "Cancelled"),
        ("may visit", "Hypothetical"),
        ("might visit", "Hypothetical"),
        ("previously visited", "Historical"),
    ],
)
def test_words_before_an_english_verb_tell_its_status(words: str, status: str) -> None:
    assert [f.status for f in facts("en", EN.format(words))] == [status]


@pytest.mark.parametrize(
    ("lang", "text", "status"),
    [
        ("vi", "Chuyến thăm Phần Lan của Bộ trưởng Lê An bị hoãn.", "Cancelled"),
        (
            "vi",
            "Chuyến thăm Phần Lan sắp tới của Bộ trưởng Lê An gây chú ý.",
            "Planned",
        ),
        ("vi", "Chuyến thăm Phần Lan của Bộ trưởng Lê An gây chú ý.", "Occurred"),
        ("en", "Minister Anders Holm's visit to Ghana was postponed.", "Cancelled"),
        ("en", "Minister Anders Holm's upcoming visit to Ghana matters.", "Planned"),
        ("en", "The visit of Minister Anders Holm to Ghana mattered.", "Occurred"),
    ],
)
def test_words_around_a_noun_tell_its_status(lang: str, text: str, status: str) -> None:
    assert [f.status for f in facts(lang, text)] == [status]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("vi", "Bộ trưởng Lê An mong muốn thăm Phần Lan."),
        ("vi", "Bộ trưởng Lê An đề nghị sớm hội đàm với Đại sứ Ilze Ozola."),
        ("vi", "Bộ trưởng Lê An sẵn sàng gặp Đại sứ Ilze Ozola."),
        ("en", "Foreign Minister Anders Holm hopes to visit Ghana."),
        ("en", "Foreign Minister Anders Holm wants to meet President Kwame Asante."),
    ],
)
def test_a_wish_is_no_event(lang: str, text: str) -> None:
    assert facts(lang, text) == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("vi", "Thủ tướng Lê An mời Tổng thống Ilze Ozola thăm Việt Nam."),
        ("en", "President Kwame Asante invited Minister Anders Holm to visit Ghana."),
    ],
)
def test_what_somebody_is_invited_to_is_no_visit(lang: str, text: str) -> None:
    assert [f.type for f in facts(lang, text)] == ["Invitation"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("vi", "Chưa rõ liệu Bộ trưởng Lê An có thăm Phần Lan."),
        ("en", "It is unclear whether Minister Anders Holm visited Ghana."),
    ],
)
def test_an_open_question_is_hypothetical(lang: str, text: str) -> None:
    assert [f.status for f in facts(lang, text)] == ["Hypothetical"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "vi",
            "Bộ trưởng Lê An sẽ thăm Phần Lan, hội kiến Tổng thống Ilze Ozola "
            "và gặp Thủ tướng Aino Laine.",
        ),
        (
            "en",
            "Foreign Minister Anders Holm will visit Ghana, meet President Kwame "
            "Asante and hold talks with Foreign Minister Yaw Mensah.",
        ),
    ],
)
def test_one_word_holds_for_a_chain_of_verbs(lang: str, text: str) -> None:
    assert [f.status for f in facts(lang, text)] == ["Planned"] * 3


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("vi", "Theo kế hoạch, Bộ trưởng Lê An thăm Phần Lan."),
        ("vi", "Dự kiến, Bộ trưởng Lê An thăm Phần Lan."),
    ],
)
def test_the_first_words_of_a_sentence_hold_for_its_events(
    lang: str, text: str
) -> None:
    assert [f.status for f in facts(lang, text)] == ["Planned"]


@pytest.mark.parametrize(
    ("day", "status"),
    [
        ("10/5/2024", "Occurred"),
        ("20/5/2024", "Planned"),
        ("10/5/2019", "Historical"),
    ],
)
def test_a_date_far_from_its_article_tells_the_status(day: str, status: str) -> None:
    text = f"Ngày {day}, Bộ trưởng Lê An gặp Đại sứ Ilze Ozola."

    assert [f.status for f in facts("vi", text, published="2024-05-11")] == [status]


def test_a_date_in_the_future_does_not_change_what_has_been_done() -> None:
    text = "Ngày 20/5/2024, Bộ trưởng Lê An đã hủy chuyến thăm Phần Lan."

    assert [f.status for f in facts("vi", text, published="2024-05-11")] == [
        "Cancelled"
    ]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("vi", "Bộ trưởng Lê An không họp báo sau hội đàm với Bộ trưởng Anders Holm."),
        (
            "en",
            "Minister Anders Holm did not comment after talks with Minister Ana Ruiz.",
        ),
    ],
)
def test_what_other_news_is_told_by_is_not_denied(lang: str, text: str) -> None:
    assert [f.status for f in facts(lang, text)] == ["Occurred"]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (
            "Hai nước sẽ ký hiệp định khi Thủ tướng Lê Văn Bình gặp Tổng thống Chile "
            "Carla Mendez tại Lima.",
            "Planned",
        ),
        (
            "Thương mại sẽ là trọng tâm trong cuộc gặp giữa Thủ tướng Lê Văn Bình và "
            "Tổng thống Chile Carla Mendez.",
            "Planned",
        ),
        (
            "Thủ tướng Lê Văn Bình cho biết Việt Nam sẽ mở đại sứ quán khi ông gặp "
            "Tổng thống Chile Carla Mendez.",
            "Occurred",
        ),
    ],
)
def test_the_occasion_of_what_is_to_come_is_to_come(text: str, status: str) -> None:
    assert [f.status for f in facts("vi", text) if f.type == "Meeting"] == [status]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (
            "Minister Anders Holm denied that he had called off a trip to Ghana.",
            "Planned",
        ),
        ("Minister Anders Holm denied that he had visited Ghana.", "Negated"),
        ("Minister Anders Holm called off a trip to Ghana.", "Cancelled"),
    ],
)
def test_who_denies_that_a_trip_is_off_goes(text: str, status: str) -> None:
    assert [f.status for f in facts("en", text)] == [status]


def test_an_invitation_that_is_accepted_is_no_visit_yet() -> None:
    text = (
        "President Kwame Asante accepted an invitation from President Carla Mendez to"
        " visit Chile next year."
    )

    assert [f.type for f in facts("en", text)] == ["Invitation"]


@pytest.mark.parametrize(
    "text",
    [
        "Tổng thống Chile Carla Mendez (phải) và Thủ tướng Lê Văn Bình hội đàm.",
        "Tổng thống Chile Carla Mendez kêu gọi hòa bình trong cuộc hội đàm với Thủ tướng "
        "Lê Văn Bình.",
    ],
)
def test_what_a_caption_shows_or_a_meeting_hears_is_no_wish(text: str) -> None:
    assert [f.status for f in facts("vi", text)] == ["Occurred"]


def test_what_is_hoped_of_a_meeting_leaves_it_open() -> None:
    text = (
        "Tổng thống Chile Carla Mendez hy vọng đạt kết quả trong cuộc điện đàm với "
        "Thủ tướng Lê Văn Bình."
    )
    assert facts("vi", text) == []


@pytest.mark.parametrize("when", ["on May 2", "on 2 May", "in May"])
def test_the_month_of_may_is_no_doubt(when: str) -> None:
    text = f"Minister Peter Holm {when} met with Foreign Minister Eva Lind."

    assert [f.status for f in facts("en", text)] == ["Occurred"]


@pytest.mark.parametrize(
    ("opening", "status"),
    [
        ("Ngoài hội đàm với", "Planned"),
        ("Ngoài cuộc gặp với", "Planned"),
        ("Bên cạnh việc gặp", "Planned"),
        ("Sau khi gặp", "Occurred"),
    ],
)
def test_what_comes_besides_a_plan_is_planned_too(opening: str, status: str) -> None:
    meeting, visit = facts(
        "vi",
        f"{opening} Thủ tướng Lê Minh Hạnh, Tổng thống Chile Carla Mendez cũng sẽ thăm Lào.",
    )

    assert (meeting.status, visit.status) == (status, "Planned")
    assert meeting.roles["participant"] == ("Carla Mendez", "Lê Minh Hạnh")


@pytest.mark.parametrize(
    ("ending", "status"),
    [
        ("sẽ mở ra cơ hội mới", "Hypothetical"),
        ("đã mở ra cơ hội mới", "Occurred"),
        ("mở ra cơ hội mới, báo chí sẽ còn nói đến", "Occurred"),
    ],
)
def test_what_a_meeting_will_bring_does_not_say_it_was_held(
    ending: str, status: str
) -> None:
    (meeting,) = facts(
        "vi",
        "Báo chí viết rằng việc Thủ tướng Lê Minh Hạnh gặp Tổng thống Chile Carla Mendez "
        f"{ending}.",
    )

    assert meeting.status == status


def test_who_hints_at_a_meeting_has_not_met() -> None:
    told = facts(
        "vi",
        "Thủ tướng Lê Minh Hạnh gợi ý gặp Tổng thống Chile Carla Mendez ở Oslo.",
    )

    assert all(fact.status == "Hypothetical" for fact in told)


def test_the_idea_of_a_meeting_is_no_meeting() -> None:
    told = facts(
        "vi",
        "Chile hoan nghênh ý tưởng gặp mặt giữa Thủ tướng Lê Minh Hạnh và Tổng thống Chile "
        "Carla Mendez.",
    )

    assert all(fact.status != "Occurred" for fact in told)


def test_may_after_a_verb_in_the_perfect_leaves_a_visit_open() -> None:
    (visit,) = facts(
        "en", "Norwegian envoy Anders Holm has offered to mediate and may visit Chile."
    )
    assert visit.status == "Hypothetical"
