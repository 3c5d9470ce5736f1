"""One form for every character that the tables of this room use, whichever script a text is written in.

The fold keeps length: offsets in the folded text are offsets in the text. It is no conversion (it knows nothing of
words) and its result is never shown. Variants after OpenCC's TSCharacters, STCharacters, TWVariants and HKVariants
(Apache-2.0), only for characters that stand in some table here; a test proves that none is missing.
"""

import re

# Column by column: a character of Traditional text (Taiwan or Hong Kong forms included) and the form of the tables.
_WRITTEN = (
    "萬與專業叢東絲丟兩嚴個箇豐臨為爲舉麼麽義喬鄉買亂瞭爭於虧雲亞產産畝親億僅從侖崙價眾衆優夥會傳傷體餘彿"
    "側脩債傾償儲兒剋兌蘭關興俱茲養獸內冊寫軍農馮沖衝決凍凈淨準淩減幾齣劃劉則創別彆製劑劇辦務動勵勁勞勢區"
    "醫韆昇陞華協單賣蔔佔盧卽卻捲廠厤曆歷壓釐廂縣叄參蔘雙發髮變疊祇衹隻枱檯臺颱葉號閤衕後嚮曏呂噸啓啟吳員"
    "賙週響迴團糰園睏圍國圖圓聖場塊堅處備復複夠頭奪奬獎婦薑孫學寧甯牠寶實審傢寬對導壽將爾儘盡侷層屆屬嵗歲"
    "𡻕崗島巖嶺嶽峽峯幣佈師帶蓆幫並併幷莊牀庫應龐廢開張彎彈強歸噹當彔錄録綵徵徑逕態總噁惡驚癒戰戶搧纔釦執"
    "擴揚摺搶護報擡擔擬擁撥拏掛撓掙輓綑損據擲攬攜攝撐數觔斬斷鏇無時晝顯麯麴朮術硃機權桿槓條來楊盃闆極構菓"
    "槍鎗査標棟欄樹棲樣覈橋槳樁樑檢樓檻歐畢氣匯彙滙湯瀋溝沒滬註瀉潔測濟瀏濃塗濤潤漲溫遊灣滯滿潛燈靈災點煉"
    "鍊煙菸熱獨獻環現電瘡癢盞蓋盤眞礦碼確礙禮離俬鞦種積稱稅穩窮窩筆篩籌簽籤簡類糧緊纍紅約級紀緯納紙紐綫線"
    "組織終紹經結給絡絕絶統繼績緒續維緩締縷編緣纏縮繳網羅罰羣聶職聯揹勝衚鬍腳騰緻捨藝節蘆囌甦蘇範獲穫營蕭"
    "蔣虛雖蝦補錶裝見觀規視覽計訂認讓訓議記許論設訪証證評識訴診詞譯話該語說説請讀課調談諧謝譚穀貝負貢財賬"
    "貨質貶購貫貳貼貸貿費賀賈賃資贖賠賴賺賽贈贏趙趕躍蹤車軌轉輪輕載較輛輸邊達遷過邁運還這進遠違連適選遞踰"
    "鄧郵鄒鄰鄭埰寀採釋裏裡針鍼鈡鍾鐘鈞錢銅銖銀舖鋪鏈銷鎖鋰銹鏽銳鋭錘鎚鎭鎮鎊長門閉問間聞閻隊階際陸陳險隨"
    "難僱麪麫麵韋韓頁頂頃項須鬚顧頓頒預領頻顆顏顔額顛風飆飛飲飽餅舘館馬駛駐騎騙驟魚魯鳥鳴鵑鶴黃齊龍龔慮畫"
    "傭崑廈廣慶懞撾旂晉滲漢濛烏瓊矇碩粵純綜緬肅臘薩觸訊謙貴賓贛遼錫鐵閩陝陽靜頤鮮麥"
    "乾倫偵傘儁刪剝勸勻喫塵墊壘壞帥幹廚廳愛懲戲換揮撿擠攤敎暫書榦樂橫殺毀氫湊滾漿澆濾燒燬爐爛爺狀盜細綠綱緑縱聲聽脈脫脹舊葯蒐藍藥衛討託試誘諸講譟譭讚販贊軟軸輔辭遜遲醣鈔鈕銑鍵閃闖闡陣隱順頌飄飼驅驗鬥鬧鷹黨鼕齡檔幀鎊"
    "倖妝帳擊曇櫻淚廈烏純細綉繡翫聽脫蔥蝕衛託訛詐誌讚賞賭贊贓贜遺閱閲順鮮僥愛敎敗溼濁濕燒痠誠醣鏡願鹽喫樂夾繞遶袷閣攢鍰駁"
    "倉嗎墰墻壇壜壺屜廟氈洩澤牆牘異痠療監簍籃籠紗絨繪罈罎萊覺謠謡豬輩鉆鍋鑽飯侶戀競憑餉"
    "掃擇築願陣牴"
    "馀"
    "係俠僑儀卹啞墳壯媽嬰寵恆懸拚撈撫敵斂棊殘氂汙漁犛獵綿縴繫纖聾腦貓貧貪賂賄轎鉅鑑鑒隕雛雞駕驢鴨鵝鷄"
    "嘯奧獄禎藴蘊貞錦鹹"
    "墾搖枴柺牽訟詩龜憂邏倆剛"
    "漸竄艙躥軋輥顱棄錯"
    "慄憶擰攪殭窯竈羈臥跡蹟轄錠靚騷驍鬆艦練弔惱棗煩紮臍蘋轟頜徹緡"
    "屢撲攔毆嬸孃懷摟籲紛膠鈀鉑鉛鋁鋅鋼鎳鑼鑾"
    "淺櫃況瑪磚礎禦誤飾"
    "紓習擺襬閑閒雜釀謂責錕題矚紳"
)
_FOLDED = (
    "万与专业丛东丝丢两严个个丰临为为举么么义乔乡买乱了争于亏云亚产产亩亲亿仅从仑仑价众众优伙会传伤体余佛"
    "侧修债倾偿储儿克兑兰关兴具兹养兽内册写军农冯冲冲决冻净净准凌减几出划刘则创别别制剂剧办务动励劲劳势区"
    "医千升升华协单卖卜占卢即却卷厂历历历压厘厢县叁参参双发发变叠只只只台台台台叶号合同后向向吕吨启启吴员"
    "周周响回团团园困围国图圆圣场块坚处备复复够头夺奖奖妇姜孙学宁宁它宝实审家宽对导寿将尔尽尽局层届属岁岁"
    "岁岗岛岩岭岳峡峰币布师带席帮并并并庄床库应庞废开张弯弹强归当当录录录彩征径径态总恶恶惊愈战户扇才扣执"
    "扩扬折抢护报抬担拟拥拨拿挂挠挣挽捆损据掷揽携摄撑数斤斩断旋无时昼显曲曲术术朱机权杆杠条来杨杯板极构果"
    "枪枪查标栋栏树栖样核桥桨桩梁检楼槛欧毕气汇汇汇汤沈沟没沪注泻洁测济浏浓涂涛润涨温游湾滞满潜灯灵灾点炼"
    "炼烟烟热独献环现电疮痒盏盖盘真矿码确碍礼离私秋种积称税稳穷窝笔筛筹签签简类粮紧累红约级纪纬纳纸纽线线"
    "组织终绍经结给络绝绝统继绩绪续维缓缔缕编缘缠缩缴网罗罚群聂职联背胜胡胡脚腾致舍艺节芦苏苏苏范获获营萧"
    "蒋虚虽虾补表装见观规视览计订认让训议记许论设访证证评识诉诊词译话该语说说请读课调谈谐谢谭谷贝负贡财账"
    "货质贬购贯贰贴贷贸费贺贾赁资赎赔赖赚赛赠赢赵赶跃踪车轨转轮轻载较辆输边达迁过迈运还这进远违连适选递逾"
    "邓邮邹邻郑采采采释里里针针钟钟钟钧钱铜铢银铺铺链销锁锂锈锈锐锐锤锤镇镇镑长门闭问间闻阎队阶际陆陈险随"
    "难雇面面面韦韩页顶顷项须须顾顿颁预领频颗颜颜额颠风飙飞饮饱饼馆馆马驶驻骑骗骤鱼鲁鸟鸣鹃鹤黄齐龙龚虑划"
    "佣昆厦广庆蒙挝旗晋渗汉蒙乌琼蒙硕粤纯综缅肃腊萨触讯谦贵宾赣辽锡铁闽陕阳静颐鲜麦"
    "干伦侦伞俊删剥劝匀吃尘垫垒坏帅干厨厅爱惩戏换挥捡挤摊教暂书干乐横杀毁氢凑滚浆浇滤烧毁炉烂爷状盗细绿纲绿纵声听脉脱胀旧药搜蓝药卫讨托试诱诸讲噪毁赞贩赞软轴辅辞逊迟糖钞钮铣键闪闯阐阵隐顺颂飘饲驱验斗闹鹰党冬龄档帧镑"
    "幸妆帐击昙樱泪厦乌纯细绣绣玩听脱葱蚀卫托讹诈志赞赏赌赞赃赃遗阅阅顺鲜侥爱教败湿浊湿烧酸诚糖镜愿盐吃乐夹绕绕夹阁攒锾驳"
    "仓吗坛墙坛坛壶屉庙毡泄泽墙牍异酸疗监篓篮笼纱绒绘坛坛莱觉谣谣猪辈钻锅钻饭侣恋竞凭饷"
    "扫择筑愿阵抵"
    "余"
    "系侠侨仪恤哑坟壮妈婴宠恒悬拼捞抚敌敛棋残牦污渔牦猎绵纤系纤聋脑猫贫贪赂贿轿巨鉴鉴陨雏鸡驾驴鸭鹅鸡"
    "啸奥狱祯蕴蕴贞锦咸"
    "垦摇拐拐牵讼诗龟忧逻俩刚"
    "渐窜舱蹿轧辊颅弃错"
    "栗忆拧搅僵窑灶羁卧迹迹辖锭靓骚骁松舰练吊恼枣烦扎脐苹轰颌彻缗"
    "屡扑拦殴婶娘怀搂吁纷胶钯铂铅铝锌钢镍锣銮"
    "浅柜况玛砖础御误饰"
    "纾习摆摆闲闲杂酿谓责锟题瞩绅"
)
# Full-width digits and the signs that belong to numbers; blanks of any width
# are one; the full-width comma stays: it never groups thousands.
_WIDE = "０１２３４５６７８９％．－＋：＄／～\u3000\u00a0\u2009\u202f"
_NARROW = "0123456789%.-+:$/~    "

# The commonest characters that are their own form: where a table knows nothing of a character, that is an exception
# inside of `translate`, and costs twice as much as to look it up.
_UNCHANGED = (
    "，。、：；「」（）《》！？·\n 0123456789.%"
    "的一是不了在有人和中大上月年日这为以到说要出会可也你对生能而子那得于着下自之过家学多小里后三二四五六七八九十百千万亿两半"
    "心想事她他看只天起用作地如方前所工主把公面定水理化明文手力本很最外性已高新成全民市区省城京津北南西东交通路"
    "行今同期比每次第平均米元名位次件部比例加入增度合计企投建信目前者由其各与及等至者共被将分成此又更向去年底初"
    "金品量价政府表示指数据国内科技制社保安支持重点口岸河海山林石油煤土地房住居民老少男女教育校医院病"
)

_CHANGED = {
    **{ord(written): ord(folded) for written, folded in zip(_WRITTEN, _FOLDED, strict=True)},
    **{ord(wide): ord(narrow) for wide, narrow in zip(_WIDE, _NARROW, strict=True)},
}
_TABLE = {**{ord(char): ord(char) for char in _UNCHANGED}, **_CHANGED}
_FOLDABLE = re.compile(f"[{re.escape(''.join(map(chr, _CHANGED)))}]")
# 參 is the capital three as well: 參仟萬元, 貳拾參元; beside the other capitals only.
_CAPITAL_THREE = re.compile("参(?=[拾佰仟])|(?<=[拾佰仟])参(?=[万亿元圆])|(?<=[拾佰仟万]零)参(?=[万亿元圆])")


def fold(text: str) -> str:
    """The text with one form per character for both scripts and both widths.

    Args:
        text: Any string.

    Returns:
        A string of the same length, code point for code point.
    """
    # Most Simplified texts hold none of these characters: to look is four times as cheap as to translate.
    folded = text.translate(_TABLE) if _FOLDABLE.search(text) else text
    return _CAPITAL_THREE.sub("叁", folded) if "参" in folded else folded
