"""What the words around a figure say of it: against what, when, by what, and whether it is only planned or hoped for."""

import pytest
from tests.unit.figures.sentences import Sentence, each_sentence

from jjj_tui.figures import Figure, find_figures
from jjj_tui.hanzi.script import Script, convert, detect

_EACH_SENTENCE = each_sentence("around/*.tsv")
_CELLS = 6


def _row(figure: Figure) -> str:
    cells = (
        figure.text, figure.direction, figure.basis, figure.period, figure.per, figure.modality, figure.kind.value, figure.subject,
    )  # fmt: skip
    return "\t".join(cell or "-" for cell in cells)


@_EACH_SENTENCE
def test_what_is_said_around_every_figure(sentence: Sentence) -> None:
    found = [_row(figure).split("\t") for figure in find_figures(sentence.text)]
    wanted = [row.split("\t") for row in sentence.rows]
    # Kind and subject are the last cells, and told only where a sentence is about them.
    shown = [row[: max(_CELLS, len(told))] for row, told in zip(found, wanted, strict=False)]
    assert shown + found[len(wanted) :] == wanted


@_EACH_SENTENCE
@pytest.mark.parametrize("target", [Script.SIMPLIFIED, Script.TRADITIONAL, Script.HONG_KONG])
def test_the_same_in_every_script(sentence: Sentence, target: Script) -> None:
    def said(written: str) -> list[tuple[object, ...]]:
        return [
            (figure.start, figure.end, figure.kind, figure.value, figure.direction, figure.mode, figure.modality,
             *(word and len(word) for word in (figure.basis, figure.period, figure.per, figure.subject)))
            for figure in find_figures(written)
        ]  # fmt: skip

    text = sentence.text
    assert said(convert(text, target, detect(text))) == said(text)
