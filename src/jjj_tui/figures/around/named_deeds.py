"""What is carried out and has a name that ends in a verb: 实施临时救助, 集中安置."""

from jjj_tui.figures.tables.grammar import words_of

# What is carried out has a name of its own, whose last part is a verb: 实施|临时救助, 开展|医疗救助.
_DOING = frozenset(("实施", "开展", "提供", "给予"))
DEEDS = frozenset(
    words_of(
        "救助 帮扶 培训 救治 检测 筛查 接种 整治 清理 采购 运输 补贴 补助 资助 收购 回购 服务 收治 安置 转移 隔离 招聘 拍卖 租赁 疏散 处置 养殖 种植 抽查 抽检 居住 救援 供养"
    )
)
_KINDS_OF_DEED = frozenset(
    words_of(
        "临时 医疗 应急 紧急 司法 法律 教育 住房 生活 慈善 社会 专项 集中 免费 定点 定向 困难 灾害 大病 心理 技能 职业 就业 创业 业务 岗位 岗前 线上 线下 异地 安全 消防 卫生 健康 职业技能 联合 志愿 公益 环境 核酸"
    )
)
# How it is done, as a kind of it: 集中安置6210人、分散安置1663人.
_MANNERS = frozenset(words_of("集中 分散 异地 就地 就近 自主 自愿 统一 委托 居家 入户 定向 定点 临时"))


def named_deed(folded: str, start: int, at: int, places: list[int]) -> int:
    """Where the name of what is done begins that ends in a verb (实施|临时救助, 集中安置).

    Args:
        folded: The folded text.
        start: Where the phrase begins.
        at: Where the verb does.
        places: Where verbs may begin in the phrase.

    Returns:
        Where the name begins; -1 where there is none.
    """
    if folded[at - 2 : at] in _MANNERS and at - 2 == start:
        return start
    for place in places:
        if folded[place : place + 2] in _DOING and folded[place + 2 : at] in _KINDS_OF_DEED:
            return place + 2
    return -1
