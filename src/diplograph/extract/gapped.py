"""Papers signed in one breath: «the treaty was signed by A and the protocol by B»."""

from __future__ import annotations

from dataclasses import replace

from diplograph.extract.found import Found
from diplograph.extract.lists import group_right
from diplograph.extract.sentence import Sentence

_SIGNERS = frozenset({"person", "title", "org"})


def gapped(sentence: Sentence, found: Found) -> list[Found]:
    """The signing, and those after it whose verb the sentence leaves out."""
    told = [found]
    hits = sentence.hits
    by = hits.ending(found.anchor[1], "words.agent")
    while by is not None and found.wording.family == "Signing":
        at = found.high
        comma = sentence.tokens.words[at : at + 1] == [","]
        article = hits.at(sentence.is_and(at + comma), "words.article")
        paper = sentence.starting(article.end) if article else None
        if paper is None or paper.kind != "agreement":
            break
        by = hits.at(paper.end, "words.agent")
        signer = sentence.starting(by.end) if by else None
        if by is None or signer is None or signer.kind not in _SIGNERS:
            break
        signers = group_right(sentence, signer, _SIGNERS)
        found = replace(
            found,
            roles={"agreement": [paper], "signatory": signers},
            anchor=(paper.start, by.end),
            low=paper.start,
            high=signers[-1].end,
        )
        told.append(found)
    return told
