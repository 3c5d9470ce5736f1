"""Units and classifiers: what each measures, its one canonical name, and its size in that name.

Keys are folded (one form per character, see :mod:`jjj_tui.figures.tables.variants`), so 公里, 公裡 and the like meet here.
Legal units after GB 3100–3102 and GB/T 15835; the traditional and regional ones (斤, 亩, 坪, 呎, 公噸) after the
measurement acts of the mainland, Taiwan and Hong Kong. Currencies after ISO 4217 with their names in the news.
"""

from dataclasses import dataclass
from decimal import Decimal

from jjj_tui.figures.model import Kind
from jjj_tui.figures.tables.classifiers import CLASSIFIERS


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit.

    Attributes:
        kind: What it measures.
        canonical: One name for all its spellings, in Simplified characters.
        factor: How many of the base unit of its kind it is; None where kinds have no common base (currencies).
        strong: True where a single Han digit before it makes a figure (三元, 两吨); classifiers never do.
    """

    kind: Kind
    canonical: str
    factor: Decimal | None = None
    strong: bool = True


# kind, strong, then one unit per row: "spelling spelling …=canonical:factor".
_TABLE: tuple[tuple[Kind, bool, str], ...] = (
    (Kind.MONEY, True, """
        块大洋 大洋 现大洋 块现大洋 块光洋 块银元 块银洋 银元 银圆 光洋 鹰洋=银元  元 圆 块钱 元钱=元  角 毛钱 角钱 毛 毫 毫子=角  分钱=分  圜 蚊=元
        美元 美金 美刀 USD=美元  美分=美分  港元 港币 港纸 HKD=港元  港仙 仙=仙  澳门元 澳门币 葡币 MOP=澳门元  新台币 台币 TWD NTD=新台币  人民币 CNY RMB=元
        欧元 欧罗 EUR=欧元  欧分=欧分  英镑 镑 GBP=英镑  便士=便士  日元 日圆 日币 JPY=日元  韩元 韩圆 韩圜 韩币 KRW=韩元  朝鲜元=朝鲜元  卢布 俄罗斯卢布 俄国卢布 RUB=卢布  戈比=戈比  卢比 INR=卢比  印度卢比=印度卢比  巴基斯坦卢比=巴基斯坦卢比  斯里兰卡卢比=斯里兰卡卢比  尼泊尔卢比=尼泊尔卢比  毛里求斯卢比=毛里求斯卢比
        加元 加币 加拿大元 CAD=加元  澳元 澳币 澳大利亚元 澳洲元 AUD=澳元  新元 新加坡元 新币 叻币 坡币 坡元 星币 SGD=新加坡元  纽元 新西兰元 纽西兰元 纽币 NZD=新西兰元  文莱元=文莱元  斐济元=斐济元  牙买加元=牙买加元
        瑞士法郎 瑞郎 CHF=瑞士法郎  西非法郎 中非法郎 法郎=法郎  瑞典克朗=瑞典克朗  挪威克朗=挪威克朗  丹麦克朗=丹麦克朗  捷克克朗=捷克克朗  冰岛克朗=冰岛克朗  克朗=克朗
        泰铢 泰币 铢 THB=泰铢  林吉特 令吉 马元 马币 马来西亚令吉 马来西亚林吉特 马来西亚币 MYR=林吉特  越南盾 越盾=越南盾  印尼盾 印尼卢比 印度尼西亚盾=印尼盾  盾=盾  缅元 缅币 缅甸元=缅元  瑞尔=瑞尔  基普=基普  比索 披索=比索  菲律宾比索 菲律宾披索=菲律宾比索  墨西哥比索 墨西哥披索=墨西哥比索  阿根廷比索 阿根廷披索=阿根廷比索  智利比索 智利披索=智利比索  哥伦比亚比索=哥伦比亚比索  古巴比索=古巴比索  塔卡=塔卡  图格里克=图格里克
        雷亚尔 巴西雷亚尔 巴西币=雷亚尔  里亚尔=里亚尔  土曼=土曼  里拉 土耳其里拉 TRY=里拉  兰特 南非兰特 南非币=兰特  坚戈=坚戈  索姆=索姆  苏姆=苏姆  马纳特=马纳特  拉里=拉里  德拉姆=德拉姆  第纳尔=第纳尔  迪拉姆=迪拉姆  谢克尔=谢克尔
        埃及镑 埃镑=埃及镑  格里夫纳 乌克兰格里夫纳=格里夫纳  兹罗提 波兰兹罗提=兹罗提  福林 匈牙利福林=福林  列伊=列伊  列弗=列弗  奈拉 尼日利亚奈拉=奈拉  塞地=塞地  先令=先令  比尔=比尔  索尔=索尔  特别提款权=特别提款权  文 文钱=文
        比特币=比特币  以太币=以太币  泰达币 USDT=泰达币"""),
    (Kind.MONEY, False, """
        贯 贯钱=贯  吊钱=吊  缗=缗
        马克 德国马克 西德马克=马克  芬兰马克=芬兰马克  埃居 欧洲货币单位=埃居  法国法郎=法国法郎  比利时法郎=比利时法郎  卢森堡法郎=卢森堡法郎  意大利里拉=意大利里拉  比塞塔 西班牙比塞塔=比塞塔  荷兰盾 荷盾=荷兰盾  埃斯库多 葡萄牙埃斯库多=埃斯库多  奥地利先令=奥地利先令  爱尔兰镑=爱尔兰镑  德拉克马 希腊德拉克马=德拉克马  芬尼=芬尼  生丁=生丁
        澳分=澳分  苏联卢布=苏联卢布  白俄罗斯卢布=白俄罗斯卢布  斯洛伐克克朗=斯洛伐克克朗  爱沙尼亚克朗=爱沙尼亚克朗  立陶宛立特=立特  拉脱维亚拉特=拉特  托拉尔=托拉尔  塞浦路斯镑=塞浦路斯镑  叙利亚镑 叙镑=叙利亚镑  黎巴嫩镑 黎镑=黎巴嫩镑  苏丹镑=苏丹镑  土耳其镑=土耳其镑
        伊拉克第纳尔=伊拉克第纳尔  科威特第纳尔=科威特第纳尔  约旦第纳尔=约旦第纳尔  巴林第纳尔=巴林第纳尔  利比亚第纳尔=利比亚第纳尔  突尼斯第纳尔=突尼斯第纳尔  阿尔及利亚第纳尔=阿尔及利亚第纳尔  塞尔维亚第纳尔=塞尔维亚第纳尔  南斯拉夫第纳尔=南斯拉夫第纳尔
        沙特里亚尔 沙特阿拉伯里亚尔=沙特里亚尔  伊朗里亚尔=伊朗里亚尔  卡塔尔里亚尔=卡塔尔里亚尔  也门里亚尔=也门里亚尔  阿曼里亚尔=阿曼里亚尔  阿联酋迪拉姆=阿联酋迪拉姆  摩洛哥迪拉姆=摩洛哥迪拉姆
        肯尼亚先令=肯尼亚先令  乌干达先令=乌干达先令  坦桑尼亚先令=坦桑尼亚先令  索马里先令=索马里先令  几内亚法郎=几内亚法郎  卢旺达法郎=卢旺达法郎  刚果法郎=刚果法郎  布隆迪法郎=布隆迪法郎  吉布提法郎=吉布提法郎  太平洋法郎=太平洋法郎
        宽扎=宽扎  克瓦查=克瓦查  梅蒂卡尔=梅蒂卡尔  博茨瓦纳普拉=普拉  达拉西=达拉西  阿里亚里=阿里亚里  乌吉亚=乌吉亚  纳米比亚元=纳米比亚元  津巴布韦元 津元=津巴布韦元  利比里亚元=利比里亚元  埃塞俄比亚比尔=比尔
        瓜拉尼=瓜拉尼  玻利维亚诺=玻利维亚诺  玻利瓦尔 委内瑞拉玻利瓦尔=玻利瓦尔  科多巴=科多巴  伦皮拉=伦皮拉  格查尔=格查尔  巴波亚=巴波亚  哥斯达黎加科朗=科朗  秘鲁索尔 新索尔=索尔  乌拉圭比索=乌拉圭比索  多米尼加比索=多米尼加比索  克鲁塞罗=克鲁塞罗  东加勒比元=东加勒比元
        努尔特鲁姆=努尔特鲁姆  阿富汗尼=阿富汗尼  索莫尼=索莫尼  罗马尼亚列伊=罗马尼亚列伊  摩尔多瓦列伊=摩尔多瓦列伊  保加利亚列弗=列弗  克罗地亚库纳=库纳  阿尔巴尼亚列克=列克  马其顿代纳尔=代纳尔"""),
    (Kind.PERCENT, True, "% 趴 巴仙=%"),
    (Kind.PERMILLE, True, "‰=‰"),
    (Kind.PERCENTAGE_POINT, True, "个百分点 百分点 个百份点 个百分比 pp 个pp pct pcts Pct PCT 个pct=百分点  个千分点 千分点=千分点"),
    (Kind.BASIS_POINT, True, "个基点 基点 bp BP bps BPS 个bp 个BP 点子 个点子=基点"),
    (Kind.AREA, True, """
        平方公里 平方千米 公里² 千米² km² km2 方公里=平方千米:1000000  平方米 平米 方米 米² ㎡ m² m2 平方公尺=平方米:1  公顷 ha hm² hm2=公顷:10000  亩 市亩=亩:666.6667
        平方厘米 平方公分 厘米² cm² cm2=平方厘米:0.0001  平方毫米 毫米² mm² mm2=平方毫米:0.000001  顷=顷:66666.67  坪=坪:3.305785
        平方呎 平方尺 平方英尺 方呎 呎²=平方英尺:0.09290304  平方英寸 平方吋=平方英寸:0.00064516  平方码=平方码:0.83612736  方尺=平方尺  平方英里 平方哩=平方英里:2589988  英亩 依格 依葛=英亩:4046.856  甲 甲地=甲:9699.17  公亩=公亩:100"""),
    (Kind.AREA, False, "分地=分地"),
    (Kind.LENGTH, True, """
        公里 千米 km KM ㎞=千米:1000  米 公尺 m=米:1  厘米 公分 cm CM ㎝=厘米:0.01  毫米 公厘 mm ㎜=毫米:0.001
        微米 μm µm um=微米:0.000001  纳米 奈米 nm=纳米:0.000000001  皮米=皮米:0.000000000001  海里 浬 nmile=海里:1852  英里 哩 英哩=英里:1609.344  台尺=台尺:0.3030303  台寸=台寸:0.03030303
        英尺 呎 英呎=英尺:0.3048  英寸 吋 英吋=英寸:0.0254  光年=光年:9460730472580800  天文单位=天文单位:149597870700  华里=里:500  秒差距=秒差距:30856775814913673  分米=分米:0.1  码远=码:0.9144  皮长公里=皮长公里  芯公里=芯公里"""),
    (Kind.LENGTH, False, "里 里路 里地 市里=里:500  尺 市尺=尺:0.3333333  寸 市寸=寸:0.03333333  丈=丈:3.333333"),
    (Kind.MASS, True, """
        吨 公吨 t=吨:1000  公斤 千克 kg KG ㎏=千克:1  克 公克 g=克:0.001  毫克 mg ㎎=毫克:0.000001  微克 μg µg ug=微克:0.000000001  纳克 ng=纳克:0.000000000001  皮克 pg=皮克:0.000000000000001
        斤 市斤=斤:0.5  台斤=台斤:0.6  台两=台两:0.0375  司马两=司马两:0.03779936  英石=英石:6.35029318  两 钱重=两:0.05  磅=磅:0.45359237  盎司 安士=盎司:0.02834952  克拉=克拉:0.0002
        标准煤 吨标准煤 吨标煤=吨标准煤:1000  吨二氧化碳 吨二氧化碳当量=吨二氧化碳:1000  司马斤=司马斤:0.60478982  公担 担=担:50  载重吨位 DWT=载重吨  载重吨=载重吨  吨位=吨位  修正总吨 CGT=修正总吨"""),
    (Kind.VOLUME, True, """
        立方米 方 米³ m³ m3 立米 立方公尺 标准立方米 标方=立方米:1  升 公升 L 立升=升:0.001  毫升 ml mL 公撮 cc CC 西西 c.c. C.C. c.c C.C=毫升:0.000001
        立方厘米 厘米³ cm³ cm3=立方厘米:0.000001  立方千米 立方公里 公里³ 千米³ km³ km3=立方千米:1000000000  桶油 桶=桶:0.158987  加仑=加仑:0.003785412
        立方英尺 立方呎=立方英尺:0.02831685  蒲式耳=蒲式耳:0.03523907  立方=立方米:1  公秉=公秉:1  公石=公石:0.1  品脱=品脱  夸脱=夸脱  立方英寸 立方吋=立方英寸  立方码=立方码  微升 μl μL=微升:0.000000001  纳升 nL=纳升:0.000000000001  分升 dL=分升:0.0001
        茶匙 小匙=茶匙  汤匙 大匙 食匙=汤匙  甜品匙=甜品匙  咖啡匙=咖啡匙  小勺 茶勺=小勺  大勺 汤勺 饭勺=大勺  调羹=调羹  量杯=量杯  米杯=米杯  总吨=总吨"""),
    (Kind.VOLUME, False, "石=石  斗=斗  斛=斛"),
    (Kind.ENERGY, True, """
        千瓦时 千瓦小时 瓩时 kWh KWH kwh KWh 度电=千瓦时:1  兆瓦时 MWh MWH=兆瓦时:1000  吉瓦时 GWh GWH=吉瓦时:1000000  太瓦时 TWh=太瓦时:1000000000
        瓦时 Wh=瓦时:0.001  焦耳 焦 J=焦:0.000000277778  千焦 kJ KJ=千焦:0.000277778  兆焦 MJ=兆焦:0.277778  吉焦 GJ=吉焦:277.778
        千卡 大卡 kcal=千卡:0.001163  卡路里 卡=卡:0.000001163  电子伏特 电子伏 eV=电子伏  千电子伏 keV=千电子伏  兆电子伏 MeV=兆电子伏  吉电子伏 GeV=吉电子伏  太电子伏 TeV=太电子伏  太焦=太焦:277778  拍瓦时=拍瓦时:1000000000000  英热单位=英热单位"""),
    (Kind.POWER, True, """
        千瓦 瓩 kW KW kw=千瓦:1  兆瓦 MW=兆瓦:1000  吉瓦 GW=吉瓦:1000000  瓦 瓦特 W=瓦:0.001  马力 匹马力 hp HP bhp PS=马力:0.7354988
        千伏安 kVA KVA=千伏安  兆伏安 MVA=兆伏安  峰瓦=峰瓦:0.001  千瓦峰 kWp=千瓦峰:1  兆瓦峰 MWp=兆瓦峰:1000  吉瓦峰 GWp=吉瓦峰:1000000  太瓦 TW=太瓦:1000000000  毫瓦 mW=毫瓦:0.000001  微瓦=微瓦:0.000000001  拍瓦 PW=拍瓦:1000000000000  千乏=千乏  兆乏=兆乏  吉伏安=吉伏安"""),
    (Kind.SPEED, True, """
        公里/小时 公里每小时 千米/小时 千米每小时 km/h KM/H kph=千米每小时:1  米/秒 米每秒 m/s 公尺/秒=米每秒:3.6  毫米/秒 毫米每秒 mm/s=毫米每秒:0.0036  厘米/秒 厘米每秒 cm/s=厘米每秒:0.036  米/分钟 米/分 米每分钟 m/min=米每分钟:0.06  毫米/小时 毫米每小时 mm/h=毫米每小时:0.000001  英里/小时 英里每小时 英里/时 mph MPH=英里每小时:1.609344  海里/小时 海里每小时 节=节:1.852
        公里/秒 千米/秒 公里每秒 千米每秒 km/s=千米每秒:3600  马赫=马赫:1225"""),
    (Kind.FREQUENCY, True, "赫兹 赫 Hz HZ=赫:1  千赫 kHz KHz=千赫:1000  兆赫 兆赫兹 MHz=兆赫:1000000  吉赫 吉赫兹 GHz=吉赫:1000000000  太赫 太赫兹 THz=太赫:1000000000000"),
    (Kind.DATA, True, """
        字节 位元组=字节:1  千字节 KB kB=KB:1000  兆字节 MB=MB:1000000  吉字节 GB=GB:1000000000  太字节 TB=TB:1000000000000  拍字节 PB=PB:1000000000000000
        艾字节 EB=EB:1000000000000000000  泽字节 ZB=ZB:1000000000000000000000  比特 bit=比特:0.125  千比特 Kb=千比特:125  兆比特 兆位元 Mb Mbit=兆比特:125000  吉比特 Gb Gbit=吉比特:125000000  太比特 Tb Tbit=太比特:125000000000
        Mbps Mb/s Mbit/s 兆比特每秒 兆比特/秒=Mbps  Gbps Gb/s Gbit/s 吉比特每秒 吉比特/秒=Gbps  Tbps Tb/s 太比特每秒 太比特/秒=Tbps  Kbps kbps Kb/s=Kbps
        KB/s=KB每秒  MB/s 兆字节每秒 兆字节/秒=MB每秒  GB/s 吉字节每秒 吉字节/秒=GB每秒  TB/s 太字节每秒 太字节/秒=TB每秒
        个量子比特 量子比特 个量子位元 量子位元=量子比特  """),
    (Kind.TEMPERATURE, True, "摄氏度 ℃ °C °c=摄氏度  华氏度 ℉ °F=华氏度  开尔文 K氏度=开尔文"),
    (Kind.ANGLE, True, "° 角度=度  角秒=角秒  角分=角分  弧度=弧度"),
    (Kind.MULTIPLE, True, "倍=倍  番=番"),
    (Kind.AGE, True, "周岁 岁=岁  月龄 个月龄=月龄  周龄=周龄  日龄 天龄=日龄"),
    (Kind.DURATION, False, """
        个世纪 世纪=世纪  年=年  个月 个月份 月份=月  个星期 星期 个礼拜 周=周  周年=年  天 昼夜=天  个小时 小时 个钟头 钟头 h 个钟=小时  分钟 min 分钟时间=分钟  秒 秒钟 s=秒
        个季度=季度  个工作日 工作日=工作日  个日历天 日历天 个自然日 自然日 个日历日 日历日=天  个交易日 交易日=交易日  个学时 学时 课时 个课时=学时  个月时间=月
        工时 个工时=工时  刻钟=刻钟  载=年  个年头 年头=年  个学期 学期=学期  个昼夜=天  整天=天"""),
    (Kind.DURATION, True, "毫秒 ms=毫秒  微秒 μs=微秒  纳秒 ns=纳秒  皮秒 ps=皮秒  飞秒 fs=飞秒  阿秒=阿秒"),
    (Kind.OTHER, True, """
        分贝 dB dB(A) dB（A） dBA 分贝(A) 分贝（A）=分贝  dBm=dBm  dBi=dBi  帕 Pa 帕斯卡=帕  百帕 hPa=百帕  千帕 kPa=千帕  兆帕 MPa=兆帕  毫巴=毫巴  伏 伏特 V=伏  千伏 kV KV=千伏  安培 A时=安培
        毫安时 mAh=毫安时  安时 Ah=安时  牛米 牛·米 Nm N·m=牛米  公斤米 kgm kg-m=公斤米  牛顿=牛  A=安培  毫安 mA=毫安  欧姆 Ω=欧姆  kΩ=千欧  MΩ=兆欧  mΩ=毫欧  μF µF=微法  pF=皮法  mH=毫亨  lm=流明  lx=勒克斯  流明=流明  勒克斯=勒克斯  ppm PPM=ppm  ppb=ppb  摩尔=摩尔  贝克 贝可 贝克勒尔=贝克勒尔  兆贝克 兆贝可 MBq=兆贝克勒尔  QPS=QPS  TPS=TPS  NTU=NTU  U/L=单位每升  拷贝/毫升 拷贝每毫升 copies/mL=拷贝每毫升
        毫西弗 mSv=毫西弗  微西弗=微西弗  毫克/升 毫克每升 mg/L mg/l=毫克每升  微克/立方米 微克每立方米 μg/m³ µg/m³ ug/m³ μg/m3 ug/m3=微克每立方米  毫摩尔/升 毫摩尔每升 mmol/L mmol/l=毫摩尔每升
        微摩尔/升 微摩尔每升 μmol/L umol/L=微摩尔每升  克/升 克每升 g/L g/l=克每升  微克/升 微克每升 μg/L ug/L=微克每升  纳克/升 纳克每升 ng/L=纳克每升  纳克/毫升 纳克每毫升 ng/mL ng/ml=纳克每毫升
        毫克/立方米 毫克每立方米 mg/m³ mg/m3=毫克每立方米  毫克/千克 毫克/公斤 毫克每千克 毫克每公斤 mg/kg=毫克每千克  微克/千克 微克/公斤 微克每千克 μg/kg ug/kg=微克每千克
        毫克/100毫升 毫克/百毫升 毫克每百毫升 mg/100mL mg/100ml=毫克每百毫升  毫克/分升 毫克每分升 mg/dL mg/dl=毫克每分升  克/立方厘米 克每立方厘米 g/cm³ g/cm3=克每立方厘米  千克/立方米 公斤/立方米 千克每立方米 kg/m³ kg/m3=千克每立方米
        立方米/秒 立方米每秒 m³/s m3/s=立方米每秒  立方米/小时 立方米每小时 m³/h m3/h=立方米每小时  立方米/分钟 立方米每分钟 m³/min=立方米每分钟  升/分钟 升/分 升每分钟 L/min=升每分钟  升/小时 升每小时 L/h=升每小时  升/秒 升每秒 L/s=升每秒  毫升/小时 毫升每小时 mL/h ml/h=毫升每小时  毫升/分钟 毫升每分钟 mL/min ml/min=毫升每分钟  千克/小时 公斤/小时 kg/h=千克每小时  吨/小时 t/h=吨每小时  kg/hm2 kg/hm² kg/ha=千克每公顷  t/hm2 t/hm² t/ha=吨每公顷  瓦时/千克 瓦时/公斤 瓦时每千克 Wh/kg=瓦时每千克  瓦/平方米 瓦每平方米 W/m²=瓦每平方米  次/分钟 次/分 次每分钟 次每分=次每分
        升/百公里 升/100公里 升每百公里 L/100km=升每百公里  千瓦时/百公里 千瓦时/100公里 kWh/100km=千瓦时每百公里  贝克/升 贝可/升 Bq/L=贝克每升  贝克/千克 贝可/千克 Bq/kg=贝克每千克  国际单位/毫升 IU/mL=国际单位每毫升  毫米汞柱 mmHg 毫米水银柱=毫米汞柱
        人公里=人公里  吨公里 换算吨公里=吨公里  人海里=人海里  吨海里=吨海里  车公里=车公里  延车公里=延车公里  延人公里=延人公里  列公里 列车公里=列车公里  架公里=架公里  座公里 座位公里=座公里  箱公里=箱公里  机车公里=机车公里
        毫伏=毫伏  微伏=微伏  兆伏=兆伏  千安=千安  微安 μA=微安  纳安=纳安  千欧 千欧姆=千欧  兆欧 兆欧姆=兆欧  毫欧=毫欧  微法=微法  皮法=皮法  尼特 nit nits=尼特  坎德拉=坎德拉  戈瑞=戈瑞  毫戈瑞=毫戈瑞  居里=居里  毫居里=毫居里  吉帕 GPa=吉帕
        毫特斯拉=毫特斯拉  毫摩尔 mmol=毫摩尔  微摩尔=微摩尔  P=PFLOPS
        个标准差 标准差 个西格玛 西格玛=标准差  多布森=多布森  西弗=西弗  特斯拉=特斯拉  个大气压 大气压=大气压  千牛 kN=千牛  道尔顿=道尔顿  bar=巴  psi=psi  国际单位 个国际单位 IU=国际单位  转/分 转/分钟 转每分钟 r/min rpm=转每分  EFLOPS EFlops=EFLOPS  PFLOPS PFlops=PFLOPS  TFLOPS TFlops=TFLOPS  TOPS=TOPS"""),
    (Kind.COUNT, True, "像素 万像素=像素 划素=像素 万划素=像素"),
    (Kind.COUNT, False, CLASSIFIERS),
)  # fmt: skip


def _read_table() -> dict[str, Unit]:
    units: dict[str, Unit] = {}
    for kind, strong, rows in _TABLE:
        names: list[str] = []
        for word in rows.split():
            name, equals, canonical = word.partition("=")
            names.append(name)
            if not equals and kind is not Kind.COUNT:
                continue
            known, _, factor = canonical.partition(":")
            for spelling in names:
                units.setdefault(
                    spelling, Unit(kind, known or spelling, Decimal(factor) if factor else None, strong)
                )
            names = []
    return units


UNITS = _read_table()
# The longer ones by their first two characters, the longest first.
_LONGER: dict[str, tuple[tuple[str, Unit], ...]] = {}
# By the first character of any: the unit that it is by itself, and the second characters of the longer ones.
_HEADS: dict[str, tuple[tuple[str, Unit] | None, str]] = {}
for _name in sorted(UNITS, key=len, reverse=True):
    _one, _seconds = _HEADS.get(_name[0], (None, ""))
    if len(_name) > 1:
        _LONGER[_name[:2]] = (*_LONGER.get(_name[:2], ()), (_name, UNITS[_name]))
        _HEADS[_name[0]] = _one, _seconds + _name[1]
    else:
        _HEADS[_name] = (_name, UNITS[_name]), _seconds
# 120人年 is work; 26人|年薪, 3亿人|月活 are of so many men.
_WORK = ("人年", "人月")
_WORK_ENDS = "，。；、,;.)） \n的以左和与及"
_NO_UNIT: tuple[tuple[str, Unit] | None, str] = (None, "")


def unit_at(folded: str, at: int) -> tuple[str, Unit] | None:
    """The longest unit that starts at ``at``, with its folded spelling; None where there is none."""
    one, seconds = _HEADS.get(folded[at], _NO_UNIT)
    if folded[at + 1] in seconds:
        for found in _LONGER[folded[at : at + 2]]:
            if folded.startswith(found[0], at):
                name = found[0]
                if name not in _WORK or folded[at + len(name)] in _WORK_ENDS:
                    return found
    return one
