"""The ledger that lies over the reader: its figures, and the one under the cursor."""

from typing import TYPE_CHECKING

from jjj_tui.tui.screens.ledger import LedgerScreen

if TYPE_CHECKING:
    from tests.tui.conftest import Reader


TEXT = (
    "标题在此处说明一切\n\n今年上半年，京津冀地区生产总值51492亿元，北京、天津和河北分别为21791亿元、8191亿元和21510亿元。"
    "工业投资增长13%，出口额下降20%，进口额增长2%。建成20.18平方公里的园区，已有110多家企业入驻。\n"
)

SECOND_TEXT = "第二篇文章的标题\n\n全省粮食产量约600万吨，农业投资下降3%。\n"


def screen(reader: "Reader") -> LedgerScreen:
    """The ledger that lies over the reader."""
    assert isinstance(reader.app.screen, LedgerScreen)
    return reader.app.screen


def figures(reader: "Reader") -> list[str]:
    """The figures as the rows show them, in their order."""
    return [row.figure.text for row in screen(reader).table.shown_rows]


def under(reader: "Reader") -> str:
    """The figure under the cursor."""
    row = screen(reader).table.under
    assert row is not None
    return row.figure.text
