"""分别 lists: which figures form one, whose each of them is, and what they share."""

import re

from jjj_tui.figures import kinds
from jjj_tui.figures.clauses import Layout
from jjj_tui.figures.draft import Draft
from jjj_tui.figures.grammar import by_last, ends_with, words_of
from jjj_tui.figures.phrases import left_phrase, strip_openings
from jjj_tui.figures.tail import CHANGES, find_bases, read_tail
from jjj_tui.figures.variants import fold

SHARES = frozenset((kinds.PERCENT, kinds.PERMILLE, kinds.PERCENTAGE_POINT, kinds.BASIS_POINT, kinds.MULTIPLE))
_TRIGGER = re.compile("分别|依次|依序|各自|各(?=[^，,。；]{0,8}$)")
_JOINT = re.compile("(?:以及|[、，,和与及])(?:约|近|超过?|逾|为|达到?)?")
_JOINT_HEADS = "以、，,和与及"
_LONGEST_JOINT = 10
_SPLIT = re.compile("、|以及|[和与及]")
# What a list shares behind its last name, taken off from the right: 天津|高技术|制造业|投资.
_HEAD_WORDS = by_last(words_of("""
收入 支出 可支配 人均 居民 增加值 产值 总产值 投资 固定资产 利润 利润总额 净利润 营收 营业 销售 销售额 销售收入 销量 产量 总产量 产能 出口 进口 进出口 出口额 进口额 额 总额 总值 总量 制造业 高技术 高新技术
服务业 工业 规模以上 规上 生产总值 地区 GDP gdp 占比 比重 比例 指数 价格 均价 房价 人数 人口 常住人口 面积 增速 增幅 涨幅 跌幅 贷款 存款 余额 成交额 成交量 成交 交易额 交易量 市场 市值 气温
最高气温 最低气温 温度 降水量 降雨量 雨量 客流 客流量 旅客 游客 人次 发电量 用电量 用电 发电 装机 装机容量 容量 库存 零售额 消费品 社会 总 第 城镇 单价 价 率 失业率 入学率 通过率 覆盖率 合格率 增长率
同比 环比 已 均 也 的 里程 长度 高度 重量 成绩 得分 票房 订单 交付量 交付 财政 一般公共预算 税收 补贴 补助 奖金 工资 薪酬 薪资 净值 现货 期货 合约 股价 销售均价 产业 业务 板块
同期 累计 单日 日均 年均 月均 平均 共 数 数量 费用 租金 成本 企业 项目 考生 学生 病例 人
"""))  # fmt: skip


def attach_lists(folded: str, raw: str, drafts: list[Draft], layout: Layout) -> int:
    """Finds the lists of a text: members, shared change and subject. Returns how many it numbered."""
    number = 0
    names: list[str] = []
    owner: list[Draft] = []
    index = 0
    announced = _TRIGGER.search(folded) is not None or "各" in folded
    last = len(drafts) - 1
    while index < last:
        first = drafts[index]
        gap = drafts[index + 1].ext_start - first.ext_end
        if gap <= 0 or gap > _LONGEST_JOINT or folded[first.ext_end] not in _JOINT_HEADS:
            index += 1
            continue
        start = layout.clauses[index][0]
        floor = max(start, drafts[index - 1].ext_end if index else 0)
        trigger = None
        if announced:
            for match in _TRIGGER.finditer(folded, floor, first.start):
                trigger = match
        run = _run(folded, drafts, index, told=trigger is not None)
        if trigger is not None:
            found, head, run = _told(folded, raw, drafts, index, run, (floor, start), trigger.start(), layout)
            if len(run) > 1:
                _inherit(run)
                head = _said_behind(folded, raw, trigger.end(), first) or head
                if not found and (subjects := _named_by_figures(drafts, index, run, layout)):
                    number = _apply(run, subjects, None, [], number, drafts, index)
                    index += len(run)
                    continue
                inherited = (
                    not found and len(names) == len(run) and not _enumerates(folded, floor, trigger.start())
                )
                number = _apply(
                    run,
                    names if inherited else found,
                    head,
                    owner if inherited else [],
                    number,
                    drafts,
                    index,
                )
                if found or inherited:
                    names, owner = found or names, run
        elif len(run) > 1:
            _inherit(run)
            if (
                len(names) == len(run)
                and owner
                and not _has_noun(first)
                and _next_clause(folded, owner[-1], first)
            ):
                number = _apply(run, names, "", owner, number, drafts, index)
                owner = run
        index += len(run)
    return number


def _told(
    folded: str, raw: str, drafts: list[Draft], index: int, run: list[Draft],
    begins: tuple[int, int], end: int, layout: Layout,
) -> tuple[list[str], str, list[Draft]]:  # fmt: skip
    """The names before 分别, their shared head, and the figures they go with."""
    wide = _run(folded, drafts, index, told=True, mixed=True)
    kept = ""
    for begin in dict.fromkeys(
        begins
    ):  # from the clause on where names are figures themselves (3奈米、5奈米)
        for attempt in (run, wide) if len(wide) > len(run) else (run,):
            if len(attempt) < 2:
                continue
            names, head = _names(folded, raw, begin, end, len(attempt), layout)
            if names:
                return names, head, attempt
            if begin == begins[0]:
                kept = head
    return [], kept, run


def _named_by_figures(drafts: list[Draft], index: int, run: list[Draft], layout: Layout) -> list[str]:
    """The subjects of exactly as many amounts before in the sentence (受理A件,审结B件,同比分别增长…)."""
    if run[0].kind not in SHARES:
        return []
    start = layout.clauses[index][2]
    before = [draft for draft in drafts[max(0, index - 6) : index] if draft.start >= start]
    amounts = [draft for draft in before if draft.kind not in SHARES]
    subjects = [draft.subject for draft in amounts if draft.subject and "carried" not in draft.flags]
    whole = len(subjects) == len(amounts) == len(before) == len(run) == len(set(subjects))
    return subjects if whole and all(draft.member is None for draft in before) else []


def _said_behind(folded: str, raw: str, start: int, first: Draft) -> str:
    """What stands between 分别 and the first figure and says what is measured (分别出口3.1万亿元)."""
    bases = find_bases(folded, start, first.start)
    end = read_tail(folded, start, max(start, first.ext_start), bases).end
    start = strip_openings(folded, start, end)
    return raw[start:end] if end - start >= 2 else ""


def _run(
    folded: str, drafts: list[Draft], index: int, *, told: bool = False, mixed: bool = False
) -> list[Draft]:
    """The figures from ``index`` on that form one list.

    Args:
        folded: The folded text.
        drafts: The figures of the text.
        index: The first figure.
        told: Whether 分别 or the like announces a list: then each figure may bring its own change word.
        mixed: Whether kinds may differ.
    """
    run = [drafts[index]]
    for at in range(index + 1, len(drafts)):
        draft, last = drafts[at], run[-1]
        start, end = last.ext_end, draft.ext_start
        if (draft.kind is not last.kind and not mixed) or not 0 < end - start <= _LONGEST_JOINT:
            break
        joint = _JOINT.match(folded, start, end)
        if joint is None:
            break
        if joint.group()[0] in "，," and not (
            told and (joint.end() == end or folded[joint.end() : end] in CHANGES)
        ):
            break
        if joint.end() < end and (not told or read_tail(folded, joint.end(), end, []).end > joint.end()):
            break
        run.append(draft)
    return run


def _inherit(run: list[Draft]) -> None:
    """What is said once of a list is said of each: 增长5.4%、4.9%和5.0%."""
    first = run[0]
    for draft in run[1:]:
        if draft.direction is None and draft.kind is first.kind:
            draft.direction, draft.mode = first.direction, first.mode
        draft.basis = draft.basis or first.basis
        if draft.subject is None or "carried" in draft.flags:
            draft.subject = first.subject
            draft.flag("carried")


def _has_noun(draft: Draft) -> bool:
    return "carried" not in draft.flags and draft.subject is not None


def _next_clause(folded: str, before: Draft, after: Draft) -> bool:
    return not re.search("[。！？\n]", folded[before.ext_end : after.start])


def _enumerates(folded: str, start: int, end: int) -> bool:
    return "、" in folded[start:end]


def _names(folded: str, raw: str, start: int, end: int, count: int, layout: Layout) -> tuple[list[str], str]:
    """The names of a list of ``count`` figures before ``end``, and the head they share; no names when none fit."""
    start = strip_openings(folded, start, end)
    bases = find_bases(folded, start, min(end + 3, len(folded)))
    end = max(start, read_tail(folded, start, end, bases).end)
    spans: list[tuple[int, int]] = []
    at = start
    for match in _SPLIT.finditer(folded, start, end):
        if match.start() > at:
            spans.append((at, match.start()))
        at = match.end()
    if end > at:
        spans.append((at, end))
    if len(spans) != count:
        if len(spans) <= 1 and start > 0 and folded[start - 1] in "，," and end - start < 14:
            before, _ = layout.clause(start - 1)
            if re.search("[0-9]", folded[before : start - 1]):
                return [], raw[start:end] if start < end else ""
            found, _ = (
                _names(folded, raw, before, start - 1, count, layout) if before < start - 1 else ([], "")
            )
            return found, raw[start:end] if start < end else ""
        return [], raw[start:end] if len(spans) == 1 else ""
    spans[0] = (_first_name(folded, spans), spans[0][1])
    cut = _last_name(folded, spans)
    head = raw[cut : spans[-1][1]]
    spans[-1] = (spans[-1][0], cut)
    found = [raw[a:b].strip("“”\"'「」") for a, b in spans]
    return _ordinals(found, head)


def _first_name(folded: str, spans: list[tuple[int, int]]) -> int:
    """Where the first name begins: behind a verb or 的, and no longer than its neighbours suggest."""
    start, end = spans[0]
    for link in ("为", "是", "有", "：", ":"):
        start = max(start, folded.rfind(link, start, end - 1) + 1)
    begin, stop, _, _ = left_phrase(folded, start, end)
    return begin if stop == end and begin < end else start


def _last_name(folded: str, spans: list[tuple[int, int]]) -> int:
    """Where the last name ends and the shared head begins."""
    start, end = spans[-1]
    lengths = {b - a for a, b in spans[:-1]}
    ending = {folded[b - 1] for _, b in spans[:-1]}
    if len(ending) == 1 and (mark := folded.find(next(iter(ending)), start + 1, end)) >= 0 and len(spans) > 1:
        return mark + 1
    at = end
    while at > start + 1:
        word = ends_with(_HEAD_WORDS, folded, start + 1, at)
        if word is None:
            break
        at -= len(word)
    length = next(iter(lengths)) if len(lengths) == 1 else 0
    # 河北机器人装备投资 beside 北京 and 天津: names of one length; 新加坡 beside 日本 may be a little longer.
    if length and end - start > length and (at == end or not length <= at - start <= length + 1):
        return start + length
    return at


def _ordinals(names: list[str], head: str) -> tuple[list[str], str]:
    """第一、二、三产业: each name gets its 第 and its noun."""
    if names and names[0].startswith("第") and all(len(name) <= 2 for name in names[1:]):
        noun = next((word for word in ("产业", "季度", "季", "批", "期") if fold(head).startswith(word)), "")
        named = head[: len(noun)]
        return [("" if name.startswith("第") else "第") + name + named for name in names], head[len(noun) :]
    return names, head


def _apply(
    run: list[Draft],
    names: list[str],
    head: str | None,
    owner: list[Draft],
    number: int,
    drafts: list[Draft],
    index: int,
) -> int:
    if not names:
        for draft in run:
            draft.flag("unaligned")
        return number
    if head == "":
        source = owner[0] if owner else drafts[index - 1] if index else None
        if source is not None and source.subject:
            head = _measure_of(source)
    for draft, name in zip(run, names, strict=True):
        draft.member = name
        draft.group = number
        draft.role = "member"
        draft.subject = (name + (head or "")).strip()
        draft.unflag("carried")
    return number + 1


def _measure_of(draft: Draft) -> str:
    """The measured part of a subject: 地区生产总值 of 京津冀地区生产总值."""
    subject = draft.subject or ""
    if draft.member and subject.startswith(draft.member):
        return subject[len(draft.member) :]
    folded = fold(subject)
    at = len(folded)
    while at > 0:
        word = ends_with(_HEAD_WORDS, folded, 0, at)
        if word is None:
            break
        at -= len(word)
    return subject[at:] or subject
