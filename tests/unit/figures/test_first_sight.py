"""What a reader must see marked at once, and what must stay plain."""

from decimal import Decimal

import pytest

from jjj_tui.figures import find_figures


@pytest.mark.parametrize(
    ("text", "core", "value"),
    [
        ("平台,753家", "753家", "753"),
        ("装机4亿千瓦", "4亿千瓦", "400000000"),
        ("追加預算六兆八千億日圓", "六兆八千億日圓", "6800000000000"),
        ("零下15摄氏度", "零下15摄氏度", "-15"),
        ("1.2万亿欧元", "1.2万亿欧元", "1200000000000"),
        ("營收16.4億元", "16.4億元", "1640000000"),
        ("百分之十三", "百分之十三", "13"),
        ("三斤半", "三斤半", "3.5"),
    ],
)
def test_value(text: str, core: str, value: str) -> None:
    (figure,) = find_figures(text)
    assert figure.text == core
    assert figure.value == Decimal(value)


@pytest.mark.parametrize(
    "text", ["3号线", "2D加3D", "第四篇", "第六鏡", "三个方面", "二氧化碳", "千万注意", "十分重要", "三點半", "半斤八两"]
)
def test_stays_plain(text: str) -> None:
    assert find_figures(text) == ()
