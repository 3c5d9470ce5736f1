"""Finance, energy, sport, weather, health, law, science, tourism, farming, people: sentences and all their figures."""

from pathlib import Path

import pytest

from jjj_tui.figures import Figure, find_figures
from jjj_tui.hanzi.script import Script, convert, detect

FAMILIES = Path(__file__).with_name("families.tsv")


def _sentences() -> list[tuple[str, list[str]]]:
    cases: list[tuple[str, list[str]]] = []
    for line in FAMILIES.read_text("utf-8").splitlines():
        if line.startswith("\t"):
            cases[-1][1].append(line[1:])
        elif not line.startswith("#"):
            cases.append((line, []))
    return cases


def _row(figure: Figure) -> str:
    if figure.kind == "fraction":
        value = figure.ratio
    elif figure.value is not None:
        value = str(figure.value)
    else:
        value = figure.ratio if figure.minimum is None else f"{figure.minimum}~{figure.maximum}"
    cells = (figure.text, value, figure.kind.value, figure.comparator, figure.direction, figure.member)
    return "\t".join(cell or "-" for cell in cells)


@pytest.mark.parametrize(("text", "rows"), _sentences())
def test_every_figure_of_a_sentence_and_no_other(text: str, rows: list[str]) -> None:
    assert [_row(figure) for figure in find_figures(text)] == rows


@pytest.mark.parametrize("text", [text for text, _ in _sentences()])
@pytest.mark.parametrize("target", [Script.SIMPLIFIED, Script.TRADITIONAL, Script.HONG_KONG])
def test_the_same_figures_in_every_script(text: str, target: Script) -> None:
    def numbers(written: str) -> list[tuple[object, ...]]:
        return [
            (figure.start, figure.end, figure.kind, figure.value, figure.minimum, figure.maximum, figure.comparator, figure.direction, figure.unit_canonical, figure.group,
             figure.ext_start, figure.ext_end, figure.mode, figure.modality, figure.role, figure.ratio, figure.tier, figure.flags,
             *(word and len(word) for word in (figure.subject, figure.member, figure.basis, figure.per, figure.period)))
            for figure in find_figures(written)
        ]  # fmt: skip

    assert numbers(convert(text, target, detect(text))) == numbers(text)
