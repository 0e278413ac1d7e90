"""Who signs, who only looks on, and how far the name of a paper goes."""

from __future__ import annotations

import pytest

from diplograph.extract import extract
from diplograph.model import Article, Entity
from reading import Fact, facts


def _signed(text: str) -> list[Fact]:
    kinds = {"Signing", "JointStatement", "DocumentExchange"}
    return [fact for fact in facts("vi", text) if fact.type in kinds]


def _read(text: str) -> tuple[Entity, ...]:
    return extract(Article(id="a", lang="vi", text=text)).entities


@pytest.mark.parametrize(
    ("text", "signers"),
    [
        # The ministries that a paper is between sign it, not «hai bên».
        (
            "Hai bên ký Bản ghi nhớ về buôn bán gỗ giữa Bộ Công Thương Chile và Bộ Thương mại Lào.",
            ("Bộ Công Thương Chile", "Bộ Thương mại Lào"),
        ),
        # Countries that only the name of the paper names.
        ("Lễ ký Hiệp định hàng không Ghana - Chile diễn ra.", ("Chile", "Ghana")),
        # Unnamed leaders: their country or union.
        (
            "Các lãnh đạo ASEAN và Chile ra tuyên bố chung về biển.",
            ("ASEAN", "Chile"),
        ),
        ("EU và Chile ký Hiệp định hàng không.", ("Chile", "EU")),
        # The agent of a passive.
        (
            "Thủ tướng Chile Carla Mendez hội đàm với Thủ tướng Lào Bounmy Sisavath. "
            "Tuyên bố chung về biển được hai Thủ tướng đưa ra cùng ngày.",
            ("Bounmy Sisavath", "Carla Mendez"),
        ),
        # Others sign for two heads, so that the paper binds their countries.
        (
            "Thủ tướng Chile Carla Mendez hội đàm với Thủ tướng Lào Bounmy Sisavath. "
            "Hai bên ký Hiệp định hàng không.",
            ("Chile", "Lào"),
        ),
        # Two ministers sign themselves.
        (
            "Bộ trưởng Y tế Chile Carla Mendez gặp Bộ trưởng Y tế Lào Bounmy Sisavath. "
            "Hai bên ký Bản ghi nhớ về vắc xin.",
            ("Bounmy Sisavath", "Carla Mendez"),
        ),
        # Unnamed others join those who are named.
        ("Chile và Ghana cùng 9 nước ký Hiệp định hàng không.", ("Chile", "Ghana")),
        ("Chile và Ghana ký “Hiệp định hàng không”.", ("Chile", "Ghana")),
        (
            "Bộ trưởng Lê Minh Hạnh đã cùng Bộ trưởng Chile Carla Mendez ký Hiệp định hàng không.",
            ("Carla Mendez", "Lê Minh Hạnh"),
        ),
        # The list of those who look on ends at the comma.
        (
            "Trước sự chứng kiến của Thủ tướng Lê Văn Hùng và Thủ tướng Chile Ana Silva, "
            "Bộ trưởng Lê Minh Hạnh và Bộ trưởng Carla Mendez đã ký Hiệp định hàng không.",
            ("Carla Mendez", "Lê Minh Hạnh"),
        ),
    ],
)
def test_the_signers_are_those_whom_the_words_bind(
    text: str, signers: tuple[str, ...]
) -> None:
    (fact,) = _signed(text)
    assert fact.roles["signatory"] == signers


@pytest.mark.parametrize(
    "text",
    [
        "Thứ trưởng Phan Quốc Bảo nói việc ký Hiệp định hàng không rất quan trọng.",
        "Tổng thống Chile Carla Mendez ký sắc lệnh rút khỏi Hiệp định hàng không.",
        "Tổng thống Chile Carla Mendez ký sổ tang tại Đại sứ quán Lào.",
        "Đại sứ Chile Carla Mendez thông qua biên bản cuộc họp lần thứ 3.",
    ],
)
def test_to_speak_of_a_signing_or_to_sign_a_decree_is_none(text: str) -> None:
    assert _signed(text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Chile và Lào ký biên bản ghi nhớ về việc Lào tham gia sáng kiến đường sắt.",
            {
                "biên bản ghi nhớ về việc Lào tham gia sáng kiến đường sắt",
            },
        ),
        (
            "Chile và Lào ra tuyên bố chung cam kết giữ hòa bình ở biển.",
            {"tuyên bố chung", "tuyên bố chung cam kết giữ hòa bình ở biển"},
        ),
        (
            "Chile và Lào ký 9 văn kiện hợp tác trong lĩnh vực y tế.",
            {
                "9 văn kiện hợp tác",
                "9 văn kiện hợp tác trong lĩnh vực y tế",
            },
        ),
        (
            "Chile và Lào ký nhiều văn kiện quan trọng giữa các bộ, ngành.",
            {"nhiều văn kiện quan trọng", "nhiều văn kiện quan trọng giữa các bộ"},
        ),
    ],
)
def test_a_paper_has_its_short_and_its_long_name(text: str, names: set[str]) -> None:
    (paper,) = [e for e in _read(text) if e.type == "Agreement"]
    assert {paper.name, *paper.aliases} == names


@pytest.mark.parametrize(
    ("text", "papers"),
    [
        (
            "Chile và Ghana ký “Bản ghi nhớ về luật, thuế và thủy sản”.",
            ("Bản ghi nhớ về luật, thuế và thủy sản",),
        ),
        (
            "Thủ tướng Chile Carla Mendez và Thủ tướng Lào Bounmy Sisavath chứng kiến lễ ký "
            "các văn kiện, gồm: Bản ghi nhớ giữa Bộ Y tế Chile và Bộ Y tế Lào về dược phẩm; "
            "Kế hoạch hợp tác thủy sản 2018 - 2020; Nghị định thư về kiểm dịch.",
            (
                "Bản ghi nhớ giữa Bộ Y tế Chile và Bộ Y tế Lào về dược phẩm",
                "Kế hoạch hợp tác thủy sản 2018 - 2020",
                "Nghị định thư về kiểm dịch",
            ),
        ),
    ],
)
def test_a_list_of_papers_is_read_to_its_end(
    text: str, papers: tuple[str, ...]
) -> None:
    (fact,) = _signed(text)
    assert fact.roles["agreement"] == papers


def test_a_word_of_hope_inside_a_name_is_no_hope() -> None:
    told = _signed(
        "Chiều 5/3, Bộ trưởng Lê Minh Hạnh và Bộ trưởng Lào Bounmy Sisavath "
        "ký Tuyên bố tầm nhìn hướng tới năm 2030 và chứng kiến lễ ký Bản ghi nhớ về y tế "
        "giữa Bộ Y tế Chile và Bộ Y tế Lào."
    )
    assert [fact.roles["signatory"] for fact in told] == [
        ("Bounmy Sisavath", "Lê Minh Hạnh"),
        ("Bộ Y tế Chile", "Bộ Y tế Lào"),
    ]


def test_one_of_many_banks_is_no_name() -> None:
    names = {e.name for e in _read("Chile trừng phạt một ngân hàng Trung Quốc.")}
    assert names == {"Chile", "Trung Quốc"}


def test_a_day_before_a_paper_is_no_part_of_its_name() -> None:
    text = (
        "Minister Eva Lind signed on Monday a memorandum of understanding with Foreign "
        "Minister Peter Holm."
    )
    found = extract(Article(id="a", lang="en", title="", text=text))

    papers = [e.name for e in found.entities if e.type == "Agreement"]
    assert papers == ["memorandum of understanding"]


def test_a_parliament_that_passes_a_treaty_signs_nothing() -> None:
    assert not _signed("Nghị viện Phần Lan thông qua Hiệp định hàng không Bắc Âu.")


def test_what_else_they_agree_to_do_is_not_signed() -> None:
    (signing,) = facts(
        "vi",
        "Đại sứ Vũ Đình Khải và Đại sứ Na Uy Anders Holm ký Thông cáo chung và áp dụng Công "
        "ước Vienna năm 1961.",
    )

    assert signing.roles["agreement"] == ("Thông cáo chung",)


@pytest.mark.parametrize(
    ("title", "status"),
    [
        ("Việt Nam và Chile thiết lập quan hệ ngoại giao", "Occurred"),
        ("Việt Nam và Chile thiết lập quan hệ ngoại giao năm 1971", "Historical"),
        ("", "Historical"),
    ],
)
def test_relations_in_the_headline_are_news(title: str, status: str) -> None:
    told = facts(
        "vi",
        "Từ khi Việt Nam và Chile thiết lập quan hệ ngoại giao, hai nước là bạn bè."
        if not title
        else "Hai nước là bạn bè.",
        title=title,
    )

    assert [fact.status for fact in told] == [status]


def test_relations_in_the_headline_are_news_in_the_text_too() -> None:
    told = facts(
        "vi",
        "Đại sứ Vũ Đình Khải và Đại sứ Chile Carla Mendez ký Nghị định thư thiết lập quan "
        "hệ ngoại giao giữa Việt Nam và Chile.",
        title="Việt Nam và Chile thiết lập quan hệ ngoại giao",
    )

    assert [fact.status for fact in told] == ["Occurred", "Occurred"]
