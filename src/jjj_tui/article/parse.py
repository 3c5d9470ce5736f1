"""Lines to an article: title, dateline, paragraphs, and the lines that are none of it, each with its reason.

Nothing is dropped: every line ends up in exactly one of these. Lines are folded at the head and the foot of a page,
where pages keep their furniture; inside the text only what cannot be prose.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from jjj_tui.article.adverts import is_advert
from jjj_tui.article.copies import find_copies
from jjj_tui.article.dateline import read_publication
from jjj_tui.article.dispatch import is_bracketed
from jjj_tui.article.furniture import is_button, split_furniture
from jjj_tui.article.head import (
    HEAD,
    find_label,
    find_long_headline,
    find_title,
    sort_head,
    split_label,
    split_opening,
)
from jjj_tui.article.lines import Line, read_lines
from jjj_tui.article.model import FoldReason, ParagraphKind
from jjj_tui.article.noise import is_copyright, is_counter, is_editor, is_read_on_phone, noise
from jjj_tui.article.parsed import Block, Marks, Parsed, Published
from jjj_tui.article.related import is_dated_link, is_related_heading, is_related_link, related_end
from jjj_tui.article.sorting import Sorting
from jjj_tui.article.stretches import part, trimmed_part
from jjj_tui.article.structure import derive_title, is_body, is_heading, is_name_of_verse, is_speaker

# How far from the end of a page its furniture reaches, in lines; how long a line of noise inside the text is at most.
_FOOT, _LONGEST_NOISE = 40, 80
# Signs that may be put before the text of an item: its number.
_LONGEST_MARK = 10
_UNMARKED = Marks()


def parse(page: str, title: str = "", marks: Marks = _UNMARKED) -> Parsed | None:
    """Sort the lines of a page.

    Args:
        page: Sanitised and mended text.
        title: What the page has for its title beside its text, or ``""``: the line that says the same is the headline.
        marks: What the page marks its lines as.

    Returns:
        The sorted lines; None when no line holds anything.
    """
    lines = [
        each
        for order, line in enumerate(read_lines(page))
        for piece in split_furniture(line)
        for each in split_label(piece, order)
    ]
    if not lines:
        return None
    named = _named(lines, title)
    first = _first(lines, named)
    opening = split_opening(lines[first]) if first < len(lines) else None
    if opening is not None:
        lines[first : first + 1] = opening[:2]
    sorting = Sorting(lines)
    sort_head(sorting, first, named)
    if opening is not None:
        sorting.datelines[first] = opening[2]
    _fold_related(sorting, first)
    last = _last(sorting)
    _sort_foot(sorting, last)
    _sort_middle(sorting, first, last)
    _fold_copies(sorting)
    if not any(sorting.is_open(index) for index in range(len(lines))):
        # A page of nothing but furniture is shown as it is: better too much than nothing.
        sorting = Sorting(lines)
    return _result(sorting, marks)


def _named(lines: Sequence[Line], title: str) -> int | None:
    """The line that is known to be the headline; None where that is still to be found out."""
    named = find_title(lines, title)
    # Below the text it is a button to share it, or a list that it is in.
    if named is not None and sum(_is_text(line.text) for line in lines[:named]) <= 1:
        return named
    if title:
        return None
    label = find_label(lines)
    if label is not None and len(lines) > label + 2:
        return label + 1
    first = _first(lines, None)
    return find_long_headline(lines, first)


def _first(lines: Sequence[Line], named: int | None) -> int:
    """Index of the first line that is surely prose, as far as furniture may reach from the beginning or the headline."""
    begin = 0 if named is None else named + 1
    head = min(len(lines), begin + HEAD)
    return next((at for at in range(begin, head) if _is_text(lines[at].text)), head)


def _last(sorting: Sorting) -> int:
    """Index of the last line that is surely prose, as far as furniture may reach from the end."""
    lines = sorting.lines
    foot = max(0, len(lines) - _FOOT)
    return next(
        (
            at
            for at in range(len(lines) - 1, foot - 1, -1)
            if at not in sorting.folded and _is_text(lines[at].text)
        ),
        foot - 1,
    )


def _fold_related(sorting: Sorting, first: int) -> None:
    """The headings of lists of other articles, with the headlines under them."""
    lines, at = sorting.lines, first
    while at < len(lines):
        if is_related_heading(lines[at].text):
            end = related_end(lines, at)
            # Alone it may head a part of the text: at its foot it is told by its words.
            if end - at > 1:
                sorting.folded.update((each, _of_list(lines[each].text)) for each in range(at, end))
            at = max(end, at + 1)
        else:
            if is_related_link(lines[at].text) and sorting.is_open(at):
                sorting.folded[at] = FoldReason.RELATED
            at += 1


def _of_list(text: str) -> FoldReason:
    """Why a line between a heading for other articles and running prose is folded; a heading is a control as well."""
    reason = FoldReason.COPYRIGHT if is_copyright(text) else noise(text)
    return FoldReason.RELATED if reason in (None, FoldReason.NAVIGATION) else reason


def _is_text(text: str) -> bool:
    return (
        (is_body(text) or is_speaker(text))
        and not is_copyright(text)
        and noise(text) is None
        and not _is_dateline(text)
    )


def _is_dateline(text: str) -> bool:
    return len(text) <= 160 and read_publication(text) is not None


def _sort_foot(sorting: Sorting, last: int) -> None:
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
            # A date below the text is that of something else, unless the sheet of a paper stands beside it.
            told = publication is not None and (publication.published is None or "版" in text)
            if publication is not None and told and (reason is None or publication.source):
                sorting.datelines[at] = publication
                continue
            if is_dated_link(text):
                reason = FoldReason.RELATED
        if reason is not None:
            sorting.folded[at] = reason


def _sort_middle(sorting: Sorting, first: int, last: int) -> None:
    """Inside the text only what has no other reading, in a line of its own."""
    for at in range(max(first, 0), last + 1):
        text = sorting.lines[at].text
        if len(text) > _LONGEST_NOISE or not sorting.is_open(at):
            continue
        if is_advert(text):
            sorting.folded[at] = FoldReason.ADVERT
        elif len(text) > 40:
            continue
        elif is_read_on_phone(text):
            sorting.folded[at] = FoldReason.READ_ON_PHONE
        elif is_editor(text) and (len(text) <= 24 or is_bracketed(text)):
            sorting.folded[at] = FoldReason.EDITOR
        elif is_button(text) or is_counter(text):
            sorting.folded[at] = FoldReason.NAVIGATION


def _fold_copies(sorting: Sorting) -> None:
    """The lead or the whole article that stands on its page a second time."""
    text = [at for at in range(len(sorting.lines)) if sorting.is_open(at)]
    for order in find_copies([sorting.lines[at].text for at in text]):
        sorting.folded[text[order]] = FoldReason.REPEATED


def _result(sorting: Sorting, marks: Marks) -> Parsed:
    lines = sorting.lines
    text = [at for at in range(len(lines)) if at != sorting.headline and at not in sorting.datelines]
    shown_lines = [at for at in text if at not in sorting.folded]
    shown = dict(zip(shown_lines, _shown([lines[at] for at in shown_lines], marks), strict=True))
    blocks = [shown.get(at) or Block(lines[at], folded=sorting.folded[at]) for at in text]
    if sorting.headline is not None:
        whole, end = lines[sorting.headline], sorting.title_end()
        headline: Line | None = part(whole, 0, end)
        title = whole.text[:end]
        if end < len(whole.text):
            site = Block(trimmed_part(whole, end, len(whole.text)), ParagraphKind.PROSE, FoldReason.SITE_NAME)
            blocks.insert(bisect_left(text, sorting.headline), site)
    else:
        headline = None
        paragraphs = list(shown.values())
        prose = [block for block in paragraphs if block.kind.running] or paragraphs
        title = derive_title(prose[0].line.text)
    return Parsed(title, headline, _published(sorting), tuple(blocks))


def _shown(lines: Sequence[Line], marks: Marks) -> Iterator[Block]:
    """The lines that are the text, each with what it is and how it stands between its neighbours."""
    before = ""
    follows = False  # whether the line before stood directly under another one
    in_table = False  # whether it was a row
    for line, following in zip_longest(lines, lines[1:]):
        leads = following is not None and not following.after_blank
        apart = line.after_blank and (follows or leads)
        kind, after = ParagraphKind.PROSE, following.text if following is not None else None
        start = line.spans[0].start
        if start in marks.code:
            kind = ParagraphKind.CODE
        elif start in marks.rows:
            kind = ParagraphKind.ROW
        elif (item := _is_item(line, marks)) and (line.indent or not line.text[0].isdigit()):
            kind = ParagraphKind.ITEM
        elif is_speaker(line.text):
            kind = ParagraphKind.SPEAKER
        elif (
            start in marks.headings
            or is_heading(line.text, after, before)
            or (apart and leads and is_name_of_verse(line.text, after or ""))
        ):
            kind = ParagraphKind.HEADING
        elif item:
            kind = ParagraphKind.ITEM
        set_in = kind in (ParagraphKind.CODE, ParagraphKind.ITEM)
        # Of two tables one below the other the second begins anew.
        apart = apart or (in_table and start in marks.tables)
        yield Block(line, kind, None, line.indent if set_in else 0, apart, start in marks.quotes)
        before, follows, in_table = line.text, not line.after_blank, kind is ParagraphKind.ROW


def _is_item(line: Line, marks: Marks) -> bool:
    start, end = line.spans[0]
    return bool(marks.items) and any(
        at in marks.items for at in range(start, min(start + _LONGEST_MARK, end))
    )


def _published(sorting: Sorting) -> Published | None:
    found = [sorting.datelines[at] for at in sorted(sorting.datelines)]
    dated = next((publication for publication in found if publication.published is not None), None)
    if not found:
        return None
    return Published(
        tuple(sorting.lines[at] for at in sorted(sorting.datelines)),
        dated.published if dated is not None else None,
        dated.has_time if dated is not None else False,
        next((publication.source for publication in found if publication.source is not None), None),
    )
