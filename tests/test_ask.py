"""Asking: names in any spelling, safe values, labels, what is refused."""

from pathlib import Path

import pyoxigraph as ox
import pytest

from diplograph.ask import ask, bind, find_question, parse_question, questions
from diplograph.errors import QueryError
from diplograph.model import Answer
from diplograph.spelling import index_words

TURTLE = """
@prefix dg: <https://w3id.org/diplograph/ns#> .
@prefix id: <https://w3id.org/diplograph/id/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
id:an a dg:Person ; skos:prefLabel "Văn An"@vi , "Van An"@en ; dg:country id:vn .
id:an2 a dg:Person ; skos:prefLabel "Văn Ân"@vi ; dg:country id:vn .
id:modi a dg:Person ; skos:prefLabel "Narendra Modi"@vi ; skos:altLabel "Modi"@en .
id:dung a dg:Person ; skos:prefLabel "Nguyễn Tấn Dũng"@vi .
id:vn a dg:Country ; skos:prefLabel "Việt Nam"@vi , "Vietnam"@en ; dg:iso2 "VN" .
id:at a dg:Country ; skos:prefLabel "Áo"@vi , "Austria"@en ; dg:iso2 "AT" .
id:ao a dg:Organization ; skos:prefLabel "Áo"@vi .
dg:Visit rdfs:subClassOf dg:Event ; skos:inScheme dg:EventTypes ;
  skos:notation "Visit" ; rdfs:label "chuyến thăm"@vi , "visit"@en .
dg:StateVisit skos:inScheme dg:EventTypes ; skos:notation "StateVisit" ;
  skos:prefLabel "thăm cấp Nhà nước"@vi , "state visit"@en .
dg:Planned skos:inScheme dg:Statuses ; skos:notation "Planned" ;
  skos:prefLabel "dự kiến"@vi , "planned"@en .
"""

WORD = ox.NamedNode("https://w3id.org/diplograph/ns#nameWord")


class Tiny:
    """A store of a few triples; keeps the last query that it was asked."""

    def __init__(self) -> None:
        self._store = ox.Store()
        self._store.load(input=TURTLE, format=ox.RdfFormat.TURTLE)
        for quad in list(self._store):
            if isinstance(quad.object, ox.Literal) and "abel" in quad.predicate.value:
                for word in index_words(quad.object.value):
                    self._store.add(ox.Quad(quad.subject, WORD, ox.Literal(word)))
        self.asked: list[str] = []

    def __len__(self) -> int:
        return len(self._store)

    def select(self, sparql: str) -> Answer:
        self.asked.append(sparql)
        found = self._store.query(sparql)
        if isinstance(found, ox.QueryBoolean):
            return Answer(columns=("ask",), rows=((bool(found),),))
        assert isinstance(found, ox.QuerySolutions)
        columns = tuple(v.value for v in found.variables)
        rows = tuple(
            tuple(None if term is None else term.value for term in row) for row in found
        )
        return Answer(columns=columns, rows=rows)


@pytest.fixture
def store() -> Tiny:
    return Tiny()


def question(kind: str, rest: str = "") -> str:
    return f"# param x {kind} {rest}: what\nSELECT ?x WHERE {{ VALUES $x {{ UNDEF }} }}"


def found(store: Tiny, kind: str, value: str) -> set[str]:
    """Local names of what a value of that type stands for."""
    asked = parse_question(question(kind), "q", strict=False)
    rows = ask(store, asked, {"x": value}, lang=None).rows
    return {str(row[0]).rsplit("/", 1)[-1].rsplit("#", 1)[-1] for row in rows}


@pytest.mark.parametrize(
    ("kind", "value", "nodes"),
    [
        ("person", "Văn An", {"an"}),
        ("person", "văn ân", {"an2"}),
        ("person", "VĂN AN", {"an"}),
        ("person", "nguyen tan dung", {"dung"}),
        ("person", "Tấn Dũng", {"dung"}),
        ("person", "modi", {"modi"}),
        ("person", "narendra", {"modi"}),
        ("country", "vn", {"vn"}),
        ("country", "Viet Nam", {"vn"}),
        ("country", "Áo", {"at"}),
        ("name", "Áo", {"ao", "at"}),
        ("organisation", "ao", {"ao"}),
        ("family", "visit", {"Visit"}),
        ("type", "thăm cấp nhà nước", {"StateVisit"}),
        ("status", "Dự kiến", {"Planned"}),
    ],
)
def test_a_value_finds_what_a_reader_means(
    store: Tiny, kind: str, value: str, nodes: set[str]
) -> None:
    assert found(store, kind, value) == nodes


def test_diacritics_that_are_typed_are_meant(store: Tiny) -> None:
    with pytest.raises(QueryError, match='no person "Ván An"'):
        found(store, "person", "Ván An")


def test_letters_without_diacritics_find_all_that_fold_to_them(store: Tiny) -> None:
    assert found(store, "person", "van-an") == {"an", "an2"}


def test_words_in_another_order_are_not_a_name(store: Tiny) -> None:
    with pytest.raises(QueryError, match="no person"):
        found(store, "person", "Dũng Tấn Nguyễn")


def test_part_of_a_word_is_not_a_name(store: Tiny) -> None:
    with pytest.raises(QueryError, match=r'no person "Mod" .*Did you mean "Modi"'):
        found(store, "person", "Mod")


def test_an_unknown_word_is_answered_with_the_list(store: Tiny) -> None:
    with pytest.raises(QueryError, match=r"StateVisit, Visit\).*mean \"StateVisit\""):
        found(store, "type", "StatVisit")


@pytest.mark.parametrize(
    ("kind", "value", "cell"),
    [
        ("date", "2016-12-02", "2016-12-02"),
        ("year", "0987", "987"),
        ("int", "-007", "-7"),
        ("text", 'a "b" \\u0022', 'a "b" \\u0022'),
    ],
)
def test_plain_values_arrive_as_they_are(
    store: Tiny, kind: str, value: str, cell: str
) -> None:
    asked = parse_question(question(kind), "q", strict=False)

    assert ask(store, asked, {"x": value}).rows == ((cell,),)


@pytest.mark.parametrize(
    "kind", ["person", "country", "name", "text", "type", "family"]
)
@pytest.mark.parametrize(
    "value",
    [
        '" } ; DROP ALL #',
        "} UNION { ?x ?p ?o",
        "<http://a/> ?y",
        "\\",
        "'''",
        "$x{UNDEF}",
    ],
)
def test_a_hostile_value_names_nothing_and_changes_nothing(
    store: Tiny, kind: str, value: str
) -> None:
    before = len(store)
    try:
        rows = ask(
            store, parse_question(question(kind), "q", strict=False), {"x": value}
        ).rows
    except QueryError:
        rows = ()

    assert rows in ((), ((value,),))
    assert len(store) == before


def test_a_parameter_left_out_leaves_no_trace(store: Tiny) -> None:
    asked = parse_question(question("person"), "q", strict=False)

    assert "VALUES" not in bind(store, asked, {})


def test_a_default_stands_in_for_a_value(store: Tiny) -> None:
    asked = parse_question(question("int", "= 6"), "q", strict=False)

    assert ask(store, asked).rows == (("6",),)


def test_a_required_value_must_be_given(store: Tiny) -> None:
    asked = parse_question(question("int", "required"), "q", strict=False)

    with pytest.raises(QueryError, match='parameter "x" is required: what'):
        ask(store, asked, {"x": "  "})


def test_an_unknown_parameter_is_answered_with_those_there_are(store: Tiny) -> None:
    with pytest.raises(
        QueryError, match=r'no parameter "persn" \(have: person.*"person"'
    ):
        ask(store, "met", {"persn": "An"})


def test_an_unknown_question_is_answered_with_the_nearest(store: Tiny) -> None:
    with pytest.raises(QueryError, match=r'no question "mett".*Did you mean "met"'):
        ask(store, "mett")


def test_nodes_are_shown_by_their_label_in_the_language_asked_for(store: Tiny) -> None:
    sparql = "SELECT ?x WHERE { ?x <https://w3id.org/diplograph/ns#iso2> 'VN' }"

    assert ask(store, sparql, lang="vi").rows == (("Việt Nam",),)
    assert ask(store, sparql, lang="en").rows == (("Vietnam",),)
    assert ask(store, sparql, lang=None).rows == (
        ("https://w3id.org/diplograph/id/vn",),
    )


def test_a_node_without_label_in_a_language_keeps_the_one_it_has(store: Tiny) -> None:
    sparql = "SELECT ?x { VALUES ?x { <https://w3id.org/diplograph/id/dung> } }"

    assert ask(store, sparql, lang="en").rows == (("Nguyễn Tấn Dũng",),)


def test_several_nodes_in_a_cell_become_a_sorted_list(store: Tiny) -> None:
    base = "https://w3id.org/diplograph/id/"
    sparql = f'SELECT ("{base}vn {base}at" AS ?x) {{}}'

    assert ask(store, sparql).rows == (("Austria, Vietnam",),)


def test_a_file_and_a_text_are_questions_too(store: Tiny, tmp_path: Path) -> None:
    path = tmp_path / "my.rq"
    path.write_text(question("int", "required"), encoding="utf-8")

    assert ask(store, path, {"x": "3"}) == ask(store, str(path), {"x": "3"})
    assert ask(store, "ASK {}").rows == ((True,),)


@pytest.mark.parametrize(
    ("sparql", "message"),
    [
        ("CONSTRUCT {} WHERE {}", 'begins with "CONSTRUCT"'),
        ("PREFIX a: <urn:a> DESCRIBE a:b", 'begins with "DESCRIBE"'),
        ("DROP ALL", 'begins with "DROP"'),
        ("INSERT DATA { <a:a> <a:b> 'SELECT' }", 'begins with "INSERT"'),
        ("# SELECT\nLOAD <http://evil.example/x>", 'begins with "LOAD"'),
        ("SELECT * { SERVICE <http://evil.example/> { ?s ?p ?o } }", "SERVICE is not"),
        ("SELECT * { service silent ?x { ?s ?p ?o } }", "SERVICE is not"),
        ("SELECT * FROM <http://evil.example/> { ?s ?p ?o }", "FROM is not"),
        (" { ", 'begins with "nothing"'),
    ],
)
def test_only_questions_to_the_store_itself_are_asked(
    store: Tiny, sparql: str, message: str
) -> None:
    with pytest.raises(QueryError, match=message):
        ask(store, sparql)
    assert store.asked == []


def test_a_users_own_variables_may_wear_a_dollar(store: Tiny) -> None:
    assert ask(store, 'SELECT $x { BIND("a" AS $x) }').rows == (("a",),)


def test_the_word_service_may_stand_in_a_text(store: Tiny) -> None:
    assert ask(store, 'SELECT ("SERVICE" AS ?x) {}').rows == (("SERVICE",),)


def test_every_shipped_question_has_two_titles_and_a_description() -> None:
    assert len(questions()) >= 18
    for one in questions():
        assert set(one.titles) == {"en", "vi"}
        assert one.about.endswith(".")
        assert find_question(one.name) is one


def test_a_period_that_ends_before_it_begins_is_refused(store: Tiny) -> None:
    period = {"since": "2020-01-01", "until": "2019-01-01"}

    with pytest.raises(QueryError, match="ends before it begins"):
        bind(store, find_question("events"), period)
