"""Vietnamese delegations, provincial bodies and ministries of many fields."""

from __future__ import annotations

import pytest

from diplograph.extract import extract
from diplograph.model import Article
from reading import facts, met, people

_LED = (
    "Chiều 2/6, Bộ trưởng Tư pháp Lê Văn Tám đã tiếp đoàn đại biểu Bộ Tư pháp Lào do ngài"
    " Khamphan Sivilay, Bộ trưởng Bộ Tư pháp, làm trưởng đoàn. "
)
_CALLED = (
    "Sáng 12/3, Chánh án Lê Văn Tám hội đàm với ngài Tashi Dorji, Chánh án Tòa án Tối cao"
    " Bhutan, đang có chuyến thăm Việt Nam từ ngày 11 đến 15/3. "
)


@pytest.mark.parametrize("end", ["đoàn.", "Đoàn.", "đoàn, chúc đoàn sức khỏe."])
def test_a_delegation_that_ends_its_clause_is_its_head(end: str) -> None:
    text = f"{_LED}Chiều cùng ngày, Phó Chủ tịch nước Trần Thị Bốn đã tiếp {end}"
    assert ("Khamphan Sivilay", "Trần Thị Bốn") in met("vi", text)


def test_a_delegation_nobody_leads_is_that_of_the_visitor() -> None:
    text = (
        f"{_CALLED}Phó Chánh án Hồ Văn Mai cùng dự. Phó Chủ tịch nước Trần Thị Bốn đã tiếp"
        " đoàn. Ngày 14/3, đoàn sẽ làm việc với TAND TP Đà Nẵng."
    )
    assert ("Tashi Dorji", "Trần Thị Bốn") in met("vi", text)
    assert ("TAND TP Đà Nẵng", "Tashi Dorji") in met("vi", text)


@pytest.mark.parametrize("body", ["tập đoàn", "sư đoàn", "liên đoàn"])
def test_a_company_or_a_division_is_no_delegation(body: str) -> None:
    text = f"{_LED}Phó Chủ tịch nước Trần Thị Bốn đã tiếp lãnh đạo {body}."
    assert ("Khamphan Sivilay", "Trần Thị Bốn") not in met("vi", text)


@pytest.mark.parametrize(
    ("body", "country"),
    [
        ("Công an tỉnh Quảng Trị", "VN"),
        ("Sở An ninh tỉnh Salavan", "LA"),
        ("Sở Ngoại vụ tỉnh Lào Cai", "VN"),
        ("Bộ Chỉ huy quân sự tỉnh Nghệ An", "VN"),
        ("Học viện Cảnh sát nhân dân", None),
        ("Học viện An ninh nhân dân", None),
        ("Viện Công tố tối cao Hàn Quốc", "KR"),
    ],
)
def test_a_body_is_named_to_its_end(body: str, country: str | None) -> None:
    text = f"Ngày 3/4/2021, Thứ trưởng Lê Văn Tám làm việc với {body}."
    found = extract(Article(id="a", lang="vi", text=text))
    told = [(e.name, e.country) for e in found.entities if e.type == "Organization"]
    assert told == [(body, country)]


@pytest.mark.parametrize(
    "office",
    [
        "Bộ trưởng Bộ Ngoại giao, Hợp tác và Hội nhập khu vực",
        "Bộ trưởng Bộ Đất đai, Thủy lợi và Tái định cư nông thôn",
        "Bộ trưởng Giáo dục, Khoa học và Đổi mới sáng tạo",
    ],
)
def test_a_ministry_of_several_fields_is_one_office(office: str) -> None:
    text = f"Bộ trưởng Lê Văn Tám tiếp {office} Manuel Tavares."
    assert people("vi", text)[1].offices == (office,)


def test_offices_in_a_row_are_no_fields_of_one() -> None:
    text = (
        "Bộ trưởng Ngoại giao, Thống đốc Ngân hàng Trung ương và Giám đốc sở Lê Văn Tám tiếp"
        " Đại sứ Lào Khamphan Sivilay."
    )
    assert all("," not in office for p in people("vi", text) for office in p.offices)


def test_a_court_gives_a_banquet_by_its_letters() -> None:
    text = f"{_CALLED}Buổi tối, TANDTC mở tiệc chiêu đãi đoàn tại khách sạn Melia."
    (banquet,) = [e for e in facts("vi", text) if e.type == "Banquet"]
    assert banquet.roles == {"host": ("TANDTC",), "guest": ("Tashi Dorji",)}


_TWO = (
    "Thứ trưởng Lê Văn Tám làm việc với Thứ trưởng Thương mại Lào Khamphan Sivilay và gặp"
    " Thứ trưởng Công Thương Chile Pablo Rojas. "
)


@pytest.mark.parametrize(
    ("opening", "other"),
    [
        ("Về phía Lào, hai Thứ trưởng", "Khamphan Sivilay"),
        ("Với phía Lào, sau khi trao đổi, hai bên", "Khamphan Sivilay"),
        ("Tại buổi làm việc với Thứ trưởng Sivilay, hai bên", "Khamphan Sivilay"),
        ("Trong cuộc gặp với Thứ trưởng Rojas, hai bên", "Pablo Rojas"),
    ],
)
def test_two_sides_are_those_whom_the_opening_names(opening: str, other: str) -> None:
    text = f"{_TWO}{opening} đã ký bản ghi nhớ hợp tác."
    (signing,) = [e for e in facts("vi", text) if e.type == "Signing"]
    assert signing.roles["signatory"] == tuple(sorted(("Lê Văn Tám", other)))


def test_the_two_sides_of_an_english_meeting_are_those_it_names() -> None:
    text = (
        "Foreign Minister Lars Dahl met Lao Foreign Minister Khamphan Sivilay and received"
        " Chilean Ambassador Pablo Rojas. At his meeting with Minister Sivilay, the two sides"
        " signed a visa waiver agreement."
    )
    (signing,) = [e for e in facts("en", text) if e.type == "Signing"]
    assert signing.roles["signatory"] == ("Khamphan Sivilay", "Lars Dahl")


@pytest.mark.parametrize(
    "name", ["Y. Ốt-gôn-xa-i-a", "K. Bun-pha-vông", "I.I Su-va-lin", "Ê. A-đam-xon"]
)
def test_initials_belong_to_a_name_whatever_letter_follows(name: str) -> None:
    text = f"Bộ trưởng Lê Văn Tám đã tiếp đồng chí {name}, Bí thư Đảng ủy."
    assert met("vi", text) == [tuple(sorted(("Lê Văn Tám", name)))]


def test_a_part_of_the_world_that_ends_a_sentence_is_no_initial() -> None:
    text = "Bà Trần Thị Bốn làm việc tại Đông Nam Á. Ngoại trưởng Peru Luis Ortega thăm Lào."
    assert [e.type for e in facts("vi", text)] == ["Visit"]


def test_credentials_are_no_reception_besides() -> None:
    text = (
        "Chủ tịch nước Lê Văn Tám tiếp ông Pablo Rojas, Đại sứ Chile tại Việt Nam, trình Quốc"
        " thư chiều 4/11 tại Phủ Chủ tịch."
    )
    assert [e.type for e in facts("vi", text)] == ["Credentials"]


def test_a_reception_after_the_credentials_is_one_of_its_own() -> None:
    text = (
        "Đại sứ Chile Pablo Rojas trình Quốc thư lên Chủ tịch nước Lê Văn Tám. Sau lễ trình"
        " Quốc thư, Chủ tịch nước Lê Văn Tám tiếp Đại sứ Pablo Rojas."
    )
    assert {e.type for e in facts("vi", text)} == {"Credentials", "Reception"}


def test_who_signs_when_others_have_met_has_met_nobody() -> None:
    text = (
        "Kết thúc buổi làm việc, Viện trưởng Lê Văn Tám và Vụ trưởng Vụ Nông nghiệp Malawi"
        " Peter Banda ký Thỏa thuận hợp tác nghiên cứu giống lúa."
    )
    assert met("vi", text) == []


def test_a_call_that_did_not_take_place_is_cancelled() -> None:
    text = (
        "Đoàn Quốc hội Lào do Chủ nhiệm Khamphan Sivilay dẫn đầu thăm Chile. Ngày 20/9, Đoàn"
        " gặp Thứ trưởng Pablo Rojas. Cuộc chào Tổng thống Luis Ortega không diễn ra."
    )
    (call,) = [e for e in facts("vi", text) if e.type == "CourtesyCall"]
    assert call.status == "Cancelled"
    assert call.roles == {"host": ("Luis Ortega",), "guest": ("Khamphan Sivilay",)}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("vi", "Theo lịch ban đầu, Tổng thống Peru Luis Ortega sẽ thăm Lào."),
        ("vi", "Tổng thống Peru Luis Ortega lẽ ra sẽ thăm Lào."),
        (
            "vi",
            "Chuyến thăm Lào của Tổng thống Peru Luis Ortega được lùi sang năm sau.",
        ),
        (
            "en",
            "Under the original schedule, Peruvian President Luis Ortega will visit Laos.",
        ),
    ],
)
def test_what_was_once_on_the_programme_is_cancelled(lang: str, text: str) -> None:
    assert [e.status for e in facts(lang, text)] == ["Cancelled"]


@pytest.mark.parametrize(
    "verb", ["tiếp và làm việc với", "có buổi tiếp, làm việc với", "chủ trì buổi tiếp"]
)
def test_who_receives_and_works_with_somebody_is_the_host(verb: str) -> None:
    text = f"Chủ tịch UBND tỉnh Lê Văn Tám {verb} Đại sứ Lào Khamphan Sivilay."
    (event,) = facts("vi", text)
    assert (event.type, event.roles["host"]) == ("Reception", ("Lê Văn Tám",))


def test_a_delegation_may_be_that_of_the_guest() -> None:
    text = (
        "Bộ trưởng Belarus Anatol Ivanov đã tiếp Trung tướng Lê Văn Tám. Viện trưởng"
        " Uladzimir Petrov giới thiệu học viện. Đoàn đã thăm Litva và tiếp xúc với Tổng Cục"
        " trưởng Cảnh sát Litva Saulius Jonaitis."
    )
    assert ("Lê Văn Tám", "Saulius Jonaitis") in met("vi", text)


def test_the_home_country_goes_without_its_name() -> None:
    text = (
        "Bộ trưởng Lào Khamphan Sivilay thăm, làm việc tại nước ta từ ngày 14/4/2008."
    )
    (visit,) = facts("vi", text)
    assert visit.roles["destination"] == ("Việt Nam",)


def test_the_state_of_the_home_country_is_no_place() -> None:
    text = "Đảng, Nhà nước ta đánh giá cao vai trò của Bộ trưởng Lào Khamphan Sivilay."
    assert facts("vi", text) == []


@pytest.mark.parametrize("before", ["", "Văn phòng Bộ cho biết "])
def test_a_call_goes_to_a_counterpart(before: str) -> None:
    text = (
        f"{before}Tổng thống Peru Luis Ortega đã gọi điện cho người đồng cấp Guyana David"
        " Singh."
    )
    assert [e.type for e in facts("vi", text)] == ["PhoneCall"]


def test_two_with_rank_and_office_keep_theirs() -> None:
    text = (
        "Trung tướng Lê Văn Tám, Thứ trưởng Bộ Công an và Đại tá Viktar Petrov, Thứ trưởng Bộ"
        " Nội vụ Belarus đã ký Kế hoạch phối hợp phòng, chống tội phạm."
    )
    one, two = people("vi", text)
    assert one.offices == ("Trung tướng", "Thứ trưởng Bộ Công an")
    assert two.offices == ("Đại tá", "Thứ trưởng Bộ Nội vụ")
    assert [e.type for e in facts("vi", text)] == ["Signing"]


def test_who_signs_for_two_governments_signs_himself() -> None:
    text = (
        "Đại sứ Việt Nam Lê Văn Tám và Đại sứ Tonga Viliami Taufa, thay mặt Chính phủ hai nước,"
        " đã ký Thông cáo chung về việc thiết lập quan hệ ngoại giao."
    )
    (signing,) = [e for e in facts("vi", text) if e.type == "Signing"]
    assert signing.roles["signatory"] == ("Lê Văn Tám", "Viliami Taufa")


@pytest.mark.parametrize(
    ("opening", "inviter"),
    [
        ("Thay mặt Chính phủ Lào", "Chính phủ Lào"),
        ("Thừa ủy quyền của Thủ tướng Bounmy Keo", "Bounmy Keo"),
    ],
)
def test_who_is_spoken_for_invites(opening: str, inviter: str) -> None:
    text = (
        f"{opening}, Bộ trưởng Khamphan Sivilay trân trọng mời Phó Thủ tướng Lê Văn Tám thăm"
        " Lào."
    )
    (invitation,) = facts("vi", text)
    assert invitation.roles["inviter"] == (inviter,)


def test_good_news_of_somebody_is_answered_to_him() -> None:
    text = (
        "Chủ tịch nước Lê Văn Tám gửi điện mừng tới Tổng thống Chile Luis Ortega. Được tin ông"
        " Tihomir Petrov được bầu làm Chủ tịch Quốc hội Bắc Macedonia, Chủ tịch Quốc hội Trần"
        " Văn Bốn đã gửi điện chúc mừng."
    )
    told = [e.roles["recipient"] for e in facts("vi", text) if e.type[:8] == "Congratu"]
    assert told == [("Luis Ortega",), ("Tihomir Petrov",)]


@pytest.mark.parametrize(
    "end", ["phải hoãn lại", "không diễn ra", "không thể thực hiện như dự kiến"]
)
def test_talks_that_open_their_sentence_may_be_called_off(end: str) -> None:
    text = (
        "Đoàn do Bí thư Lê Văn Tám dẫn đầu thăm Lào. Buổi làm việc với Sở Giao thông Salavan,"
        f" theo chương trình là chiều 3/10, {end}."
    )
    assert [e.status for e in facts("vi", text)][1:] == ["Cancelled"]


def test_a_monument_is_named_to_its_end() -> None:
    text = "Bộ trưởng Lào Khamphan Sivilay đặt vòng hoa tại Tượng đài Chiến thắng ở thủ đô."
    found = extract(Article(id="a", lang="vi", text=text))
    assert "Tượng đài Chiến thắng" in {e.name for e in found.entities}


def test_a_chain_of_meetings_is_parted_where_the_next_begins() -> None:
    text = (
        "Đoàn do Chủ nhiệm Lê Văn Tám dẫn đầu đã hội kiến Tổng thống Namibia Martha Nangolo,"
        " hội đàm với Chủ tịch Thượng viện Lukas Shilongo và gặp Bộ trưởng Peter Amadhila."
    )
    assert sorted(met("vi", text)) == [
        ("Lukas Shilongo", "Lê Văn Tám"),
        ("Lê Văn Tám", "Martha Nangolo"),
        ("Lê Văn Tám", "Peter Amadhila"),
    ]


def test_a_delegation_of_a_country_is_its_head() -> None:
    text = (
        "Tổng Thư ký Quốc hội Trần Văn Năm hội đàm với Tổng Thư ký Hạ viện Maroc Najib Alaoui."
        " Chiều cùng ngày, đoàn Maroc đã đến chào Phó Chủ tịch Quốc hội Lê Thị Sáu."
    )
    assert ("Lê Thị Sáu", "Najib Alaoui") in met("vi", text)


@pytest.mark.parametrize("when", ["ngày 12/3 ", "hôm qua ", ""])
def test_two_ministers_of_two_countries_sign(when: str) -> None:
    text = (
        f"Hai Bộ trưởng Quốc phòng Peru và Chile {when}ký nghị định thư về biên giới."
    )
    (signing,) = facts("vi", text)
    assert signing.roles["signatory"] == ("Chile", "Peru")


@pytest.mark.parametrize(
    "paper",
    [
        "thỏa thuận hợp tác thăm dò dầu khí",
        "thỏa thuận xây cầu qua sông Mê Kông",
        "kế hoạch phối hợp phòng, chống tội phạm",
    ],
)
def test_a_paper_is_named_with_what_it_is_about(paper: str) -> None:
    text = f"Bộ trưởng Lê Văn Tám và Bộ trưởng Lào Khamphan Sivilay ký {paper}."
    found = extract(Article(id="a", lang="vi", text=text))
    assert [e.name for e in found.entities if e.type == "Agreement"] == [paper]


@pytest.mark.parametrize("along", ["Cùng dự có", "Cùng tham dự có"])
def test_who_was_there_too_is_a_member(along: str) -> None:
    text = (
        f"Chủ tịch UBND tỉnh Lê Văn Tám tiếp Đại sứ Lào Khamphan Sivilay. {along} Phó Chủ tịch"
        " UBND tỉnh Hoàng Văn Bốn; Đại tá Nguyễn Bá Năm, Chỉ huy trưởng Bộ CHQS tỉnh."
    )
    (reception,) = facts("vi", text)
    assert reception.roles["member"] == ("Hoàng Văn Bốn", "Nguyễn Bá Năm")
    assert people("vi", text)[3].offices == ("Đại tá", "Chỉ huy trưởng Bộ CHQS tỉnh")


def test_who_travels_along_is_a_member() -> None:
    text = (
        "Đoàn do Bí thư Tỉnh ủy Lê Văn Tám làm trưởng đoàn đã thăm Lào. Cùng đi có Phó Chủ"
        " tịch UBND tỉnh Hồ Thị Lan; Đại tá Lê Quang Bốn, Chỉ huy trưởng Biên phòng tỉnh."
    )
    (visit,) = facts("vi", text)
    assert visit.roles["member"] == ("Hồ Thị Lan", "Lê Quang Bốn")


def test_leaders_of_two_countries_are_those_whom_the_article_names() -> None:
    text = (
        "Tổng thống Mỹ Mike Turner đã tiếp các nhà lãnh đạo Peru và Chile tại Nhà Trắng. Tổng"
        " thống Peru Luis Ortega và Tổng thống Chile Carla Mendez cảm ơn ông."
    )
    (reception,) = facts("vi", text)
    assert reception.roles["guest"] == ("Carla Mendez", "Luis Ortega")


@pytest.mark.parametrize("verb", ["Tiếp", "Tiếp và làm việc với", "Đón tiếp"])
def test_who_received_may_come_last(verb: str) -> None:
    text = f"{verb} Đại sứ Lào Khamphan Sivilay có Chủ tịch UBND tỉnh Lê Văn Tám."
    (reception,) = facts("vi", text)
    assert reception.roles == {"host": ("Lê Văn Tám",), "guest": ("Khamphan Sivilay",)}


def test_the_headline_tells_the_country_of_whom_the_text_opens_with() -> None:
    title = "Tổng thống Suriname hoãn thăm Guyana"
    text = (
        "Tổng thống Chan Rampersad hoãn chuyến công du Guyana. Ngoại trưởng Suriname Albert"
        " Kanhai vẫn lên đường. Lãnh đạo Suriname từng sang Guyana hồi tháng 8."
    )
    visitors = [e.roles["visitor"] for e in facts("vi", text, title=title)]
    assert set(visitors) == {("Chan Rampersad",)}


def test_an_invitation_has_the_day_of_its_meeting() -> None:
    text = (
        "Sáng 19/9/2022, Chủ nhiệm Lê Văn Tám hội đàm với Chủ tịch Hạ viện Peru Carla Mendez."
        " Chủ nhiệm Lê Văn Tám mời bà Mendez thăm Việt Nam."
    )
    found = extract(Article(id="a", lang="vi", text=text))
    days = {e.type: e.date for e in found.events}
    assert days["Talks"] is not None
    assert days["Invitation"] == days["Talks"]


def test_offices_nobody_can_read_may_stand_before_who_leads() -> None:
    text = (
        "Bộ trưởng Lê Văn Tám tiếp Đoàn đại biểu Đảng Cộng sản Nepal do đồng chí Ishwar Thapa,"
        " Ủy viên Thường vụ Trung ương, dẫn đầu, đang thăm Việt Nam."
    )
    assert met("vi", text) == [("Ishwar Thapa", "Lê Văn Tám")]


def test_two_chairmen_are_those_who_chair_what_was_told() -> None:
    text = (
        "Chủ tịch Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam Đỗ Văn Chín hội đàm với Chủ tịch"
        " Ủy ban Trung ương Mặt trận Lào xây dựng đất nước Sinlavong Kham. Hai Chủ tịch đã ký"
        " biên bản ghi nhớ hợp tác."
    )
    (signing,) = [e for e in facts("vi", text) if e.type == "Signing"]
    assert set(signing.roles["signatory"]) == {"Sinlavong Kham", "Đỗ Văn Chín"}


def test_the_leader_of_a_military_government_is_somebody() -> None:
    text = "Ông Goodluck Eze gặp lãnh đạo chính quyền quân sự Mali Assimi Keita tại Bamako."
    assert met("vi", text) == [("Assimi Keita", "Goodluck Eze")]


def test_the_town_of_an_office_may_be_shortened() -> None:
    text = "Đại sứ Iraq Raed Hassan tới chào Chủ tịch UBND TP. Đà Nẵng Lê Văn Chín."
    assert met("vi", text) == [("Lê Văn Chín", "Raed Hassan")]
    assert people("vi", text)[1].offices == ("Chủ tịch UBND TP. Đà Nẵng",)


_CAME = (
    "Đoàn đại biểu Đảng Cộng sản Trung Quốc do ông Lạc Huệ Tâm dẫn đầu thăm Việt Nam. "
)


def test_a_delegation_named_again_is_its_leader() -> None:
    again = "Trưởng ban Đối ngoại Trung ương Lò Văn Sính hội đàm với Đoàn đại biểu Đảng Cộng sản Trung Quốc."
    assert met("vi", _CAME + again) == [("Lò Văn Sính", "Lạc Huệ Tâm")]
    came = "Đoàn đại biểu Đảng Cộng sản Trung Quốc chào Thủ tướng Mạc Văn Cao."
    assert met("vi", _CAME + came) == [("Lạc Huệ Tâm", "Mạc Văn Cao")]


def test_the_delegation_of_another_body_is_that_body() -> None:
    other = "Thủ tướng Mạc Văn Cao tiếp đoàn đại biểu cấp cao Quốc hội Trung Quốc."
    assert met("vi", _CAME + other) == [("Mạc Văn Cao", "Quốc hội Trung Quốc")]


def test_two_delegations_each_with_its_leader_meet() -> None:
    text = (
        "Đoàn đại biểu Bộ Tổng tham mưu do Thượng tướng Lò Văn Sính làm trưởng đoàn đã trao"
        " đổi với đoàn Tư lệnh Quân đội Hoàng gia Thái Lan do Đại tướng Somchai Prasert làm"
        " trưởng đoàn."
    )
    assert met("vi", text) == [("Lò Văn Sính", "Somchai Prasert")]


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        (
            "Thứ trưởng Nội vụ Ghana Kofi Adjei tiếp Tổ công tác Công an Việt Nam do Trung tá"
            " Vũ Thị Hòa làm Tổ trưởng.",
            {"Kofi Adjei", "Vũ Thị Hòa"},
        ),
        (
            "Đoàn công tác tỉnh Attapeu do ông Keo Vongsa dẫn đầu thăm Kon Tum. Tiếp đoàn tại trụ"
            " sở UBND tỉnh có Phó Chủ tịch UBND tỉnh Lò Văn Bình.",
            {"Keo Vongsa", "Lò Văn Bình"},
        ),
        (
            "Ông Nguyễn Văn Cao tiếp và mời cơm thân mật Công chúa Tonga Salote Mafi.",
            {"Nguyễn Văn Cao", "Salote Mafi"},
        ),
    ],
)
def test_who_receives_whom(text: str, pair: set[str]) -> None:
    (reception,) = [e for e in facts("vi", text) if e.type == "Reception"]
    assert reception.who == pair


def test_whose_message_it_is_does_not_get_it() -> None:
    text = "Bà Trần Thị Oanh trao điện mừng của Quốc hội Việt Nam gửi Đại hội."
    assert facts("vi", text) == []


def test_a_delegation_whose_leader_is_named_later_is_that_leader() -> None:
    text = (
        "Chiều 3/11, Tổng Bí thư Lào Khamtay Vongsa tiếp đoàn Ban Đối ngoại Trung ương Đảng"
        " Cộng sản Việt Nam. Đoàn đại biểu Ban Đối ngoại Trung ương Đảng Cộng sản Việt Nam do"
        " ông Lò Văn Bình dẫn đầu thăm Lào."
    )
    (reception,) = [e for e in facts("vi", text) if e.type == "Reception"]
    assert reception.who == {"Khamtay Vongsa", "Lò Văn Bình"}


def test_offices_half_read_do_not_hide_who_leads() -> None:
    text = (
        "Đoàn đại biểu Mặt trận Cách mạng do đồng chí Ramiro Lacayo, Ủy viên Ban Lãnh đạo toàn"
        " quốc, Bí thư Chính trị MTCM tỉnh León dẫn đầu, thăm Việt Nam. Thường trực Ban Bí thư"
        " Đào Văn Nghĩa tiếp đoàn."
    )
    assert met("vi", text) == [("Ramiro Lacayo", "Đào Văn Nghĩa")]
