from __future__ import annotations

from dataclasses import replace

import pytest

from diplograph.model import Extraction, Participant
from labelled import labelled, labelled_sample
from score.__main__ import END, START, updated
from score.match import fold, same_office
from score.score import FIELDS, KINDS, score
from score.ties import ties

GOLD = [label for _, label in labelled_sample()]


def one(article_id: str) -> Extraction:
    return labelled(article_id)[1]


def test_the_labels_score_full_marks_against_themselves() -> None:
    scores = score(GOLD, {label.id: label for label in GOLD})

    assert {kind: scores.tallies[kind].f1 for kind in KINDS} == dict.fromkeys(
        KINDS, 1.0
    )
    assert {name: scores.share(name) for name in FIELDS} == dict.fromkeys(FIELDS, 1.0)


def test_an_article_without_finds_is_all_missed() -> None:
    scores = score(GOLD, {})

    assert all(
        tally.recall == 0 and tally.wrong == 0 for tally in scores.tallies.values()
    )
    assert scores.tallies["events"].missed == sum(len(label.events) for label in GOLD)


def test_a_find_without_label_is_wrong() -> None:
    label = one("dg-vi-001")
    doubled = replace(label.events[0], id="extra")
    found = replace(label, events=(*label.events, doubled))
    tally = score([label], {label.id: found}).tallies["events"]

    assert (tally.right, tally.wrong, tally.missed) == (len(label.events), 1, 0)


def test_a_wrong_role_costs_an_argument_and_keeps_the_event() -> None:
    label = one("dg-vi-001")
    event = label.events[0]
    first, *others = event.participants
    turned = Participant(entity=first.entity, role="witness")
    found = replace(
        label,
        events=(replace(event, participants=(turned, *others)), *label.events[1:]),
    )
    scores = score([label], {label.id: found})

    assert scores.tallies["events"].f1 == 1.0
    assert (scores.tallies["arguments"].wrong, scores.tallies["arguments"].missed) == (
        1,
        1,
    )


def test_a_plan_told_as_done_is_another_event() -> None:
    label = one("dg-vi-001")
    planned = tuple(replace(event, status="Planned") for event in label.events)
    tally = score([label], {label.id: replace(label, events=planned)}).tallies

    assert tally["events"].right == 0
    assert tally["ties"].right == 0


def test_countrymen_at_one_table_do_not_meet_each_other() -> None:
    label = one("dg-vi-003")
    country = {entity.id: entity.country for entity in label.entities}
    pairs = [ends for relation, ends in ties(label) if relation == "met_with"]

    assert pairs
    assert all(len({country[end] for end in ends}) == 2 for ends in pairs)


@pytest.mark.parametrize(
    ("gold", "found", "same"),
    [
        ("Bộ trưởng Ngoại giao", "Bộ trưởng Bộ Ngoại giao", 1.0),
        ("Đại sứ Việt Nam", "Đại sứ Việt Nam tại Séc", 1.0),
        ("Đại sứ", "Thủ tướng", 0.0),
        ("Minister", "Foreign Minister", 0.0),
    ],
)
def test_offices_agree_but_for_order_and_additions(
    gold: str, found: str, same: float
) -> None:
    assert same_office(gold, found) == same


def test_diacritics_tell_names_apart() -> None:
    assert fold("Văn An") != fold("Văn Ân")


def test_the_table_is_put_between_its_marks() -> None:
    text = f"before\n{START}\nold\n{END}\nafter\n"

    assert updated(text, "new") == f"before\n{START}\nnew\n{END}\nafter\n"


def test_a_text_without_marks_is_refused() -> None:
    with pytest.raises(ValueError, match="no place for the table"):
        updated("nothing here", "new")
