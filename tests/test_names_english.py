"""English names of hard cases: titles for life, fields no table knows, names without a title."""

from __future__ import annotations

import pytest

from reading import casts, people

OFFICES = [
    ("Coordinating Minister for Economic Policies Lionel Tan", "Lionel Tan"),
    ("Senior Minister of State for Transport Faridah Osmin", "Faridah Osmin"),
    (
        "Minister of Natural Resources, Ecology and Technical Supervision Aida Umarova",
        "Aida Umarova",
    ),
    ("Minister of Gardens and Floral Matters Paul Otieno", "Paul Otieno"),
    ("Minister of Planning and Special Initiatives Paul Otieno", "Paul Otieno"),
    ("Minister of Water Supply Bishnu Thapa", "Bishnu Thapa"),
    ("Union Minister of State for External Affairs Kirti Menon", "Kirti Menon"),
    ("Ombudsman Ilse Brandt", "Ilse Brandt"),
    ("consular officer Grace Moyona", "Grace Moyona"),
]


@pytest.mark.parametrize(("title", "name"), OFFICES)
def test_the_name_begins_where_the_field_of_the_office_ends(
    title: str, name: str
) -> None:
    text = f"Foreign Minister Karl Benz met {title} in Oslo on Monday."

    found = people("en", text)

    assert {p.name: p.offices for p in found}[name] == (title.removesuffix(f" {name}"),)


@pytest.mark.parametrize(
    ("words", "office"),
    [
        (
            "head of the Lao border guard service",
            "head of the Lao border guard service",
        ),
        ("the head of Chilean intelligence", "head of Chilean intelligence"),
        ("head of the African Union", "head of the African Union"),
    ],
)
def test_who_heads_a_body_holds_an_office(words: str, office: str) -> None:
    text = f"Foreign Minister Karl Benz met Peter Holm, {words}, in Oslo on Monday."

    assert {p.name: p.offices for p in people("en", text)}["Peter Holm"] == (office,)


def test_a_head_of_nothing_known_holds_no_office() -> None:
    text = "Foreign Minister Karl Benz met Peter Holm, head of it all, in Oslo."

    assert {p.name: p.offices for p in people("en", text)}["Peter Holm"] == ()


@pytest.mark.parametrize(
    ("words", "name", "styled"),
    [
        ("Sheikh Faris bin Omar", "Faris bin Omar", "Sheikh Faris bin Omar"),
        ("Tan Sri Azmin Malik", "Azmin Malik", "Tan Sri Azmin Malik"),
        ("King Faisal bin Turki", "Faisal bin Turki", "King Faisal bin Turki"),
    ],
)
def test_a_title_for_life_gives_a_further_form_of_the_name(
    words: str, name: str, styled: str
) -> None:
    found = people("en", f"Foreign Minister Karl Benz met {words} in Oslo on Monday.")

    assert styled in {p.name: p.aliases for p in found}[name]


def test_the_titles_of_a_sovereign_are_those_of_one_person() -> None:
    text = (
        "Foreign Minister Karl Benz was received by the Custodian of the Two Holy "
        "Mosques, King Faisal bin Turki, on Monday."
    )

    (king,) = [p for p in people("en", text) if p.name == "Faisal bin Turki"]

    assert king.offices == ("Custodian of the Two Holy Mosques", "King")


def test_first_names_tell_that_those_named_without_a_title_are_persons() -> None:
    text = "Inga Holm and Yaw Brobbey signed a trade agreement in Oslo on Monday."

    assert casts("en", text) == [{"Inga Holm", "Yaw Brobbey"}]


@pytest.mark.parametrize(
    "name",
    [
        "Kenji Morita",
        "Rajesh Varma",
        "Enkhbayar Dorj",
        "Bat-Erdene Dorj",
        "Saleumxay Keomany",
        "Khin Mar Lwin",
        "Somchai Wattanakul",
        "Workneh Alemu",
        "Jean-Luc Moreau",
        "Tae-yong Park",
        "Park Tae-yong",
        "Lin Chia-lung",
        "Wang Jianguo",
    ],
)
def test_names_of_all_parts_of_the_world_are_those_of_persons(name: str) -> None:
    text = f"{name} met Foreign Minister Karl Benz in Oslo on Monday."

    assert {p.name for p in people("en", text)} == {name, "Karl Benz"}


@pytest.mark.parametrize("thing", ["ISA Brown", "Sirius Post-war", "Park Anti-Terror"])
def test_capitals_that_are_no_first_name_make_nobody(thing: str) -> None:
    text = f"{thing} met Foreign Minister Karl Benz in Oslo on Monday."

    assert {p.name for p in people("en", text)} == {"Karl Benz"}


def test_a_first_name_of_men_and_women_may_be_either() -> None:
    text = (
        "Nikita Rao met Foreign Minister Karl Benz in Oslo on Monday. "
        "{} then travelled to Paris."
    )

    for word in ("He", "She"):
        assert {"Nikita Rao", "Paris"} in casts("en", text.format(word))


@pytest.mark.parametrize(
    "thing", ["The Patrick Holm Foundation", "Victoria Falls", "Frank Holm Stadium"]
)
def test_a_first_name_within_the_name_of_a_thing_makes_nobody(thing: str) -> None:
    text = f"{thing} was discussed by Foreign Minister Karl Benz in Oslo."

    assert {p.name for p in people("en", text)} <= {"Karl Benz"}


def test_whoever_deputises_takes_part_by_his_name() -> None:
    text = "President Carla Mendez met his deputy Olwen Tamura in Oslo on Monday."

    assert casts("en", text) == [{"Carla Mendez", "Olwen Tamura"}]


def test_a_rank_may_be_that_of_somebody_retired() -> None:
    text = "Foreign Minister Karl Benz met Lt. Gen. (ret.) Bayu Sutanta on Monday."

    assert casts("en", text) == [{"Karl Benz", "Bayu Sutanta"}]


@pytest.mark.parametrize(
    ("words", "offices"),
    [
        (
            "Sir Peter Lund, KBE, Governor-General of Tuvalu",
            ("Governor-General of Tuvalu",),
        ),
        ("Justice Peter Lund, President of the Supreme Court of Togo", None),
        (
            "Prince Peter Lund, the Crown Prince and Prime Minister",
            ("Crown Prince", "Prime Minister"),
        ),
        (
            "the Chief of Defence Force, Lt Gen Peter Lund",
            ("Chief of Defence Force", "Lt Gen"),
        ),
        (
            "Chief Operating Officer of Togo Airlines Peter Lund",
            ("Chief Operating Officer of Togo Airlines",),
        ),
    ],
)
def test_letters_ranks_and_titles_stand_beside_the_name(
    words: str, offices: tuple[str, ...] | None
) -> None:
    text = f"Foreign Minister Karl Benz met {words}, on Monday."

    held = {p.name: p.offices for p in people("en", text)}

    assert "Peter Lund" in held
    assert offices is None or held["Peter Lund"] == offices


@pytest.mark.parametrize(
    ("words", "office"),
    [
        ("The head of the UN mission, Bintou Keita,", "head of the UN mission"),
        ("The district commissioner, Fostino M'banda,", "district commissioner"),
        ("The Mayor of Dili, Maria do Carmo,", "Mayor of Dili"),
        ("The governor of Itapanga, Lic. Rosa Benitez,", "governor of Itapanga"),
    ],
)
def test_a_name_follows_what_is_told_of_its_office(words: str, office: str) -> None:
    found = people("en", f"{words} met President Kwame Asante.")

    assert any(office in one.offices for one in found)


@pytest.mark.parametrize(
    "text",
    [
        "President Kwame Asante met Bilak Hayez, who retired last month.",
        "Selmanda Nghinamund was assigned to Brazil by President Kwame Asante.",
        "President Kwame Asante met Sayyid Haitham bin Badr Al-Mask.",
    ],
)
def test_only_persons_act_or_are_addressed_so(text: str) -> None:
    found = {one.name for one in people("en", text)}

    assert {"Bilak Hayez", "Selmanda Nghinamund", "Haitham bin Badr Al-Mask"} & found


def test_a_company_that_was_sold_is_nobody() -> None:
    assert people("en", "Marble Sandwich, which was sold, met nobody.") == []


@pytest.mark.parametrize(
    ("told", "office", "country"),
    [
        ("chairman of the Turkmen Mejlis", "chairman of the Turkmen Mejlis", "TM"),
        (
            "Chairman of the Majlisi Oli of the Republic of Tajikistan",
            "Chairman of the Majlisi Oli",
            "TJ",
        ),
        (
            "Adviser for Cultural Affairs at the Diwan of Royal Court",
            "Adviser for Cultural Affairs at the Diwan of Royal Court",
            None,
        ),
        (
            "Minister for Foreign Affairs and External Trade",
            "Minister for Foreign Affairs and External Trade",
            None,
        ),
    ],
)
def test_an_office_behind_a_name_goes_on_to_the_comma(
    told: str, office: str, country: str | None
) -> None:
    found = people("en", f"Gurban Atay, {told}, met President Kwame Asante on Monday.")

    one = next(p for p in found if p.name == "Gurban Atay")
    assert (one.offices, one.country) == ((office,), country)


def test_a_day_behind_an_office_is_none_of_it() -> None:
    text = "Gurban Atay, foreign minister in May, met President Kwame Asante."

    assert people("en", text)[0].offices[0] == "foreign minister"


@pytest.mark.parametrize(
    "title",
    [
        "Agriculture and Livestock Minister",
        "Trade, Wellness and Heritage Minister",
        "Health and Child Care Minister",
        "Blue Economy Minister",
        "Chief of the Royal Hashemite Court",
        "Federal Councillor",
        "Privy Councillor",
        "Judiciary Chief",
        "Member of the Presidential Leadership Council",
        "Leader of the House",
    ],
)
def test_a_title_is_read_whole_though_no_table_knows_all_its_fields(title: str) -> None:
    text = f"The Kenyan {title} Paul Otieno met Foreign Minister Karl Benz in Oslo."
    holder = {p.name: p for p in people("en", text)}["Paul Otieno"]

    assert (holder.offices, holder.country) == ((title,), "KE")


def test_an_office_after_a_comma_and_a_joining_word_is_anothers() -> None:
    text = (
        "Karl Benz, who is responsible for Trade, and Wellness Minister Paul Otieno "
        "met in Oslo."
    )
    holder = {p.name: p for p in people("en", text)}["Paul Otieno"]

    assert holder.offices == ("Wellness Minister",)


@pytest.mark.parametrize(
    "name", ["Anna Earl", "Baron Holm", "Earl Otieno", "Till Benz"]
)
def test_a_word_of_peers_or_of_time_may_be_a_name(name: str) -> None:
    text = f"Foreign Minister {name} met Foreign Minister Carla Mendez in Oslo."

    assert [p.name for p in people("en", text)] == [name, "Carla Mendez"]
