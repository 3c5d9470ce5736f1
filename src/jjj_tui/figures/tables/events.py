"""Lengths that name an event of a sport: 110米栏, 10米气步枪."""

import re

# 110米栏 and 100米自由泳 are events, not lengths.
_EVENT = re.compile(
    "[栏跑]|接力|跨栏|短跑|障碍|决赛|预赛|个人|混合|[自蛙蝶仰][由泳]|[气步手移][步手枪动][枪靶]?|跳[台板]|速滑|冠军|项目|竞走|台(?![阶风地湾上])|板(?![材块房])|标准步枪|皮?划艇|[单双四八]人[单双皮划]*[桨艇]|计时赛|组(?![织合成件装建])"
)
EVENT_HEADS = frozenset("栏跑接跨短障决预个混自蛙蝶仰气步手移跳速冠项竞台板标皮划单双四八计组")


def is_event(folded: str, end: int) -> bool:
    """Whether a length that ends at ``end`` is the name of an event."""
    return folded[end] in EVENT_HEADS and _EVENT.match(folded, end) is not None
