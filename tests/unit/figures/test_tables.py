"""No table of words says a word twice: whoever takes one out has taken it out."""

import ast
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

import jjj_tui.figures

ROOT = Path(jjj_tui.figures.__file__).parent
ROOMS = ("around", "gate", "measures", "numbers", "tables")


def tables(path: Path) -> Iterator[tuple[int, list[str]]]:
    """Each text that is handed to ``words_of``: its line and its words."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "words_of":
            for text in node.args:
                if isinstance(text, ast.Constant) and isinstance(text.value, str):
                    yield node.lineno, text.value.split()


@pytest.mark.parametrize("room", ROOMS)
def test_no_table_says_a_word_twice(room: str) -> None:
    found = [(path, *table) for path in sorted((ROOT / room).rglob("*.py")) for table in tables(path)]
    assert found
    twice = [
        f"{path.relative_to(ROOT)}:{line} {word}"
        for path, line, words in found
        for word, times in Counter(words).items()
        if times > 1
    ]
    assert not twice
