"""A figure spelled out on a small card."""

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal

from jjj_tui.amounts.changes import change_sign, change_words
from jjj_tui.amounts.values import (
    TRILLION,
    apart_text,
    brief,
    counts_in_zhao,
    in_trillions,
    is_endless,
    text_in_unit,
    value_text,
)
from jjj_tui.figures.model import Figure, Kind, family_of
from jjj_tui.figures.numbers.numerals import written_forms
from jjj_tui.hanzi.width import cell_length
from jjj_tui.ledger.model import LedgerRow
from jjj_tui.tui.canvas import squeezed
from jjj_tui.tui.ledger_lines import sum_mark
from jjj_tui.tui.widgets.lines import Span
from jjj_tui.wording.catalogue import Catalogue

_LABELS = 14  # cells of the column of labels
_LONGEST_NAME = 30  # cells of a name in a list
_LONGEST_SUM = 6  # parts of a sum that is written out

_CHANGES = {"increase": "rise", "decrease": "fall"}

Shown = Callable[[str], str]
"""Turns a piece of the article into the script that is shown."""


def _line(label: str, value: str, style: str = "") -> list[Span]:
    return [(label + " " * max(_LABELS - cell_length(label), 1), "muted"), (value, style)]


def _trillions(figure: Figure, value: Decimal, *, traditional: bool) -> Iterator[str]:
    """A value of 万亿 or more in that, as it is mostly spoken: 5万亿, 5.1492万亿; in 兆 where its writer counts in it."""
    if abs(value) >= TRILLION:
        name = "兆" if counts_in_zhao(figure) else "万亿"
        yield in_trillions(value, name, traditional=traditional)


def _bound(value: Decimal | None) -> str:
    return "…" if value is None else written_forms(value)[0]


def card_lines(
    row: LedgerRow, rows: Sequence[LedgerRow], words: Catalogue, shown: Shown, *, traditional: bool
) -> Iterator[list[Span]]:
    """The lines of the card of a figure.

    Args:
        row: The figure's row of the ledger.
        rows: The whole ledger of its article, by index.
        words: Words of the interface.
        shown: Turns a piece of the article into the script that is shown.
        traditional: Whether that is a Traditional one.
    """
    figure = row.figure
    damaged = "damaged" in figure.flags
    yield [(shown(row.written or figure.text), "lost" if damaged else family_of(figure.kind).value)]
    yield []
    if damaged:
        yield [(words.text("figure.damaged"), "error")]
    else:
        yield from _value_lines(row, words, shown, traditional=traditional)
    yield _line(words.text("card.kind"), words.text(f"kind.{figure.kind.value}"))
    if figure.comparator:
        yield _line(words.text("column.comparator"), words.text(f"comparator.{figure.comparator}"))
    if figure.direction:
        style = _CHANGES.get(figure.direction, "")
        yield _line(words.text("card.change"), change_words(figure, words), style)
    if figure.ratio and not damaged and not is_endless(figure):
        yield _line(words.text("card.ratio"), _ratio(figure, words))
    for name in ("basis", "period", "per", "subject", "member"):
        said = getattr(figure, name)
        if said:
            yield _line(words.text(f"card.{name}"), shown(said))
    if figure.modality:
        yield _line(words.text("card.modality"), words.text(f"modality.{figure.modality}"))
    yield from _list_lines(row, rows, words, shown)
    yield from _sum_lines(row, rows, words, shown, traditional=traditional)
    yield from _twins(row, rows, words, shown)
    notes = sorted(figure.flags - {"damaged"})
    if notes:
        yield _line(
            words.text("card.flags"), " · ".join(words.text(f"flag.{flag}") for flag in notes), "muted"
        )
    yield []
    yield [(shown(row.sentence), "muted")]


def _ratio(figure: Figure, words: Catalogue) -> str:
    if figure.kind is not Kind.MULTIPLE:
        return figure.ratio or ""
    # 增长17倍 is eighteen times what it was; 是…的2.5倍 compares two things.
    return words.text("card.times_before" if figure.direction else "figure.times", ratio=figure.ratio)


def _value_lines(
    row: LedgerRow, words: Catalogue, shown: Shown, *, traditional: bool
) -> Iterator[list[Span]]:
    figure = row.figure
    unit = shown(row.unit) if row.unit else ""
    spaced = f" {unit}" if unit else ""
    if figure.value is not None and not is_endless(figure):
        digits, short = written_forms(figure.value)[0], brief(figure.value, traditional=traditional)
        yield _line(words.text("card.value"), digits + spaced, "strong")
        if short != digits:
            yield _line(
                "",
                " = ".join(
                    form + unit
                    for form in (short, *_trillions(figure, figure.value, traditional=traditional))
                ),
            )
    else:
        yield _line(
            words.text("card.value"), value_text(figure, words.text("figure.no_value")) + spaced, "strong"
        )
    if figure.value is not None and (figure.minimum, figure.maximum) != (None, None):
        between = f"{_bound(figure.minimum)} – {_bound(figure.maximum)}{spaced}"
        yield _line(words.text("card.between"), between)


def _list_lines(
    row: LedgerRow, rows: Sequence[LedgerRow], words: Catalogue, shown: Shown
) -> Iterator[list[Span]]:
    if row.listed is None:
        return
    listed = [each for each in rows if each.listed == row.listed]
    listed.sort(key=lambda each: (not each.parts, each.index))  # the total first
    names = [shown(each.figure.member or each.figure.subject or "") for each in listed]
    width = min(max(map(cell_length, names), default=0), _LONGEST_NAME)
    texts = [
        " ".join(filter(None, (change_sign(each.figure, words), shown(text_in_unit(each.figure, each.unit)))))
        for each in listed
    ]
    values = max(map(cell_length, texts), default=0)
    yield []
    yield [(words.text("card.list"), "accent")]
    for name, text, each in zip(names, texts, listed, strict=True):
        name = squeezed(name, width)
        here = each.index == row.index
        gap = " " * (width - cell_length(name) + 2 + values - cell_length(text))
        mark = sum_mark(each, words, lambda text, _: shown(text))
        spans: list[Span] = [("▸ " if here else "  ", "accent"), (name, "strong" if here else "muted")]
        yield [*spans, (gap, ""), (text + (f"  {mark}" if mark else ""), "strong" if here else "")]


def _sum_lines(
    row: LedgerRow, rows: Sequence[LedgerRow], words: Catalogue, shown: Shown, *, traditional: bool
) -> Iterator[list[Span]]:
    head = row if row.parts or row.parent is None else rows[row.parent]
    if head.sum is None:
        return
    parts = [rows[part] for part in head.parts]
    if head.figure.value is not None and len(parts) <= _LONGEST_SUM:
        added = ""
        for part in parts:
            if part.figure.role == "part" and part.figure.value is not None:
                added += f" {part.taken_off or '+'} {brief(part.figure.value, traditional=traditional)}"
        total = brief(head.figure.value, traditional=traditional)
        sign = "=" if head.sum.sign == "✓" else head.sum.sign
        yield [(f"{total} {sign}", ""), (added.removeprefix(" +"), "")]
    if head.sum.sign == "✓":
        yield [("✓ " + words.text("card.sum_holds"), "strong")]
    elif head.sum.holds:
        apart = apart_text(head.sum.difference, shown(head.written))
        yield [("≈ " + words.text("card.sum_rounded", difference=apart), "")]
    else:
        difference = written_forms(abs(head.sum.difference))[0]
        key = "card.sum_lacks" if head.sum.difference > 0 else "card.sum_exceeds"
        yield [(words.text(key, difference=difference), "error")]


def _twins(row: LedgerRow, rows: Sequence[LedgerRow], words: Catalogue, shown: Shown) -> Iterator[list[Span]]:
    """The same fact said elsewhere: exactly, or rounded."""
    if row.exact is not None:
        yield []
        yield _line(words.text("card.exact"), "≈ " + shown(rows[row.exact].written))
    rounded = [each.written for each in rows if each.exact == row.index]
    if rounded:
        yield []
        yield _line(words.text("card.rounded"), "≈ " + shown("、".join(dict.fromkeys(rounded))))
