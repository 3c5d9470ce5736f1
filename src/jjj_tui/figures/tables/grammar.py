"""The closed vocabulary with which Chinese news says what a number does: change words, verbs, adverbs, times.

Data only, folded spelling. Words are looked up by their first or last character, never by one long alternation.
"""

from collections.abc import Callable, Iterable, Mapping

# Words by two characters of theirs, the longest first.
Table = Mapping[str, tuple[str, ...]]


def words_of(text: str) -> tuple[str, ...]:
    """The words of a table, which are parted by blanks and lines."""
    return tuple(text.split())


INCREASE = words_of("""
增长 增加 增至 增到 增为 提高 提升 上升 上涨 上扬 上调 攀升 回升 扩大 扩张 增产 增收 增 涨 升 调升 调高 加快 新增 净增 多增 涨幅 加幅 增幅 升幅 年增 月增 季增 升值
走高 跃升 飙升 激增 大增 猛增 暴涨 大涨 收涨 上浮 增持 延长 高出 多出 增添 增多 递增 上行 抬升 反弹 扩充 扩容 成长 劲扬 走扬 扬升 收高 倍增 年升 月升 升息 加息 调涨 涨价
升高 增给 加价 增资 增发 增聘 增派 增设 增开 增列 增配 拉高 推高 抬高 拉升 扩增 续增 续升 续涨 再增 再涨 微增 微升 微涨 略增 略升 小增 小升 小涨 稳增 快增 剧增 骤增 陡增 翻 提速
推升 冲高 回暖 增值 按年增 按月增 按年升 按月升 按季升 按季增 急升 爆增 增进 多收 多赚 多卖 多产 多挣 周涨 日涨 月涨 周升 年涨 上修 调增 追加 加开 加至 加到
""")  # fmt: skip
DECREASE = words_of("""
下降 减少 降低 回落 下滑 下跌 跌 降 缩减 收窄 年减 月减 季减 节约 节省 压缩 缩短 减产 减排 调降 调低 下调 跌幅 降幅 减幅 减 缩小 缩水 萎缩 削减 裁减 贬值 走低 暴跌
大跌 收跌 挫 下挫 锐减 骤降 下探 下行 滑落 年跌 月跌 降息 减息 裁员 衰退 重挫 收低 走贬 走跌 微降 微减 微跌 略降 略减 略跌 小降 小跌 大降 大减 续降 续跌 续减 再降 剧减
急跌 急降 骤减 跌破 少 少收 少赚 降价 降温 节电 节水 节能 缩表 跳水 下沉 减持 减轻 减亏 按年减 按年降 按月降 按月减 按季跌 按季降 按年跌 按月跌 急挫 倒退 提前 压减 减重 减薪 降至 跌至
减至 滑落至 降到 跌到 减到 精简 周跌 日跌 下修 调减 少领 减给
""")  # fmt: skip
# Words that move a number only where they end the predicate: elsewhere the same characters begin or end nouns
# (加盟店, 削皮机, 蒸发量), so a phrase is never cut at them.
MOVED_UP = words_of("""
高开 加 飙 扬 起 攀 弹 扩 飙到 飙至 飙上 飙涨 飙高 狂飙 狂涨 狂升 攀至 攀到 攀抵 攀上 升抵 涨抵 弹升 拉大 拉大到 拉大至 加大 加大到 加大至 扩至 扩到 扩为 拓宽 拓宽到 拓宽至 拓展到 调高到 调高至 延至 拉长 拉长到 累增 累升 累涨 升上
涨上 涨破 升破 涨多 跃增 续扬 小扬 大扬 上弹 回弹 翻倍 倍增至 增扩 调增至 抬高到
""")
MOVED_DOWN = words_of("""
低开 掉 砍 删 削 裁 缩 贬 回吐 吐出 拉回 大减 急贬 重贬 续贬 小贬 贬值 减半 减半至 减半到 减半为 腰斩 腰斩至 腰斩到 缩至 缩到 缩为 缩短到 砍到 砍至 砍掉 砍去 砍剩 删到 删至 删掉 删去 统删 减掉 减去 削去 削到 削至 削掉 裁到 裁至 裁掉
压到 压至 压低 压低到 压低至 压降 压降到 压降至 压减到 压缩到 精简到 精简为 降为 减为 跌掉 跌剩 少掉 掉到 掉至 压 累减 累跌 累降 滑至 滑到 回落到 挫至 跌到 退到 收窄到 缩窄 缩窄至 缩窄到 下探至 走软 摊薄 失守
""")
# Behind one of these the lone word is the end of another: 起降, 公升, 至少, 导弹, 参加, 剥削.
NO_CHANGE = {
    "升": "公毫微市立东晋毕每", "降": "起霜空沉备诱投招受劝归伞普纳机迫", "减": "不", "涨": "不", "翻": "推掀打闹空滚侧", "增": "不", "跌": "不", "挫": "受顿",
    "少": "最至不多极绝老儿年青缺很恶短甚", "加": "参更添附施外严有叠强相稍交拉另累再麦愈越横配复倍", "扬": "发赞飞宣弘颂表张名悠飘清昂传远褒激鹰轻阐显宏振彰揭卷播", "攀": "高登勇相",
    "弹": "导炮炸子动枪榴核氢飞中实投霰防评流程两石母散毒糖拍纸霹催烟震燃穿信照", "飙": "发", "掉": "杀丢吃卖除去忘扔毁冲脱烧甩失干花拔摘废拆关炸漏走辞抹撤倒卸挤烂擦断挖改免溜退掀扣端赖勾处换用耗打喝亏赔死坏断报", "砍": "乱挥持追刀偷连", "删": "增",
    "削": "剥瘦切磨刨尖车铣斜笔", "裁": "总独制仲体剪法自别洋风西", "缩": "收紧浓萎压退畏伸微", "贬": "褒自", "起": "", "微升": "每",
    "压": "电血气水油高低中常负正欺挤按施抗镇打积承增减加耐风欧液稳变调泄卸轮胎眼颅过重受强静动内外差偏弯冲热冷辊碾轧真分全汽眼舱锅管泵",
}  # fmt: skip
# 起 moves what has an index or a price, never 从9月起28人.
RISES_BY = "指数价股币"
FLAT = ("持平", "持平于", "持平在", "持平为", "不变")
# 高, 低, 多 and 少 are changes only beside something compared (比去年高3个百分点).
COMPARED_INCREASE = ("偏高", "偏多", "偏贵", "贵", "高", "多", "长", "快", "大", "重", "早")
COMPARED_DECREASE = ("偏低", "偏少", "便宜", "低", "少", "短", "慢", "小", "轻", "晚")
# Followed by one of these a change word is part of a name: 增加值, 增长率, 减速器, 涨停.
NAME_TAILS = frozenset("值率速停极点器法权")

LINKS_TO = ("到", "至", "为", "达", "达到", "成", "到了", "至了", "回", "破", "突破")
# Words between a noun and its number that carry no meaning of their own for the subject, longest first at use.
ADVERBS = words_of("""
了 已 已经 也 均 将会 可 可以 可达 能够 有望 预计 预期 预估 估计 约 大约 近 超 超过 逾 达 达到 达成 高达 多达 仅 只有 仅有 仅为 共 共有 共计 总计
合计 累计 总共 一共 大幅 大幅度 小幅 明显 显著 持续 继续 进一步 不断 逐步 首次 再 再次 又 还 还有 较快 平均 每年 每月 每天 每日 年均 月均 日均 人均 同步 实际 名义 约为
约占 占 占到 为 是 在 有 至 到 从 由 自 以 的 而 且 并 却 即 亦 全年 当年 分别 依次 依序 各 各自 先后 相继 陆续 单日 一举 历史 突破
首破 首超 不到 不足 低于 高于 超出 接近 将近 至少 至多 最多 最少 最高 最低 不超过 不低于 不少于 左右 以上 以下 其中 另外 此外 同时 同比 环比 按年 按月 按季 收报 收于 收在 报
报收 收盘 盘中 一度 最终 录得 计划 拟 落在 落于 介于 平盘 收平 只要 只需 只花 只够 连年 重上 重回 重返 冲上 登上 跃上 踏上 攀上 升上 局部 年满 宜 力争 争取 确保 需要 应当 必须 拥有 设有 建有 来自 分布在 位于 成为 作为 称为 相当于 等于 折合 超额 提前 因此 因而 所以 从而 使得 可望
料 估 累 料将 势将 或将 可能 可能会 大概 大致 现 现有 目前 目前有 现在 如今 当前 至今 迄今 估可 其中包括 也有 均有 + 特别是 尤其是 恐 或 较 计有 就有
将 紧急 成功 联合 依法 集中 全面 主动 及时 共同 直接 当中 按周 实质 企稳 企稳于 回稳 摄氏 华氏 被 遭 昨 今 暂 料会 预料 料可 收市 闭市 开市 收盘报 收市报 闭市报 开市报 收 挂 终场 全月 全周 全日 单月 单周 单季 全季 半天 一夜 一晚 前阵子 这阵子 前几天 前些天 早些时候 首日 首周 首月 今早 今晨 由负转正 由正转负 由盈转亏 由亏转盈 由盈转为 扭亏为盈 扭亏 转正 转负 转盈 转亏 由跌转升 由升转跌 由跌转涨 由涨转跌 由降转升 由升转降 由增转降 由降转增 三地合计 两地合计 四地合计 三省合计 两省合计 三市合计 两市合计 三县合计 三者合计 两者合计 两项合计 三项合计 三地共 两地共 加起来 加在一起 合起来 算起来 局地 局部地区 部分地区 个别地区 个别站点 寥寥 区区 足足 整整 止跌回升 止跌回稳 止跌
""")  # fmt: skip

# Verbs that part a holder from what is measured: only what stands behind them is counted. Light verbs keep the holder.
LIGHT_VERBS = ("实现", "完成", "取得", "录得", "创造", "创下", "达成", "达到")
VERBS = words_of("""
引进 引入 新建 建成 建设 建立 建造 修建 改建 兴建 落成 打造 投入 投放 投用 投产 开工 承接 吸引 吸纳 招收 招聘 录取 培养 培训 培育 发放 发行 发布 发送 发出 派发 派出 派遣
安排 下达 拨付 拨款 筹集 募集 募得 获得 取得 签订 签署 签约 新签 签下 达成 成交 受理 办理 办结 审结 查处 查获 缴获 抓获 逮捕 起诉 查封 扣押 追回 挽回 处罚 罚没 没收 救助
救治 接诊 收治 治愈 检测 接种 筛查 确诊 报告 接待 迎来 迎接 运送 运输 发送 输送 承运 开行 开通 开出 运行 加开 停运 取消 覆盖 惠及 受惠 服务 供应 供给 生产 出产 制造 收获
收割 播种 种植 栽植 养殖 存栏 出栏 收购 采购 购买 购入 购置 买入 卖出 售出 销售 售卖 出售 拍卖 租赁 租用 出租 交付 交易 完工 竣工 改造 整治 治理 修复 新增 增加 减少 净增
节约 节省 增设 增开 设立 设置 成立 组建 组织 举办 举行 召开 开展 开办 推出 推动 推进 实施 启动 启用 带动 拉动 撬动 促进 帮助 帮扶 支持 扶持 资助 奖励 补助 补贴 减免 退还
返还 偿还 支付 缴纳 征收 上缴 收取 收到 收回 回收 处理 处置 清理 拆除 拆迁 搬迁 安置 转移 疏散 撤离 转运 动员 出动 投保 承保 理赔 赔付 赔偿 使用 利用 消耗 耗费 耗资 斥资
出资 注资 捐赠 捐款 捐出 认购 持有 占有 拥有 包括 包含 涵盖 涉及 造成 导致 引发 夺得 夺取 赢得 斩获 摘得 打破 刷新 创下 打出 跑出 跳出 游出 投中 砍下 得到 攻入 打进 公布
公开 印发 出台 制定 修订 发现 观测到 探测到 探明 查明 勘探 采集 收集 征集 收录 收藏 展出 展示 展览 参观 参加 参与 参展 出席 吸收 释放 排放 减排 排出 输出 输入 录得 显示 表示
指出 认为 预计 预测 预估 估计 透露 介绍 强调 要求 规定 提出 计划 拟 力争 争取 买超 卖超 贡献 抽取 抽查 抽检 随机 登记 注册 备案 汇聚 集聚 聚集 入驻 进驻 落户 落地 转入
迁入 流入 流向 流出 输往 运往 前往 来自 分布 形成 构成 组成 产生 产出 提供 提交 接收 接到 收看 观看 浏览 下载 上架 上线 上市 下线 挂牌 摘牌 派息 分红 派发 回购 逆回购操作 申报
申请 授予 授权 批准 核准 核发 颁发 评出 选出 遴选 入选 认定 命名 列入 纳入 划定 规划 规划建设 瞄准 面向 针对 送出 送达 寄出 邮寄 投递 揽收 攻克 解决 化解 压降 消化 去化 腾退
反超 夺冠 获胜 取胜 居住 工作 就业 就读 毕业 参赛 获奖 关停 关闭 淘汰 裁减 裁员 聘用 雇用 聘请 新聘 加收 调整 限用 只需 花费 花了 拿出 拿下 写着 蓄水 调水 供水 供电
供热 供暖 恢复 停电 停水 受灾 受损 受伤 死亡 遇难 失踪 感染 患病 隔离 出院 住院 同意 反对 将 把 使 令 让 带回 带来 搭载 采用 具备 飞行 行驶 运营 滞留 携带 装载
配备 安装 架设 铺设 敷设 疏导 省下 冻结 判处 编列 创造 距 净流入 净流出 涨停 跌停 上榜 入围 给予 给 另获 获 获批 获颁 获赠 获评 位列 位居 名列 排名 倒塌 访问 保护 守护
展开 互认 互通 合作 揭牌 亮相 到访 来访 编号 改列 改判 改编 改派 往返 选择 希望 愿意 担心 赞成 填报 报考 净买入 净卖出 净申购 净赎回 承造 承做 抱回 抱走 捧回 捧走 加码 减码 湧进 涌进 涌入 挤进 挤入 抽走 运载 载运 享有 谈妥 卖掉 只剩 剩下 余下 仅剩 还剩 易手 停课 停产 停业 停工 复产 复工 倒闭 运抵 查扣 烧毁 冲毁 摧毁 损毁 出土 传回 发回 急需 急缺 容纳 载有 装有 拿到 抢到 拍到 挖出 查出 搜出 打捞 招募 援建 捐建 补种 召回 收缴 截获 拦截 售罄 卖完 抢光 拨补 提款 领回 找齐 找到 买到 买回 付出 付清 缴交 缴清 缴付 收走 拿走 领走 领取 领到 赚取 赚到 讨回 追讨 欠下 起获 检获 捡获 搜获 汇出 汇入 转走 骗走 偷走 卷走
""")  # fmt: skip
# What one can have a plan for (招生计划, 发行计划): behind one of these 计划 is a noun.
ACTIVITIES = frozenset(
    words_of("""
招生 招聘 招录 招收 发行 投资 投放 采购 生产 建设 行动 发展 培养 引进 回购 增持 减持 裁员 扩张 扩产 融资 供应 供地 销售 施工 改造 培训 援助 资助 捐赠 收购 减排 检修 停产 改革 出行 工作 奖励 补贴 补助 还款 储蓄 教学 研究 科研 运输
拨款 重组 上市 开发 退休 支出 开支 贷款 推广 转型 航班 财政 年度 五年 三年
""")
)
# Nouns made of or ending like a verb above: the cut must not fall inside them.
VERB_NOUNS = words_of("""
服务业 服务机构 服务贸易 服务器 生产总值 生产力 生产线 生产资料 制造业 制造商 销售额 销售量 销售收入 交易额 交易量 交易日 成交额 成交量 成交价 成交金额 成交 投资额 收购价 收购量 补助金 报告期 运输量 发送量 发电量 供应量 供给量 使用量 使用面积 消耗量
排放量 建设用地 建设投资 建设规模 覆盖率 检测量 检测能力 接种率 接种量 接待量 登记人数 参保人数 注册资本 注册用户 持有量 拥有量 保有量 存栏量 出栏量 处理量 处理能力 运输业 供水量 供电量 储存量 采购额 采购量 租赁住房 保障性租赁住房 转移支付 补贴资金 奖励资金 支持资金 赔偿金
逆回购 回购 建设项目 治理面积 种植面积 播种面积 养殖面积 收获面积 覆盖面积 改造面积 竣工面积 开工面积 销售面积 销售价格 销售利润 生产成本 生产能力 交付量 制造 推进器 运行图 服务费 服务中心 服务对象 服务区 参赛 利用率 使用率 使用权 交易中心 交易所 发行价 发行量 发行规模
申请量 申请人 授权量 招聘会 培训班 展示区 展览面积 征收率 存储量 输送量 开通率 发放量 下载量 浏览量 观看量 处罚金额 救助金 供应链 工业增加值 增加值 收入 收益 收费 收支 发明 发展 发达 发电 发射 发动机 要素 要闻 需求 需求量
花卉 花生 卖场 买家 卖家 付款 派出所 供应商 供给侧 拿地 说明 说唱 据点 数据 证据 依据 名称 职称 据悉 将军 小将 主将 名将 老将 使用 大使 天使 使馆 命令 法令 指令 限令 把握 把关
转让 出让 让利 罚金 发展开销 发展开支 反对派 反对党 捐款箱 捐款人 捐款者 召回量 出土文物 受伤人数 死亡人数 死亡率 死亡风险 感染率 感染者 感染人数 住院率 出院人数 受灾面积 受灾人口 受损面积 隔离点 失踪者 失踪人数 疏散中心 收容中心 收容所 安置点 安置房 恢复期 恢复性 反对票 支持率 使用者 高新技术 新建住宅 新建商品住宅 接待游客 接待旅客 遇难者 遇难人数 患病率 运营商 飞行员
飞行器 运营里程 行驶里程 安装量 使用寿命 工作人员 工作日 工作量 工作站 就业率 就业人口 就业人员 毕业生 参赛选手 居住区 居住面积 工作岗位 就业机会 就业岗位 城镇就业 新增就业 涨停股 死亡人口 运营时速 净流入资金 收获 捕获 获奖者 获奖作品 给水 给排水 一致 供给 保护区
访问量 排名榜 保护地 自然保护区 合作社 合作项目 合作区 合作协议 合作伙伴 互通立交 签约项目 签约金额 合作企业 合作平台 投入产出比 投入产出 企业开办 不动产登记 产权登记 企业注销 商标注册 专利审查 产业构成 人口构成 年龄构成 性别构成 股权构成 采集点 运动员 动员令 有期徒刑
""")  # fmt: skip

# A clause or phrase that opens so says when or where, not what.
TIMES = (
    "目标是", "目标为", "期内", "连年", "特别是", "虽然", "虽", "尽管", "但是", "因为", "因灾", "因故", "因公", "因病", "如果", "由于", "由此", "因此", "截至发稿", "据了解", "据报道", "据测算", "经过", "经", "初步", "尤其是", "尤其", "目前来说", "来说", "即", "也就是", "今年以来", "今年上半年", "今年前三季度", "去年同期", "上半年", "下半年", "前三季度", "一季度", "二季度", "三季度", "四季度", "第一季度", "第二季度", "第三季度", "第四季度", "第一季", "第二季", "第三季", "第四季",
    "今年", "去年", "前年", "明年", "后年", "上年", "本年", "当年", "全年", "年末", "年底", "年初", "年内", "近年来", "本年度", "上年度", "年度", "本财年", "本财政年度", "分别", "依次", "各", "本月", "上月", "当月", "下月", "月末", "当日", "昨日", "今日", "前一日", "当天", "昨天", "今天", "目前", "如今", "当前", "截至目前", "截止目前", "截至", "截止", "截止到", "至今", "迄今",
    "近期", "日前", "期间", "报告期内", "报告期", "期末", "同期", "春运期间", "假期", "去年底", "今年底", "节日期间", "到", "其中", "当中", "此外", "另外", "同时", "据统计", "据介绍", "据悉", "数据显示", "统计显示", "预计", "累计", "共", "已", "已有", "现有", "现", "有", "约", "仅", "每年", "每月", "每天", "平均", "当时", "此前", "此后", "以来", "今后", "未来", "下一步", "早盘", "尾盘", "午后", "盘中", "收盘", "当地时间", "当晚", "早上", "上午", "下午", "晚间",
)  # fmt: skip


# In which terms a change is counted, never what changed: 扣除价格因素, 剔除汇率影响后, 按可比价格计算. A pattern.
CIRCUMSTANCE = (
    "(?:经季节|经通胀|经通货膨胀|经工作日|经物价|季节)性?(?:因素)?调整|按[^，,。；]{0,6}(?:(?:口径|价格|现价|年率)(?:计价|计算|计)?|(?:汇率|美元|人民币)(?:计价|计算|计))"
    "|(?:扣除|剔除|扣减|撇除|排除|除去|不考虑|不计)[^，,。；、0-9]{1,14}?"
    "(?:(?:等|的)?(?:因素|影响)(?:的?影响)?(?:之?后|外)?|(?<!前)之?后)"
)


def by_last(words: Iterable[str]) -> Table:
    """Words by their last two characters (or the only one), the longest first."""
    return _by(lambda word: word[-2:], words)


def by_first(words: Iterable[str]) -> Table:
    """Words by their first two characters (or the only one), the longest first."""
    return _by(lambda word: word[:2], words)


def _by(key: Callable[[str], str], words: Iterable[str]) -> Table:
    table: dict[str, tuple[str, ...]] = {}
    for word in sorted(set(words), key=len, reverse=True):
        table[key(word)] = (*table.get(key(word), ()), word)
    return table


def ends_with(table: Table, text: str, floor: int, end: int) -> str | None:
    """The longest word of a :func:`by_last` table that ends at ``end`` and starts no earlier than ``floor``."""
    if end - floor > 1 and (pair := text[end - 2 : end]) in table:
        for word in table[pair]:
            if text.endswith(word, floor, end):
                return word
    if end > floor and (last := text[end - 1]) in table:
        return last
    return None


def starts_with(table: Table, text: str, at: int, ceiling: int) -> str | None:
    """The longest word of a :func:`by_first` table that starts at ``at`` and ends no later than ``ceiling``."""
    if ceiling - at > 1 and (pair := text[at : at + 2]) in table:
        for word in table[pair]:
            if text.startswith(word, at, ceiling):
                return word
    if at < ceiling and (first := text[at]) in table:
        return first
    return None


def holds(text: str, signs: Iterable[str]) -> bool:
    """Whether one of the signs stands in a text: to look for each is ten times as quick as a pattern for all."""
    for sign in signs:  # noqa: SIM110 (a generator would cost more than all the looks)
        if sign in text:
            return True
    return False


def heads(table: Iterable[str]) -> str:
    """What the words of a table begin with, each character once."""
    return "".join(sorted({key[0] for key in table}))


def tails(table: Iterable[str]) -> frozenset[str]:
    """What the words of a :func:`by_last` table end in."""
    return frozenset(key[-1] for key in table)
