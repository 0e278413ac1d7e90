"""Which conference or agreement a common noun means: «Tọa đàm», «the summit»."""

from __future__ import annotations

from diplograph.extract.alike import words_of
from diplograph.extract.draft import TALKS
from diplograph.extract.entity import Record
from diplograph.extract.phrases import Phrase
from diplograph.extract.register import Register
from diplograph.extract.sentence import Sentence
from diplograph.pack import LanguagePack, Wording

_SPOKEN = frozenset({"Message", "Invitation"})
_ASIDE = frozenset({"inviter", "member", "witness"})
"""Roles of those who need not take part in the next event of the kind."""


class Described:
    """Conferences without a name that words tell apart: «a regional summit on water»."""

    def __init__(
        self,
        heads: frozenset[str],
        plain: frozenset[str],
        common: frozenset[str] = frozenset(),
        gatherings: frozenset[str] = frozenset(),
    ) -> None:
        self.common = common
        """Nouns that may mean any conference: «forum»."""
        self._gatherings = gatherings
        """Nouns that need no more words: «state funeral»."""
        self._heads = sorted(heads)
        self._plain = plain
        """Words that tell no conference from another: «next», «the», «annual»."""

    @classmethod
    def of(cls, language: LanguagePack) -> Described:
        """Those of the language."""
        words = language.words
        return cls(
            words("heads", "conference_described")
            | words("heads", "gathering_described"),
            words("heads", "conference_plain"),
            words("heads", "any_conference"),
            words("heads", "gathering"),
        )

    def head(self, name: str) -> str:
        """The noun of the name, if such a conference may be known by its description."""
        padded = f" {name.lower()} "
        return next((head for head in self._heads if f" {head} " in padded), "")

    def alone(self, name: str) -> bool:
        """Whether the noun alone tells enough: «the state funeral»."""
        return name.lower() in self._gatherings

    def fits(self, name: str) -> bool:
        """Whether something beside the noun is said of it, if it needs that."""
        if self.alone(name):
            return True
        head = self.head(name)
        own = self._plain | set(head.split())
        rest = {w for w in name.lower().replace("-", " ").split() if w not in own}
        return bool(head and rest)


class Things:
    """Resolves nouns that name no conference or agreement by themselves."""

    def __init__(
        self,
        register: Register,
        common: frozenset[str],
        statements: frozenset[str] = frozenset(),
        papers: frozenset[str] = frozenset(),
        described: Described | None = None,
    ) -> None:
        self._statements = statements
        self._papers = papers
        """Nouns that may mean any agreement: «document»."""
        self._described = described or Described(frozenset(), frozenset())
        self._met: list[Phrase] = []
        """Conferences that are described but have no name, so far."""
        self._register = register
        self._common = common
        self._occasion: str | None = None
        self._paper: str | None = None
        self.kinds: dict[str, str] = {}
        """The last type told of a family: what «a similar cable» or «the same step» is."""
        self._company: dict[str, list[tuple[str, str]]] = {}
        """Who took part in the last event of a family or type, in which roles."""
        self.latest = ""
        """The family of the event told last."""
        self.writing = False
        """Whether a letter or message was told of last, rather than a meeting or call."""

    def meant(self, phrase: Phrase) -> str | None:
        """Id of the thing named elsewhere; an agreement named nowhere may be a new one."""
        if phrase.kind == "conference":
            record = self._conference(phrase)
        else:
            if phrase.fresh:
                alike = self._headlined(phrase)
            else:
                alike = self._alike("Agreement", phrase)
            record = alike or self._new_agreement(phrase)
        return record.id if record else None

    def told(self, family: str, kind: str, roles: list[tuple[str, str]]) -> None:
        """Note an event: the people listed next are its people."""
        conference = next(
            (entity for role, entity in roles if role == "conference"), None
        )
        if family not in _SPOKEN:  # congratulations are spoken where one is
            self._occasion = conference if family == "Conference" else None
        paper = next((entity for role, entity in roles if role == "agreement"), None)
        self._paper = paper or self._paper
        self.writing = family == "Message" or (self.writing and family not in TALKS)
        self.kinds[family] = kind
        self._company[family] = self._company[kind] = roles
        self.latest = family

    def playing(self, family: str, role: str) -> list[str]:
        """Who plays the role in the last event of the family."""
        return [e for r, e in self._company.get(family, ()) if r == role]

    def same(
        self, wording: Wording, told: list[tuple[str, str]]
    ) -> list[tuple[str, str]]:
        """Who takes part in «the second call»: those of the one before, if all told are."""
        kinds = (wording.family,) if wording.again else (wording.type, wording.family)
        before = next((r for k in kinds if (r := self._company.get(k))), [])
        known = {entity for _, entity in before}
        fits = all(entity in known for _, entity in told)
        return [(r, e) for r, e in before if r not in _ASIDE] if fits else []

    def name(self, phrases: list[Phrase]) -> None:
        """Note the conferences that a sentence only names."""
        for phrase in phrases:
            if phrase.kind == "conference" and phrase.entity:
                self._occasion = phrase.entity
            elif phrase.kind == "conference" and self._described.alone(phrase.name):
                self._occasion = self._register.body(phrase).id
            elif phrase.kind == "conference" and self._described.fits(phrase.name):
                self._met.append(phrase)

    @property
    def occasion(self) -> str | None:
        """Id of the conference that the text is at; none after another event."""
        return self._occasion

    @property
    def paper(self) -> str | None:
        """Id of the agreement that was signed last."""
        return self._paper

    def statement(self, sentence: Sentence) -> str | None:
        """Id of the statement that the article is the text of, as the sentence says.

        One that the text speaks of later is another: «We recall the Paris Declaration».
        """
        fits = [r for r in self._register.of_type("Agreement") if self._states(r.words)]
        titled = [r.id for r in fits if -1 in r.seen]
        first = sentence.tokens.starts[sentence.start]
        told = [r.id for r in fits if any(0 <= at < first for at in r.seen)]
        own = [
            p.entity or self.meant(p)
            for p in sentence.phrases
            if p.kind == "agreement" and self._states(words_of(p.name))
        ]
        return next((one for one in (*titled, *own, *told) if one), None)

    def _states(self, words: tuple[str, ...]) -> bool:
        return bool(self._statements & {*words, " ".join(words[:2])})

    @property
    def addressed(self) -> str | None:
        """Id of whom the last letter or message went to."""
        return next(iter(self.playing("Message", "recipient")), None)

    def _conference(self, phrase: Phrase) -> Record | None:
        """The one that a noun means, else a new one if the words describe it well enough."""
        if phrase.part:
            return self._whole()
        if self._described.fits(phrase.name):
            return self._register.body(phrase)
        named = self._alike("Conference", phrase) or self._only_conference(phrase)
        if named:
            return named
        head = phrase.name.lower().rpartition(" ")[2]
        told = [p for p in self._met if self._described.head(p.name) == head]
        return self._register.body(told[-1]) if told else None

    def _whole(self) -> Record | None:
        """The conference whose session it is: the one at hand, else the only one."""
        if self._occasion:
            return self._register.records[self._occasion]
        named = self._register.of_type("Conference")
        return named[0] if len(named) == 1 else None

    def _new_agreement(self, phrase: Phrase) -> Record | None:
        """«Tuyên bố chung» is enough of a name, «thỏa thuận» is not."""
        if phrase.name.lower() in self._papers:
            return self._last_paper()
        if phrase.name.lower() in self._common and not phrase.fresh:
            return None
        return self._register.body(phrase)

    def _last_paper(self) -> Record | None:
        """The agreement signed last, else the only one that is named."""
        if self._paper:
            return self._register.records[self._paper]
        named = self._register.of_type("Agreement")
        return named[0] if len(named) == 1 else None

    def unnamed(self, phrase: Phrase) -> str:
        """Id of an agreement that has no other name than «pact»."""
        return self._register.body(phrase).id

    def _headlined(self, phrase: Phrase) -> Record | None:
        """«signed an agreement» under «A, B sign fishing agreement»: the one of the headline."""
        named = self._alike("Agreement", phrase)
        return named if named and -1 in named.seen else None

    def _alike(self, kind: str, phrase: Phrase) -> Record | None:
        head = phrase.name.lower()
        fits = [
            r
            for r in self._register.of_type(kind)  # type: ignore[arg-type]
            if any(_opens_or_ends(form.lower(), head) for form in (r.name, *r.forms))
        ]
        here = next((r for r in fits if r.id == self._occasion), None)
        return here or (fits[-1] if fits else None)

    def _only_conference(self, phrase: Phrase) -> Record | None:
        """«cuộc họp» after «Kỳ họp lần thứ 20»: the one conference of the article."""
        named = self._register.of_type("Conference")
        last = phrase.name.lower().rpartition(" ")[2]
        if len(named) != 1:
            return None
        meant = last in named[0].words or phrase.name.lower() in self._described.common
        return named[0] if meant else None


def _opens_or_ends(name: str, head: str) -> bool:
    """Whether the noun is the name's own: «A-B Joint Statement on C» is a statement."""
    inside = f" {head} " in name or f"({head})" in name
    return inside or name.startswith(head) or name.endswith(" " + head)
