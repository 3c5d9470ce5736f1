"""Lines of a page to what a reader is shown, and to what is folded."""

from jjj_tui.article.model import FoldReason
from jjj_tui.article.parse import parse
from jjj_tui.article.parsed import Parsed

PROSE = "今年以来，三地围绕交通、生态和产业三个领域持续推进合作，一批项目相继落地，群众得到了实惠。"

MORE = "记者在现场看到，工人们正在安装最后一段钢轨，预计月底前可以完成全部铺设任务。"

LAST = "下一步，有关部门将继续完善配套政策，推动更多成果从实验室走向生产线。"


def parsed(*lines: str) -> Parsed:
    found = parse("\n".join(lines))
    assert found is not None
    return found


def shown(page: Parsed) -> list[str]:
    return [block.line.text for block in page.blocks if block.folded is None]


def folded(page: Parsed) -> dict[str, FoldReason]:
    return {block.line.text: block.folded for block in page.blocks if block.folded is not None}
