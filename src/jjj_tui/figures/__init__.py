"""Key figures: the numbers of a text that measure something, with their exact values and what they are about."""

from jjj_tui.figures.article import read_figures
from jjj_tui.figures.engine import find_figures
from jjj_tui.figures.model import ArticleFigure, Family, Figure, Kind, family_of

__all__ = ["ArticleFigure", "Family", "Figure", "Kind", "family_of", "find_figures", "read_figures"]
