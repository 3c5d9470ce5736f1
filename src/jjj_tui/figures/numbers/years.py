"""Years written short: 民國112年8月, 98年抗洪, 08年北京奥运会, 令和6年. They name a time, where 近10年 measures one."""

import re

from jjj_tui.figures.numbers.signs import TO
from jjj_tui.figures.tables.grammar import words_of
from jjj_tui.rarely import Rarely

# The eras in use in the press of Taiwan and Japan, and those of history books.
_ERAS = frozenset(words_of("民国 公元 西元 元前 昭和 平成 令和 大正 明治 顺治 康熙 雍正 乾隆 嘉庆 道光 咸丰 同治 光绪 宣统 洪武 永乐 嘉靖 万历 崇祯 贞观 开元 天宝"))  # fmt: skip
ERA_ENDS = frozenset(era[-1] for era in _ERAS)
# A part of the year or a day in it follows: 112年8月18日, 112年度, 112年底, 112年第3季.
_PART = Rarely(
    "年(?:[0-9]{1,2}月(?:[0-9]{1,2}[日号]|份|[初底末]|[上中下]旬)?|度(?![过假])|[底末](?![薪盘线层部座色蕴气])|初(?![中级期创心衷])|第?[一二三四1-4]季度?|第?[一二12]期(?:作|稻|[水杂]稻)|[上下]半年|前[1-4一二三四]季|前(?:1?[0-9]|十?[一二三四五六七八九十])个?月|[0-9]{1,2}[-—–~～至到][0-9]{1,2}月|全年|同[期月季])"
)
_PRISON = Rarely("[刑判狱囚监]")
# What stands before a length of time, never before a year.
_LASTING = Rarely(
    "(?:近|约|达|逾|超过?|满|长|历时|为期|第|时隔|共|已|了|有|每|这|那|前|后|头|首|又|整|仅|只|不到|不足|过去|未来|最近)$"
)
_TIME_WORDS = "来后前内间以时历的之左右多期里老如才不未没寿"
# Years of the Republic of China that are written in three digits, and those that the news speaks of.
_ROC = range(99, 140)
_RANGE = Rarely("年?[-—–~～至到、和及]{1,2}(1[0-3][0-9]|[3-9][0-9](?=年))学?年(?:度|[底初末间])?(?![来以])")
# Of which year something is a multiple or a share, or how much it was in it: 104年的1.5倍, 113年的1,200人.
_TAKEN_OF = Rarely(
    "(?:约|近|逾|超过|同期的?)?[0-9][0-9.,]*[万亿兆]?(?:倍|%|个?百分点|成|[人件户家吨元亿座户例起次辆台名]|[美欧日]?元|公?吨|公顷|亩)"
)
# 两百年 of age and the like: nothing that ends so names a year.
_DRAWN_OUT = Rarely(
    "(?:[刑判狱囚监座棵株家栋幢所间龄活寿历距隔续存满庆诞祝过]|经营|成立|办学|开[业馆办园]|运[营行]|营业|发展|绵延|延续|传承|走到|历经|经[过历]|[跨穿]越|横跨|坚守|服务|通车|投运|服役|创[立办业校刊建]|建[校城厂立馆党军国都院社]|[长增延达缩][至到]|相隔|相距|保存|沉睡|[寿年]命为?)$"
)
_ENDURED = Rarely(
    "徒刑|监禁|有期|牢|风雨|风霜|积淀|底蕴|[校厂院馆社]史|发展史|奋斗|征程|光辉|辉煌|芳华|春秋|薪火|接力|坚守|守护|传奇|如一日|沧桑|岁月|光阴|传承|陈酿|保固|保修|租约|租期|使用权|合约|华诞|诞辰|校庆|生日|纪念|一[遇度]|古|店|院庆|长|[零又]?[0-9]{1,3}(?:个?月(?!份)|天|日|周)"
)
_HAN_OR_DIGIT = Rarely("[\u4e00-\u9fff0-9A-Za-z]")
_SINCE = Rarely("以来|多[0-9]")
# What lasts so many years is mostly told in round numbers: of these more is asked.
_ROUND_YEARS = frozenset((100, 120, 130))
_BESIDE = Rarely("(?:[较比与跟同和及以]|目标|预计|可望|有望|拟于)$")
# 130年达60%: what is reached is reached at a time.
_REACHED = Rarely(
    "(?:[将则再要可应须]|预计|目标){0,2}(?:达到?|[增升降减提][至到]|提[高升][至到]|减少?至|占|超过|突破)[^，,。；]{0,3}[0-9]"
)
_DATED_BESIDE = Rarely(
    "(?<![0-9.,])(?:民国[0-9]{1,3}|1[0-3][0-9]|[3-9][0-9])年(?:度|底|[0-9]{1,2}月|第[1-4一二三四]季|上半年|下半年)|(?:[至到自从]1[0-3][0-9]|民国[0-9]{2,3})年"
)
# The first of two digits that is a year where a number follows: 是99年的1,200億元.
_OLDEST = 70
# Of the years of two digits that stand beside another.
_EARLIEST = 38
_NEAR = 40
_LONGEST_SPAN = 40
_ERA_RANGE = Rarely("年?[-—–~～至到]{1,2}(?:民国)?[0-9]{2,3}年(?:度|[底初末间])?")
_YEAR_LAST = "年0123456789"
_FROM = Rarely("[自于在从至到]$|截[至止]$|生于?$|[他她我你]$")
_HAN_YEAR = Rarely("[元一二三四五六七八九十百零〇]{1,6}年")
_CLAUSE = "，,。；;、：:（(「“\n！？ "
# What one does once, and what is held or happens once: 85年毕业, 98年抗洪, 12年国庆.
_LIVED = Rarely(
    "出?生(?![活产意态])|毕业|入[伍党职学团行]|参[军加]|考[上入取]|下[海岗乡]|退[伍休役]|结婚|调[入到任]|当[兵上选]|建成|成立|投产|上[市映]|移[民居]|来[到港台]|回[国港到]"
)
_HELD = Rarely(
    "[\u4e00-\u9fff]{0,4}?(?:台风|飓风|风灾|水灾|奥运|世界杯|亚运|世博|全运会|世锦赛|欧洲杯|春晚|国庆|回归|阅兵|抗洪|抗震|洪[水灾]|地震|非典|沙士|疫情|雪灾|冰灾|股灾|金融危机|金融海啸|金融风暴|大选|入世|申奥|学运|政变|大火|空难)"
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
        span = _ERA_RANGE().match(folded, stop)
        return span.end() if span else _end(folded, stop) if folded[stop] == "年" else 0
    if size < 2 or before == "." or (before in TO and folded[start - 2] in _YEAR_LAST):
        return 0  # 可用80年至|100年
    year = int(folded[start:stop])
    if year >= _EARLIEST and (span := _RANGE().match(folded, stop)) and _spans(folded, start, stop, span):
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
    if (
        after == "的"
        and (size == 3 or (year >= _OLDEST and before in "是为较比"))
        and _TAKEN_OF().match(folded, stop + 2)
    ):
        return stop + 1  # 约为104年的1.5倍, 自113年的1,200人
    if year in _ROC and _SINCE().match(folded, stop + 1, stop + 5) and not lasting:
        # 104年以来最高; 较109年多1.1万人
        if after == "多" and before in "较比":
            return stop + 1
        if after == "以" and year not in _ROUND_YEARS:
            return stop + 1
    if lasting or after in _TIME_WORDS:
        return 0
    opens = before in _CLAUSE
    named = opens or _FROM().search(folded, lead, start)
    if year in _ROC:
        return stop + 1 if _is_republican(folded, start, stop, opens=opens, named=bool(named)) else 0
    if (
        year >= _EARLIEST
        and (named or before in "较比与")
        and _HAN_OR_DIGIT().match(after)
        and _DATED_BESIDE().search(folded, max(0, start - _NEAR), start)
    ):
        return stop + 1  # 98年12月底为2300人，99年为2310人
    if named and ((year >= 50 and _LIVED().match(folded, stop + 1)) or _HELD().match(folded, stop + 1)):
        return stop + 1
    return stop + 1 if year >= 50 and folded[max(0, start - 2) : start] in ("生于", "始于", "建于") else 0


def _spans(folded: str, start: int, stop: int, span: re.Match[str]) -> bool:
    """Whether two years are the ends of a time: 111年至113年, 98年至100年; but 树龄110至120年, 可用80年至100年."""
    first, last = int(folded[start:stop]), int(span.group(1))
    if not first < last <= first + _LONGEST_SPAN:
        return False
    if first in _ROC:
        return first % 10 > 0 or last % 10 > 0 or folded[stop] == "年"
    if last < _ROC[0] and folded[start - 1] not in _CLAUSE:
        return False
    return folded[stop] == "年" and first % 10 > 0 and not _LASTING().search(folded, max(0, start - 4), start)


def _is_republican(folded: str, start: int, stop: int, *, opens: bool, named: bool) -> bool:
    """Whether a number before 年 is a year of the Republic, and lasts none: 较108年增加, 114年完工, not 树龄113年.

    Args:
        folded: The folded text.
        start: Offset of the first digit.
        stop: Where 年 stands.
        opens: Whether the number opens a clause.
        named: Whether it does, or what is at a time stands before it.
    """
    after = folded[stop + 1]
    if after == "起" or folded.startswith("为例", stop + 1):
        return True
    lead = max(0, start - 4)
    if _DRAWN_OUT().search(folded, lead, start) or _ENDURED().match(folded, stop + 1):
        return False
    if not _HAN_OR_DIGIT().match(after):
        # 112年与113年，; 截至113年，; （113年）; but 113年，
        if folded[start - 2] == "年" and folded[start - 1] in "与和及同跟、":
            return True
        return named and (not opens or (after in "）)" and folded[start - 1] in "（("))
    if int(folded[start:stop]) not in _ROUND_YEARS:
        return True  # 台积电113年营收
    if (named and not opens) or _BESIDE().search(folded, lead, start) or _REACHED().match(folded, stop + 1):
        return True
    return _DATED_BESIDE().search(folded, max(0, start - _NEAR), start) is not None


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
