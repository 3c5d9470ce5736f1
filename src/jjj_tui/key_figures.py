"""Which of the figures that were read are key figures, and how they are marked: the one answer for text, ledger, list, statistics and commands."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jjj_tui.figures.model import Figure


def is_key(figure: "Figure", *, dates: bool) -> bool:
    """Whether a figure is shown among the key figures.

    Args:
        figure: The figure.
        dates: Whether scores and product sizes (tier C) are among them: the setting ``dates`` is ``dim``.
    """
    return dates or figure.tier != "C"


def mark_of(figure: "Figure") -> str:
    """The name of the style that a key figure is marked in: ``lost`` for a damaged one, ``muted`` for tier C, else its family."""
    from jjj_tui.figures.model import family_of  # behind the first frame, which has none

    if "damaged" in figure.flags:
        return "lost"
    return "muted" if figure.tier == "C" else family_of(figure.kind).value
