"""One of something that only says by what the next is told is no figure of the first two tiers."""

import pytest

from jjj_tui.figures import find_figures


@pytest.mark.parametrize(
    ("text", "one", "per"),
    [
        ("一亩地两茬下来能收一吨半。", "一亩", None),
        ("茶农说，一亩茶园能挣四千元。", "一亩", "一亩"),
        ("鲜叶一斤卖到两百块。", "一斤", "一斤"),
        ("算下来一吨煤赚60元。", "一吨", "一吨"),
        ("低谷时一度电三毛二。", "一度电", "一度电"),
        ("修一公里造价3亿元。", "一公里", "一公里"),
        ("一畝地收穫後補貼一百二十元。", "一畝", "一畝"),
        ("白菜三块二一斤，萝卜便宜。", "一斤", None),
        ("大米三元一公斤卖了200斤。", "一公斤", None),
    ],
)
def test_what_is_told_by_one_of_it_is_told_of_no_such_one(text: str, one: str, per: str | None) -> None:
    found = find_figures(text)
    assert [figure.text for figure in found if figure.tier == "C"] == [one]
    assert per is None or found[-1].per == per


@pytest.mark.parametrize(
    "text",
    [
        "他家只有一亩地。",
        "企业捐出一吨大米。",
        "再走一公里就是学校。",
        "一亩多地收了三千斤。",
        "一斤二的鱼最好卖。",
        "买了一斤猪肉，花了30元。",
    ],
)
def test_one_of_it_may_be_told_of_all_the_same(text: str) -> None:
    assert find_figures(text)[0].tier != "C"
