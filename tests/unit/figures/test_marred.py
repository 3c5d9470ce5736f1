"""Signs between the digits of a number: the tail behind one is never read for the whole."""

from decimal import Decimal
from functools import partial
from itertools import product

import pytest
from tests.growth import grows_linearly

from jjj_tui.figures import find_figures
from jjj_tui.figures.numbers.marred import MARRED

_SIGNS = [*sorted(set(MARRED) - {"拷"}), "锟斤拷", "锟斤拷锟斤拷"]
_BLANKS = [". ", " .", " "]


@pytest.mark.parametrize(
    ("lead", "sign"),
    # Nothing leads from "$" over a blank to the digits behind it.
    [*product(["总投资", "营收增至", "约"], _SIGNS + _BLANKS), *product(["$"], _SIGNS)],
)
def test_no_tail_and_no_head_is_shown_for_the_number(lead: str, sign: str) -> None:
    shown = {figure.value for figure in find_figures(f"{lead}4{sign}6亿元，同比增长5%。")}
    assert Decimal(5) in shown
    assert shown <= {None, Decimal(460000000), Decimal(5)}


@pytest.mark.parametrize("exponent", range(-9, 25))
@pytest.mark.parametrize("form", ["2.5×10^{}米", "2.5x10**{}米", "2.5 × 10^({}) 米"])
def test_powers_of_ten_are_exact(form: str, exponent: int) -> None:
    (figure,) = find_figures("全长" + form.format(exponent))
    assert figure.value == Decimal("2.5").scaleb(exponent)
    assert figure.text == form.format(exponent)


@pytest.mark.parametrize(
    "piece", ["4·", "4，500", "投资4，500，", "4. 5", "10^", "2×10^4~", "4 500 ", "二点", "千儿"]
)
def test_broken_numbers_take_linear_time(piece: str) -> None:
    assert grows_linearly(lambda count: partial(find_figures, piece * count), 2000, 8000)
