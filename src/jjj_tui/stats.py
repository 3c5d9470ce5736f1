"""Article + figures + words → Stats: what the sidebar and the ``stats`` command say about an article."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Generic, TypeVar

from jjj_tui.article.model import Article, FoldReason, Paragraph, ParagraphKind, RepairReason
from jjj_tui.figures.model import ArticleFigure, Family, Kind, family_of
from jjj_tui.hanzi.script import ScriptVerdict
from jjj_tui.hanzi.speed import CHARACTERS_PER_MINUTE
from jjj_tui.key_figures import is_key
from jjj_tui.words.model import Keyword, Name, NameKind, WordFacts
from jjj_tui.words.speakers import read_speaker

Item = TypeVar("Item", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Tally(Generic[Item]):
    """How many there are of something."""

    item: Item
    count: int


@dataclass(frozen=True, slots=True)
class Speaker:
    """Someone who speaks in the article.

    Attributes:
        name: The person in the script of the source; None where only a function is given (解说).
        role: What they are and where, as first given, or None.
        turns: Number of speaker lines.
        characters: Length of what stands right behind those lines. A page does not say where somebody stops speaking, so
            later paragraphs are not counted.
    """

    name: str | None
    role: str | None
    turns: int
    characters: int


@dataclass(frozen=True, slots=True)
class Stats:
    """What can be counted in an article; texts are in the script of its source.

    Attributes:
        han_characters: Number of Han characters in the paragraphs.
        characters: Number of all characters in the paragraphs.
        words: Number of words, or None while they are not known.
        sentences: Number of sentences of the prose.
        paragraphs: Number of paragraphs of any kind.
        reading_minutes: Time to read it silently, minutes.
        figures: Number of key figures, without scores, product sizes and those whose value was lost.
        figures_damaged: Number of those whose value was lost.
        families: Figures by family, in the order of the families; none with 0.
        kinds: Figures by kind, the most frequent first.
        keywords: The most characteristic words, best first; empty while words are not known.
        speakers: Who speaks, in order of appearance.
        people, places, organisations: Who and what is named, the most frequent first; empty while words are not known.
        script: What script the article is in.
        confidence: How sure that is, 0 to 1.
        folded: Lines taken out of view by reason, the most frequent first.
        repairs: Repairs by reason, the most frequent first.
    """

    han_characters: int
    characters: int
    words: int | None
    sentences: int
    paragraphs: int
    reading_minutes: float
    figures: int
    figures_damaged: int
    families: tuple[Tally[Family], ...]
    kinds: tuple[Tally[Kind], ...]
    keywords: tuple[Keyword, ...]
    speakers: tuple[Speaker, ...]
    people: tuple[Name, ...]
    places: tuple[Name, ...]
    organisations: tuple[Name, ...]
    script: ScriptVerdict
    confidence: float
    folded: tuple[Tally[FoldReason], ...]
    repairs: tuple[Tally[RepairReason], ...]


def read_stats(
    article: Article,
    figures: tuple[ArticleFigure, ...],
    words: WordFacts | None = None,
    characters_per_minute: int = CHARACTERS_PER_MINUTE,
    *,
    dates: bool = False,
) -> Stats:
    """Count what an article holds; linear in its length, 0.1 s for a million characters.

    Args:
        article: The article.
        figures: Its figures.
        words: Its words, or None while they are not known; all else is counted without them.
        characters_per_minute: Reading speed, Han characters or words of other scripts per minute, at least 1.
        dates: Whether scores and product sizes (tier C) count.
    """
    han = sum(_han(paragraph.text) for paragraph in article.paragraphs)
    foreign = sum(_foreign_words(paragraph.text) for paragraph in article.paragraphs)
    keys = [each.figure for each in figures if is_key(each.figure, dates=dates)]
    sound = [figure for figure in keys if "damaged" not in figure.flags]
    kinds = Counter(figure.kind for figure in sound)
    families = Counter(family_of(figure.kind) for figure in sound)
    facts = words or WordFacts(0)
    return Stats(
        han_characters=han,
        characters=article.characters,
        words=None if words is None else words.words,
        sentences=sum(count_sentences(each.text) for each in article.paragraphs if each.kind.running),
        paragraphs=sum(not paragraph.continues for paragraph in article.paragraphs),
        reading_minutes=round((han + foreign) / max(characters_per_minute, 1), 2),
        figures=len(sound),
        figures_damaged=len(keys) - len(sound),
        families=tuple(Tally(family, families[family]) for family in Family if families[family]),
        kinds=_tallies(kinds.elements()),
        keywords=facts.keywords,
        speakers=read_speakers(article.paragraphs),
        people=facts.of_kind(NameKind.PERSON),
        places=facts.of_kind(NameKind.PLACE),
        organisations=facts.of_kind(NameKind.ORGANISATION),
        script=article.script,
        confidence=article.script.confidence,
        folded=_tallies(line.reason for line in article.folded),
        repairs=_tallies(repair.reason for repair in article.repairs),
    )


def with_words(stats: Stats, words: WordFacts) -> Stats:
    """The same statistics once the words are known, without counting anything again."""
    return replace(
        stats,
        words=words.words,
        keywords=words.keywords,
        people=words.of_kind(NameKind.PERSON),
        places=words.of_kind(NameKind.PLACE),
        organisations=words.of_kind(NameKind.ORGANISATION),
    )


def _tallies(items: Iterable[Item]) -> tuple[Tally[Item], ...]:
    return tuple(Tally(item, count) for item, count in Counter(items).most_common())


_HAN_RUN = re.compile("[〇\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+")
_FOREIGN_WORD = re.compile(r"[A-Za-z0-9À-ɏΑ-ω]+(?:[.,'’-][A-Za-z0-9À-ɏ]+)*")


def _han(text: str) -> int:
    return len(text) - len(_HAN_RUN.sub("", text))


def _foreign_words(text: str) -> int:
    return sum(1 for _ in _FOREIGN_WORD.finditer(text))


_SENTENCE_END = re.compile(
    # One mark first, so that the search skips to it, then what it must be: 。！？ always; a full stop behind a Latin letter
    # (elsewhere it is a decimal point); an ellipsis only where a quotation closes behind it, for GB/T 15834-2011 gives it no
    # power of its own to end a sentence.
    "[。｡！？!?.…⋯]"
    "(?:(?<=[。｡！？!?])|(?<=[A-Za-z]{2}[.])(?![^\\s”’\"')])|(?<=[…⋯])(?<![…⋯]{2})[…⋯]*+(?=[”’」』\"']))"
    "[。！？!?…⋯]*+[”’」』）)\\]】》\"']*+"
)
_WORD_CHARACTER = re.compile(r"[^\W_]|▯")


def count_sentences(text: str) -> int:
    """Number of sentences of a paragraph; a last one without its mark counts, marks without words do not."""
    return sum(1 for piece in _SENTENCE_END.split(text) if _WORD_CHARACTER.search(piece))


def read_speakers(paragraphs: tuple[Paragraph, ...]) -> tuple[Speaker, ...]:
    """Who speaks, in order of appearance, the turns of one person together."""
    found: dict[str, Speaker] = {}
    for line, characters in _turns(paragraphs):
        name, role = read_speaker(line)
        who = name or role
        if who is None:
            continue
        known = found.get(who, Speaker(name, role, 0, 0))
        found[who] = Speaker(name, known.role or role, known.turns + 1, known.characters + characters)
    return tuple(found.values())


def _turns(paragraphs: tuple[Paragraph, ...]) -> Iterator[tuple[str, int]]:
    for at, paragraph in enumerate(paragraphs):
        if paragraph.kind is ParagraphKind.SPEAKER:
            said = paragraphs[at + 1] if at + 1 < len(paragraphs) else None
            spoken = said is not None and said.kind.running
            yield paragraph.text, len(said.text) if said is not None and spoken else 0
