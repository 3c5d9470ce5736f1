"""What stands above the text of a page: its headline, its dateline, and furniture."""

from collections.abc import Iterator, Sequence

from jjj_tui.article.dateline import Publication, is_medium, is_time_label, read_publication
from jjj_tui.article.lines import Line
from jjj_tui.article.model import FoldReason
from jjj_tui.article.noise import is_channel, is_copyright, is_menu, is_weather, noise
from jjj_tui.article.post import read_post
from jjj_tui.article.related import is_related_heading
from jjj_tui.article.reporter import read_byline, read_opening
from jjj_tui.article.site import is_headline_of_site, is_title, letters
from jjj_tui.article.sorting import Sorting
from jjj_tui.article.stretches import part, trimmed_part
from jjj_tui.article.structure import is_headline, is_kicker, is_long_headline, is_speaker, is_subtitle

# How far from the beginning of a page its furniture reaches, in lines, and that above its own title.
HEAD, _ABOVE_TITLE = 24, 400
_LABELS = ("標題", "标题", "題目", "题目")
_COLONS, _LONGEST_LABEL, _POST = frozenset(":："), 7, 3
_SHORT, _RUN, _LONGEST_SOURCE = 6, 3, 8


def split_label(line: Line, order: int) -> Iterator[Line]:
    """A line, and before it the label of its field (標題：…); ``order`` is its own on the page.

    Below, 标  题: is that of another post, and who answers writes no headline.
    """
    text = line.text
    end = _label_end(text) if order < _POST or text.startswith(_LABELS) else 0
    if end and text[end:].strip(" \u3000"):
        yield part(line, 0, end)
        yield trimmed_part(line, end, len(text))
    else:
        yield line


def is_label(text: str) -> bool:
    """Whether a line is the label of the headline."""
    return 0 < _label_end(text) == len(text)


def _label_end(text: str) -> int:
    """Where the label of the headline ends that a line begins with (标题：, of a post 标  题:); 0 without one."""
    end = next((at for at, sign in enumerate(text[:_LONGEST_LABEL]) if sign in _COLONS), 0)
    label = text[:end]
    spaced = label[:1] + label[-1:] if end > 2 and not label[1:-1].strip() else label
    return end + 1 if spaced in _LABELS else 0


def find_label(lines: Sequence[Line]) -> int | None:
    """The label of the headline: the first line, or below who wrote a post; None without one."""
    for at, line in enumerate(lines[:_POST]):
        if is_label(line.text):
            return at
        if read_post(line.text) is None:
            return None
    return None


def split_opening(line: Line) -> tuple[Line, Line, Publication] | None:
    """The brackets that tell who reported and that a paragraph opens with, the paragraph without them, and what they tell."""
    opening = read_opening(line.text)
    if opening is None or not line.text[opening.end :].strip(" \u3000"):
        return None
    return (
        part(line, 0, opening.end),
        trimmed_part(line, opening.end, len(line.text)),
        opening.publication,
    )


def find_title(lines: Sequence[Line], title: str) -> int | None:
    """The line that says what a page has for its title; the last of those above the text, None without one."""
    found = None
    if title:
        for at, line in enumerate(lines[:_ABOVE_TITLE]):
            if is_title(line.text, title):
                found = at
            elif found is not None and "。" in line.text:
                break
    return found


def find_long_headline(lines: Sequence[Line], first: int) -> int | None:
    """The headline that is as long as prose: it stands alone and nothing above it is one; None without one.

    Args:
        lines: The lines of a page.
        first: Index of the first one that looks like prose.
    """
    if first + 1 >= len(lines) or any(_may_be_headline(line.text) for line in lines[:first]):
        return None
    text, after = lines[first].text, lines[first + 1]
    if not is_long_headline(text) or is_speaker(text) or read_opening(text) is not None:
        return None
    told = read_publication(after.text) or read_byline(after.text) or read_opening(after.text)
    return first if after.after_blank or told else None


def _may_be_headline(text: str) -> bool:
    return (
        is_headline(text)
        and not is_label(text)
        and noise(text) is None
        and read_publication(text) is None
        and read_byline(text) is None
    )


def sort_head(sorting: Sorting, first: int, named: int | None) -> None:
    """Sort dateline, headline and furniture above the text.

    Args:
        sorting: What is known of the lines; told what is found.
        first: Index of the first line that is surely prose.
        named: Index of the line that is known to be the headline, or None.
    """
    lines = sorting.lines
    head = range(min(first, max(HEAD, (named or 0) + HEAD), len(lines)))
    for at in head:
        if at != named and at not in sorting.datelines:
            _sort_line(sorting, at)
    _find_source(sorting, head, named)
    _choose_headline(sorting, head, first, named)
    if sorting.headline is None:
        return
    title = lines[sorting.headline].text[: sorting.title_end()]
    for at in head:
        text = lines[at].text
        if not sorting.is_open(at):
            continue
        if letters(text) == letters(title):
            sorting.folded[at] = FoldReason.REPEATED
        elif 3 < len(text) <= 20 and letters(text) in letters(title):
            sorting.folded[at] = FoldReason.SERIES_NAME
        elif at < sorting.headline and is_channel(text):
            sorting.folded[at] = FoldReason.BREADCRUMB
    if named is not None:
        _fold_menus(sorting, named)


def _sort_line(sorting: Sorting, at: int) -> None:
    text = sorting.lines[at].text
    publication, reason = read_publication(text), noise(text)
    if publication is None and _is_part_of_date(text) and (parted := _parted_date(sorting.lines, at)):
        sorting.datelines.update(parted)
        return
    tells = publication is not None and (publication.published or publication.source)
    # 阅读：3562 is a field of a dateline, and no more than a counter in a line of its own.
    if publication is not None and (tells or reason is not FoldReason.NAVIGATION):
        sorting.datelines[at] = publication
    elif reason is not None and not (reason is FoldReason.BREADCRUMB and is_headline_of_site(text)):
        sorting.folded[at] = reason
    elif is_copyright(text):
        sorting.folded[at] = FoldReason.COPYRIGHT
    elif is_label(text):
        sorting.folded[at] = FoldReason.LABEL
    elif (byline := read_byline(text) or read_post(text)) is not None:
        sorting.datelines[at] = byline
    elif (opening := read_opening(text)) is not None and opening.end == len(text):
        sorting.datelines[at] = opening.publication


def _find_source(sorting: Sorting, head: range, named: int | None) -> None:
    """The publisher in a line of its own beside a date that names none."""
    for at in sorted(sorting.datelines):
        publication = sorting.datelines[at]
        if publication.source is not None or publication.published is None:
            continue
        for beside in (at - 1, at + 1):
            if beside not in head or beside == named or not sorting.is_open(beside):
                continue
            text = sorting.lines[beside].text
            if len(text) <= _LONGEST_SOURCE and is_medium(text):
                sorting.datelines[beside] = Publication(None, False, text)


def _choose_headline(sorting: Sorting, head: range, first: int, named: int | None) -> None:
    if named is not None:
        sorting.headline = named
        return
    lines = sorting.lines
    candidates = [at for at in head if sorting.is_open(at) and is_headline(lines[at].text)]
    dated = min(sorting.datelines, default=None)
    candidates = [at for at in candidates if not is_subtitle(lines[at].text)] or candidates
    above = [at for at in candidates if dated is not None and at < dated]
    while len(above) > 1 and is_channel(lines[above[0]].text):
        sorting.folded[above.pop(0)] = FoldReason.BREADCRUMB
    if above:
        kickers = [at for at in above if not is_kicker(lines[at].text)] or above
        sorting.headline = max(kickers, key=lambda at: (min(len(lines[at].text), 12), -at))
    elif candidates and candidates[0] < max(first, 1) and len(lines) > 1:
        sorting.headline = next((at for at in candidates if not is_channel(lines[at].text)), candidates[0])


def _fold_menus(sorting: Sorting, named: int) -> None:
    """The menus above a headline that is known: rows of short words, and runs of short lines."""
    run: list[int] = []
    for at in range(named + 1):
        text = sorting.lines[at].text
        if sorting.is_open(at) and (is_menu(text) or is_related_heading(text)):
            sorting.folded[at] = FoldReason.NAVIGATION
        elif at < named and sorting.is_open(at) and is_weather(text):
            sorting.folded[at] = FoldReason.FURNITURE
        if at < named and len(text) <= _SHORT and at not in sorting.datelines:
            run.append(at)
            continue
        if len(run) >= _RUN:
            sorting.folded.update((each, FoldReason.NAVIGATION) for each in run if sorting.is_open(each))
        run = []


def _is_part_of_date(text: str) -> bool:
    return is_time_label(text) or (len(text) == 4 and text.isdigit() and text.startswith(("19", "20")))


def _parted_date(lines: Sequence[Line], at: int) -> dict[int, Publication]:
    """A date whose year, day and time, or its label, stand in lines of their own (2024, 03/05, 10:20); empty for any other."""
    if is_time_label(lines[at].text) and at + 1 < len(lines):
        publication = read_publication(f"{lines[at].text.rstrip(':：')}：{lines[at + 1].text}")
        dated = publication is not None and publication.published is not None
        return dict.fromkeys((at, at + 1), publication) if publication is not None and dated else {}
    for count in (3, 2):
        texts = [line.text for line in lines[at : at + count]]
        if len(texts) == count and all(len(text) <= 20 for text in texts):
            publication = read_publication(" ".join(texts))
            if publication is not None and publication.published is not None:
                return dict.fromkeys(range(at, at + count), publication)
    return {}
