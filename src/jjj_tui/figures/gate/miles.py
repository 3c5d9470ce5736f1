"""One Han digit before 里: how far something is (三里外的老井, 队伍排出二里地), where a name would go on otherwise (三里屯)."""

from jjj_tui.rarely import Rarely

# What a name never goes on with.
_FAR = Rarely("外(?:的|就|便|也|都|有|是|才|[，,。；;、！!？?）)\\n])|(?:之|以)外|开外|远(?!洋|东|征|景)")
# 二里地, 三里路: where no name follows and none stands before.
_GROUND = Rarely("[，,。；;、！!？?）)\\n的长远宽外才就便也都了没开之以左]")
_GONE = Rarely(
    "(?:走|跑|爬|追|挪|抬|背|推|排|绵延|蜿蜒|延伸|长|宽|距|离|隔|剩|还有|只有|不到|不足|足有|足足|近|约|超过?|差|挑|行|退|出|过|绕)(?:了|出|过|着|到|有|约|近|上)?$"
)
_NAMED = "、名叫村镇乡"


def is_told_far(folded: str, start: int, name: str, end: int) -> bool:
    """Whether a lone digit with 里 is a distance.

    Args:
        folded: The folded text.
        start: Offset of the digit.
        name: The unit: 里, 里地 or 里路.
        end: Where it ends.
    """
    if name == "里":
        return _FAR().match(folded, end) is not None
    if folded[start - 1] in _NAMED or not _GROUND().match(folded, end):
        return False
    return name == "里地" or _GONE().search(folded, max(0, start - 4), start) is not None
