"""What the words around a figure say of it: against what, when, by what, and whether it is only planned or hoped for."""

import pytest
from tests.unit.figures.sentences import read_sentences

from jjj_tui.figures import Figure, find_figures
from jjj_tui.hanzi.script import Script, convert, detect

_SENTENCES = read_sentences("around*.tsv")
_CELLS = 6


def _row(figure: Figure) -> str:
    cells = (
        figure.text, figure.direction, figure.basis, figure.period, figure.per, figure.modality, figure.kind.value, figure.subject,
    )  # fmt: skip
    return "\t".join(cell or "-" for cell in cells)


@pytest.mark.parametrize(("text", "rows"), _SENTENCES)
def test_what_is_said_around_every_figure(text: str, rows: list[str]) -> None:
    found = [_row(figure).split("\t") for figure in find_figures(text)]
    wanted = [row.split("\t") for row in rows]
    # Kind and subject are the last cells, and told only where a sentence is about them.
    shown = [row[: max(_CELLS, len(told))] for row, told in zip(found, wanted, strict=False)]
    assert shown + found[len(wanted) :] == wanted


@pytest.mark.parametrize("text", [text for text, _ in _SENTENCES])
@pytest.mark.parametrize("target", [Script.SIMPLIFIED, Script.TRADITIONAL, Script.HONG_KONG])
def test_the_same_in_every_script(text: str, target: Script) -> None:
    def said(written: str) -> list[tuple[object, ...]]:
        return [
            (figure.start, figure.end, figure.kind, figure.value, figure.direction, figure.mode, figure.modality,
             *(word and len(word) for word in (figure.basis, figure.period, figure.per, figure.subject)))
            for figure in find_figures(written)
        ]  # fmt: skip

    assert said(convert(text, target, detect(text))) == said(text)
