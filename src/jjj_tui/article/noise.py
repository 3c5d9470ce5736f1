"""Lines that a page has and an article has not: each by its shape, in both scripts.

A line is only taken for noise by a shape that prose does not have; where it stands decides the rest, and that is
judged by ``parse``. The words stand in sets and tuples, not in patterns: those would cost every start their compiling.
"""

from jjj_tui.article.adverts import is_advert
from jjj_tui.article.model import FoldReason
from jjj_tui.article.words import words
from jjj_tui.rarely import Rarely

_READ_ON_PHONE = words("""
    扫码 掃碼 扫一扫 掃一掃 扫描二维码 掃描二維碼 扫描 掃描 手机看 手機看 用手机 用手機 识别二维码 識別二維碼 手机扫
    手機掃 手机阅读 手機閱讀
""")
_EDITOR_ROLES = words("""
    责任编辑 責任編輯 责编 責編 责任校对 責任校對 编辑 編輯 编审 編審 校对 校對 审校 審校 审核 審核 初审 初審 复审
    複審 终审 終審 监制 監製 责任主编 责任编审 主编 主編 统筹 統籌 总值班 总监制 网编 網編 排版 美编 美編 核稿 签发
    簽發
""")

# Words that make up the lines of a page's own controls.
_CONTROLS = frozenset(
    words("""
    电子报 電子報 数字报 數字報 电子版 返回首页 返回首頁 回到首页 首页 首頁 返回顶部 返回頂部 回顶部 返回列表 返回 顶部
    頂部 上一篇 下一篇 上一页 上一頁 下一页 下一頁 上一条 下一条 没有了 沒有了 分享到 分享至 分享 转发 轉發 打印本页
    打印 列印 友善列印 字号 字號 字体 字體 放大 缩小 縮小 默认 預設 大 中 小 加大 关闭窗口 关闭本页 关闭 關閉視窗
    關閉 收藏 我要收藏 评论 評論 我要评论 我要評論 发表评论 网友评论 網友評論 相关阅读 相關閱讀 延伸阅读 延伸閱讀
    相关新闻 相關新聞 相关报道 相關報導 相关链接 相关文章 相關文章 推荐阅读 推薦閱讀 猜你喜欢 热门推荐 熱門推薦 热点推荐
    热点新闻 热门文章 熱門文章 热门新闻 精彩推荐 最新新闻 最新消息 更多新闻 更多 查看更多 加载更多 展开全文 阅读全文 请继续下滑阅读 請繼續下滑閱讀 繼續閱讀 继续阅读
    閱讀全文 阅读原文 全文阅读 点击查看 复制链接 複製連結 复制 微信好友 微信 微博 新浪微博 朋友圈 QQ空间 QQ好友 QQ
    Facebook Twitter LINE Line WhatsApp Email X 腾讯微博 人人网 豆瓣 关注我们 追蹤我們
    下载APP 下載APP 下载客户端 APP App 客户端 登录 登入 注册 註冊 举报 搜索 搜尋 网站地图 網站地圖 联系我们
    聯絡我們 关于我们 關於我們 广告服务 版权声明 隐私政策 隱私權政策 设为首页 加入收藏 点赞 點讚 赞 讚 踩 简体 繁體
    繁体 English 原标题 二维码 移动版 手机版 手機版 电脑版 正文 內文 責任 下载 下載 听新闻 播报 语音播报 暂停
    播放 点击蓝字 點擊藍字 点击上方蓝字 上方蓝字 TOP Top top 到 纠错 糾錯 我要纠错 我要糾錯 内容纠错 报错 我要报错 返回目录 返回目錄 关闭页面 打印页面
""")
)
# What a page counts, and what stands between such a word and its number: controls beside a number.
_COUNTED = frozenset(
    words("""
    阅读 閱讀 阅读量 閱讀量 阅读数 閱讀數 浏览 瀏覽 浏览量 瀏覽量 浏览次数 瀏覽次數 播放 播放量 点击 點擊 点击量 點擊量
    点击数 点赞 點讚 点赞数 赞 讚 赞同 在看 收藏 收藏数 评论 評論 评论数 跟帖 跟贴 回复 回覆 留言 转发 轉發 转发量 分享
    👍 ❤ 💬 ⭐
""")
)
# Words of readers and their doings: two controls of which one is such a word are no text, wherever they stand.
_DOINGS = words("""
    分享 转发 轉發 点赞 點讚 阅读 閱讀 浏览 瀏覽 评论 評論 收藏 打印 列印 返回 字号 字號 点击 點擊 跟帖 留言
""")
_MEASURES = frozenset(words("次 人 条 條 万 萬 w W k K 已 ."))
_LONGEST_CONTROL = max(map(len, _CONTROLS))
_NEIGHBOURS = words("""
    上一篇 下一篇 上一条 下一条 上一條 下一條 上一則 下一則 前一篇 後一篇 后一篇 上篇 下篇
""")
_CHANNELS = words("""
    首页 首頁 主页 正文 内文 內文 频道 頻道 新闻 新聞 资讯 資訊 要闻 要聞 时政 時政 聚焦 国内 國內 国际 國際 社会
    社會 财经 財經 经济 經濟 地方 头条 頭條 滚动 即时 即時 专题 專題 本地 民生 日报 日報 在线 線上
""")
_POSITIONS = words("""
    当前位置 當前位置 您的位置 你的位置 您现在的位置 您現在的位置 您当前的位置 您所在的位置 你所在的位置 所在位置 现在位置
    現在位置 位置 目前位置
""")

# Cues of a paragraph about rights (lower case), and words by which a page speaks of itself in one.
_LEGAL = words("""
    版权 版權 著作权 著作權 未经 未經 许可 許可 授权 授權 转载 轉載 摘编 摘編 法律责任 法律責任 追究 注明来源
    註明來源 注明出处 註明出處 免责 免責 侵权 侵權 镜像 鏡像 违者 違者 不代表 備案 备案 icp 公网安备 许可证 許可證
    举报电话 copyright © 翻印 转发 引用 删除 刪除 联系我们 聯繫我們 盗链 复制 複製
""")
_OWN = words("""
    本网 本網 本站 本报 本報 本台 本臺 本刊 本平台 本公众号 本公司 凡注 凡本 凡来源 凡來源 凡标注 免责声明 免責聲明
    版权声明 版權聲明 版权所有 版權所有 著作權所有 版权归 版權歸 copyright © icp 公网安备 仅代表作者
    僅代表作者 仅供参考 如有侵权 如涉及 电头 電頭 原创 声明: 声明： 聲明: 聲明： reserved
""")

_BETWEEN = dict.fromkeys(map(ord, "\u3000|｜/\\·•:：,，、()（）[]【】<>《》«»›→↑↓+-–—_?…0123456789"), " ")
_STEP = Rarely(r"[ \u3000]*(?:[>»›→/|｜＞·-]+|(?<= )\?(?= ))[ \u3000]*")
_STEPS = frozenset(">»›→/|｜＞·-?")
_DIGITS = frozenset("0123456789")
_SENTENCE = frozenset("。！!；;，")
_PROSE = frozenset("。！？!?；;，,：:“”")
_BEHIND_LABEL = frozenset(":：>»")
_QUOTES = {"“": "”", "「": "」", "『": "』", '"': '"'}
_AS_BLANK = dict.fromkeys(map(ord, "\u3000|｜丨/·"), " ")
_HOMES, _PARTS = ("首页", "首頁"), frozenset(" \u3000|｜丨·")
_FEWEST_NAMES, _LONGEST_NAME = 3, 6
_OPENING, _COLONS = "[【(（〔 ", ":：/丨|"


def is_read_on_phone(line: str) -> bool:
    """Whether a line asks to read on by telephone (扫码阅读手机版)."""
    if len(line) > 32:
        return False
    bare = (
        line.lstrip(_OPENING).removeprefix("请").removeprefix("請").removeprefix("长按").removeprefix("微信")
    )
    return bare.startswith(_READ_ON_PHONE) and _SENTENCE.isdisjoint(line)


def is_editor(line: str) -> bool:
    """Whether a line names the editors (责任编辑:张三; [编辑 李四])."""
    if len(line) > 90 or "。" in line or "；" in line or "！" in line:
        return False
    bare = line.lstrip(_OPENING)
    at = min((found for mark in _COLONS if (found := bare.find(mark)) >= 0), default=-1)
    if 0 < at <= 10 and bare[:at].rstrip(" \u3000").endswith(_EDITOR_ROLES):
        return True
    return len(line) <= 30 and bare != line and bare.startswith(_EDITOR_ROLES) and line[-1] in "]】)）〕"


def is_navigation(line: str) -> bool:
    """Whether a line is made of nothing but a page's own controls (上一篇 下一篇 分享到 打印)."""
    if len(line) > 120:
        return False
    neighbour = line.lstrip(_OPENING)
    if (
        neighbour.startswith(_NEIGHBOURS)
        and neighbour.lstrip("上下前後后一篇条條則]】 \u3000")[:1] in _BEHIND_LABEL
    ):
        return True
    words = [word for word in line.translate(_BETWEEN).split(" ") if word]
    found = [_controls(word, counts=not _DIGITS.isdisjoint(line)) for word in words]
    return bool(words) and all(found) and any(not _MEASURES.issuperset(controls) for controls in found)


def is_counter(line: str) -> bool:
    """Whether a line is such controls and counters that no text has, wherever it stands (点赞 3.2万, 分享到微信)."""
    if len(line) > 32 or not any(word in line for word in _DOINGS) or not is_navigation(line):
        return False
    found = [control for word in line.translate(_BETWEEN).split() for control in _controls(word, counts=True)]
    named = [control for control in found if control not in _MEASURES]
    return len(named) > 1 or not _DIGITS.isdisjoint(line)


def is_menu(line: str) -> bool:
    """Whether a line is a row of short words (即時 政治 國際 兩岸); only its place can make it a menu."""
    names = line.translate(_AS_BLANK).split()
    return (
        len(names) >= _FEWEST_NAMES
        and max(map(len, names)) <= _LONGEST_NAME
        and _PROSE.isdisjoint(line)
        and _DIGITS.isdisjoint(line)
    )


def _controls(word: str, *, counts: bool) -> list[str]:
    """The controls that a word is made of, each as long as possible; empty if it is anything else.

    Args:
        word: Characters without blanks.
        counts: Whether numbers stand in its line, so that the words of counters are controls (阅读 3562次).
    """
    found, at = [], 0
    while at < len(word):
        for length in range(min(_LONGEST_CONTROL, len(word) - at), 0, -1):
            part = word[at : at + length]
            if part in _CONTROLS or (counts and (part in _COUNTED or part in _MEASURES)):
                found.append(part)
                at += length
                break
        else:
            return []
    return found


def is_breadcrumb(line: str) -> bool:
    """Whether a line says where in its site the page is (首页 > 新闻 > 正文)."""
    if len(line) > 70 or not _SENTENCE.isdisjoint(line):
        return False
    if line.startswith(_POSITIONS) and not _BEHIND_LABEL.isdisjoint(line):
        return True
    if _STEPS.isdisjoint(line):
        return False
    steps = [step for step in _STEP().split(line) if step]
    if len(steps) < 2 or max(map(len, steps)) > 12:
        return False
    return _names_channel(steps[0]) or (len(steps) > 2 and _names_channel(line))


def is_first_menu(line: str) -> bool:
    """Whether a line is the menu that a page opens with, whatever else is in it (首页|新闻|体育 今日天气：晴 3℃)."""
    if len(line) > 120 or not line.startswith(_HOMES) or not _SENTENCE.isdisjoint(line):
        return False
    return line[2:3] in _PARTS and len(line.translate(_AS_BLANK).split()) > _FEWEST_NAMES


def is_weather(line: str) -> bool:
    """Whether a line is today's weather as pages have it above their headlines (今日天气：天津 晴 3℃/-6℃)."""
    return (
        len(line) <= 40 and _SENTENCE.isdisjoint(line) and ("天气" in line or "天氣" in line) and "℃" in line
    )


def _names_channel(text: str) -> bool:
    return any(word in text for word in _CHANNELS) or text.endswith(("网", "網"))


def is_channel(line: str) -> bool:
    """Whether a short line may be the name of a site's channel (河北新闻聚焦河北); only its place can make it sure."""
    return len(line) <= 16 and _PROSE.isdisjoint(line) and _DIGITS.isdisjoint(line) and _names_channel(line)


def is_copyright(line: str) -> bool:
    """Whether a paragraph at the end of a page asserts the site's rights: at least two legal cues, and the site itself.

    What is said in quotation marks is spoken about, not asserted; a single cue makes a notice of a line that is short
    and no sentence with another one behind it.
    """
    text = _unquoted(line[:2000].lower())
    cues = sum(1 for cue in _LEGAL if cue in text)
    if cues >= 2 and any(word in text for word in _OWN):
        return True
    return (
        len(line) <= 60
        and cues > 0
        and "。" not in line.rstrip("。 \u3000")
        and any(word in text for word in ("版权所有", "版權所有", "©", "reserved", "icp"))
    )


def _unquoted(text: str) -> str:
    """A text without what stands in quotation marks; a mark that is never closed opens nothing."""
    kept, at = [], 0
    while (opening := min((i for q in _QUOTES if (i := text.find(q, at)) >= 0), default=-1)) >= 0:
        closing = text.find(_QUOTES[text[opening]], opening + 1)
        if closing < 0:
            break
        kept.append(text[at:opening])
        at = closing + 1
    return "".join((*kept, text[at:]))


def noise(line: str) -> FoldReason | None:
    """Why a line at the head or the foot of a page is noise by its shape alone, or None."""
    if is_read_on_phone(line):
        return FoldReason.READ_ON_PHONE
    if is_editor(line):
        return FoldReason.EDITOR
    if is_navigation(line):
        return FoldReason.NAVIGATION
    if is_breadcrumb(line):
        return FoldReason.BREADCRUMB
    if is_first_menu(line):
        return FoldReason.NAVIGATION
    return FoldReason.ADVERT if is_advert(line) else None
