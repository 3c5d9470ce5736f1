"""A figure spelled out on a small card."""

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal

from jjj_tui.catalogue import Catalogue
from jjj_tui.figures.model import Figure, family_of
from jjj_tui.figures.numerals import written_forms
from jjj_tui.hanzi.width import cell_length
from jjj_tui.ledger import LedgerRow
from jjj_tui.tui.describe import value_of
from jjj_tui.tui.ledger_lines import sum_mark
from jjj_tui.tui.widgets.lines import Span

_LABELS = 14  # cells of the column of labels


_TRADITIONAL = str.maketrans("万亿", "萬億")


def _line(label: str, value: str, style: str = "") -> list[Span]:
    return [(label + " " * max(_LABELS - cell_length(label), 1), "muted"), (value, style)]


def _bound(value: Decimal | None) -> str:
    return "…" if value is None else written_forms(value)[0]


def card_lines(
    row: LedgerRow,
    rows: Sequence[LedgerRow],
    words: Catalogue,
    shown: Callable[[str], str],
    *,
    traditional: bool,
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
    yield [(shown(figure.text), "lost" if damaged else family_of(figure.kind).value)]
    yield []
    if damaged:
        yield [(words.text("figure.damaged"), "error")]
        yield _line(words.text("card.kind"), words.text(f"kind.{figure.kind.value}"))
        return
    yield from _value_lines(figure, words, shown, traditional=traditional)
    yield _line(words.text("card.kind"), words.text(f"kind.{figure.kind.value}"))
    if figure.comparator:
        yield _line(words.text("card.comparator"), words.text(f"comparator.{figure.comparator}"))
    if figure.direction:
        change = words.text(f"direction.{figure.direction}")
        if figure.mode:
            change += " · " + words.text(f"mode.{figure.mode}")
        yield _line(words.text("card.change"), change, "rise" if figure.direction == "increase" else "fall")
    if figure.ratio:
        sign = "×" if figure.kind.value == "multiple" else ""
        yield _line(words.text("card.ratio"), sign + figure.ratio)
    for name in ("basis", "period", "per", "subject", "member"):
        said = getattr(figure, name)
        if said:
            yield _line(words.text(f"card.{name}"), shown(said))
    if figure.modality:
        yield _line(words.text("card.modality"), words.text(f"modality.{figure.modality}"))
    yield from _list_lines(row, rows, words, shown)
    if figure.flags:
        yield _line(
            words.text("card.flags"),
            " · ".join(words.text(f"flag.{flag}") for flag in sorted(figure.flags)),
            "muted",
        )
    yield []
    yield [(shown(row.sentence), "muted")]


def _value_lines(
    figure: Figure, words: Catalogue, shown: Callable[[str], str], *, traditional: bool
) -> Iterator[list[Span]]:
    unit = " " + shown(figure.unit) if figure.unit else ""
    if figure.value is not None:
        digits, short = written_forms(figure.value)
        yield _line(words.text("card.value"), digits + unit, "strong")
        if short != digits:
            yield _line("", (short.translate(_TRADITIONAL) if traditional else short) + unit)
    else:
        yield _line(words.text("card.value"), value_of(figure, words) + unit, "strong")
    if (figure.minimum, figure.maximum) != (None, None):
        yield _line(words.text("card.between"), f"{_bound(figure.minimum)} – {_bound(figure.maximum)}{unit}")


def _list_lines(
    row: LedgerRow, rows: Sequence[LedgerRow], words: Catalogue, shown: Callable[[str], str]
) -> Iterator[list[Span]]:
    head = next((each for each in rows if each.index == row.parent), row)
    by_index = {each.index: each for each in rows}
    if head.parts:
        yield []
        yield [(words.text("card.list"), "accent")]
        for each in (head, *(by_index[part] for part in head.parts if part in by_index)):
            name = shown(each.figure.member or each.figure.subject or "")
            mark = sum_mark(each, words)
            here = "▸ " if each.index == row.index else "  "
            yield _line(
                here + name, shown(each.figure.text) + (f"  {mark}" if mark else ""), "strong" if mark else ""
            )
        if head.sum is not None:
            key = "card.sum_holds" if head.sum.holds else "card.sum_differs"
            yield [
                (
                    words.text(key, difference=f"{head.sum.difference:+,f}"),
                    "fall" if head.sum.holds else "error",
                )
            ]
    if row.exact is not None and row.exact in by_index:
        yield _line(words.text("card.exact"), shown(by_index[row.exact].figure.text))
