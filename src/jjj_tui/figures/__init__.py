"""Key figures: the numbers of a text that measure something, with their exact values and what they are about.

The record and its words are here at once; the engine with its tables and patterns is loaded when it is first called.
"""

from typing import TYPE_CHECKING

from jjj_tui.figures.model import ArticleFigure, Family, Figure, Kind, family_of

if TYPE_CHECKING:
    from jjj_tui.article.model import Article

__all__ = ["ArticleFigure", "Family", "Figure", "Kind", "family_of", "find_figures", "read_figures"]


def find_figures(text: str) -> tuple[Figure, ...]:
    """The figures of one text; see `jjj_tui.figures.engine.find_figures`."""
    from jjj_tui.figures import engine

    return engine.find_figures(text)


def read_figures(article: "Article") -> tuple[ArticleFigure, ...]:
    """The figures of an article; see `jjj_tui.figures.article.read_figures`."""
    from jjj_tui.figures.article import read_figures as read

    return read(article)
