"""The tables of sentences: each with its figures on the lines below it, a cell of theirs behind every tab."""

from pathlib import Path
from typing import NamedTuple

import pytest


class Sentence(NamedTuple):
    """A sentence of a table, the rows of its figures, and where it stands: the table and the line."""

    text: str
    rows: list[str]
    place: str


def read_sentences(pattern: str) -> list[Sentence]:
    """The sentences of the tables that a pattern names."""
    sentences: list[Sentence] = []
    for file in sorted(Path(__file__).parent.glob(pattern)):
        for number, line in enumerate(file.read_text("utf-8").splitlines(), 1):
            if line.startswith("\t"):
                sentences[-1].rows.append(line[1:])
            elif not line.startswith("#"):
                sentences.append(Sentence(line, [], f"{file.stem}:{number}"))
    return sentences


def each_sentence(pattern: str) -> pytest.MarkDecorator:
    """Runs a test once for every sentence of the tables, by the name of its place."""
    return pytest.mark.parametrize("sentence", read_sentences(pattern), ids=lambda sentence: sentence.place)
