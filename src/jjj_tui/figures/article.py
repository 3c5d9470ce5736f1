"""The figures of a whole article: paragraph by paragraph, never across a speaker."""

from jjj_tui.article.model import Article
from jjj_tui.figures.engine import find_figures
from jjj_tui.figures.model import ArticleFigure


def read_figures(article: Article) -> tuple[ArticleFigure, ...]:
    """The figures of an article's paragraphs; title, dateline and folded lines are no paragraphs and give none.

    Args:
        article: An article, read.

    Returns:
        The figures in reading order; their offsets count inside their paragraph.
    """
    return tuple(
        ArticleFigure(index, figure)
        for index, paragraph in enumerate(article.paragraphs)
        for figure in find_figures(paragraph.text)
    )
