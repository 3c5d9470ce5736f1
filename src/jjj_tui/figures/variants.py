"""One form for every character that the tables of this room use, whichever script a text is written in.

The fold keeps length: offsets in the folded text are offsets in the text. It is no conversion (it knows nothing of
words) and its result is never shown. Variants after OpenCC's TSCharacters, STCharacters, TWVariants and HKVariants
(Apache-2.0), only for characters that stand in some table here; a test proves that none is missing.
"""

# Column by column: a character of Traditional text (Taiwan or Hong Kong forms included) and the form of the tables.
_WRITTEN = (
    "萬與專業叢絲丟兩嚴個箇豐臨為爲舉麼麽喬鄉亂瞭爭於虧雲亞產産畝親億僅侖崙價眾衆優會傳體餘彿債傾剋蘭關興"
    "茲獸內冊軍農馮沖衝決準淩減幾齣擊劃劉別彆製劑務動勞區韆昇陞華單蔔佔盧衛衞捲廠厤曆歷壓釐廂縣叄雙發髮變"
    "疊祇衹隻枱檯臺颱葉號閤衕後嚮曏呂噸吳員賙週迴團糰園睏國圖圓聖場塊堅處復複覆頭奬獎婦薑孫學寧甯寶實傢對"
    "導將爾層屆嵗歲𡻕崗島嶺嶽峽峯幣佈師帶蓆莊牀應龐廢開張彎彈強歸噹當綵徵徑逕態總噁惡驚戰戶搧摺護報擔撥拏"
    "掛撓綑損擲攝數觔鏇無時晝麯麴硃機權桿槓條來楊盃闆極構菓槍鎗標棟欄樹棲樣檔橋槳樁樑樓歐畢氣匯彙滙湯瀋溝"
    "滬註瀉潔瀏塗濤潤漲溫遊滿燈靈災點煉鍊熱獨豬電瘡癢盞盤眞碼確礙禮離鞦種穩窮窩筆簽籤類糧纍約級紀緯納紙紐"
    "綫線組經結績緒續維締縷編纏縮網羅罰羣聶勝衚鬍腳騰緻捨節蘆囌甦蘇範獲穫營蕭蔣補錶見觀規覽計訂記許論訪証"
    "證識詞話該語說説讀課談謝譚貝負財賬貨貫貳貸費賀賈資賠賴賽趙趕車轉輪載輛邊達過邁還這進遠違連踰鄧郵鄒鄰"
    "鄭裏裡針鍼鈡鍾鐘鈞錢銖銀舖鋪銷鋰錘鎚鎭鎮鎊長門問間閱閲閻隊際陸陳險難麪麫麵韋韓頁頂頃項顧頓預頻顆顏顔"
    "額顛餅舘館馬騎魚魯鳥雞鷄鳴鵑鶴黃齊龍龔"
)
_FOLDED = (
    "万与专业丛丝丢两严个个丰临为为举么么乔乡乱了争于亏云亚产产亩亲亿仅仑仑价众众优会传体余佛债倾克兰关兴"
    "兹兽内册军农冯冲冲决准凌减几出击划刘别别制剂务动劳区千升升华单卜占卢卫卫卷厂历历历压厘厢县叁双发发变"
    "叠只只只台台台台叶号合同后向向吕吨吴员周周回团团园困国图圆圣场块坚处复复复头奖奖妇姜孙学宁宁宝实家对"
    "导将尔层届岁岁岁岗岛岭岳峡峰币布师带席庄床应庞废开张弯弹强归当当彩征径径态总恶恶惊战户扇折护报担拨拿"
    "挂挠捆损掷摄数斤旋无时昼曲曲朱机权杆杠条来杨杯板极构果枪枪标栋栏树栖样档桥桨桩梁楼欧毕气汇汇汇汤沈沟"
    "沪注泻洁浏涂涛润涨温游满灯灵灾点炼炼热独猪电疮痒盏盘真码确碍礼离秋种稳穷窝笔签签类粮累约级纪纬纳纸纽"
    "线线组经结绩绪续维缔缕编缠缩网罗罚群聂胜胡胡脚腾致舍节芦苏苏苏范获获营萧蒋补表见观规览计订记许论访证"
    "证识词话该语说说读课谈谢谭贝负财账货贯贰贷费贺贾资赔赖赛赵赶车转轮载辆边达过迈还这进远违连逾邓邮邹邻"
    "郑里里针针钟钟钟钧钱铢银铺铺销锂锤锤镇镇镑长门问间阅阅阎队际陆陈险难面面面韦韩页顶顷项顾顿预频颗颜颜"
    "额颠饼馆馆马骑鱼鲁鸟鸡鸡鸣鹃鹤黄齐龙龚"
)
# Full-width digits and the signs that belong to numbers; the full-width comma stays: it never groups thousands.
_WIDE = "０１２３４５６７８９％．－＋：＄／～"
_NARROW = "0123456789%.-+:$/~"

_TABLE = {
    **{ord(written): folded for written, folded in zip(_WRITTEN, _FOLDED, strict=True)},
    **{ord(wide): narrow for wide, narrow in zip(_WIDE, _NARROW, strict=True)},
}


def fold(text: str) -> str:
    """The text with one form per character for both scripts and both widths.

    Args:
        text: Any string.

    Returns:
        A string of the same length, code point for code point.
    """
    return text.translate(_TABLE)
