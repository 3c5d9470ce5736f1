"""The most characteristic words of an article, whole terms rather than their fragments.

Runs of words that the text repeats (京津冀协同发展, 非首都功能) are taken as terms; the text is then read once more with them, so
that what stands inside a term no longer counts for its parts (the idea of the C-value, Frantzi, Ananiadou and Mima 2000). A
term weighs what it counts on its own, times how rare its words are in general text (inverse document frequency).
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from math import log2, sqrt
from pathlib import Path
from typing import TYPE_CHECKING

from jjj_tui.words.model import Keyword
from jjj_tui.words.stop import STOP_CHARACTERS, STOP_WORDS

if TYPE_CHECKING:
    from jjj_tui.words.segment import Word

_LONGEST_TERM = 5  # words
_UNKNOWN_RARITY = 8.0  # nats: below the median (11.9), because what no list knows is often only a bad cut
_WORDS_PER_REPEAT = 1500  # a term of a long article must be repeated more often than twice
_RAREST = 10.0  # nats; the table is older than 京津冀 as a word, and rarer than this is only luck
_MOST_COMMON = 4.0  # nats: a word more common than this says nothing alone

Term = tuple[str, ...]


def find_keywords(paragraphs: Iterable[Sequence["Word"]], most: int = 20) -> tuple[Keyword, ...]:
    """The most characteristic words and terms, best first.

    Args:
        paragraphs: The words of each paragraph of running text, damaged ones left out.
        most: How many at most.
    """
    runs = [run for words in paragraphs for run in _runs(words)]
    terms = _terms(runs)
    alone: Counter[Term] = Counter()
    anywhere: Counter[Term] = Counter()
    written: dict[Term, Counter[str]] = {}
    for run in runs:
        for term, words in _read(run, terms):
            alone[term] += 1
            written.setdefault(term, Counter())["".join(word.text for word in words)] += 1
        simple = [word.simplified for word in run]
        for length in range(1, min(_LONGEST_TERM, len(run)) + 1):
            anywhere.update(tuple(simple[at : at + length]) for at in range(len(run) - length + 1))
    rarity = read_rarity({word for term in alone for word in term})
    weighed = [
        (_weight(term, count, rarity), term) for term, count in alone.items() if _says_something(term, rarity)
    ]
    weighed.sort(key=lambda pair: (-pair[0], pair[1]))
    return tuple(
        Keyword(written[term].most_common(1)[0][0], anywhere[term], round(weight, 3))
        for weight, term in weighed[:most]
    )


def _weight(term: Term, count: int, rarity: Mapping[str, float]) -> float:
    mean = sum(min(rarity.get(word, _UNKNOWN_RARITY), _RAREST) for word in term) / len(term)
    return count * mean * sqrt(mean) * log2(1 + len(term))


def _says_something(term: Term, rarity: Mapping[str, float]) -> bool:
    if len(term) > 1:
        return True
    word = term[0]
    return len(word) > 1 and not word.isdigit() and rarity.get(word, _UNKNOWN_RARITY) > _MOST_COMMON


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
        return text in STOP_CHARACTERS or text.isascii() or word.tag[:1] in "mqrpcudyeo"
    return word.tag in {"m", "r", "t", "mq"} or text in STOP_WORDS or not word.text.isprintable()


def _terms(runs: Sequence[Sequence["Word"]]) -> frozenset[Term]:
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
    fragments = {
        part
        for term, count in counts.items()
        for part in (term[:-1], term[1:])
        if len(term) > 1 and counts[part] == count
    }
    return frozenset(term for term in counts if len(term) > 1 and term not in fragments)


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
    from jjj_tui.words.segment import jieba_folder

    rarity: dict[str, float] = {}
    with Path(jieba_folder(), "analyse", "idf.txt").open(encoding="utf-8") as lines:
        for line in lines:
            word, _, value = line.partition(" ")
            if word in words:
                rarity[word] = float(value)
    return rarity
