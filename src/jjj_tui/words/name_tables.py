"""What names of people, places and organisations are made of, Simplified unless said otherwise."""


def _set(table: str) -> frozenset[str]:
    return frozenset(table.split())


TITLES = _set(
    # Both scripts: speaker lines are read in the script of their source.
    "记者 記者 主持人 评论员 評論員 通讯员 通訊員 解说 解說 旁白 编辑 編輯 主编 主編 总编辑 總編輯 "
    "总经理 總經理 经理 經理 总裁 總裁 董事长 董事長 董事 理事长 理事長 监事 監事 总监 總監 厂长 廠長 负责人 負責人 创始人 創始人 合伙人 合夥人 首席执行官 首席執行官 "
    "首席科学家 首席科學家 首席经济学家 首席經濟學家 书记 書記 主任 局长 局長 处长 處長 厅长 廳長 部长 部長 司长 司長 科长 科長 市长 市長 省长 省長 县长 縣長 区长 區長 镇长 鎮長 "
    "乡长 鄉長 村长 村長 院长 院長 所长 所長 校长 校長 会长 會長 主席 总理 總理 委员 委員 秘书长 秘書長 站长 站長 行长 行長 台长 臺長 社长 社長 馆长 館長 队长 隊長 组长 組長 "
    "教授 研究员 研究員 工程师 工程師 设计师 設計師 院士 博士 专家 專家 学者 學者 分析师 分析師 发言人 發言人 员工 員工 职工 職工 工人 村民 市民 居民 游客 遊客 乘客 旅客 学生 學生 "
    "医生 醫生 护士 護士 律师 律師 司机 司機 农户 農戶 种植户 種植戶 养殖户 養殖戶 业主 業主 商户 商戶 老板 老闆 顾客 顧客 消费者 消費者 议员 議員 代表 教练 教練 队员 隊員 选手 選手 小将 小將 志愿者 志願者 工作人员 工作人員"
)
"""Words for what a person is or does, as they stand before a name."""

HONORIFICS = _set(
    "总书记 国家主席 主席 总统 首相 总理 副总理 书记 先生 女士 同志 教授 院士 博士 主任 总经理 董事长 局长 市长 省长 部长 校长 院长"
)
"""Words as they stand behind a name."""

SPEECH = _set(
    "说 说道 报道 表示 介绍 介绍说 告诉 指出 强调 认为 坦言 透露 称 感慨 回忆 提到 谈到 解释 补充 直言 笑着 感叹"
)
"""What people do with words; a name stands before it."""

ORGANISATION_ENDS = _set(
    "公司 有限公司 股份有限公司 有限责任公司 总公司 分公司 集团 集团公司 研究院 研究所 研究中心 实验室 科学院 工程院 设计院 规划院 大学 学院 中学 小学 医院 委员会 管委会 "
    "管理委员会 电视台 广播电视台 电台 报社 出版社 通讯社 中心 厅 局 总局 分局 管理局 统计局 服务局 科技厅 财政厅 教育厅 商务厅 发改委 改革委 卫健委 银行 协会 学会 商会 联盟 联合会 "
    "基金会 办公室 领导小组 法院 检察院 政府 人民政府 博物馆 图书馆 合作社 交易所 事务所 日报 晚报 新闻网 税务局 海关 产业联盟 创新中心 科技局"
)
"""Last words of organisations."""

GENERIC_ENDS = _set(
    "公司 中心 办公室 实验室 厅 局 政府 银行 集团 联盟 领导小组 海关 学院 中学 小学 大学 医院 研究中心 协会 分公司"
)
"""Of these, the ones that right behind a place name no particular organisation (北京公司, 河北中心)."""

NO_OFFICES = _set(
    "格局 新格局 布局 结局 全局 大局 当局 战局 棋局 饭局 僵局 开局 破局 客厅 餐厅 大厅 展厅 舞厅 音乐厅 歌厅"
)
"""Words that end as authorities do and are none."""

COINED_ENDS = _set("有限公司 股份有限公司 有限责任公司 集团公司 集团 研究院 研究所 大学 银行 股份公司 设计院")
"""Of these, the ones that prove a word before them, which no dictionary knows, to be a name (诚融科技有限公司)."""

PLACE_ENDS = _set(
    "省 市 区 县 州 旗 镇 乡 村 街道 新区 新城 示范区 保税区 高新区 开发区 经济区 试验区 自贸区 综保区 工业园 工业园区 产业园区 科技园 谷 机场 国际机场 火车站 高铁站 港 "
    "港区 片区 合作区 生态城 科学城 航空城 副中心 自贸试验区 城市副中心"
)
"""Last words of places that another place begins (唐山高新区)."""

NOUNISH_VERBS = _set(
    "创新 转化 制造 研发 协作 合作 协同 发展 投资 服务 管理 开发 应用 交易 检测 监测 教育 培训 交流 通信 运营 运输 生产 研究 设计 治理 规划 保护 展览 监管 转移 示范 试验 实验 "
    "孵化 供应 保障 控股 广播 出版 传播 贸易 综合 物流 工程 勘察 测绘 测试 统计 智能 计算 改革"
)
"""Verbs of the dictionary that stand inside names as nouns do."""

SINGLE_SURNAMES = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林郑谢罗梁宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫"
    "段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂习冀"
    "苗谷盛曲翁冉骆蓝游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟臧闵苟邬边卞姬师仇栾隋桑郎甄丛"
    "商沙荣巫寇仲虞敖巩佘池查麻苑迟邝官封谈匡鞠惠荆郁胥南班储原栗燕楚鄢谌奚粟冼蔺楼盘满厉伊郜阚花帅豆朴练廉禹井祖漆巴丰支扈晁芮浦戈薄雍裘亓邰鹿"
)
"""Surnames of one character, the most borne ones."""

COMPOUND_SURNAMES = _set(
    "欧阳 司马 上官 诸葛 司徒 东方 夏侯 皇甫 尉迟 公孙 慕容 令狐 宇文 长孙 端木 呼延 澹台 申屠 淳于 钟离 赫连 拓跋"
)

INSTITUTIONS = _set(
    "国务院 外交部 国防部 教育部 科技部 工信部 公安部 民政部 司法部 财政部 人社部 自然资源部 生态环境部 住建部 交通运输部 水利部 农业农村部 商务部 文旅部 应急管理部 央行 审计署 "
    "国资委 发改委 国家发展改革委 卫健委 证监会 银保监会 中科院 社科院 中宣部 中组部 中纪委 新华社 中新社 美联社 法新社 路透社 共同社 联合国 国铁集团 国家电网 "
    "清华大学 南开大学 复旦大学 首都医科大学 中国人民大学 北京师范大学 燕山大学 华为公司 首钢集团 欧盟委员会 世界银行 国际货币基金组织 世界卫生组织 世界贸易组织 行政院 立法院 美联储 欧洲央行 "
    "台积电 台电 劳动部 金管会 卫福部 主计总处 国发会 气象署 中央社"
)
"""Bodies that their name alone makes known."""

INSTITUTION_BEGINNINGS = ("中国", "中华", "中央", "全国", "最高人民", "国家", "联合国")
"""How the names of such bodies begin that the dictionary lists as organisations."""
