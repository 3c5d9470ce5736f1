"""Lines to an article: title, dateline, paragraphs, and the lines that are none of it, each with its reason.

Nothing is dropped: every line ends up in exactly one of these. Lines are folded at the head and the foot of a page,
where pages keep their furniture; inside the text only what cannot be prose.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import zip_longest
from typing import NamedTuple

from jjj_tui.article.copies import find_copies
from jjj_tui.article.dateline import Publication, read_publication
from jjj_tui.article.dispatch import dispatch_head, is_bracketed
from jjj_tui.article.furniture import is_button, split_furniture
from jjj_tui.article.lines import Line, read_lines
from jjj_tui.article.model import FoldReason, ParagraphKind
from jjj_tui.article.noise import is_channel, is_copyright, is_editor, is_read_on_phone, noise
from jjj_tui.article.site import headline_end, is_headline_of_site
from jjj_tui.article.stretches import part, trimmed_part
from jjj_tui.article.structure import (
    derive_title,
    is_body,
    is_heading,
    is_headline,
    is_kicker,
    is_speaker,
    is_subtitle,
)

# How far from either end of a page its furniture reaches, in lines.
_HEAD, _FOOT = 24, 40


class Block(NamedTuple):
    """A paragraph, or what was folded before it."""

    line: Line
    kind: ParagraphKind = ParagraphKind.PROSE
    folded: FoldReason | None = None


@dataclass(frozen=True, slots=True)
class Published:
    """The lines that tell of publication, and what they tell together.

    Attributes:
        lines: The lines.
        published: Local time as written, or None.
        has_time: Whether a clock time was given.
        source: Who published it, or None.
        beside: What tells of it where it is no line: the brackets that the text opens with, a field of an HTML page.
    """

    lines: tuple[Line, ...]
    published: datetime | None
    has_time: bool
    source: str | None
    beside: str = ""


@dataclass(frozen=True, slots=True)
class Parsed:
    """A page, sorted.

    Attributes:
        title: The headline, or the title derived from the lead.
        headline: The line the title stands on; None for a derived title.
        published: The dateline, or None.
        blocks: Paragraphs and folded lines in page order.
    """

    title: str
    headline: Line | None
    published: Published | None
    blocks: tuple[Block, ...]


@dataclass(slots=True)
class _Sorting:
    """What each line of a page was found to be so far; lines in none of these are the text."""

    lines: Sequence[Line]
    folded: dict[int, FoldReason] = field(default_factory=dict)
    datelines: dict[int, Publication] = field(default_factory=dict)
    headline: int | None = None

    def is_open(self, index: int) -> bool:
        return index not in self.folded and index not in self.datelines and index != self.headline

    def title_end(self) -> int:
        """Where the title ends on the line of the headline."""
        if self.headline is None:
            return 0
        source = next((told.source for told in self.datelines.values() if told.source is not None), None)
        return headline_end(self.lines[self.headline].text, source)


def parse(page: str) -> Parsed | None:
    """Sort the lines of a page.

    Args:
        page: Sanitised and mended text.

    Returns:
        The sorted lines; None when no line holds anything.
    """
    lines = [piece for line in read_lines(page) for piece in split_furniture(line)]
    if not lines:
        return None
    sorting = _Sorting(lines)
    first, last = _body(lines)
    _sort_head(sorting, first)
    _sort_foot(sorting, last)
    _sort_middle(sorting, first, last)
    _fold_copies(sorting)
    if not any(sorting.is_open(index) for index in range(len(lines))):
        # A page of nothing but furniture is shown as it is: better too much than nothing.
        sorting = _Sorting(lines)
    return _result(sorting)


def _body(lines: Sequence[Line]) -> tuple[int, int]:
    """Indices of the first and the last line that is surely prose, as far as the furniture may reach from either end."""
    head, foot = min(len(lines), _HEAD), max(0, len(lines) - _FOOT)
    first = next((at for at in range(head) if _is_text(lines[at].text)), head)
    last = next((at for at in range(len(lines) - 1, foot - 1, -1) if _is_text(lines[at].text)), foot - 1)
    return first, last


def _is_text(text: str) -> bool:
    return (
        (is_body(text) or is_speaker(text))
        and not is_copyright(text)
        and noise(text) is None
        and not _is_dateline(text)
    )


def _is_dateline(text: str) -> bool:
    return len(text) <= 160 and read_publication(text) is not None


def _sort_head(sorting: _Sorting, first: int) -> None:
    """Dateline, headline and furniture above the text."""
    lines = sorting.lines
    head = range(min(first, _HEAD, len(lines)))
    for at in head:
        if at in sorting.datelines:
            continue
        text = lines[at].text
        publication, reason = read_publication(text), noise(text)
        if publication is None and _is_year(text) and (parted := _parted_date(lines, at)):
            sorting.datelines.update(parted)
            continue
        tells = publication is not None and (publication.published or publication.source)
        # 阅读：3562 is a field of a dateline, and no more than a counter in a line of its own.
        if publication is not None and (tells or reason is not FoldReason.NAVIGATION):
            sorting.datelines[at] = publication
        elif reason is not None and not (reason is FoldReason.BREADCRUMB and is_headline_of_site(text)):
            sorting.folded[at] = reason
        elif is_copyright(text):
            sorting.folded[at] = FoldReason.COPYRIGHT
    candidates = [at for at in head if sorting.is_open(at) and is_headline(lines[at].text)]
    dated = min(sorting.datelines, default=None)
    candidates = [at for at in candidates if not is_subtitle(lines[at].text)] or candidates
    above = [at for at in candidates if dated is not None and at < dated]
    while len(above) > 1 and is_channel(lines[above[0]].text):
        sorting.folded[above.pop(0)] = FoldReason.BREADCRUMB
    if above:
        named = [at for at in above if not is_kicker(lines[at].text)] or above
        sorting.headline = max(named, key=lambda at: (min(len(lines[at].text), 12), -at))
    elif candidates and candidates[0] < max(first, 1) and len(lines) > 1:
        sorting.headline = next((at for at in candidates if not is_channel(lines[at].text)), candidates[0])
    if sorting.headline is None:
        return
    title = lines[sorting.headline].text[: sorting.title_end()]
    for at in head:
        text = lines[at].text
        if not sorting.is_open(at):
            continue
        if _same(text) == _same(title):
            sorting.folded[at] = FoldReason.REPEATED
        elif 3 < len(text) <= 20 and _same(text) in _same(title):
            sorting.folded[at] = FoldReason.SERIES_NAME
        elif at < sorting.headline and is_channel(text):
            sorting.folded[at] = FoldReason.BREADCRUMB


def _is_year(text: str) -> bool:
    return len(text) == 4 and text.isdigit() and text.startswith(("19", "20"))


def _parted_date(lines: Sequence[Line], at: int) -> dict[int, Publication]:
    """A date whose year, day and time a page sets in lines of their own (2024, 03/05, 10:20); empty for any other lines."""
    for count in (3, 2):
        texts = [line.text for line in lines[at : at + count]]
        if len(texts) == count and all(len(text) <= 20 for text in texts):
            publication = read_publication(" ".join(texts))
            if publication is not None and publication.published is not None:
                return dict.fromkeys(range(at, at + count), publication)
    return {}


def _same(text: str) -> str:
    return "".join(character for character in text if character.isalnum())


def _sort_foot(sorting: _Sorting, last: int) -> None:
    """Furniture below the text; a paragraph about rights is only furniture when nothing but furniture follows it."""
    lines = sorting.lines
    foot = range(len(lines) - 1, max(last, len(lines) - 1 - _FOOT, -1), -1)
    for at in foot:
        text = lines[at].text
        if not sorting.is_open(at):
            continue
        reason = FoldReason.COPYRIGHT if is_copyright(text) else noise(text)
        if reason is None or (reason is FoldReason.COPYRIGHT and len(text) <= 160):
            publication = read_publication(text)
            told = publication is not None and publication.published is None
            if publication is not None and told and (reason is None or publication.source):
                sorting.datelines[at] = publication
                continue
        if reason is not None:
            sorting.folded[at] = reason


def _sort_middle(sorting: _Sorting, first: int, last: int) -> None:
    """Inside the text only what has no other reading, in a line of its own."""
    for at in range(max(first, 0), last + 1):
        text = sorting.lines[at].text
        if len(text) > 40 or not sorting.is_open(at):
            continue
        if is_read_on_phone(text):
            sorting.folded[at] = FoldReason.READ_ON_PHONE
        elif is_editor(text) and (len(text) <= 24 or is_bracketed(text)):
            sorting.folded[at] = FoldReason.EDITOR
        elif is_button(text):
            sorting.folded[at] = FoldReason.NAVIGATION


def _fold_copies(sorting: _Sorting) -> None:
    """The lead or the whole article that stands on its page a second time."""
    text = [at for at in range(len(sorting.lines)) if sorting.is_open(at)]
    for order in find_copies([sorting.lines[at].text for at in text]):
        sorting.folded[text[order]] = FoldReason.REPEATED


def _result(sorting: _Sorting) -> Parsed:
    lines = sorting.lines
    text = [at for at in range(len(lines)) if at != sorting.headline and at not in sorting.datelines]
    kinds: dict[int, ParagraphKind] = {}
    shown_lines = [at for at in text if at not in sorting.folded]
    before = ""
    for at, following in zip_longest(shown_lines, shown_lines[1:]):
        line = lines[at].text
        if is_speaker(line):
            kinds[at] = ParagraphKind.SPEAKER
        elif is_heading(line, lines[following].text if following is not None else None, before):
            kinds[at] = ParagraphKind.HEADING
        before = line
    blocks = [Block(lines[at], kinds.get(at, ParagraphKind.PROSE), sorting.folded.get(at)) for at in text]
    if sorting.headline is not None:
        whole, end = lines[sorting.headline], sorting.title_end()
        headline: Line | None = part(whole, 0, end)
        title = whole.text[:end]
        if end < len(whole.text):
            site = Block(trimmed_part(whole, end, len(whole.text)), ParagraphKind.PROSE, FoldReason.SITE_NAME)
            blocks.insert(bisect_left(text, sorting.headline), site)
    else:
        headline = None
        shown = [block for block in blocks if block.folded is None]
        prose = [block for block in shown if block.kind is ParagraphKind.PROSE] or shown
        title = derive_title(prose[0].line.text)
    return Parsed(title, headline, _published(sorting), tuple(blocks))


def _published(sorting: _Sorting) -> Published | None:
    found = [sorting.datelines[at] for at in sorted(sorting.datelines)]
    dated = next((publication for publication in found if publication.published is not None), None)
    beside = ""
    if dated is None:
        opening = next((line.text for at, line in enumerate(sorting.lines) if sorting.is_open(at)), "")
        beside = dispatch_head(opening)
        told = read_publication(beside) if beside else None
        dated = told if told is not None and told.published is not None else None
        if dated is not None:
            found.append(dated)
    if not found:
        return None
    return Published(
        tuple(sorting.lines[at] for at in sorted(sorting.datelines)),
        dated.published if dated is not None else None,
        dated.has_time if dated is not None else False,
        next((publication.source for publication in found if publication.source is not None), None),
        beside if dated is not None else "",
    )
