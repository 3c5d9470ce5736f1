"""兆 of data and no numeral: 网速100兆, 流量500兆, 千兆光纤; whether of bits or bytes is not said, so that it is no figure."""

from jjj_tui.rarely import Rarely

_DATA = Rarely(
    "(?:流量|容量|内存|显存|缓存|硬盘|光盘|闪存|存储|带宽|宽带|网速|网络|光纤|光猫|速率|[上下]行|[上下]载|传输|文件|软件|数据|视频|主频|频率)[^，,。；;、\n]{0,10}$"
)
_REACH = 20


def is_data(folded: str, start: int, end: int) -> bool:
    """Whether the 兆 that ends a number is an amount of data.

    Args:
        folded: The folded text.
        start: Where the number begins.
        end: Where it ends, 兆 included.
    """
    if folded[end - 2] in "百千":
        return True  # 15千兆
    return _DATA().search(folded, max(0, start - _REACH), start) is not None
