"""Foreign names spelled in syllables: «Xan-ta Mác-ta», «Giô-han-nét-xbua»."""

from __future__ import annotations

from diplograph.extract.tokens import Tokens


def spelled_on(tokens: Tokens, at: int, stop: int) -> bool:
    """Whether a hyphen joins a small syllable to a capital one: «Xan | -ta»."""
    if at + 1 >= stop or at < 1 or tokens.words[at] != "-":
        return False
    if not tokens.words[at - 1].isalpha():
        return False
    following = tokens.words[at + 1]
    glued = tokens.glued(at) and tokens.glued(at + 1)
    return glued and following.isalpha() and following.islower()
