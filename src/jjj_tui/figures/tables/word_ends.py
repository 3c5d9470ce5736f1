"""Hedges of one character that end other words: the 约 of 条约, the 近 of 附近 and the 超 of 中超 say nothing of a number."""

from collections.abc import Mapping

WORD_ENDS: Mapping[str, str] = {
    "约": "条合节签预公违契履邀缔婚续纽隐相北解毁爽租盟密誓特聘协赴简",
    "近": "附最邻远靠临亲相新抵拉走逼贴凑就迫趋左切",
    "超": "出入中英意德西法反赶赛商高买卖",
}
"""What stands before each in such a word, folded."""
