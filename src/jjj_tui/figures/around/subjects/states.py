"""In what state something is, told in the clause before a figure: 建筑业|摆脱颓势，年增2%."""

from jjj_tui.rarely import Rarely

# Times and adverbs before what is told, and whose strength it is; what got into, out of or past something; how it goes.
_STATE = Rarely(
    "(?:一度|持续|继续|依[旧然]|仍然?|明显|显著|再[度次]|一[路度]|双双|同步|早段|早盘|盘中|午后|今[日天]|昨[日天]|景气|走势|气势|表现|买气|人气|也|亦|则|更|终于){0,3}"
    "(?:摆脱|延续(?!性)|上演|受[惠累制挫困惊](?![者方国])|失守|站[上稳回]|升穿|跌[破穿]|重[返上]|扭转|结束|面临|陷入|迎来"
    "|(?:走[强弱软稳]|强[劲势]|疲[弱软]|低迷|热络|畅旺|旺盛|复苏|回[温暖稳神]|转[旺强弱淡]|降温|升温|反弹|领军|带头|发威|发力|如虹|独强|稳健|亮眼|大威神威|往[上下][^，,]{0,3}|急[拉杀]|受追捧|承压|造好|向[好上下])$)"
)
_SHORTEST = 2
_VERBS_OF_USE = "受"


def before_state(folded: str, start: int, begin: int, end: int) -> tuple[int, int]:
    """What is left of a phrase before the words that say in what state it is.

    Args:
        folded: The folded text.
        start: Where the clause begins.
        begin: Where the phrase does, which may stand behind its verb (金价受惠|避险需求).
        end: Where it ends.
    """
    if begin > start and folded[begin - 2] in _VERBS_OF_USE:
        begin = start
    if (at := folded.rfind("为", begin + _SHORTEST, end - 1)) > 0 and folded.find("最", begin, at) > 0:
        begin = at + 1  # 户数最多的县市为|台东县，高达2万户
    state = _STATE().search(folded, begin + _SHORTEST, end)
    return (begin, state.start()) if state is not None else (begin, end)
