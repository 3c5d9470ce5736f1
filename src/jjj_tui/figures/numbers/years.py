"""Years written short: 民國112年8月, 98年抗洪, 08年北京奥运会, 令和6年. They name a time, where 近10年 measures one."""

from jjj_tui.figures.tables.grammar import words_of
from jjj_tui.rarely import Rarely

# The eras in use in the press of Taiwan and Japan, and those of history books.
_ERAS = frozenset(words_of("民国 公元 西元 元前 昭和 平成 令和 大正 明治 顺治 康熙 雍正 乾隆 嘉庆 道光 咸丰 同治 光绪 宣统 洪武 永乐 嘉靖 万历 崇祯 贞观 开元 天宝"))  # fmt: skip
ERA_ENDS = frozenset(era[-1] for era in _ERAS)
# A part of the year or a day in it follows: 112年8月18日, 112年度, 112年底, 112年第3季.
_PART = Rarely(
    "年(?:[0-9]{1,2}月(?:[0-9]{1,2}[日号]|份|[初底末]|[上中下]旬)?|度(?![过假])|[底末](?![薪盘线层部座色蕴气])|初(?![中级期创心衷])|第?[一二三四1-4]季度?|[上下]半年|前[1-4一二三四]季)"
)
_PRISON = Rarely("[刑判狱囚监]")
# What stands before a length of time, never before a year.
_LASTING = Rarely(
    "(?:近|约|达|逾|超过?|满|长|历时|为期|第|时隔|共|已|了|有|每|这|那|前|后|头|首|又|整|仅|只|不到|不足|过去|未来|最近)$"
)
_TIME_WORDS = frozenset("来后前内间以时历的之左右多期里老如才不未没寿")
_ROC = range(99, 130)
_RANGE = Rarely("年?[-—–~～至到、和及]{1,2}(1[0-2][0-9])学?年(?:度|[底初末间])?(?![来以])")
_FROM = Rarely("[自于在从至到]$|截[至止]$|生于?$|[他她我你]$")
_HAN_YEAR = Rarely("[元一二三四五六七八九十百零〇]{1,6}年")
_CLAUSE = frozenset("，,。；;、：:（(「“\n！？ ")
# What one does once, and what is held or happens once: 85年毕业, 98年抗洪, 12年国庆.
_LIVED = Rarely(
    "出?生(?![活产意态])|毕业|入[伍党职学团行]|参[军加]|考[上入取]|下[海岗乡]|退[伍休役]|结婚|调[入到任]|当[兵上选]|建成|成立|投产|上[市映]|移[民居]|来[到港台]|回[国港到]"
)
_HELD = Rarely(
    "[\u4e00-\u9fff]{0,4}?(?:奥运|世界杯|亚运|世博|全运会|世锦赛|欧洲杯|春晚|国庆|回归|阅兵|抗洪|抗震|洪[水灾]|地震|非典|沙士|疫情|雪灾|冰灾|股灾|金融危机|金融海啸|金融风暴|大选|入世|申奥|学运|政变|大火|空难)"
)


def short_year(folded: str, start: int, stop: int) -> int:
    """Where a year of one to three digits ends; 0 where the number and its 年 are a length of time or nothing.

    Args:
        folded: The folded text.
        start: Offset of the first digit.
        stop: Where the digits end; 年 or a joint follows.
    """
    size = stop - start
    before = folded[start - 1]
    if before in ERA_ENDS and folded[max(0, start - 2) : start] in _ERAS:
        return _end(folded, stop) if folded[stop] == "年" else 0
    if size < 2 or before == ".":
        return 0
    year = int(folded[start:stop])
    if size == 3 and year in _ROC and (span := _RANGE().match(folded, stop)) and year < int(span.group(1)):
        return span.end()
    if folded[stop] != "年":
        return 0
    if folded[start] == "0" and size == 2:
        return _end(folded, stop)
    lead = max(0, start - 4)
    part = _PART().match(folded, stop)
    lasting = _LASTING().search(folded, lead, start)
    if part and not lasting and not _PRISON().search(folded, lead, start):
        return part.end()
    after = folded[stop + 1]
    if lasting or after in _TIME_WORDS:
        return 0
    opens = before in _CLAUSE
    named = opens or _FROM().search(folded, lead, start)
    if size == 3:
        told = year in _ROC and (named or after == "起")
        return stop + 1 if told and (year % 10 or not opens) else 0
    if named and ((year >= 50 and _LIVED().match(folded, stop + 1)) or _HELD().match(folded, stop + 1)):
        return stop + 1
    return stop + 1 if year >= 50 and folded[max(0, start - 2) : start] in ("生于", "始于", "建于") else 0


def era_year(folded: str, start: int) -> int:
    """Where the year of an era ends that is written in Han numerals (民国三十八年); 0 where there is none."""
    if folded[max(0, start - 2) : start] not in _ERAS:
        return 0
    year = _HAN_YEAR().match(folded, start)
    return _end(folded, year.end() - 1) if year else 0


def _end(folded: str, stop: int) -> int:
    """Where a year ends whose 年 stands at ``stop``, with the part of it that follows."""
    part = _PART().match(folded, stop)
    return part.end() if part else stop + 1
