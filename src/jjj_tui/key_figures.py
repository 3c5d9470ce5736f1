"""Which of the figures that were read are key figures: the one answer for ledger, list, statistics and commands."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jjj_tui.figures.model import Figure


def is_key(figure: "Figure", *, dates: bool) -> bool:
    """Whether a figure is shown among the key figures.

    Args:
        figure: The figure.
        dates: Whether dates, scores and product sizes (tier C) are among them: the setting ``dates`` is ``dim``.
    """
    return dates or figure.tier != "C"
