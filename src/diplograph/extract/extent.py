"""Where the name of an agreement or conference ends."""

from __future__ import annotations

from diplograph.extract.body import STOPS
from diplograph.extract.enclosed import abbreviation, quoted, titled
from diplograph.extract.hits import Hits
from diplograph.extract.name_joins import join_leaves
from diplograph.extract.name_offices import of_body, of_many, of_one, office_ends
from diplograph.extract.name_wholes import whole_phrase
from diplograph.extract.tokens import Tokens
from diplograph.pack import LanguagePack

_LONGEST = 26
_TOLD = 16
"""Tokens of what a statement is told to say."""
_STEPS = ("country", "org", "portfolio", "place")
_ACTORS = (
    "office",
    "words.honorific",
    "anaphora.counterpart",
    "anaphora.staff",
    "anaphora.leaders",
    "anaphora.he",
    "country",
    "org",
    "heads.organization",
)


class Extent:
    """Walks on from a head until a word cannot belong to the name."""

    def __init__(self, language: LanguagePack) -> None:
        self._loose = language.words("heads", "loose")
        self._with = language.words("heads", "with")
        self._between = language.words("heads", "between")
        self._about = language.words("heads", "about")
        self._themes = language.words("scope", "themes")
        self._short = language.words("heads", "short")
        self._verbal = language.words("heads", "verbal")
        self._clause = str(language.table["heads"].get("clausal", ""))
        self._jubilee = language.words("heads", "jubilee")
        dates = language.table["dates"]
        self._calendar = frozenset((*dates["months"], *dates["weekdays"]))
        self._months = language.words("heads", "month")
        self._capitals = language.grammar.names_in_capitals

    def end(
        self, tokens: Tokens, hits: Hits, at: int, start: int, limit: int, kind: str
    ) -> int:
        """End of the name whose head is ``at`` to ``start``."""
        stop = min(limit, start + _LONGEST)
        shut = self._shut(tokens, hits, at, start, stop, limit)
        if shut:
            return shut
        end = kept = start
        while end < stop:
            close = quoted(tokens, end, stop)
            if close:
                end = close
                break
            whole = whole_phrase(tokens, hits, end, start, kind)
            if 0 < whole <= stop:
                end = kept = whole
                continue
            step = self._abbreviated(tokens, hits, end, stop)
            step = step or self._step(tokens, hits, at, end, start, kind)
            if not step:
                break
            end = step if step <= stop else end + 1
        while end > kept and self.dangles(tokens, end):
            end -= 1
        return end

    def _shut(
        self,
        tokens: Tokens,
        hits: Hits,
        at: int,
        start: int,
        stop: int,
        limit: int,
    ) -> int:
        """The end of a name to which no further word belongs; 0 if it may go on."""
        title = titled(tokens, at, start, limit)
        if title:
            return title
        if start - at > 1 and start < limit and self._dated(tokens, start - 1):
            return start - 1  # «Joint Statement | on May 9»
        return start if self._closed(tokens, hits, at, start, stop) else 0

    def _step(
        self, tokens: Tokens, hits: Hits, at: int, end: int, start: int, kind: str
    ) -> int:
        """End of the next word or known phrase of the name; 0 where the name ends."""
        inner = hits.at(end, "heads.inner")
        if inner is not None and inner.end - end > 1:
            return inner.end  # «tự do», though «do» ends a name
        if self._ends(tokens, hits, at, end, start, kind):
            return 0
        step = hits.at(end, *_STEPS)
        if kind == "agreement" and tokens.norms[end - 1] in self._loose:
            step = step or hits.at(end, "heads.conference")  # «… của | kỳ họp»
        if kind == "conference" and (of_many(tokens, hits, end) or of_body(hits, end)):
            step = hits.at(end, "office")
        governed = end == start or tokens.norms[end - 1] in self._loose
        if governed and kind == "agreement":
            # «Tuyên bố chung (về) | thiết lập quan hệ …»
            step = step or hits.at(end, "anchor")
        return step.end if step else end + 1

    def _abbreviated(self, tokens: Tokens, hits: Hits, at: int, stop: int) -> int:
        """End of «(OIC)» inside a name that goes on; 0 if none."""
        end = abbreviation(tokens, at)
        if not end or end >= stop:
            return 0
        about = hits.at(end, "heads.about")
        goes_on = tokens.words[end][:1].isupper() or about is not None
        return end if goes_on and not hits.at(end, "heads.stop", "words.clause") else 0

    def dangles(self, tokens: Tokens, end: int) -> bool:
        """Whether the word before is one that never stands last in a name."""
        return tokens.norms[end - 1] in self._loose

    def clause_end(self, tokens: Tokens, at: int, limit: int) -> int:
        """End of what a statement is told to say: «tuyên bố chung | cam kết …»."""
        end = at
        while end < min(limit, at + _TOLD) and not (
            tokens.words[end] in STOPS or tokens.words[end] == ","
        ):
            end += 1
        return end

    def with_parties(
        self, tokens: Tokens, hits: Hits, at: int, end: int, limit: int
    ) -> int:
        """End of «giữa Bộ A và Bộ B» after a name; the name's own end if nothing follows."""
        if end >= limit or tokens.norms[end] not in self._between:
            return end
        if hits.at(end + 1, "anaphora.countries", "anaphora.pair"):
            return end  # «văn kiện hợp tác | giữa hai nước»
        stop = min(limit, end + _LONGEST)
        last = after = end + 1
        while after < stop:
            step = hits.at(after, "country", "org", "portfolio")
            joins = hits.at(after, "words.and") is not None
            joins = joins or (last > end + 1 and tokens.norms[after] in self._with)
            if joins and hits.at(after + 1, "heads.agreement"):
                break  # «giữa A và B | và Thỏa thuận giữa C và D»
            if not joins and self._ends(tokens, hits, at, after, end, "conference"):
                break
            after = step.end if step and step.end <= stop else after + 1
            last = last if joins else after
        return last

    def _closed(
        self, tokens: Tokens, hits: Hits, at: int, start: int, stop: int
    ) -> bool:
        """Whether nothing more can follow the head: «tuyên bố chung | nêu rõ …»."""
        if start >= stop:
            return True
        word = tokens.words[start]
        if self._capitals and tokens.norms[start - 1] in self._loose:
            return False  # the head brings its «on»
        head = " ".join(tokens.norms[at:start])
        said = head in self._verbal and hits.at(start, "anchor") is not None
        goes_on = hits.at(start, "heads.about") is not None and not said
        plain = word.isalpha() and word.islower() and not goes_on
        if self._capitals:
            return plain or word == ","
        return plain and head in self._short

    def _ends(
        self, tokens: Tokens, hits: Hits, at: int, end: int, start: int, kind: str
    ) -> bool:
        word = tokens.words[end]
        if word in STOPS or word.isspace() or ("/" in word and word[0].isdigit()):
            return True
        if word == "," or hits.at(end, "words.and"):
            return join_leaves(tokens, hits, end, capitals=self._capitals)
        if self._leaves(tokens, hits, end, kind):
            return True
        office = hits.at(end, "office")
        if office and (
            kind != "conference" or (self._capitals and of_one(tokens, hits, office))
        ):
            return True
        if office and (shut := office_ends(tokens, hits, office, start)) is not None:
            return shut
        if hits.at(end, "anchor") is None or not word.islower():
            return False
        if hits.at(end, "heads.technical") or tokens.words[end - 1].isdigit():
            # «thỏa thuận hợp tác | thăm dò dầu khí», «hiệp định tài trợ 25 | triệu euro»
            return False
        governed = tokens.norms[end - 1] in self._loose  # «Bản ghi nhớ về hỗ trợ …»
        governed = governed or self._clausal(tokens, start, end)
        governed = governed or self._theme(tokens, start, end)
        return end > start and not governed and not self._is_jubilee(tokens, at, end)

    def _theme(self, tokens: Tokens, start: int, end: int) -> bool:
        """«protocol on | monetary aid»: a noun of what the paper is about."""
        if tokens.norms[end] not in self._themes:
            return False
        return not self._about.isdisjoint(tokens.norms[max(start - 1, end - 3) : end])

    def _clausal(self, tokens: Tokens, start: int, end: int) -> bool:
        """«Bản ghi nhớ về việc Ghana tham gia …»: a whole clause is the subject."""
        return end - start > 1 and tokens.norms[start + 1] == self._clause

    def _leaves(self, tokens: Tokens, hits: Hits, end: int, kind: str) -> bool:
        """Whether a preposition or another stop word leads out of the name."""
        if hits.at(end, "words.deputing"):
            return True  # «… Accords on behalf of Romania»
        # «thỏa thuận xây cầu | qua sông Mê Kông»
        inside = hits.at(end, "heads.technical") or _is_land(tokens, hits, end)
        if inside or self._aim(tokens, hits, end):
            return False
        if hits.at(end, "heads.stop", "words.honorific", "words.clause"):
            # «Ngày thành lập …» in a name has a capital, a date has not.
            return not (kind == "conference" and tokens.words[end] == "Ngày")
        norm = tokens.norms[end]
        if self._dated(tokens, end):
            return True
        if norm in self._with:
            whom = hits.past(end + 1, "words.owner")  # «… with her Lao counterpart»
            return hits.at(whom, *_ACTORS) is not None
        if kind == "agreement" and (party := self._party(tokens, hits, end)):
            return hits.at(end + 1, *party) is not None
        if norm in self._between:  # «talks between Minister A and …»
            sides = ("office", "words.honorific", "delegation.noun")
            told = hits.at(end + 1, *sides) is not None
            return told and not of_many(tokens, hits, end + 1)
        return False

    def _party(self, tokens: Tokens, hits: Hits, at: int) -> tuple[str, ...]:
        """What tells that «between A» or «for A» leads to a party, not on in the name."""
        if hits.at(at, "words.for_side"):
            return ("country",)  # «signed it | for Peru»
        between = tokens.norms[at] in self._between
        return ("country", "org", "heads.organization") if between else ()

    def _aim(self, tokens: Tokens, hits: Hits, at: int) -> bool:
        """«Đối tác | vì Tăng trưởng xanh»: the aim of what is named, not of who acts."""
        if hits.at(at, "heads.inner") is None or hits.at(at, "words.clause") is None:
            return False
        capital = tokens.words[at + 1 : at + 2] and tokens.words[at + 1][:1].isupper()
        return bool(capital) and hits.at(at + 1, *_ACTORS) is None

    def _dated(self, tokens: Tokens, at: int) -> bool:
        """Whether a date follows: «Forum | on May 6», «Hội nghị | tháng Ba»."""
        after = tokens.words[at + 1 : at + 2]
        if not after or not tokens.words[at].islower():
            return False
        if after[0][0].isdigit():
            # «Conference | on 17 February»
            month = tokens.norms[at + 2 : at + 3]
            dated = self._capitals and bool(month) and month[0] in self._calendar
            return dated or tokens.norms[at] in self._months
        # «tháng | Tư», but «Hội nghị | Tư lệnh Lục quân»
        led = self._capitals or tokens.norms[at] in self._months
        return led and after[0].istitle() and tokens.norms[at + 1] in self._calendar

    def _is_jubilee(self, tokens: Tokens, at: int, end: int) -> bool:
        """«lễ kỷ niệm 25 năm thiết lập quan hệ»: the event word is what is celebrated."""
        return any(norm in self._jubilee for norm in tokens.norms[at:end])


def _is_land(tokens: Tokens, hits: Hits, at: int) -> bool:
    """«Đối thoại quốc phòng Lào - | Anh»: a country with a capital is no «anh»."""
    land = tokens.words[at][:1].isupper() and hits.at(at, "country") is not None
    return land and hits.at(at, "heads.stop", "words.clause") is None
