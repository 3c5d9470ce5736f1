"""The most characteristic words of an article, whole terms rather than their fragments.

Runs of words that the text repeats (京津冀协同发展, 非首都功能) are taken as terms; the text is then read once more with them, so
that what stands inside a term no longer counts for its parts (the idea of the C-value, Frantzi, Ananiadou and Mima 2000). A
term weighs what it counts on its own, times how rare its words are in general text (inverse document frequency).
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from math import log2, sqrt
from pathlib import Path
from typing import TYPE_CHECKING

from jjj_tui.words.model import LONGEST_TEXT, Keyword
from jjj_tui.words.places import is_place
from jjj_tui.words.stop import STOP_CHARACTERS, STOP_WORDS

if TYPE_CHECKING:
    from jjj_tui.words.segment import Dictionary, Word

_LONGEST_TERM = 6  # words
_LONGEST_WORD = LONGEST_TEXT // _LONGEST_TERM  # code points; keeps every term within what a keyword may be
_FEWEST = 5  # words that stand only once are shown when hardly any is repeated
_HOLDS = 0.5  # a longer term must be this much of its part's count to be more than one of its uses
_UNKNOWN_RARITY = 8.0  # nats: below the median (11.9), because what no list knows is often only a bad cut
_WORDS_PER_REPEAT = 1500  # a term of a long article must be repeated more often than twice
_RAREST = 10.0  # nats; the table is older than 京津冀 as a word, and rarer than this is only luck
_MOST_COMMON = 4.6  # nats: a word more common than this says nothing alone
_LENGTH = 0.5  # a term of two words weighs 1.5 of their mean, of four 2
_VERB = 0.6  # a verb says less about a text than a noun that is as rare
_PLACE = 0.6  # a place by itself says less than what happens there, and has its own list

_NUMERALS = frozenset("一二三四五六七八九十百千两几半第数")
_NO_LAST = frozenset("非新全大小高低多总副老双各超再可第被不")
_HEDGES = frozenset("近约超达逾共仅")
_COVERBS = frozenset("离距在从对与和向往由被把")
_BEHIND_VERBS = frozenset("过了着至")
_NO_FIRST = frozenset("式度性化级者家员里边面们率")

Term = tuple[str, ...]


def find_keywords(
    paragraphs: Iterable[Sequence["Word"]], dictionary: "Dictionary", most: int = 20
) -> tuple[Keyword, ...]:
    """The most characteristic words and terms, best first.

    Args:
        paragraphs: The words of each paragraph of running text, damaged ones left out.
        dictionary: The words they were cut with.
        most: How many at most.
    """
    runs = [run for words in paragraphs for run in _runs(words)]
    terms = _terms(runs, dictionary)
    alone: Counter[Term] = Counter()
    anywhere: Counter[Term] = Counter()
    written: dict[Term, Counter[str]] = {}
    tags = {word.simplified: word.tag for run in runs for word in run}
    for run in runs:
        for term, words in _read(run, terms):
            alone[term] += 1
            written.setdefault(term, Counter())["".join(word.text for word in words)] += 1
        simple = [word.simplified for word in run]
        for length in range(1, min(_LONGEST_TERM, len(run)) + 1):
            anywhere.update(tuple(simple[at : at + length]) for at in range(len(run) - length + 1))
    rarity = read_rarity({word for term in alone for word in term})
    weighed = [
        (count * _rarity(term, rarity) * _kind_factor(term, tags, dictionary), term)
        for term, count in alone.items()
        if len(term) > 1 or _says_something(term[0], anywhere[term], tags[term[0]], rarity)
    ]
    # What is repeated comes first; what stands once is there to fill up, and only if it is surely a noun.
    weighed.sort(key=lambda pair: (anywhere[pair[1]] < 2, -pair[0], pair[1]))
    repeated = sum(anywhere[term] > 1 for _, term in weighed)
    kept = weighed[: min(most, max(repeated, _FEWEST))]
    return tuple(
        Keyword(written[term].most_common(1)[0][0], anywhere[term], round(weight, 3)) for weight, term in kept
    )


def _rarity(term: Term, rarity: Mapping[str, float]) -> float:
    """How much meeting a term says: what its words say on average, and a little more the longer it is."""
    mean = sum(min(rarity.get(word, _UNKNOWN_RARITY), _RAREST) for word in term) / len(term)
    return mean * sqrt(mean) * (1 + _LENGTH * log2(len(term)))


def _kind_factor(term: Term, tags: Mapping[str, str], dictionary: "Dictionary") -> float:
    if len(term) > 1:
        return 1.0
    if is_place(term[0], dictionary):
        return _PLACE
    return _VERB if tags[term[0]] in {"v", "a", "d", "ad", "vd", "i", "l"} else 1.0


def _says_something(word: str, count: int, tag: str, rarity: Mapping[str, float]) -> bool:
    """Whether a single word may be a keyword."""
    if word.isascii():
        return count > 1 and len(word) > 1 and word.replace("-", "").isalnum() and not word.isdigit()
    if len(word) < 2 or rarity.get(word, _UNKNOWN_RARITY) <= _MOST_COMMON:
        return False
    if word[0] in _NUMERALS and (count == 1 or tag in {"", "m", "ns", "nr", "t"}):
        return False
    return count > 1 or (tag in {"n", "nz", "vn", "nt"} and word in rarity)


def _runs(words: Sequence["Word"]) -> Iterable[list["Word"]]:
    """Words that stand together and may form a term; every mark, number and stop word ends a run."""
    run: list[Word] = []
    for word in words:
        if run and word.start != run[-1].end:
            yield run
            run = []
        if _stops(word):
            if run:
                yield run
                run = []
        else:
            run.append(word)
    if run:
        yield run


def _stops(word: "Word") -> bool:
    text = word.simplified
    if len(text) == 1:
        return (
            text in STOP_CHARACTERS | _HEDGES | _COVERBS or text.isascii() or word.tag[:1] in set("mrpcudyeo")
        )
    if len(text) > _LONGEST_WORD:
        return True
    # What no list knows was guessed, and the guess may have taken in what belongs to a number or a place (离台北).
    if not word.tag and (text[0] in _COVERBS or text[-1] in _HEDGES):
        return True
    if text[-1] in _BEHIND_VERBS and word.tag in {"", "v"}:
        return True
    if word.tag in {"m", "mq"}:
        return not text.startswith("第") or any(map(str.isdigit, text))
    return word.tag in {"r", "t"} or text in STOP_WORDS or not word.text.isprintable()


def _terms(runs: Sequence[Sequence["Word"]], dictionary: "Dictionary") -> frozenset[Term]:
    """Runs of two to five words that the text repeats, without those that are only ever part of a longer one."""
    size = sum(map(len, runs))
    least = max(2, size // _WORDS_PER_REPEAT)
    counts: Counter[Term] = Counter()
    repeated: set[Term] | None = None
    for length in range(1, _LONGEST_TERM + 1):
        found: Counter[Term] = Counter()
        for run in runs:
            simple = [word.simplified for word in run]
            for at in range(len(run) - length + 1):
                term = tuple(simple[at : at + length])
                # What is not repeated cannot become repeated by growing: count only what can still matter.
                if repeated is None or (term[:-1] in repeated and term[1:] in repeated):
                    found[term] += 1
        repeated = {term for term, count in found.items() if count >= least}
        counts.update({term: found[term] for term in repeated})
    terms = {term for term in counts if len(term) > 1 and _holds(term, counts, dictionary)}
    fragments = {part for term in terms for part in _parts(term) if counts[part] == counts[term]}
    return frozenset(terms - fragments)


def _holds(term: Term, counts: Counter[Term], dictionary: "Dictionary") -> bool:
    """Whether words stand together for more than one use of a part that mostly stands elsewhere (企业, 企业投资)."""
    count = counts[term]
    if term[0] in _NO_FIRST or term[-1] in _NO_LAST:
        return False
    if is_place(term[0], dictionary) and count < _HOLDS * counts[term[1:]]:
        return False  # where something is makes no term of it (台北市预售)
    if len(term) == 2:
        return count > 2 or count >= _HOLDS * min(counts[term[:1]], counts[term[1:]])
    return all(count > _HOLDS * counts[part] for part in _parts(term))


def _parts(term: Term) -> set[Term]:
    """The terms of two words and more inside a term."""
    return {
        term[start : start + length]
        for length in range(2, len(term))
        for start in range(len(term) - length + 1)
    }


def _read(run: Sequence["Word"], terms: frozenset[Term]) -> Iterable[tuple[Term, Sequence["Word"]]]:
    """Cut a run into terms, the longest first at each place, and single words."""
    at = 0
    simple = [word.simplified for word in run]
    while at < len(run):
        for length in range(min(_LONGEST_TERM, len(run) - at), 0, -1):
            term = tuple(simple[at : at + length])
            if length == 1 or term in terms:
                yield term, run[at : at + length]
                at += length
                break


def read_rarity(words: set[str]) -> dict[str, float]:
    """Inverse document frequencies, in nats, of the words that jieba's table of 270,000 lists."""
    from jjj_tui.words.segment import any_of, jieba_folder

    one = any_of(frozenset().union(*words))
    table = Path(jieba_folder(), "analyse", "idf.txt").read_text(encoding="utf-8")
    lines = re.findall(f"^({one}+) ([0-9.]+)$", table, re.MULTILINE)
    return {word: float(value) for word, value in lines if word in words}
