from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations, product
from pathlib import Path

import pytest

import diplograph
from diplograph.model import Entity, Event, Extraction
from diplograph.resolve import TableResolver
from diplograph.store import PREFIXES, Store
from diplograph.store.iris import article_hash
from diplograph.store.names import entity_name
from labelled import labelled_sample
from stories import AN, BINH, DUNG, LAOS, Who, entity, event, story

DEAL: Who = ("a1", "Bản ghi nhớ", "")
FORUM: Who = ("s1", "Diễn đàn Kinh tế Mê Công 2024", "")
CHAI: Who = ("p4", "Chai Wongsa", "TH")
ID = "https://w3id.org/diplograph/id/"
TIED = ("metWith", "spokeWith", "visited", "signed", "attended")


def relations(
    folder: Path, events: Sequence[Event], *people: Who
) -> set[tuple[str, ...]]:
    """Derived relations, in the words that were put in."""
    found: set[tuple[str, ...]] = set()
    names: dict[str, str] = {}
    told = [entity(who) for who in people]
    article, extraction = story("one", told, events)
    with Store(folder / "store", TableResolver([])) as store:
        store.put(article, extraction)
        store.refresh()
        for one in told:
            names[ID + entity_name(one, article_hash("one"))] = one.name
        rows = store.select(
            f"{PREFIXES}SELECT ?a ?r ?b {{ GRAPH g:derived {{ ?a ?r ?b }} ?b dg:canonical ?b }}"
        ).rows
        for a, relation, b in rows:
            if a in names and b in names:
                local = str(relation).rsplit("#", 1)[1]
                found.add((names[str(a)], local, names[str(b)]))
    return found


def both(a: Who, relation: str, b: Who) -> set[tuple[str, ...]]:
    return {(a[1], relation, b[1]), (b[1], relation, a[1])}


def test_those_who_came_together_did_not_meet_each_other(tmp_path: Path) -> None:
    held = event(
        "Encounter", "Talks", *((w, "participant") for w in (AN, DUNG, BINH, CHAI))
    )
    met = relations(tmp_path, [held], AN, DUNG, BINH, CHAI)
    pairs = [(AN, BINH), (AN, CHAI), (DUNG, BINH), (DUNG, CHAI), (BINH, CHAI)]

    assert met == set().union(*(both(a, "metWith", b) for a, b in pairs))


def test_two_of_one_country_alone_did_meet(tmp_path: Path) -> None:
    held = event("Encounter", "Meeting", (AN, "participant"), (DUNG, "participant"))

    assert relations(tmp_path, [held], AN, DUNG) == both(AN, "metWith", DUNG)


def test_a_host_receives_a_guest_and_members_meet_nobody(tmp_path: Path) -> None:
    held = event(
        "Encounter", "Reception", (AN, "host"), (BINH, "guest"), (DUNG, "member")
    )
    found = relations(tmp_path, [held], AN, BINH, DUNG)

    assert found == both(AN, "metWith", BINH) | {(AN[1], "received", BINH[1])}


def test_a_witness_signs_nothing(tmp_path: Path) -> None:
    parts = (
        (AN, "signatory"),
        (BINH, "signatory"),
        (DUNG, "witness"),
        (DEAL, "agreement"),
    )
    found = relations(
        tmp_path, [event("Signing", "Signing", *parts)], AN, BINH, DUNG, DEAL
    )

    assert found == both(AN, "signedWith", BINH) | {
        (AN[1], "signed", DEAL[1]),
        (BINH[1], "signed", DEAL[1]),
    }


def test_attending_together_is_not_meeting(tmp_path: Path) -> None:
    parts = (
        (AN, "attendee"),
        (BINH, "chair"),
        (DUNG, "organiser"),
        (FORUM, "conference"),
    )
    held = event("Conference", "Attendance", *parts)
    found = relations(tmp_path, [held], AN, BINH, DUNG, FORUM)

    assert found == both(AN, "coAttended", BINH) | {
        (AN[1], "attended", FORUM[1]),
        (BINH[1], "attended", FORUM[1]),
        (BINH[1], "chaired", FORUM[1]),
        (DUNG[1], "organised", FORUM[1]),
    }


def test_a_visit_names_who_went_who_invited_and_who_led(tmp_path: Path) -> None:
    parts = (
        (AN, "visitor"),
        (DUNG, "member"),
        (BINH, "inviter"),
        (LAOS, "destination"),
    )
    found = relations(tmp_path, [event("Visit", "Visit", *parts)], AN, DUNG, BINH, LAOS)

    assert found == {
        (AN[1], "visited", LAOS[1]),
        (AN[1], "headedDelegation", LAOS[1]),
        (BINH[1], "invited", AN[1]),
    }


@pytest.mark.parametrize(
    ("family", "kind", "source", "target", "relation"),
    [
        ("Message", "Letter", "sender", "recipient", "wroteTo"),
        ("Transfer", "Gift", "giver", "recipient", "gaveTo"),
        ("Invitation", "Invitation", "inviter", "invitee", "invited"),
    ],
)
def test_what_one_does_to_another_has_a_direction(
    tmp_path: Path, family: str, kind: str, source: str, target: str, relation: str
) -> None:
    done = event(family, kind, (AN, source), (BINH, target))

    assert relations(tmp_path, [done], AN, BINH) == {(AN[1], relation, BINH[1])}


@pytest.mark.parametrize("status", ["Planned", "Cancelled", "Negated", "Hypothetical"])
def test_what_did_not_happen_ties_nobody(tmp_path: Path, status: str) -> None:
    parts = ((AN, "participant"), (BINH, "participant"))
    held = event("Encounter", "Talks", *parts, status=status)  # type: ignore[arg-type]

    assert relations(tmp_path, [held], AN, BINH) == set()


def test_ministries_meet_through_their_people(tmp_path: Path) -> None:
    people = [entity(AN, "Bộ trưởng Ngoại giao"), entity(BINH, "Bộ trưởng Quốc phòng")]
    held = event("Encounter", "Talks", (AN, "participant"), (BINH, "participant"))
    with diplograph.open(tmp_path / "store") as store:
        store.put(*story("one", people, [held]))
        store.refresh()
        rows = store.select(
            PREFIXES
            + """SELECT ?a ?b { ?one dg:ministryMetWith ?other .
              ?one skos:prefLabel ?a . ?other skos:prefLabel ?b .
              FILTER(LANG(?a) = "en" && LANG(?b) = "en") } ORDER BY ?a"""
        ).rows

    assert len(rows) == 2
    assert "Foreign Affairs" in str(rows[0])
    assert "Defence" in str(rows[0])


def test_every_tie_has_its_shortcut_and_every_shortcut_a_tie(tmp_path: Path) -> None:
    with diplograph.open(tmp_path / "store") as store:
        store.put_many(labelled_sample())
        store.refresh()
        ties = store.select(
            PREFIXES
            + "SELECT ?a ?r ?b { ?t dg:source ?a ; dg:target ?b ; dg:relation ?r }"
        ).rows
        direct = store.select(
            PREFIXES
            + "SELECT ?a ?r ?b { GRAPH g:derived { ?a ?r ?b } ?r rdfs:isDefinedBy ?rule "
            "FILTER NOT EXISTS { ?r rdfs:domain ?class } }"  # a longer way made short
        ).rows
        symmetric = {
            row[0]
            for row in store.select(
                PREFIXES + "SELECT ?r { ?r a owl:SymmetricProperty }"
            ).rows
        }
    expected = set(ties) | {(b, r, a) for a, r, b in ties if r in symmetric}
    offices = {row for row in direct if str(row[1]).endswith("#holdsOffice")}

    assert set(direct) - offices == expected


def test_the_rules_find_the_ties_that_the_labels_imply(tmp_path: Path) -> None:
    """Each article alone, against the definition of ties written out in Python."""
    wrong = []
    for n, (article, extraction) in enumerate(labelled_sample()):
        with Store(tmp_path / str(n), TableResolver([])) as store:
            store.put(article, extraction)
            store.refresh()
            rows = store.select(
                PREFIXES
                + "SELECT ?r ?a ?b { ?t dg:source ?a ; dg:target ?b ; dg:relation ?r }"
            ).rows
        names = {
            e.id: ID + entity_name(e, article_hash(article.id))
            for e in extraction.entities
        }
        found = {
            (str(r).rsplit("#", 1)[1], *_ends(str(r), str(a), str(b)))
            for r, a, b in rows
        }
        kept = {tie for tie in found if tie[0] in TIED}
        if kept != _implied(extraction, names):
            wrong.append((article.id, kept ^ _implied(extraction, names)))

    assert wrong == []


def _ends(relation: str, a: str, b: str) -> tuple[str, str]:
    symmetric = relation.endswith(("#metWith", "#spokeWith"))
    return (min(a, b), max(a, b)) if symmetric else (a, b)


def _implied(
    extraction: Extraction, names: dict[str, str]
) -> set[tuple[str, str, str]]:
    entities = {e.id: e for e in extraction.entities}
    found: set[tuple[str, str, str]] = set()
    for one in extraction.events:
        if one.status not in ("Occurred", "Historical"):
            continue
        ids = {r: [p.entity for p in one.participants if p.role == r] for r in _ROLES}
        found |= {
            (name, *_ends(f"#{name}", names[a], names[b]))
            for name, a, b in _of_family(one.family, ids, entities)
            if names[a] != names[b]
        }
    return found


_ROLES = (
    *(
        "participant",
        "host",
        "guest",
        "visitor",
        "destination",
        "signatory",
        "agreement",
    ),
    *("attendee", "chair", "conference"),
)


def _of_family(
    family: str, ids: dict[str, list[str]], entities: dict[str, Entity]
) -> set[tuple[str, str, str]]:
    def mutual(name: str, members: list[str]) -> set[tuple[str, str, str]]:
        country = {m: entities[m].country for m in members}
        several = len({c for c in country.values() if c}) > 1
        return {
            (name, a, b)
            for a, b in combinations(sorted(set(members)), 2)
            if not (several and country[a] and country[a] == country[b])
        }

    def ordered(
        name: str, sources: list[str], targets: list[str]
    ) -> set[tuple[str, str, str]]:
        return {(name, a, b) for a, b in product(sources, targets)}

    hosts, guests = ids["host"], ids["guest"]
    found = {
        "Encounter": ordered("metWith", hosts, guests)
        | mutual("metWith", ids["participant"]),
        "Call": mutual("spokeWith", ids["participant"]),
        "Visit": ordered("visited", ids["visitor"], ids["destination"]),
        "Signing": ordered("signed", ids["signatory"], ids["agreement"]),
        "Conference": ordered(
            "attended", ids["attendee"] + ids["chair"], ids["conference"]
        ),
    }.get(family, set())
    if family == "Encounter" and not (hosts and guests):
        found |= mutual("metWith", ids["participant"] + hosts + guests)
    return found
