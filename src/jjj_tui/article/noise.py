"""Lines that a page has and an article has not: each by its shape, in both scripts.

A line is only taken for noise by a shape that prose does not have; where it stands decides the rest, and that is
judged by ``parse``.
"""

import re

from jjj_tui.article.model import FoldReason

_READ_ON_PHONE = re.compile(
    r"^[\[【(（]?(?:请|請|长按|長按|微信)?(?:扫码|掃碼|扫一扫|掃一掃|扫描|掃描|手机看|手機看|用手机|用手機|识别二维码|手机扫|手機掃)[^。！？!?；;，,]{0,24}[\]】)）]?$"
)
_EDITOR_ROLE = (
    "(?:本期|值班|执行|執行|实习|實習|网络|網絡|新媒体|文字|图片|視頻|视频|版式)?"
    "(?:责任编辑|責任編輯|责编|責編|责任校对|責任校對|编辑|編輯|编审|編審|校对|校對|审校|審校|审核|審核|初审|初審|复审|複審|终审|終審|监制|監製|"
    "责任主编|责任编审|主编|主編|统筹|統籌|总值班|总监制|网编|網編|排版|美编|美編|核稿|签发|簽發)"
)
_EDITOR = re.compile(rf"^[\[【(（〔]?[ ]?{_EDITOR_ROLE}[ \u3000]*[:：/丨|][^。！？!?；;]{{0,60}}$")
_EDITOR_IN_BRACKETS = re.compile(
    rf"^[\[【(（〔][^。！？!?；;]{{0,40}}{_EDITOR_ROLE}[ \u3000]*[:：/丨|]?[^。！？!?；;]{{0,40}}[\]】)）〕]$"
)

_NAVIGATION_WORDS = (
    "电子报|電子報|数字报|數字報|电子版|返回首页|返回首頁|回到首页|首页|首頁|返回顶部|返回頂部|回顶部|返回列表|返回|顶部|頂部|上一篇|下一篇|上一页|上一頁|下一页|"
    "下一頁|上一条|下一条|没有了|沒有了|分享到|分享至|分享|转发|轉發|打印本页|打印|列印|友善列印|字号|字號|字体|字體|放大|缩小|縮小|默认|預設|大|中|小|加大|关闭窗口|"
    "关闭本页|关闭|關閉視窗|關閉|收藏|我要收藏|评论|評論|我要评论|我要評論|发表评论|网友评论|網友評論|相关阅读|相關閱讀|延伸阅读|延伸閱讀|相关新闻|相關新聞|相关报道|"
    "相關報導|相关链接|相关文章|相關文章|推荐阅读|推薦閱讀|猜你喜欢|热门推荐|熱門推薦|热点推荐|热点新闻|热门文章|熱門文章|热门新闻|精彩推荐|最新新闻|最新消息|更多新闻|"
    "更多|查看更多|加载更多|展开全文|阅读全文|閱讀全文|阅读原文|全文阅读|点击查看|复制链接|複製連結|复制|微信好友|微信|微博|新浪微博|朋友圈|QQ空间|QQ好友|QQ|"
    "Facebook|Twitter|LINE|Line|WhatsApp|Email|X|腾讯微博|人人网|豆瓣|关注我们|追蹤我們|下载APP|下載APP|下载客户端|APP|App|客户端|登录|登入|注册|註冊|举报|"
    "搜索|搜尋|网站地图|網站地圖|联系我们|聯絡我們|关于我们|關於我們|广告服务|版权声明|隐私政策|隱私權政策|设为首页|加入收藏|点赞|點讚|赞|讚|踩|简体|繁體|繁体|English|"
    "原标题|二维码|移动版|手机版|手機版|电脑版|正文|內文|責任|下载|下載|听新闻|播报|语音播报|暂停|播放|TOP|Top|top|到"
)
_NAVIGATION = re.compile(
    rf"^(?>(?:{_NAVIGATION_WORDS})|[ \u3000|｜/\\·•:：,，、()（）\[\]【】<>《》«»›→↑↓+\-–—_?…0-9AaTt]){{1,60}}+$"
)
_NAVIGATION_WORD = re.compile(_NAVIGATION_WORDS)
_NEIGHBOUR = re.compile(
    r"^[\[【]?(?:上一篇|下一篇|上一条|下一条|上一則|下一則|前一篇|後一篇|后一篇|上篇|下篇)[\]】]?[ \u3000]*[:：】»>]"
)

_SEPARATOR = re.compile(r"[ \u3000]*(?:>>|[>»›→/|｜＞·]|-|(?<= )\?(?= ))[ \u3000]*")
_POSITION = re.compile(
    r"^(?:您|你)?(?:的|现在的|現在的)?(?:当前|當前|现在|現在|所在|目前)?(?:的)?(?:位置|所在位置|位於|位于)[:：是]?[^。！？!?；;]{0,60}$"
)
_CHANNEL_WORDS = re.compile(
    "首页|首頁|主页|正文|内文|內文|频道|頻道|新闻|新聞|资讯|資訊|要闻|要聞|时政|時政|聚焦|国内|國內|国际|國際|社会|社會|财经|財經|经济|經濟|地方|头条|頭條|滚动|即时|即時|"
    "专题|專題|要聞|本地|民生|网$|網$|日报|日報|在线|線上"
)

_LEGAL = re.compile(
    "版权|版權|著作权|著作權|未经|未經|许可|許可|授权|授權|转载|轉載|摘编|摘編|法律责任|法律責任|追究|注明来源|註明來源|注明出处|註明出處|免责|免責|侵权|侵權|镜像|鏡像|违者|違者|"
    "不代表|備案|备案|ICP|公网安备|许可证|許可證|举报电话|All [Rr]ights|[Rr]ights [Rr]eserved|Copyright|COPYRIGHT|©|翻印|转发|引用|删除|刪除|联系我们|聯繫我們|盗链|复制|複製"
)
_OWN = re.compile(
    "本网|本網|本站|本报|本報|本台|本臺|本刊|本平台|本公众号|本公司|凡注|凡本|凡来源|凡來源|凡标注|声明[:：]|聲明[:：]|免责声明|免責聲明|版权声明|版權聲明|版权所有|版權所有|著作權所有|"
    "版权归|版權歸|[Rr]eserved|Copyright|COPYRIGHT|©|ICP|公网安备|仅代表作者|僅代表作者|仅供参考|如有侵权|如涉及|电头|電頭|原创"
)


def is_read_on_phone(line: str) -> bool:
    """Whether a line asks to read on by telephone (扫码阅读手机版)."""
    return len(line) <= 32 and _READ_ON_PHONE.match(line) is not None


def is_editor(line: str) -> bool:
    """Whether a line names the editors (责任编辑:张三)."""
    return len(line) <= 90 and (
        _EDITOR.match(line) is not None or _EDITOR_IN_BRACKETS.match(line) is not None
    )


def is_navigation(line: str) -> bool:
    """Whether a line is made of nothing but a page's own controls (上一篇 下一篇 分享到 打印)."""
    if len(line) > 120:
        return False
    if _NEIGHBOUR.match(line) is not None:
        return True
    return _NAVIGATION.match(line) is not None and _NAVIGATION_WORD.search(line) is not None


def is_breadcrumb(line: str) -> bool:
    """Whether a line says where in its site the page is (首页 > 新闻 > 正文)."""
    if len(line) > 70 or re.search("[。！？!；;，]", line):
        return False
    if _POSITION.match(line) is not None:
        return True
    steps = [step for step in _SEPARATOR.split(line) if step]
    return (
        len(steps) >= 2
        and all(len(step) <= 12 for step in steps)
        and _CHANNEL_WORDS.search(line) is not None
        and (len(steps) >= 3 or _CHANNEL_WORDS.search(steps[0]) is not None)
    )


def is_channel(line: str) -> bool:
    """Whether a short line may be the name of a site's channel (河北新闻聚焦河北); only its place can make it sure."""
    return (
        len(line) <= 16
        and not re.search("[。！？!?；;，,：:“”]", line)
        and _CHANNEL_WORDS.search(line) is not None
    )


def is_copyright(line: str) -> bool:
    """Whether a paragraph at the end of a page asserts the site's rights: at least two legal cues, and the site itself."""
    cues = {cue[0] for cue in _LEGAL.finditer(line[:2000])}
    if len(cues) >= 2 and _OWN.search(line) is not None:
        return True
    return (
        len(line) <= 60 and bool(cues) and re.search("版权所有|版權所有|©|[Rr]eserved|ICP", line) is not None
    )


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
    return None
