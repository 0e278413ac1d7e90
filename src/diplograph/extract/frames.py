"""Wordings laid over a sentence: who fills which role of which event."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from diplograph.extract.apart import apart
from diplograph.extract.chain import Chain
from diplograph.extract.found import Found
from diplograph.extract.gapped import gapped
from diplograph.extract.hits import Hit
from diplograph.extract.match import Match
from diplograph.extract.phrases import Phrase
from diplograph.extract.rivals import apposed, by_call, outdone, repeats
from diplograph.extract.sentence import Sentence
from diplograph.extract.speeches import speech
from diplograph.extract.unions import acts
from diplograph.pack import Family, Packs, Pattern, Wording

_PLURAL = frozenset({"pair", "countries", "crowd"})
_SPEECH = "conference.attend"
"""The wordings, one a language, that speeches at a conference are counted with."""
_Told = tuple[int, Wording, Pattern, list[frozenset[str]]]
"""A pattern by its place, with what the words that it must see may begin with."""


class Frames:
    """All wordings of a language, found by their anchor."""

    def __init__(self, packs: Packs, lang: str) -> None:
        self._families = packs.families
        self._by_anchor: dict[str, list[_Told]] = defaultdict(list)
        self._alone: dict[str, list[_Told]] = defaultdict(list)
        """Of these, the ones that must see no words but the anchor."""
        self._others: dict[str, set[str]] = defaultdict(set)
        """Words of which a sentence needs one for any other pattern of the anchor."""
        self._adjuncts: dict[str, list[tuple[str, Pattern]]] = defaultdict(list)
        self._blocked: set[str] = set()
        """Words that mean nothing else where their wordings do not fit."""
        self._kinds = {name: _kinds(f.roles) for name, f in packs.families.items()}
        """By the id of a wording or the name of a family, what may fill each role."""
        for wording in packs.wordings:
            if wording.lang == lang:
                kinds = self._kinds[wording.family]
                self._kinds[wording.id] = {**kinds, **_kinds(wording.fills)}
                for pattern in wording.patterns:
                    needs = _needs(pattern)
                    for anchor in pattern.anchors:
                        self._note(anchor, wording, pattern, needs)
        self._speech = packs.by_id.get(f"{_SPEECH}.{lang}")
        for family in packs.families.values():
            self._blocked.update(family.block.get(lang, ()))
            for pattern in family.adjuncts.get(lang, ()):
                for anchor in pattern.anchors:
                    self._adjuncts[anchor].append((family.name, pattern))

    def _note(
        self,
        anchor: str,
        wording: Wording,
        pattern: Pattern,
        needs: list[frozenset[str]],
    ) -> None:
        """Keep the pattern among those of its anchor."""
        known = self._by_anchor[anchor]
        known.append((len(known), wording, pattern, needs))
        if needs:
            self._others[anchor] |= min(needs, key=len)
        else:
            self._alone[anchor].append(known[-1])
        if wording.calls:
            self._blocked.add(anchor)

    def wordings(self, anchor: str) -> tuple[Wording, ...]:
        """The wordings that need no other words; none for a word that tells too little."""
        return tuple(wording for _, wording, _, _ in self._alone.get(anchor, ()))

    def families(self, anchor: str) -> frozenset[str]:
        """The families of the wordings with this event word."""
        return frozenset(w.family for _, w, _, _ in self._by_anchor.get(anchor, ()))

    def find(self, sentence: Sentence, fallback: Phrase | None) -> list[Found]:
        """The best wording at each anchor of the sentence, in order."""
        found: list[Found] = []
        covered = sentence.start
        chain: Chain | None = None
        for at in sentence.hits.places(sentence.start, sentence.end, "anchor"):
            hits = sentence.hits.all_at(at, "anchor")
            if at < covered or hits[0].end > sentence.end:
                continue
            if _in_name(sentence, at, hits[0].end):
                continue
            for hit in hits:
                best, besides = self._best(sentence, hit, fallback, chain)
                if best and not any(repeats(best, earlier) for earlier in found):
                    found = [one for one in found if not outdone(one, best)]
                    found.append(best)
                    subject = _subject(best)
                    if subject is not None and subject is not fallback:
                        serial = best.wording.arrives
                        chain = Chain(subject, best.anchor[1], serial=serial)
                found += besides
                if best or self.hides(hit.entry.value):
                    # A blocked word hides what stands inside it.
                    covered = max(covered, hit.end)
                    break
        found = [
            one
            for one in found
            if not (by_call(one, found) or apposed(sentence, one, found))
        ]
        found += self._spoken(sentence, found)
        told = [one for each in found for one in gapped(sentence, each)]
        return [one for each in told for one in apart(sentence, each)]

    def hides(self, anchor: str) -> bool:
        """Whether the words have no meaning in parts either: «called on», and no call."""
        return anchor not in self._by_anchor or anchor in self._blocked

    def _spoken(self, sentence: Sentence, found: list[Found]) -> list[Found]:
        """«Tại Hội nghị C, A nhấn mạnh»: A takes part in C."""
        told = speech(sentence)
        known = any(one.wording.family == "Conference" for one in found)
        if told is None or self._speech is None or known:
            return []
        speaker, conference = told
        anchor = (conference.start, conference.start + 1)
        roles = {"attendee": [speaker], "conference": [conference]}
        span = sentence.start, speaker.end
        pattern = self._speech.patterns[0]
        # Without a subject: what A proposes there says nothing of whether A was there.
        return [Found(self._speech, pattern, anchor, roles, *span, None)]

    def _best(
        self,
        sentence: Sentence,
        hit: Hit,
        fallback: Phrase | None,
        chain: Chain | None,
    ) -> tuple[Found | None, list[Found]]:
        """The best wording at the hit, and the best that tells of something beside it."""
        options = self._options(sentence, hit, fallback, chain)
        beside = [option for option in options if option.wording.also]
        main = [option for option in options if not option.wording.also]
        best = [max(told, key=_score) for told in (main, beside) if told]
        for found in best:
            self._add_adjuncts(sentence, found)
        return (best[0], best[1:]) if main else (None, best)

    def _options(
        self,
        sentence: Sentence,
        hit: Hit,
        fallback: Phrase | None,
        chain: Chain | None,
    ) -> list[Found]:
        """The wordings that fit at the hit."""
        options = []
        start, end, anchor = hit.start, hit.end, hit.entry.value
        seen = not sentence.norms.isdisjoint(self._others.get(anchor, ()))
        patterns = (self._by_anchor if seen else self._alone).get(anchor, ())
        for order, wording, pattern, needs in patterns:
            if needs and any(map(sentence.norms.isdisjoint, needs)):
                continue
            family = self._families[wording.family]
            kinds, span = self._kinds[wording.id], (start, end)
            match = Match(
                sentence, family, kinds, pattern, span, fallback, wording, chain
            )
            if match.run() and (
                wording.implicit
                or wording.joins
                or wording.mutual
                or wording.same
                or _sufficient(match.roles, family, start)
            ):
                score = match.score - order / 1000
                options.append(
                    Found(
                        wording,
                        pattern,
                        (start, end),
                        match.roles,
                        match.low,
                        match.high,
                        match.subject,
                        score,
                        match.objects,
                    )
                )
        return options

    def _add_adjuncts(self, sentence: Sentence, found: Found) -> None:
        family = self._families[found.wording.family]
        for at in sentence.hits.places(sentence.start, sentence.end, "adjunct"):
            for hit in sentence.hits.all_at(at, "anchor"):
                for name, pattern in self._adjuncts.get(hit.entry.value, ()):
                    if name != family.name:
                        continue
                    kinds, span = self._kinds[name], (hit.start, hit.end)
                    match = Match(sentence, family, kinds, pattern, span, None)
                    if match.run():
                        for role, phrases in match.roles.items():
                            taken = found.players
                            fresh = [
                                p for p in phrases if not any(p is t for t in taken)
                            ]
                            if fresh and role not in found.roles:
                                found.roles[role] = fresh


def _in_name(sentence: Sentence, at: int, end: int) -> bool:
    """Whether the word is part of a name, or ends that of a session: «phiên | họp với B»."""
    holder = sentence.covering(at)
    if holder is not None and holder.kind in {"person", "org", "place"}:
        return True
    if holder is not None and holder.kind == "conference" and not sentence.title:
        # «co-chaired the Joint Commission | Meeting with Minister A»
        capital = sentence.tokens.words[at][:1].isupper() and holder.start < at
        if capital and sentence.hits.at(holder.end, "words.partner"):
            return True
    head = sentence.hits.ending(end, "heads.conference")
    if head is None or head.start >= at:
        return False
    return sentence.hits.at(head.start, "anchor") is None


def _subject(found: Found) -> Phrase | None:
    """Who acts: for an arrival the one right before it, «đưa B đến C» too."""
    if found.subject is not None or not found.wording.arrives:
        return found.subject
    return next(iter(found.roles.get("visitor", ())), None)


def _score(found: Found) -> float:
    return found.score


def _kinds(roles: Mapping[str, tuple[str, ...]]) -> dict[str, frozenset[str]]:
    """The kinds of phrases that fill each role."""
    return {role: frozenset(kinds) for role, kinds in roles.items()}


def _needs(pattern: Pattern) -> list[frozenset[str]]:
    """For each word beside the anchor that the pattern must see: what it may begin with."""
    return [
        frozenset(words.split(" ")[0] for words in element.words)
        for number, element in enumerate(pattern.elements)
        if element.words and not element.optional and number != pattern.anchor
    ]


def _sufficient(roles: dict[str, list[Phrase]], family: Family, anchor: int) -> bool:
    """Whether the roles filled make an event; a plural phrase counts twice."""
    count = {
        role: sum(2 if p.kind in _PLURAL or acts(p, anchor) else 1 for p in phrases)
        for role, phrases in roles.items()
    }
    return any(
        all(count.get(role, 0) >= need.count(role) for role in need)
        for need in family.needs
    )
