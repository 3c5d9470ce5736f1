"""A figure as it is copied: what one needs to quote it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from jjj_tui.amounts.values import stated
from jjj_tui.hanzi.sanitize import sanitize_label
from jjj_tui.wording.catalogue import Catalogue

if TYPE_CHECKING:
    from jjj_tui.figures.model import Figure


def figure_to_quote(
    figure: "Figure",
    written: str,
    unit: str | None,
    sentence: str,
    title: str,
    name: str,
    words: Catalogue,
    shown: Callable[[str], str],
) -> str:
    """As written and its exact value; its sentence; its article: a line each.

    Args:
        figure: The figure.
        written: The figure as written, with 约 or 以上 beside it.
        unit: Its unit as it is read.
        sentence: The sentence it stands in.
        title: The headline of its article.
        name: What its article is called in the library, usually a file's path.
        words: Words of the interface.
        shown: Turns a piece of the article into the script that is shown.
    """
    file = sanitize_label(name.rpartition("/")[2] or name)
    damaged = "damaged" in figure.flags
    value = words.text("ledger.damaged") if damaged else stated(figure, words.text("figure.no_value"))
    exact = value if damaged or not unit else f"{value} {shown(unit)}"
    return f"{shown(written or figure.text)} = {exact}\n{shown(sentence).strip()}\n{shown(title)} ({file})"
