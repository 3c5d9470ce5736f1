"""Lines that sell something: 广告：全场5折起，满300元减100元."""

from jjj_tui.article.words import words

_LABELS = words("广告 廣告 推广 推廣 赞助 贊助 Advertisement ADVERTISEMENT AD Ad Ads")
_ALONE = frozenset(words("广告 廣告 推广信息 Advertisement ADVERTISEMENT AD Ad Ads Sponsored SPONSORED"))
_READ_ON = words("請繼續往下閱讀 请继续往下阅读 廣告-請繼續往下閱讀 廣告 請繼續往下閱讀")
_BEHIND = frozenset(":：｜| \u3000")
_ORNAMENTS = " \u3000【】[]［］()（）▼▲…."
# What only a seller says, and what is said of the trade itself.
_SELLING = words("""
    折 满减 滿減 立减 立減 只要 仅需 僅需 低至 秒杀 秒殺 抢购 搶購 限时 限時 特价 特價 优惠 優惠 促销 促銷 免费 免費 领取 領取
    下单 下單 购买 購買 订购 訂購 点击 點擊 点此 點此 报名 報名 买一送一 買一送一 包邮 免運 下载 下載 扫码 掃碼 加入会员 加入會員
    立即 詳情 详情 了解更多 往下閱讀 往下阅读
""")
_OF_THE_TRADE = words("收入 营收 營收 业务 業務 增长 成長 增長 同比 年增 市场 市場 占比 佔比 下降 亿元 億元")
_LONGEST = 80


def is_advert(line: str) -> bool:
    """Whether a line is an advertisement, by its label and by what it offers."""
    if len(line) > _LONGEST:
        return False
    bare = line.strip(_ORNAMENTS)
    if bare in _ALONE or bare.startswith(_READ_ON):
        return True
    label = next((label for label in _LABELS if bare.startswith(label)), "")
    if not label or bare[len(label) : len(label) + 1] not in _BEHIND or "  " in bare or "。" in bare[:-1]:
        return False
    offer = bare[len(label) + 1 :]
    return any(word in offer for word in _SELLING) and not any(word in offer for word in _OF_THE_TRADE)
