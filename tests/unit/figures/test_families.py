"""Finance, energy, sport, weather, health, law, science, tourism, farming, people: sentences and all their figures."""

import pytest
from tests.unit.figures.records import record
from tests.unit.figures.sentences import read_sentences

from jjj_tui.figures import Figure, find_figures
from jjj_tui.hanzi.script import Script, convert, detect

_SENTENCES = read_sentences("families*.tsv")
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


@pytest.mark.parametrize(("text", "rows"), _SENTENCES)
def test_every_figure_of_a_sentence_and_no_other(text: str, rows: list[str]) -> None:
    found = [_row(figure) for figure in find_figures(text)]
    # The subject is the last cell, and told only where a sentence is about it.
    told = [row.count("\t") == _CELLS - 1 for row in rows]
    shown = [row if whole else row.rpartition("\t")[0] for row, whole in zip(found, told, strict=False)]
    assert shown + found[len(rows) :] == rows


@pytest.mark.parametrize("text", [text for text, _ in _SENTENCES])
@pytest.mark.parametrize("target", [Script.SIMPLIFIED, Script.TRADITIONAL, Script.HONG_KONG])
def test_the_same_figures_in_every_script(text: str, target: Script) -> None:
    other = convert(text, target, detect(text))
    assert [record(figure) for figure in find_figures(other)] == [
        record(figure) for figure in find_figures(text)
    ]
