"""Whom a title without a name means: its holder, or the body or country he stands for."""

from __future__ import annotations

from diplograph.extract.alike import words_of
from diplograph.extract.bound import acting_before
from diplograph.extract.entity import CHIEFS, LEADER, Record
from diplograph.extract.lands_before import LandsBefore, of_it
from diplograph.extract.likeliest import highest
from diplograph.extract.own_titles import UNKNOWN, own_land
from diplograph.extract.phrases import Phrase
from diplograph.extract.references import CONSORTS, Resolver
from diplograph.extract.register import Register
from diplograph.extract.sentence import Sentence
from diplograph.extract.strangers import predicate_of
from diplograph.pack import LanguagePack

_HEAD = "head-of-body"
"""The office of whoever heads a body, whatever he is called."""
_DIPLOMAT = "diplomat"
"""The office of whoever serves abroad."""
_COUNTED = ("anaphora.many", "anaphora.two", "words.counts_things")
"""What stands before several: «năm | nhà ngoại giao Nga»."""
_CHIEF = 6
"""The lowest rank of those who speak for a body."""


class Titles:
    """Resolves the titles of one article in the order of the text."""

    def __init__(
        self,
        register: Register,
        resolver: Resolver,
        language: LanguagePack,
        lands: LandsBefore,
    ) -> None:
        self._register = register
        self._lands = lands
        self._resolver = resolver
        self._own = frozenset(language.words("heads", "home_office"))
        self._nameless: set[str] = set()
        """Titles of the narrator's own people, whom nobody names."""
        self._definite = bool(language.grammar.articles)
        self._abroad: set[str] = set()
        """Offices that somebody unnamed of another country holds."""

    def meant(self, sentence: Sentence, phrase: Phrase) -> Record | None:
        """The person of the title, else the body that he heads or the country he is of.

        «Tổng thống nước này» is its country where nobody is named.
        """
        land = of_it(sentence, phrase)
        if land is None:
            return self._holder(sentence, phrase)
        code = self._lands.of_title(sentence, phrase, self._resolver.about)
        if code is None:
            return None
        phrase.offices[0].country = phrase.country = code
        phrase.end = land.end
        sentence.index()
        return self._holder(sentence, phrase) or self._register.homeland(code)

    def _holder(self, sentence: Sentence, phrase: Phrase) -> Record | None:
        office = phrase.offices[0]
        own = own_land(sentence, phrase, self._resolver, self._register)
        if own == UNKNOWN:
            return None
        office.country = phrase.country = own or office.country
        if office.country not in (None, self._resolver.home):
            self._abroad.add(office.head)
        said = predicate_of(sentence, phrase.start)
        if said is not None and said.entity:
            return self._register.records[said.entity]
        if self._whoever(sentence, phrase):
            # «trục xuất một nhà ngoại giao Lào»: Laos, whoever it was
            diplomat = office.head == _DIPLOMAT
            return self._named_land(sentence, phrase) if diplomat else None
        record = (
            self._beside(sentence, phrase)
            or self._envoy(sentence, phrase)
            or self._headed(sentence, phrase)
            or self._told(sentence, phrase)
            or self.land(sentence, phrase)
            or self._homeland(sentence, phrase)
            or (self._register.homeland(own) if own else None)
        )
        if record and self._unmet(sentence, phrase, record):
            return None
        if record:
            self._resolver.note(record)
            if record.type == "Person":
                record.country = record.country or phrase.offices[0].country
        return record

    def _whoever(self, sentence: Sentence, phrase: Phrase) -> bool:
        """«một | bộ trưởng», «năm | nhà ngoại giao Nga»: some, of whom nobody is meant."""
        counted = _COUNTED if phrase.offices[0].head == _DIPLOMAT else ()
        told = sentence.hits.ending(phrase.start, "words.indefinite", *counted)
        return told is not None

    def _envoy(self, sentence: Sentence, phrase: Phrase) -> Record | None:
        """«Nhà ngoại giao Lào sẽ đến chào A»: the one Lao whom the article names, if he acts."""
        office = phrase.offices[0]
        if office.head != _DIPLOMAT or sentence.governed(phrase):
            return None
        if self._definite:
            return None  # «a Lao diplomat said», «Lao diplomats»
        acts = not sentence.after_anchor(phrase) and not sentence.name_follows(phrase)
        return (
            self._resolver.leader(office.country) if acts and office.country else None
        )

    def _told(self, sentence: Sentence, phrase: Phrase) -> Record | None:
        """The holder whom the article names; no foreign one who is named only later.

        «Thủ tướng tiếp Thủ tướng Lào A»: the first is none of Laos.
        """
        object_ = sentence.after_anchor(phrase) or sentence.governed(phrase)
        acting = acting_before(sentence, phrase) if object_ else frozenset[str]()
        record = self._resolver.title(phrase, acting)  # «C invited | the President»
        if record is not None and self._other(sentence, phrase, record):
            return self._named_land(sentence, phrase)
        if record is None or record.country in (None, self._resolver.home):
            return record
        office = phrase.offices[0]
        if office.country or office.lemma not in self._own or sentence.title:
            return record
        place = sentence.tokens.starts[phrase.start]
        return record if min(record.seen, default=0) < place else None

    def _other(self, sentence: Sentence, phrase: Phrase, record: Record) -> bool:
        """«met President A and gave him a letter from the President of Chile»: not A."""
        if phrase.country is None or record.country is not None:
            return False
        before = (p for p in sentence.phrases if p.end <= phrase.start)
        return any(p.kind == "person" and p.entity == record.id for p in before)

    def _unmet(self, sentence: Sentence, phrase: Phrase, record: Record) -> bool:
        """«The President met A. … thanked President B of C»: before B, it is another.

        The narrator's own president needs no country.
        """
        told = sentence.hits.ending(phrase.start, "words.article")
        here = phrase.offices[0].country is not None or sentence.title
        if not self._definite or told is None or here or record.type != "Person":
            return False
        place = sentence.tokens.starts[phrase.start]
        if record.landed and all(seen > place for seen in record.seen):
            self._nameless.add(phrase.offices[0].lemma)
        return record.landed and phrase.offices[0].lemma in self._nameless

    def _beside(self, sentence: Sentence, phrase: Phrase) -> Record | None:
        """«A, Đặc phái viên của Tổng thống B đã gặp C»: the envoy is A."""
        if phrase.offices[0].principal is None:
            return None
        if sentence.tokens.words[phrase.start - 1] != ",":
            return None
        before = sentence.ending(phrase.start - 1)
        named = before is not None and before.kind == "person" and before.entity
        return self._register.records[named] if named else None

    def _homeland(self, sentence: Sentence, phrase: Phrase) -> Record | None:
        """«Thủ tướng tiếp Đại sứ Chile»: a home paper means its own, who is named nowhere."""
        office = phrase.offices[0]
        if office.country not in (None, self._resolver.home):
            return None
        if office.lemma not in self._own or len(phrase.offices) > 1:
            return None
        if office.head in self._abroad or self._goes_on(sentence, phrase):
            return None
        if all(p.country in (None, self._resolver.home) for p in sentence.phrases):
            return None  # home affairs: nobody from abroad is there
        people = self._register.of_type("Person")
        if any(r.country in (None, self._resolver.home) and r.offices for r in people):
            return None
        return self._register.homeland(self._resolver.home)

    def _goes_on(self, sentence: Sentence, phrase: Phrase) -> bool:
        """«Thủ tướng sở tại A», «Tổng Bí thư, Chủ tịch nước Lào»: whose title follows."""
        elsewhere = sentence.hits.at(phrase.end, "words.elsewhere") is not None
        comma = sentence.tokens.words[phrase.end : phrase.end + 1] == [","]
        more = sentence.starting(phrase.end + 1) if comma else None
        return elsewhere or more is not None or sentence.name_follows(phrase)

    def _headed(self, sentence: Sentence, phrase: Phrase) -> Record | None:
        """«Chủ tịch Thượng viện Chile»: nobody of that office is named, so the body counts."""
        body, office = phrase.body, phrase.offices[0]
        if body is not None and office.head == _HEAD:
            return self._head_of(body) or self._register.body(body)
        if office.head in CHIEFS - {LEADER}:
            return None  # «ông chủ Nhà Trắng» is nobody's house
        if body is not None and office.head == LEADER:
            # «làm việc với lãnh đạo Bộ Ngoại giao Lào»: whoever leads it
            return None if sentence.name_follows(phrase) else self._register.body(body)
        if body is None or office.rank > _CHIEF or sentence.name_follows(phrase):
            return None
        return self._register.body(body) if self._resolver.vacant(office) else None

    def _head_of(self, body: Phrase) -> Record | None:
        """«người đứng đầu Liên hợp quốc»: the highest of those whose offices name it."""
        forms = [words_of(form) for form in self._register.body(body).forms]
        named = [{*words} for words in forms if len(words) > 1]
        fits = [
            record
            for record in self._register.of_type("Person")
            if any(
                own <= {*words_of(office.lemma)}
                for office in record.offices.values()
                for own in named
            )
        ]
        return highest(fits)

    def land(self, sentence: Sentence, phrase: Phrase) -> Record | None:
        """«Quốc vương Kuwait»: nobody of that office is named, so Kuwait stands for him."""
        code = phrase.offices[0].country
        if code is None or not self._resolver.nobody(phrase.offices[0]):
            return None
        return self._named_land(sentence, phrase)

    def _named_land(self, sentence: Sentence, phrase: Phrase) -> Record | None:
        """The country that the words of the office tell, but not for a wife."""
        code = phrase.offices[0].country
        if code is None or phrase.offices[0].head in CONSORTS:
            return None
        for at in range(phrase.start, phrase.end):
            hit = sentence.hits.at(at, "country")
            union = sentence.hits.at(at, "org")
            if hit and union and union.entry.country == code:
                continue  # «Đại diện cấp cao của EU»: a body is no land
            if hit and hit.entry.value == code and hit.end <= phrase.end:
                form = sentence.tokens.slice(at, hit.end)
                return self._register.country(
                    code, form, adjective=hit.entry.kind != "name"
                )
        return None
