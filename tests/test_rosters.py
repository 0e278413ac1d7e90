"""Who took part in a meeting, where a list elsewhere than at the verb tells it."""

from __future__ import annotations

import pytest

from reading import facts, of_type

MET = "Secretary of State Ruth Calloway met today with {}."
VI = "Ngày 5/3, Bộ trưởng Ngoại giao Trần Hữu Lộc {}."
NAMES = ("Anders Holm", "Carla Mendez", "Ilze Ozola")


def roles(lang: str, text: str) -> dict[str, tuple[str, ...]]:
    """The names by role of the one event of a text."""
    (fact,) = facts(lang, text, published="2024-03-06")
    return fact.roles


@pytest.mark.parametrize(
    ("group", "roster"),
    [
        (
            "leaders of civil society",
            "Participants included Anders Holm, Director of the Free Press House; "
            "Carla Mendez, lawyer; and Ilze Ozola, founder of Open Roads.",
        ),
        (
            "foreign ministers of Central Asia",
            "She was joined by Foreign Minister Anders Holm of Norway, Foreign Minister "
            "Carla Mendez of Chile, and Foreign Minister Ilze Ozola of Latvia.",
        ),
        (
            "families of Americans held abroad",
            "The meeting was attended by Anders Holm, Carla Mendez, and Ilze Ozola.",
        ),
        (
            "members of the Congress",
            "Attendees:\nSenator Anders Holm\nSenator Carla Mendez\nSenator Ilze Ozola",
        ),
        (
            "executives",
            "Attending were:\n- Anders Holm, CEO, Kesh Foods\n- Carla Mendez, Chair, "
            "Nordfish\n- Ilze Ozola, CEO, Brandt Motors",
        ),
        (
            "five young entrepreneurs",
            "Also present were Anders Holm, Carla Mendez and Ilze Ozola.",
        ),
        (
            "a group of Belarusian activists",
            "They were Anders Holm, Carla Mendez and Ilze Ozola.",
        ),
        (
            "former prisoners",
            "Anders Holm of Norway, Carla Mendez of Chile and Ilze Ozola of Latvia "
            "shared their stories with the Secretary.",
        ),
        (
            "exiled journalists",
            "The journalists, including Anders Holm, Carla Mendez and Ilze Ozola, "
            "described the raids.",
        ),
        (
            "regional leaders",
            "President Anders Holm of Norway, President Carla Mendez of Chile and "
            "President Ilze Ozola of Latvia attended the meeting.",
        ),
        (
            "a cross-party group of British MPs",
            "The group, led by Anders Holm, included Carla Mendez and Ilze Ozola.",
        ),
        (
            "recipients of the courage award",
            "This year's group includes Anders Holm (Chad), Carla Mendez (Peru), and "
            "Ilze Ozola (Nepal).",
        ),
        (
            "Vietnamese editors",
            "Participants:\n1. Anders Holm, Editor, The Voice\n2. Carla Mendez, Editor, "
            "The Day\n3. Ilze Ozola, Editor, The Mail",
        ),
        (
            "presidents and prime ministers of the Caribbean",
            "Leaders in attendance included:\n\nPresident Anders Holm, Republic of "
            "Guyana\nPrime Minister Carla Mendez, Barbados\nPrime Minister Ilze Ozola, "
            "Jamaica",
        ),
        (
            "mayors from six cities",
            "Mayors Anders Holm of Oslo, Carla Mendez of Lima and Ilze Ozola of Riga were "
            "present.",
        ),
        (
            "the co-chairs of the commission, namely Anders Holm, Carla Mendez and Ilze "
            "Ozola",
            "They talked for an hour.",
        ),
        (
            "the presidents of three parliaments",
            "The participants in the talks, which lasted two hours, were Anders Holm, "
            "Carla Mendez and Ilze Ozola.",
        ),
    ],
)
def test_the_group_met_is_those_listed_later(group: str, roster: str) -> None:
    told = roles("en", f"{MET.format(group)} {roster}")
    assert told == {"participant": tuple(sorted([*NAMES, "Ruth Calloway"]))}


def test_the_sentence_itself_may_list_whom_somebody_met() -> None:
    text = MET.format("four laureates: Anders Holm, Carla Mendez and Ilze Ozola")
    assert roles("en", text) == {
        "participant": tuple(sorted([*NAMES, "Ruth Calloway"]))
    }


@pytest.mark.parametrize(
    "roster",
    [
        "Also attending were Assistant Secretary Anders Holm and Ambassador Ilze Ozola.",
        "She was joined by Under Secretary of State Anders Holm and Special Envoy "
        "Ilze Ozola.",
    ],
)
def test_those_of_the_own_side_are_members(roster: str) -> None:
    text = f"{MET.format('Foreign Minister Carla Mendez of Chile')} {roster}"
    assert roles("en", text) == {
        "participant": ("Carla Mendez", "Ruth Calloway"),
        "member": ("Anders Holm", "Ilze Ozola"),
    }


def test_a_group_that_met_is_those_listed_later() -> None:
    text = (
        "The ministers of defence of the Nordic countries met in Helsinki on Friday. "
        "Present were Anders Holm of Denmark, Carla Mendez of Finland and Ilze Ozola of "
        "Iceland."
    )
    assert roles("en", text) == {"participant": NAMES}


def test_the_ministers_of_countries_are_those_whom_the_next_sentence_names() -> None:
    text = (
        "The foreign ministers of Norway, Chile and Latvia met in Oslo today. The "
        "ministers – Anders Holm, Carla Mendez and Ilze Ozola – agreed to meet again."
    )
    assert roles("en", text) == {"participant": NAMES}


@pytest.mark.parametrize(
    "roster",
    [
        "On the Chilean side, the talks were attended by State Secretary Anders Holm and "
        "Ambassador Ilze Ozola.",
        "The Chilean delegation included Deputy Minister Anders Holm and Ambassador Ilze "
        "Ozola.",
    ],
)
def test_a_list_of_one_side_tells_members(roster: str) -> None:
    text = f"{MET.format('Foreign Minister Carla Mendez of Chile')} {roster}"
    assert roles("en", text) == {
        "participant": ("Carla Mendez", "Ruth Calloway"),
        "member": ("Anders Holm", "Ilze Ozola"),
    }


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "en",
            "Norway, Chile and Latvia signed a trade agreement in Oslo on Friday. The "
            "signatories were Anders Holm of Norway, Carla Mendez of Chile and Ilze Ozola "
            "of Latvia.",
        ),
        (
            "en",
            "Norway, Chile and Latvia signed a trade agreement in Oslo on Friday. Signing "
            "for their countries were Anders Holm of Norway, Carla Mendez of Chile and Ilze "
            "Ozola of Latvia.",
        ),
        (
            "vi",
            "Ngày 5/3, Na Uy, Chile và Latvia ký hiệp định thương mại tại Oslo. Đại diện ký "
            "kết gồm Ngoại trưởng Na Uy Anders Holm, Ngoại trưởng Chile Carla Mendez và "
            "Ngoại trưởng Latvia Ilze Ozola.",
        ),
    ],
)
def test_those_sign_whom_the_next_sentence_lists(lang: str, text: str) -> None:
    assert roles(lang, text)["signatory"] == NAMES


def test_the_four_ministers_are_those_who_met_and_who_joined_them() -> None:
    text = (
        "Foreign Minister Anders Holm of Norway and Foreign Minister Carla Mendez of Chile "
        "met in Oslo. They were joined by Defence Minister Ilze Ozola of Norway and Defence "
        "Minister Pavel Novotny of Chile. The four ministers issued a joint declaration."
    )
    joint, *_ = of_type("en", text, "JointStatement")
    assert joint.roles["signatory"] == (*NAMES, "Pavel Novotny")


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "en",
            "The foreign ministers of Norway, Chile and Laos met in Oslo. At the end the "
            "three ministers issued a joint statement.",
        ),
        (
            "vi",
            "Ngoại trưởng các nước Norway, Chile và Laos nhóm họp tại Oslo. Kết thúc cuộc "
            "họp, ba ngoại trưởng ra tuyên bố chung.",
        ),
    ],
)
def test_the_three_ministers_stand_for_their_countries(lang: str, text: str) -> None:
    joint, *_ = of_type(lang, text, "JointStatement")
    assert len(joint.roles["signatory"]) == len(NAMES)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("vi", "Chủ tịch nước Lê Văn Thành tiếp các Đại sứ đến trình Quốc thư."),
        ("en", "President Anders Holm received the envoys who presented credentials."),
    ],
)
def test_who_receives_unnamed_envoys_presents_no_credentials(
    lang: str, text: str
) -> None:
    assert facts(lang, text) == []


def test_those_who_come_with_the_head_of_a_delegation_are_members() -> None:
    text = (
        "Bộ trưởng Ngoại giao Trần Hữu Lộc tiếp đoàn đại biểu cấp cao tỉnh Attapeu (Lào) "
        "do đồng chí Bounmy Sisavath, Bí thư Tỉnh ủy, Tỉnh trưởng Attapeu làm trưởng "
        "đoàn. Cùng đi có các đồng chí Khamla Vongsa, Phó Tỉnh trưởng; Đại tá Somchit "
        "Keola, Chỉ huy trưởng."
    )
    assert roles("vi", text) == {
        "host": ("Trần Hữu Lộc",),
        "guest": ("Bounmy Sisavath",),
        "member": ("Khamla Vongsa", "Somchit Keola"),
    }


def test_the_three_ministers_are_named_by_the_next_sentence_in_vietnamese() -> None:
    text = (
        "Ngoại trưởng các nước Na Uy, Chile và Latvia ngày 5/3 nhóm họp tại Oslo. Ba "
        "ngoại trưởng Anders Holm, Carla Mendez và Ilze Ozola nhất trí gặp lại."
    )
    assert roles("vi", text) == {"participant": NAMES}


@pytest.mark.parametrize(
    "other",
    [
        "A letter to the Secretary was signed by Anders Holm and Carla Mendez.",
        "The committee includes Anders Holm and Carla Mendez.",
        "The victims included Anders Holm and Carla Mendez.",
        "Among those killed were Anders Holm and Carla Mendez.",
        "The candidates for the post are Anders Holm and Carla Mendez.",
        "Critics included former ministers Anders Holm and Carla Mendez.",
    ],
)
def test_other_lists_name_nobody_who_took_part(other: str) -> None:
    assert facts("en", f"{MET.format('families of hostages')} {other}") == []


@pytest.mark.parametrize(
    ("group", "roster"),
    [
        (
            "gặp gỡ đại diện cộng đồng doanh nghiệp Mỹ",
            "Tham dự buổi gặp có ông Anders Holm, Chủ tịch Tập đoàn Nordfish; bà Carla "
            "Mendez, Giám đốc điều hành Kesh Foods; bà Ilze Ozola, Phó Chủ tịch Brandt.",
        ),
        (
            "làm việc với các chuyên gia của Ngân hàng Thế giới",
            "Thành phần tham dự gồm: ông Anders Holm, Giám đốc quốc gia; bà Carla "
            "Mendez, chuyên gia; bà Ilze Ozola, cố vấn.",
        ),
        (
            "gặp gia đình các con tin",
            "Có mặt tại cuộc gặp có ông Anders Holm, bà Carla Mendez và bà Ilze Ozola.",
        ),
        (
            "gặp ba nhà hoạt động Belarus",
            "Họ gồm Anders Holm, Carla Mendez và Ilze Ozola.",
        ),
        (
            "gặp những người đồng cấp Trung Á",
            "Tham dự cuộc gặp có các Ngoại trưởng Anders Holm của Na Uy, Carla Mendez của "
            "Chile và Ilze Ozola của Latvia.",
        ),
        (
            "gặp mặt các cựu chiến binh Mỹ",
            "Trong số đó có ông Anders Holm, bà Carla Mendez và bà Ilze Ozola.",
        ),
    ],
)
def test_the_group_met_is_listed_later_in_vietnamese(group: str, roster: str) -> None:
    told = roles("vi", f"{VI.format(group)} {roster}")
    assert told == {"participant": (*NAMES, "Trần Hữu Lộc")}


@pytest.mark.parametrize(
    ("group", "roster"),
    [
        (
            "tiếp đoàn các nghị sĩ Pháp",
            "Đoàn gồm ông Anders Holm, bà Carla Mendez và bà Ilze Ozola.",
        ),
        (
            "tiếp đoàn doanh nghiệp Chile",
            "Những người tham dự gồm ông Anders Holm – Chủ tịch Kesh Foods, bà Carla "
            "Mendez – Giám đốc Nordfish, bà Ilze Ozola – Giám đốc Brandt.",
        ),
    ],
)
def test_a_delegation_received_is_those_listed_later(group: str, roster: str) -> None:
    told = roles("vi", f"{VI.format(group)} {roster}")
    assert told == {"host": ("Trần Hữu Lộc",), "guest": NAMES}


@pytest.mark.parametrize(
    "other",
    [
        "Nạn nhân gồm ông Anders Holm và bà Carla Mendez.",
        "Ủy ban gồm ông Anders Holm và bà Carla Mendez.",
        "Thư gửi Bộ trưởng do ông Anders Holm và bà Carla Mendez ký tên.",
        "Cùng dự lễ hội có ông Anders Holm và bà Carla Mendez.",
    ],
)
def test_other_lists_in_vietnamese_name_nobody_who_took_part(other: str) -> None:
    assert facts("vi", f"{VI.format('gặp đại diện các gia đình')} {other}") == []
