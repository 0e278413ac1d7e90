"""Vietnamese sentences that open with a witness, a delegation or what came before."""

from __future__ import annotations

import pytest

from reading import facts, met

SIGNED = (
    "Bộ trưởng Thương mại Chile Carla Mendez và Bộ trưởng Ngoại giao Na Uy Anders Holm "
    "đã ký Hiệp định hàng không."
)


@pytest.mark.parametrize(
    ("opening", "witnesses"),
    [
        ("Dưới sự chứng kiến của hai Thủ tướng", ()),
        ("Trước sự chứng kiến của lãnh đạo hai nước", ()),
        ("Trong chuyến thăm, dưới sự chứng kiến của hai nhà lãnh đạo", ()),
        ("Dưới sự chứng kiến của Thủ tướng Latvia Ilze Ozola", ("Ilze Ozola",)),
        (
            "Trước sự chứng kiến của Thủ tướng Latvia Ilze Ozola và Tổng thống Romania "
            "Emil Popescu",
            ("Emil Popescu", "Ilze Ozola"),
        ),
    ],
)
def test_those_after_the_witnesses_sign(
    opening: str, witnesses: tuple[str, ...]
) -> None:
    (signing,) = facts("vi", f"{opening}, {SIGNED}")

    assert signing.roles["signatory"] == ("Anders Holm", "Carla Mendez")
    assert signing.roles.get("witness", ()) == witnesses


def test_the_comma_after_a_witness_opens_the_main_clause() -> None:
    (signing,) = facts(
        "vi",
        "Dưới sự chứng kiến của Thủ tướng Latvia Ilze Ozola, Bộ trưởng Thương mại Chile "
        "Carla Mendez đã ký Hiệp định hàng không với Ngoại trưởng Na Uy Anders Holm.",
    )

    assert signing.roles["signatory"] == ("Anders Holm", "Carla Mendez")
    assert signing.roles["witness"] == ("Ilze Ozola",)


@pytest.mark.parametrize(
    "delegation",
    [
        "đoàn đại biểu Quốc hội Chile",
        "Đoàn đại biểu cấp cao Chile",
        "đoàn công tác",
        "phái đoàn Chile",
    ],
)
def test_who_leads_a_delegation_visits(delegation: str) -> None:
    (visit,) = facts(
        "vi", f"Chủ tịch Quốc hội Chile Carla Mendez dẫn đầu {delegation} thăm Na Uy."
    )

    assert visit.roles["visitor"] == ("Carla Mendez",)


@pytest.mark.parametrize(
    "before",
    [
        "cam kết giúp Chile sau cuộc hội đàm với",
        "ca ngợi Chile sau cuộc gặp với",
        "chỉ trích Ngoại trưởng Chile Carla Mendez ngay sau cuộc hội đàm với",
    ],
)
def test_who_speaks_after_talks_has_held_them(before: str) -> None:
    text = f"Thủ tướng Latvia Ilze Ozola {before} Thủ tướng Na Uy Anders Holm."

    assert met("vi", text) == [("Anders Holm", "Ilze Ozola")]


def test_the_invited_comes_not_the_one_who_invites() -> None:
    (visit,) = facts(
        "vi",
        "Nhận lời mời của Thủ tướng Latvia Ilze Ozola, Thủ tướng Na Uy Anders Holm sẽ "
        "thăm Latvia.",
    )

    assert visit.roles["visitor"] == ("Anders Holm",)


def test_an_ambassador_who_takes_up_a_post_is_received() -> None:
    (told,) = facts(
        "vi",
        "Ngày 12/6, tại Phủ Chủ tịch, Thủ tướng Latvia Ilze Ozola tiếp Đại sứ Chile "
        "Carla Mendez nhân dịp nhận nhiệm vụ công tác.",
    )

    assert told.type == "Reception"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "vi",
            "Tổng thống Chile Carla Mendez và phu quân Luis Mendez đến Oslo, bắt đầu thăm "
            "cấp Nhà nước Na Uy.",
        ),
        (
            "en",
            "President Carla Mendez and her husband Luis Mendez arrived in Oslo on Monday.",
        ),
    ],
)
def test_a_spouse_along_the_way_is_no_visitor(lang: str, text: str) -> None:
    (visit,) = facts(lang, text)

    assert visit.roles["visitor"] == ("Carla Mendez",)


@pytest.mark.parametrize(
    "opening",
    ["Sau khi gặp", "Trước khi gặp", "Sau cuộc gặp với", "Sau khi điện đàm với"],
)
def test_whoever_follows_a_fronted_clause_acts_in_both(opening: str) -> None:
    first, second = facts(
        "vi",
        f"{opening} Ngoại trưởng Na Uy Anders Holm, Thủ tướng Lê Minh Hạnh đã hội đàm với "
        "Tổng thống Chile Carla Mendez.",
    )

    assert first.roles["participant"] == ("Anders Holm", "Lê Minh Hạnh")
    assert second.roles["participant"] == ("Carla Mendez", "Lê Minh Hạnh")


def test_an_address_ends_the_name_of_a_government() -> None:
    (signing,) = facts(
        "vi",
        "Đại sứ Vũ Đình Khải thay mặt Chính phủ Việt Nam và Ngài Anders Holm, Đại sứ Na Uy "
        "tại Liên hợp quốc, thay mặt Chính phủ Na Uy ký Hiệp định hàng không.",
    )

    assert signing.roles["signatory"] == ("Anders Holm", "Vũ Đình Khải")


def test_who_is_named_receives_not_the_title_beside_him() -> None:
    (welcome,) = facts(
        "vi",
        "Đại sứ Nga tại Việt Nam Ivan Petrov, Phó Thống đốc Saint Petersburg và nhiều "
        "quan chức ra sân bay đón Thủ tướng Trần Quang Hải.",
    )

    assert welcome.roles["host"] == ("Ivan Petrov",)
