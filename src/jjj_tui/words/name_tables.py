"""What names of people, places and organisations are made of, Simplified; titles and surnames stand beside `speakers`."""

from jjj_tui.article.words import words

HONORIFICS = frozenset(
    words(
        "总书记 国家主席 主席 总统 首相 总理 副总理 书记 先生 女士 同志 教授 院士 博士 主任 总经理 董事长 局长 市长 省长 部长 校长 院长"
    )
)
"""Words as they stand behind a name."""

SPEECH = frozenset(
    words(
        "说 说道 报道 表示 介绍 介绍说 告诉 指出 强调 认为 坦言 透露 称 感慨 回忆 提到 谈到 解释 补充 直言 笑着 感叹"
    )
)
"""What people do with words; a name stands before it."""

ORGANISATION_ENDS = frozenset(
    words(
        "公司 有限公司 股份有限公司 有限责任公司 总公司 分公司 集团 集团公司 研究院 研究所 研究中心 实验室 科学院 工程院 设计院 规划院 大学 学院 中学 小学 医院 委员会 管委会 "
        "管理委员会 电视台 广播电视台 电台 报社 出版社 通讯社 中心 厅 局 总局 分局 管理局 统计局 服务局 科技厅 财政厅 教育厅 商务厅 发改委 改革委 卫健委 银行 协会 学会 商会 联盟 联合会 "
        "基金会 办公室 领导小组 法院 检察院 政府 人民政府 博物馆 图书馆 合作社 交易所 事务所 日报 晚报 新闻网 税务局 海关 产业联盟 创新中心 科技局"
    )
)
"""Last words of organisations."""

GENERIC_ENDS = frozenset(
    words(
        "公司 中心 办公室 实验室 厅 局 政府 银行 集团 联盟 领导小组 海关 学院 中学 小学 大学 医院 研究中心 协会 分公司"
    )
)
"""Of these, the ones that right behind a place name no particular organisation (北京公司, 河北中心)."""

NO_OFFICES = frozenset(
    words(
        "格局 新格局 布局 结局 全局 大局 当局 战局 棋局 饭局 僵局 开局 破局 客厅 餐厅 大厅 展厅 舞厅 音乐厅 歌厅"
    )
)
"""Words that end as authorities do and are none."""

COINED_ENDS = frozenset(
    words("有限公司 股份有限公司 有限责任公司 集团公司 集团 研究院 研究所 大学 银行 股份公司 设计院")
)
"""Of these, the ones that prove a word before them, which no dictionary knows, to be a name (诚融科技有限公司)."""

PLACE_ENDS = frozenset(
    words(
        "省 市 区 县 州 旗 镇 乡 村 街道 新区 新城 示范区 保税区 高新区 开发区 经济区 试验区 自贸区 综保区 工业园 工业园区 产业园区 科技园 谷 机场 国际机场 火车站 高铁站 港 "
        "港区 片区 合作区 生态城 科学城 航空城 副中心 自贸试验区 城市副中心"
    )
)
"""Last words of places that another place begins (唐山高新区)."""

NOUNISH_VERBS = frozenset(
    words(
        "创新 转化 制造 研发 协作 合作 协同 发展 投资 服务 管理 开发 应用 交易 检测 监测 教育 培训 交流 通信 运营 运输 生产 研究 设计 治理 规划 保护 展览 监管 转移 示范 试验 实验 "
        "孵化 供应 保障 控股 广播 出版 传播 贸易 综合 物流 工程 勘察 测绘 测试 统计 智能 计算 改革"
    )
)
"""Verbs of the dictionary that stand inside names as nouns do."""

INSTITUTIONS = frozenset(
    words(
        "国务院 外交部 国防部 教育部 科技部 工信部 公安部 民政部 司法部 财政部 人社部 自然资源部 生态环境部 住建部 交通运输部 水利部 农业农村部 商务部 文旅部 应急管理部 央行 审计署 "
        "国资委 发改委 国家发展改革委 卫健委 证监会 银保监会 中科院 社科院 中宣部 中组部 中纪委 新华社 中新社 美联社 法新社 路透社 共同社 联合国 国铁集团 国家电网 "
        "清华大学 南开大学 复旦大学 首都医科大学 中国人民大学 北京师范大学 燕山大学 华为公司 首钢集团 欧盟委员会 世界银行 国际货币基金组织 世界卫生组织 世界贸易组织 行政院 立法院 美联储 欧洲央行 "
        "台积电 台电 劳动部 金管会 卫福部 主计总处 国发会 气象署 中央社"
    )
)
"""Bodies that their name alone makes known."""

INSTITUTION_BEGINNINGS = ("中国", "中华", "中央", "全国", "最高人民", "国家", "联合国")
"""How the names of such bodies begin that the dictionary lists as organisations."""
