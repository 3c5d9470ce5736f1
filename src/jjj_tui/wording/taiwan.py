"""The words of the interface that Taiwan has other words for; character by character they would stay the mainland's.

Hong Kong's programs say nearly all of them as Taiwan's do, in Hong Kong's characters.
"""

import re

TAIWANS_WORDS = {
    # files and what they are on
    "文件系統只讀": "檔案系統唯讀",
    "普通文件": "一般檔案",
    "文本文件": "文字檔",
    "設置文件": "設定檔",
    "文件名": "檔名",
    "文件": "檔案",
    "主目錄": "家目錄",
    "下級目錄": "子目錄",
    "磁盤": "磁碟",
    "設備": "裝置",
    "鏈接": "連結",
    "管道": "管線",
    "內存": "記憶體",
    "終端": "終端機",
    "屏幕": "螢幕",
    "剪貼板": "剪貼簿",
    "鼠標拖選": "滑鼠拖曳選取",
    "鼠標": "滑鼠",
    "光標": "游標",
    "空格": "空白鍵",
    # what is done
    "打印": "列印",
    "打開": "開啟",
    "導出": "匯出",
    "創建": "建立",
    "查找": "搜尋",
    "查看": "檢視",
    "保存": "儲存",
    "丟失": "遺失",
    "分配給": "指派給",
    "運行": "執行",
    "退出狀態": "結束狀態",
    "出錯退出": "出錯結束",
    "退出": "離開",
    "不給出": "未指定",
    "給出": "指定",
    "幫助": "說明",
    "分詞": "斷詞",
    "進程": "行程",
    "解釋器": "直譯器",
    "掃碼提示": "掃描提示",
    # what a program has
    "程序自帶": "程式內附",
    "程序": "程式",
    "命令": "指令",
    "界面": "介面",
    "環境變量": "環境變數",
    "區域設置": "地區設定",
    "已使用默認設置": "已使用預設值",
    "默認值": "預設值",
    "默認": "預設",
    "設置": "設定",
    "當前": "目前",
    "二進制數據": "二進位資料",
    "數據庫": "資料庫",
    "數據量": "資料量",
    "記錄": "紀錄",
    "字符": "字元",
    "字節": "位元組",
    "計劃": "計畫",
    "不是文本": "不是文字檔",
    "文本": "文字",
    "正文": "內文",
    "列表": "清單",
    "臺賬": "總表",
    "導航": "導覽",
    # 列 is a row in Taiwan, and what something goes by is 依
    "按列": "依欄",
    "按版式": "依版式",
    "按區域設置": "依地區設定",
    "按原": "依原",
    "按日期": "依日期",
    "按標題": "依標題",
    "按長度": "依長度",
    "按進度": "依進度",
    "按單位": "依單位",
    "按詞語": "依詞語",
    "“": "「",
    "”": "」",
}
"""Mainland word, in Traditional characters, to Taiwan's word."""

_MAINLAND = re.compile("|".join(sorted(map(re.escape, TAIWANS_WORDS), key=len, reverse=True)))


def as_in_taiwan(template: str) -> str:
    """A template of the interface, in Traditional characters, in Taiwan's words; what its braces name stays as it is."""
    return _MAINLAND.sub(lambda match: TAIWANS_WORDS[match[0]], template)
