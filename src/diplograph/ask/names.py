"""What a reader calls somebody, found in the graph in any language and spelling."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Mapping
from difflib import get_close_matches

from diplograph.ask.terms import iri, literal
from diplograph.errors import QueryError, nearest
from diplograph.model import Queryable
from diplograph.spelling import fold, plain_words

PREFIXES = """PREFIX dg: <https://w3id.org/diplograph/ns#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
"""
CLASSES: Mapping[str, str] = {
    "person": "dg:Person",
    "organisation": "dg:Organization",
    "country": "dg:Country",
    "place": "dg:Place dg:Country",
    "gathering": "dg:Gathering",
    "name": "dg:Person dg:Organization dg:Country dg:Place dg:Gathering dg:Agreement",
}
"""Classes in which each type of parameter looks for a name."""
WORDS: Mapping[str, str] = {
    "family": "?node rdfs:subClassOf dg:Event",
    "type": "?node skos:inScheme dg:EventTypes",
    "status": "?node skos:inScheme dg:Statuses",
}
"""Where the words of a controlled list stand in the ontology."""
MOST = 200
"""Names that one value may match; more is no question but a stutter."""

Labels = list[tuple[str, str]]
Words = list[tuple[str, str, str]]


class Names:
    """Names in a store and words of its lists, looked up each time."""

    def __init__(self, store: Queryable) -> None:
        self._store = store

    def exact(self, kind: str, value: str) -> set[str]:
        """IRIs of everything of that kind whose name, or code, is the value in any case."""
        named, lower = self.candidates(kind, value), value.lower()
        found = {node for node, label in named if label.lower() == lower}
        if kind == "country":
            code = literal(value.upper())
            coded = f"{PREFIXES}SELECT DISTINCT ?node WHERE {{ ?node dg:iso2 {code} }}"
            found |= {str(row[0]) for row in self._store.select(coded).rows}
        return found

    def candidates(self, kind: str, value: str) -> Labels:
        """IRI and names of those of that kind whose names have all words of the value."""
        words = sorted(set(_spell(value)(value).split()))
        if not words:
            return self.labels(kind)
        # The store looks up the first word and tries the others: long ones are rarer.
        words.sort(key=len, reverse=True)
        classes = CLASSES[kind].replace(" ", ", ")
        return self._pairs(
            f"?node dg:nameWord {' , '.join(map(literal, words))} ; a ?class ; "
            f"skos:prefLabel|skos:altLabel ?label . FILTER(?class IN ({classes}))"
        )

    def labels(self, kind: str) -> Labels:
        """IRI and name of everything of that kind, one pair for each of its names."""
        return self._pairs(
            f"VALUES ?class {{ {CLASSES[kind]} }} ?node a ?class ; "
            "skos:prefLabel|skos:altLabel ?label"
        )

    def _pairs(self, where: str) -> Labels:
        sparql = f"{PREFIXES}SELECT DISTINCT ?node ?label WHERE {{ {where} }}"
        return [(str(a), str(b)) for a, b in self._store.select(sparql).rows]

    def words(self, kind: str) -> Words:
        """IRI, word and label of each entry of a controlled list."""
        rows = self._store.select(
            f"{PREFIXES}SELECT ?node ?word ?label WHERE "
            f"{{ {WORDS[kind]} ; skos:notation ?word . "
            "OPTIONAL { ?node skos:prefLabel|rdfs:label ?label } }"
        ).rows
        return [(str(node), str(word), str(label)) for node, word, label in rows]


class KnownNames(Names):
    """Names of a store that stays as it is: read once, then looked up in memory."""

    def __init__(self, store: Queryable) -> None:
        super().__init__(store)
        self._asked: set[str] = set()
        self._exact: dict[str, dict[str, set[str]]] = {}
        self._labels: dict[str, Labels] = {}
        self._words: dict[str, Words] = {}

    def exact(self, kind: str, value: str) -> set[str]:
        """As of ``Names``; all are read when a second name of a kind is looked up."""
        if kind not in self._asked:
            self._asked.add(kind)
            return super().exact(kind, value)
        if kind not in self._exact:
            self._exact[kind] = self._read(kind)
        return self._exact[kind].get(value.lower(), set())

    def _read(self, kind: str) -> dict[str, set[str]]:
        found: dict[str, set[str]] = defaultdict(set)
        for node, label in self.labels(kind):
            found[label.lower()].add(node)
        if kind == "country":
            codes = (
                f"{PREFIXES}SELECT ?node ?code {{ ?node a dg:Country ; dg:iso2 ?code }}"
            )
            for row in self._store.select(codes).rows:
                found[str(row[1]).lower()].add(str(row[0]))
        return dict(found)

    def labels(self, kind: str) -> Labels:
        """As of ``Names``."""
        if kind not in self._labels:
            self._labels[kind] = super().labels(kind)
        return self._labels[kind]

    def words(self, kind: str) -> Words:
        """As of ``Names``."""
        if kind not in self._words:
            self._words[kind] = super().words(kind)
        return self._words[kind]


def find_names(names: Names, kind: str, value: str, where: str) -> tuple[str, ...]:
    """IRIs of everything of that kind that bears the name, in IRI order.

    The whole name is looked for first, then a run of whole words in it. Letters with
    diacritics mean themselves; a value of plain ASCII letters also finds their folded
    forms. A country is found by its ISO code too.

    Raises:
        QueryError: nothing bears the name, or far too much does.
    """
    found = names.exact(kind, value)
    if not found:
        found = _near(names.candidates(kind, value), value)
    if not found:
        raise QueryError(_nobody(kind, value, where, names.labels(kind)))
    if len(found) > MOST:
        raise QueryError(
            f'{where}: "{value}" matches {len(found)} names (at most {MOST}); '
            "write more of the name"
        )
    return tuple(sorted(found))


def _spell(value: str) -> Callable[[str], str]:
    return fold if value.isascii() else plain_words


def _near(labels: Labels, value: str) -> set[str]:
    spell = _spell(value)
    wanted = spell(value)
    if not wanted:
        return set()
    spelled = [(node, spell(label)) for node, label in labels]
    whole = {node for node, label in spelled if label == wanted}
    return whole or {node for node, label in spelled if f" {wanted} " in f" {label} "}


def _nobody(kind: str, value: str, where: str, labels: Labels) -> str:
    by_fold = {fold(label): label for _, label in sorted(labels, reverse=True)}
    close = get_close_matches(fold(value), by_fold, n=3, cutoff=0.6)
    names = ", ".join(f'"{by_fold[key]}"' for key in close)
    what = "name" if kind == "name" else kind
    guess = f" Did you mean {names}?" if names else ""
    return f'{where}: no {what} "{value}" in the graph.{guess}'


def find_word(names: Names, kind: str, value: str, where: str) -> tuple[str, ...]:
    """IRI of a word of a controlled list, by its notation or its label in any language.

    Raises:
        QueryError: the list has no such word; the message shows it.
    """
    rows = names.words(kind)
    wanted = plain_words(value)
    found = {
        node
        for node, word, label in rows
        if wanted in (plain_words(word), plain_words(label))
    }
    if not found:
        words = sorted({word for _, word, _ in rows})
        raise QueryError(
            f'{where}: no {kind} "{value}" (allowed: {", ".join(words)}).'
            f"{nearest(value, words)}"
        )
    return tuple(sorted(found))


def label_all(store: Queryable, nodes: Collection[str], lang: str) -> dict[str, str]:
    """The label of each node in that language, else in Vietnamese, English or any.

    Nodes without a label are left out.
    """
    best: dict[str, tuple[int, str]] = {}
    order = {tag: rank for rank, tag in reversed([*enumerate((lang, "vi", "en"))])}
    # Hardly anything has both, and to try one after the other costs less than either.
    for label_of in ("skos:prefLabel", "rdfs:label"):
        missing = sorted(set(nodes) - best.keys())
        for start in range(0, len(missing), 500):
            values = " ".join(map(iri, missing[start : start + 500]))
            rows = store.select(
                f"{PREFIXES}SELECT ?node ?label (LANG(?label) AS ?lang) WHERE "
                f"{{ VALUES ?node {{ {values} }} ?node {label_of} ?label }}"
            ).rows
            for node, label, tag in rows:
                candidate = (order.get(str(tag), len(order)), str(label))
                best[str(node)] = min(best.get(str(node), candidate), candidate)
    return {node: label for node, (_, label) in best.items()}
