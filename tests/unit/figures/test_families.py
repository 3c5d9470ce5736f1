"""Sentences by what they tell or how they tell it, and under each all of its figures, and no others.

A row is core, value or bounds, kind, comparator, direction, member, and the subject where the sentence is about it.
"""

import pytest
from tests.unit.figures.records import record
from tests.unit.figures.sentences import Sentence, each_sentence

from jjj_tui.figures import Figure, find_figures
from jjj_tui.hanzi.script import Script, convert, detect

_EACH_SENTENCE = each_sentence("families/*.tsv")
_CELLS = 7


def _row(figure: Figure) -> str:
    if figure.kind == "fraction":
        value = figure.ratio
    elif figure.value is not None:
        value = str(figure.value)
    else:
        value = figure.ratio if figure.minimum is None else f"{figure.minimum}~{figure.maximum}"
    cells = (
        figure.text, value, figure.kind.value, figure.comparator, figure.direction, figure.member, figure.subject,
    )  # fmt: skip
    return "\t".join(cell or "-" for cell in cells)


@_EACH_SENTENCE
def test_every_figure_of_a_sentence_and_no_other(sentence: Sentence) -> None:
    found = [_row(figure) for figure in find_figures(sentence.text)]
    # The subject is the last cell, and told only where a sentence is about it.
    told = [row.count("\t") == _CELLS - 1 for row in sentence.rows]
    shown = [row if whole else row.rpartition("\t")[0] for row, whole in zip(found, told, strict=False)]
    assert shown + found[len(sentence.rows) :] == sentence.rows


@_EACH_SENTENCE
@pytest.mark.parametrize("target", [Script.SIMPLIFIED, Script.TRADITIONAL, Script.HONG_KONG])
def test_the_same_figures_in_every_script(sentence: Sentence, target: Script) -> None:
    text = sentence.text
    other = convert(text, target, detect(text))
    assert [record(figure) for figure in find_figures(other)] == [
        record(figure) for figure in find_figures(text)
    ]
