"""A terminal reader for Chinese news, and the text engine behind it.

The public names are resolved on first use (PEP 562): ``import jjj_tui`` loads nothing heavy.
"""

from importlib import import_module
from typing import Any

__version__ = "0.1.0"

_HOMES = {
    "Article": "jjj_tui.article.model",
    "Figure": "jjj_tui.figures.model",
    "Script": "jjj_tui.hanzi.script",
    "break_lines": "jjj_tui.hanzi.breaks",
    "convert": "jjj_tui.hanzi.script",
    "find_figures": "jjj_tui.figures",
    "read_article": "jjj_tui.article.read",
    "read_figures": "jjj_tui.figures",
}

__all__ = ["__version__", *_HOMES]


def __getattr__(name: str) -> Any:
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
