"""The noun phrase before a predicate, without a segmenter: cut away what is certainly no noun."""

from jjj_tui.figures.around.phrases.ends import CUT_AT, before_adverbs, cut_end, holder_before
from jjj_tui.figures.around.phrases.marks import PARTING, behind_blank, past_mark, within_marks
from jjj_tui.figures.around.vocabulary.named_deeds import (
    DEEDS,
    DENIALS,
    HELD_BY,
    NAMED_HEADS,
    OPINION_HEADS,
    OPINIONS,
    STAYING,
    named_deed,
    names,
    names_whose,
    stays,
)
from jjj_tui.figures.around.vocabulary.openings import OPENING_HEADS, strip_openings
from jjj_tui.figures.around.vocabulary.particles import (
    beyond_end,
    by_ends,
    by_means,
    dealt_end,
    is_share,
    last_particle,
    lives,
)
from jjj_tui.figures.around.vocabulary.subject_signs import SCOPES
from jjj_tui.figures.around.vocabulary.verbs import CUT, VERB_HEADS, VERB_TABLE, verb_at
from jjj_tui.figures.clauses import last_bracket
from jjj_tui.figures.tables.grammar import LIGHT_VERBS, words_of
from jjj_tui.figures.tables.joins import GENERAL, NOUN_VERBS

_LONGEST = 20
# What befell a thing is told before it as well as behind it, and stays with its name: 倒塌房屋121户.
_BEFALLS = frozenset(words_of("倒塌 受损 死亡 受灾 受伤 遇难 失踪 停电"))
# Marks that no phrase reaches back over, and those that may part it.
_ASKED = PARTING.union("〕】].")
# What becomes of a thing, told twice: 、 and two characters more.
_DAMAGES = frozenset(words_of("倒塌 受损 损毁 损坏 断裂 烧毁 冲毁 摧毁 倒伏 倾倒 毁损"))
_ONE_MORE, _SHORTEST = 3, 2
# 将票房预测自15亿元调高: what is moved is the forecast.
_FORESEEN = frozenset(("预测", "预计", "预估", "估计"))
# 省下的钱, 运来的货: one character that is told of by what was done with it.
_SOLE = "钱款粮货菜树"
# Behind one of these a word is a verb, whatever else it may be (须支付15%滞纳金).
_MODALS = "须需应要会请"
# So it is behind one of these, but for 规则 and its like.
_TOLD_BY, _RULES = "则也亦", "规原细准守法否总学附税罚通"
# 增多, 众多, 不少: there 多 and 少 end a word.
_MORE_THAN = "增减众许较最偏更不缺很至差大繁好诸"
_JOINING = "和与及"
_JOINED_ON = {"和": "总温饱缓", "与": "参", "及": "普"}
_HANDS_OVER = ("把", "将")
# What may stand behind a verb, and what goes on with a word of its own: 著名, 出院, 出口, 过境, 到岸. 著 is 着 in
# Traditional text.
_PARTICLES = {
    "了": "", "的": "", "着": "", "过": "境滤敏期渡剩", "著": "名作称书录述者于", "到": "岸港货访",
    "出": "院口舱土境租行版生血入席资水海站车警庭让国差厂栏航库港勤诊品路题游赛",
}  # fmt: skip
# Only directly before its number does it part anything: 扣除|12%佣金, but 扣除税费后利润.
_AT_END = frozenset(("扣除",))
# Which of several carried them: 武汉局|发送|旅客.
_CARRYING, _CARRIERS = frozenset(("发送", "运送", "接送")), frozenset("局站港团")
# By what, by whom or beyond what.
_RELATING = frozenset("以由于")
# What stood between a phrase and its number: no verb, a verb, a verb that is the last part of the phrase (地区拨款),
# or nothing but a verb, which then is the phrase.
NO_VERB, VERB, VERBAL_NOUN, BARE_VERB = range(4)


def left_phrase(folded: str, start: int, end: int) -> tuple[int, int, tuple[int, int] | None, int]:
    """The noun phrase that ends at ``end``.

    Args:
        folded: The folded text.
        start: Where the clause, or what belongs to the number before, leaves off.
        end: Where the predicate begins.

    Returns:
        Start and end of the phrase (equal when there is none), the span of the holder that a light verb parted
        from it (京津冀|实现|地区生产总值), and which verb there was.
    """
    if start < end and folded[start] in OPENING_HEADS:
        start = strip_openings(folded, start, end)
    while end > start:
        last = folded[end - 1]
        if (last.isalnum() and (last not in _JOINING or folded[end - 2] in _JOINED_ON[last])) or last == "》":
            break  # but 总|和, 饱|和
        end -= 1
    else:
        return start, end, None, NO_VERB
    between = NO_VERB
    if last in CUT_AT and (left := cut_end(folded, start, end)) is not None:
        start, end, bare = left
        between = VERB if bare else NO_VERB
    plain, marked = end - start <= _LONGEST, 0
    verbs: list[int] = []
    for cut in CUT.finditer(folded, start, end):
        at = cut.start()
        if (first := folded[at]) not in VERB_HEADS:
            plain = False
            if first not in _ASKED:
                continue
            if first in PARTING:
                marked = start + 1
            elif behind := past_mark(folded, at, end):
                start = behind
                verbs.clear()
        elif folded[at : at + 2] in VERB_TABLE or first in VERB_TABLE:
            verbs.append(at)
        elif first == "占" and is_share(folded, start, at, end):  # 教育开支|占总支出18%
            end, between = before_adverbs(folded, start, at - (folded[at - 1] in "合几")), NO_VERB
            break
    if plain and not verbs:
        return start, end, None, between  # what most phrases are
    stripped = start
    holder = last_verb = None
    if verbs:
        start, end, holder, between, last_verb = _part_at_verbs(folded, start, end, verbs, between)
    if start != stripped or end <= start:
        start = strip_openings(folded, start, end)
    phrase = folded[start:end]
    if "的" in phrase:
        start = _after_de(folded, start, end)
        start += folded[start] in "是为" and end - start > 2 and folded[start - 1] == "的"  # 最高的是|北京
    if not _RELATING.isdisjoint(phrase):
        start = by_means(folded, start, end)
        start, end = by_ends(folded, start, end, bare=between == NO_VERB)
        end = beyond_end(folded, start, end)
        end = dealt_end(folded, start, end)
    if "在" in phrase and (at := folded.rfind("在", start, end)) > start and folded[at + 1] <= "9":
        start = strip_openings(folded, at, end)  # 公司目标在2030年|装机容量
    if end - start > _LONGEST:
        start = _shortened(folded, start, end)
    start, end = trimmed(folded, start, end)
    if marked and end - start > _SHORTEST:
        start, end = within_marks(folded, start, end)
        start = behind_blank(folded, start, end, marked - 1)
    if (
        verbs
        and end - start == _SHORTEST
        and folded[end - 1] in "天周月年"
        and folded[start] in "一两二三四五六七八九十半数"
    ):
        return start, start, holder, between  # 放盘两周|减17万元: for how long, not what
    if last_verb is None:
        return start, end, holder, between
    if end - start == 1 and folded[start] in "内里间":
        start = end  # 7日内|死亡14人
    if start >= end:
        return *last_verb, holder, BARE_VERB
    if end - start < 4 and folded[start:end] in SCOPES:
        end = last_verb[1]  # 全国发行: where it was done says too little
    return start, end, holder, between


def _part_at_verbs(
    folded: str, start: int, end: int, places: list[int], between: int
) -> tuple[int, int, tuple[int, int] | None, int, tuple[int, int] | None]:
    """Parts a phrase from the verbs in it, from right to left: it stands behind the last that has an object.

    Args:
        folded: The folded text.
        start: Where the phrase begins.
        end: Where it ends.
        places: Where verbs may begin in it.
        between: Which verb stands behind it already.

    Returns:
        What is left of it, the holder before a light verb, which verb there was, and the span of the verbs that the
        phrase now ends before.
    """
    last_verb = None
    for at in reversed(places):
        verb = verb_at(folded, start, at, end) if at < end else None
        if verb is None:
            continue
        stop = behind = at + len(verb)
        if len(verb) > 1 and folded[stop] in NAMED_HEADS and names(folded, verb, stop, end):
            continue  # 蓄水量, 录取比例, 销售网点
        if verb in _AT_END and stop < end:
            continue
        while (
            behind < end
            and folded[behind] in _PARTICLES
            and folded[behind + 1] not in _PARTICLES[folded[behind]]
        ):
            behind += 1
        if (
            verb in _DAMAGES
            and folded[behind] == "、"
            and end - behind == _ONE_MORE
            and at - start >= _SHORTEST
        ):
            end, between = at, VERB  # 电杆|倒塌、断裂
            continue
        if verb in STAYING and stays(folded, verb, at, behind, end, first=at == start):
            continue
        sole = end - behind == 1
        if end - behind >= 2 or (
            sole
            and (
                folded[behind] in GENERAL
                or verb in _HANDS_OVER
                or (folded[behind - 1] == "的" and folded[behind] in _SOLE)
            )
        ):
            holder = None
            if verb in LIGHT_VERBS or (verb in _CARRYING and folded[at - 1] in _CARRIERS):
                holder = holder_before(folded, start, at)
            begin = _denied(folded, start, at) if _is_kept(folded, verb, stop, behind, end) else behind
            return begin, end, holder, between, last_verb
        if (
            (
                verb in NOUN_VERBS
                or folded[at - 1] == "性"  # 补贴性培训
                or (verb in _FORESEEN and behind == end and folded[end] in "由自从")
            )
            and (not between or behind == end)
            and (at == start or (folded[at - 1] not in _MODALS and not _is_told(folded, start, at)))
        ):
            between = between or VERBAL_NOUN
            continue
        if len(verb) > 1 and verb not in LIGHT_VERBS:
            last_verb = (at, last_verb[1] if last_verb and last_verb[0] == stop else stop)
        if behind == end and verb in DEEDS and (named := named_deed(folded, start, at, places)) >= 0:
            return named, end, None, between, last_verb
        end, between = at, VERB
        if end > start and (folded[end - 1] == "净" or _by_more(folded, end)):
            end -= 1  # 净流入, 净买入, 多卖出
        elif end > start and folded[end - 1] in "）)":
            end = max(start, last_bracket(folded, start, end))  # 业务量（不包含同城业务）|完成
        end = before_adverbs(folded, start, end)
    return start, end, None, between, last_verb


def _is_kept(folded: str, verb: str, stop: int, behind: int, end: int) -> bool:
    """Whether a verb that ends at ``stop`` stays with the name of what it was done to: 倒塌|房屋, 省下的|钱, 不同意重启的|比率."""
    if verb in _BEFALLS and behind == stop:
        return True
    if folded[stop] == "的" and end - behind == 1:
        return True
    return (verb in OPINIONS or folded[stop] == "的") and names_whose(folded, verb, stop, end)


def _shortened(folded: str, start: int, end: int) -> int:
    """Where the last part of a long phrase begins, of which a row of names may take twice as much."""
    # 石家庄、唐山、保定、邯郸四市; nothing is cut inside a name.
    start = max(start, end - 2 * _LONGEST) if "、" in folded[start:end] else end - _LONGEST
    while folded[start - 1].isascii() and folded[start - 1].isalnum() and folded[start].isascii():
        start += 1  # never inside a word in Latin letters
    return strip_openings(folded, start + (folded[start] in "年月日"), end)


def _by_more(folded: str, end: int) -> bool:
    """Whether more or less was done: 门票|多卖出, but 众多 and 增多."""
    return folded[end - 1] in "多少" and folded[end - 2] not in _MORE_THAN


def _is_told(folded: str, start: int, at: int) -> bool:
    """Whether an adverb stands before a verb, so that it names nothing: 净出口|则贡献3.8个百分点, but 规则建设."""
    return folded[at - 1] in _TOLD_BY and (
        folded[at - 1] != "则" or (at - start > _SHORTEST and folded[at - 2] not in _RULES)
    )


def _denied(folded: str, start: int, at: int) -> int:
    """Where a verb begins with what denies it: 不|同意, 没|接种."""
    return at - (at > start and folded[at - 1] in DENIALS)


def trimmed(folded: str, start: int, end: int) -> tuple[int, int]:
    """Where a phrase begins and ends without marks at its ends; nothing is left of mere digits."""
    while start < end and not folded[start].isalnum() and folded[start] != "《":
        start += 1
    while start < end and not folded[end - 1].isalnum() and folded[end - 1] != "》":
        end -= 1
    if folded[start:end].isdigit():
        start = end  # what a clock time or a table left over
    return start, end


def _after_de(folded: str, start: int, end: int) -> int:
    """Past the last 的, unless what follows is too general to stand alone."""
    at = last_particle(folded, start, end)
    if at < 0 or end - at - 1 < 1:
        return start
    head = folded[at + 1 : end]
    if folded[start] in OPINION_HEADS and folded.endswith(HELD_BY, start, end):
        thought = start + (folded[start] in DENIALS)
        if folded[thought : thought + 2] in OPINIONS:
            return start  # 不同意重启的比率
    if head in GENERAL or len(head) < 2 or (head == "人口" and lives(folded, start)):
        inner = last_particle(folded, start, at)
        return max(inner + 1, start, end - _LONGEST)
    return at + 1
