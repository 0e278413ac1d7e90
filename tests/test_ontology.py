from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import pyoxigraph as ox
import pytest

import diplograph
from diplograph.store.derive import load_rules
from diplograph.store.terms import NAMESPACES, term
from diplograph.store.vocabulary import ontology_quads, vocabulary
from labelled import labelled_sample

DG = NAMESPACES["dg"]
GUIDE = {
    "Visit": "StateVisit OfficialVisit WorkingVisit Visit",
    "Encounter": "Talks Meeting Reception CourtesyCall BriefMeeting",
    "Call": "PhoneCall VideoCall",
    "Message": "Congratulation Condolence Letter Message",
    "Conference": "Attendance",
    "Signing": "Signing JointStatement DocumentExchange",
    "Relations": "RelationUpgrade RelationsEstablished",
    "Ceremony": "WelcomeCeremony Credentials Banquet WreathLaying OtherCeremony",
    "Personnel": "Appointment EndOfPosting",
    "Transfer": "Gift Aid Award",
    "Dispute": "Protest Summons Expulsion Sanction Recall",
    "Invitation": "Invitation",
}
ROLES = (
    "visitor member destination host inviter participant guest sender recipient attendee "
    "chair organiser conference signatory witness agreement party appointee organisation "
    "giver actor target invitee"
)


def test_families_and_types_are_those_of_the_annotation_guide() -> None:
    found: dict[str, set[str]] = defaultdict(set)
    for kind, family in vocabulary().family_of_type.items():
        found[family].add(kind)

    assert found == {family: set(types.split()) for family, types in GUIDE.items()}


def test_roles_and_statuses_are_those_of_the_annotation_guide() -> None:
    statuses = {
        "Occurred",
        "Planned",
        "Cancelled",
        "Negated",
        "Hypothetical",
        "Historical",
    }

    assert set(vocabulary().roles) == set(ROLES.split())
    assert set(vocabulary().statuses) == statuses


def test_everything_has_a_label_in_vietnamese_and_in_english() -> None:
    langs: dict[str, set[str]] = defaultdict(set)
    subjects = set()
    for quad in ontology_quads():
        subject = quad.subject
        assert isinstance(subject, ox.NamedNode)
        if subject.value.startswith(DG):
            subjects.add(subject.value)
        if quad.predicate in (term("rdfs:label"), term("skos:prefLabel")):
            assert isinstance(quad.object, ox.Literal)
            langs[subject.value].add(quad.object.language or "")
    # Families that are types too keep their labels in both ways; nothing else may lack one.

    assert {s for s in subjects if langs[s] != {"vi", "en"}} == set()


def test_no_concept_has_two_preferred_labels_in_a_language() -> None:
    labels: dict[tuple[str, str | None], int] = defaultdict(int)
    for quad in ontology_quads():
        if quad.predicate == term("skos:prefLabel"):
            assert isinstance(quad.object, ox.Literal)
            labels[str(quad.subject), quad.object.language] += 1

    assert max(labels.values()) == 1


def test_the_ontology_has_no_blank_node() -> None:
    nodes = {node for quad in ontology_quads() for node in (quad.subject, quad.object)}

    assert not any(isinstance(node, ox.BlankNode) for node in nodes)


@pytest.mark.parametrize("name", sorted(load_rules()))
def test_every_rule_derives_a_declared_property_and_says_what_it_means(
    name: str,
) -> None:
    declared = {quad.subject for quad in ontology_quads()}

    assert term(f"dg:{name}") in declared
    assert load_rules()[name].startswith("# ")


def test_the_stored_sample_uses_declared_terms_only(tmp_path: Path) -> None:
    with diplograph.open(tmp_path / "store") as store:
        store.put_many(labelled_sample()[:6])
        store.refresh()
        used = {
            node.value
            for quad in store.quads
            for node in (quad.predicate, quad.object)
            if isinstance(node, ox.NamedNode) and node.value.startswith(DG)
        }
    declared = {
        q.subject.value for q in ontology_quads() if isinstance(q.subject, ox.NamedNode)
    }

    assert used - declared == set()
