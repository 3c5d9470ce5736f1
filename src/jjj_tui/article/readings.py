"""Readings of the characters that only Traditional text has: which of them a lost byte can have belonged to.

The characters of ``hanzi.decisive.TRADITIONAL_ONLY`` that GBK has, with their readings of Unihan 15.0 (Unicode Consortium,
Unicode Licence): ``FIRST`` by kMandarin, ``FURTHER`` by kHanyuPinlu, kXHC1983, kTGHZ2013 and kHanyuPinyin.
"""

from functools import lru_cache

_MOST = 80  # characters; no reading has as many

# fmt: off
# Each word is a syllable and the characters that have it.
FIRST = """
bei唄 biàn緶變辮辯 biào鰾 biè彆 bié別 biān獱籩編邊鯿 biāo標鏢鑣颮飆飈驃驫 biē鱉 biě癟 biǎn貶 biǎo錶 bà垻壩罷鮊 bài敗 bàn絆辦 bàng謗鎊
bào報鉋鮑 bèi備憊狽貝輩鋇 bèng鏰 bì嗶幣斃潷畢篳蓽詖賁贔蹕鉍閉 bìn擯殯臏髕鬢 bìng並併幷 bó蔔襏鈸鉑鎛餺駁鵓 bù佈 bān頒 bāng幫 bāo齙 bēi盃鵯 bēn錛
bēng綳 běi鉳 běng繃 bī鰏 bīn儐檳濱瀕璸繽賓鑌 bō剝撥缽鉢餑鮁 bū鈽 bǎ鈀 bǎi擺襬 bǎn鈑闆 bǎng綁 bǎo寶飽鴇 bǐ筆 bǐng稟餅 bǔ補鵏 chuàn釧
chuàng創愴 chuán傳 chuáng牀 chuí錘鎚 chuò綽輟齪 chuāng瘡 chuǎng闖 chà奼詫 chài蠆 chàn懺顫 chàng悵暢瑒 chái儕齜
chán嬋禪纏蟬讒鑱饞 cháng償嘗嚐腸萇鱨 cháo鼂 chè徹 chèn櫬襯讖齔 chén塵蔯諶陳 chéng懲棖誠鋮 chì熾飭 chí遲馳 chòng銃 chóng蟲
chóu儔幬懤疇籌紬綢薵讎躊 chù絀處觸 chú媰廚櫥芻躕鋤雛 chún純脣蒓蓴錞鶉 chā鍤餷 chāi釵 chān攙覘鉆 chāng倀錩閶鯧 chāo鈔 chē俥硨車 chēn綝縝
chēng撐檉湞稱蟶赬 chěn磣 chěng騁 chī喫彲癡絺鴟 chōng沖衝 chū貙齣 chūn鰆 chǎ鑔 chǎn剗剷嘽囅滻燀產産蕆諂鏟闡 chǎng場廠鋹 chǐ恥齒 chǒng寵
chǒu醜 chǔ儲礎齼 chǔn賰 cuàn竄 cuò銼錯 cuó躦鹺 cuān攛躥鑹 cuī縗 cài埰 càn摻燦 cái纔財 cán慚殘蠶 cè側冊厠廁惻測筴萴 céng層 cì賜
cí詞辭餈鶿鷀 còu湊輳 cóng叢從 cān參叄驂 cāng倉傖滄艙蒼鶬 cēn嵾 cōng囪樅聰蓯蔥驄 cǎi寀採綵 cǎn慘穇篸黲 cǐ鮆 da墶 diàn墊澱電 diào弔窵調釣銱
dié嵽疊絰諜鰈 diān巔癲顛 diāo彫琱鯛鵰 diū丟銩 diǎn點 duàn斷籪緞鍛 duì兌對懟濧綐鐓隊 duò墮飿 duó奪敓鐸 duǒ嚲綞鍺 dài帶紿貸軑靆 dàn僤彈憚誕
dàng壋檔璗盪碭蕩 dào燾盜 dá薘躂達鐽韃 dèng鄧鐙 dé鍀 dì締螮諦遞 dìng訂鋌錠飣 dí敵滌糴覿鏑頔 dòng凍動棟腖 dòu竇餖鬥 dù鍍 dùn燉鈍頓 dú櫝殰瀆牘犢獨讀黷
dā噠鎝 dāi獃 dān單擔殫癉簞鄲 dāng噹璫當簹襠鐺 dāo魛 dēng燈 dī磾 dīng釘 dōng倲崬東蝀鶇鼕 dū闍 dūn噸 dǎn撣紞膽 dǎng擋欓灙讜黨 dǎo導島搗擣禱隯
dǐ牴詆 dǐng頂 dǒu鈄 dǔ篤賭 dǔn躉 fà琺髮 fàn汎範販飯 fá罰閥 fán氾渢煩礬鐇鷭 fáng魴鰟 fèi廢費鐨鯡 fèn僨奮憤糞鱝 fèng縫賵鳳 fén墳濆豶 féng馮
fù婦復縛複訃負賦賻駙鮒鰒 fú彿紱紼輻韍鳧 fā發醱 fāng鈁 fēi緋飛騑 fēn紛 fēng偑峯楓灃瘋碸豐鋒風 fěi誹 fěng諷 fū膚鈇麩麬 fǎ鍅 fǎn釩 fǎng紡訪
fǔ嘸撫輔頫鳬 guà掛詿 guàn慣摜貫鸛 guì劊劌匱槶檜櫃瞶貴鱖 guò過 guó國幗漍膕 guā煱颳騧鴰 guāi摑 guān觀關鰥 guāng輄 guī媯嬀槼歸規閨鬹鮭龜 guō咼嘓堝濄蟈鍋
guǎ剮 guǎi枴柺 guǎn舘館 guǎng廣獷 guǐ匭詭軌 guǒ槨錁餜 gài蓋鈣隑 gàn幹榦紺贛 gàng槓 gào誥鋯 gè個箇 gèn亙揯 gé閣閤 gòng貢 gòu夠構覯詬購
gù僱錮顧鯝 gú鶻 gāi該賅 gān尷 gāng剛岡掆棡綱鋼 gē擱鎶鴿 gēng賡鶊 gě嗰 gěi給 gěng綆鯁 gōng宮碽龔 gōu溝緱鈎鉤韝 gū軲鴣 gǎn扞桿稈趕鱤 gǎng崗
gǎo縞 gǒng鞏 gǔ穀蠱詁轂鈷餶 gǔn滾緄袞輥鯀 huà劃嫿樺畫畵話 huài壞 huàn喚奐換渙煥瘓鯇 huá華譁鏵驊 huái懷 huán環瓛綄繯鉮鍰鐶闤 huáng鍠鐄鰉黃
huì匯噦彙會殨滙澮燴璯穢繢繪翽薈誨諱譓賄闠頮 huí迴 huò獲禍穫貨鑊 huā嘩 huān歡 huī揮撝暉翬褘詼輝 huō鍃騞 huǎn緩 huǎng謊 huǐ毀燬譭 huǒ鈥 hài駭
hàn漢閈頷 hào灝號鎬顥 hái還頦 hán韓 háng絎頏 háo蠔 hè賀鶴 hé紇覈輅闔頜魺鶡齕 héng恆橫鴴 hòng訌鬨 hòu鮜鱟 hóng紅紘葒鉷鋐閎魟鴻黌 hóu鍭餱
hù戶滬護鱯鸌 hùn諢 hú壺衚餬鬍鵠鶘 hún渾琿餛 hān頇 hē訶 hěn詪 hōng轟 hū軤 hūn葷閽 hǒng嗊 hǔ滸 jià價駕 jiàn劍漸澗濺艦薦見諓諫賤踐鍵鑑鑒餞
jiàng絳醬 jiào嶠敎較轎 jiá莢蛺郟鋏頰餄 jiè屆誡 jié傑潔節結訐詰鮚 jiù廄舊鷲 jiā傢夾梜浹鉿鎵 jiān堅姦戔樫殲監箋緘縑艱鐧間韉鰹鶼 jiāng將殭漿繮薑螿韁鱂
jiāo嬌澆膠驕鮫鵁鷦 jiē癤階 jiōng絅駉 jiū糾鬮鳩 jiǎ檟賈鉀 jiǎn儉戩揀撿梘檢減瞼筧簡籛繭襇襉謭譾鹼 jiǎng奬槳獎蔣講 jiǎo僥撟攪矯絞繳腳鉸餃 jiǒng熲
juàn絹縳雋 jué決絕絶覺訣譎鐍鐝钁駃 juān鎸鐫鵑 juǎn捲錈 jì劑嚌旣濟紀繼薊薺覬計記際霽驥鰶鱀鱭 jìn勁壗晉濜燼璡縉藎覲贐進 jìng凈弳徑桱淨痙競脛逕鏡靚靜 jí卽極級輯鶺
jù劇屨懼據窶詎鉅鋸颶 jùn儁餕駿 jú侷鶪 jī勣嘰擊機璣磯積緝績羈襀譏賫跡蹟躋銈錤隮雞飢饑鷄齎齏 jīn釒釿 jīng涇經荊莖驚鯨鶄 jū鋦駒鮈 jūn皸軍鈞鮶 jǐ幾擠蟣魢
jǐn僅儘巹盡緊謹錦饉 jǐng剄頸 jǔ櫸欅舉齟 kuài儈噲塊獪膾鄶鱠 kuàng壙曠況礦纊貺鄺 kuáng誑鵟 kuì憒潰簣聵蕢饋 kuí騤 kuò擴闊 kuā誇 kuān寬髖 kuāng誆
kuī巋窺虧 kuǎi擓 kuǐ頍 kài愾 kàn闞 kàng鈧閌 kào銬鮳 kè緙課騍 ké殼 kòu釦 kù嚳庫絝褲 kùn睏 kāi鐦開 kān龕 kāng鱇 kē軻鈳錒顆 kēi剋
kēng硜鏗 kěn墾懇齦 kōu彄摳瞘 kūn崑褌錕鯤鵾 kǎi凱剴塏愷鍇鎧闓 kǎn檻 kǔn壼綑閫 le餎 liàn戀殮瀲煉練鍊鏈鰊 liàng諒輛 lián奩憐槤漣簾聯蓮褳連鎌鐮鰱
liáng樑涼糧綡輬 liáo療繚遼鐐鷯 liè獵鱲鴷 liù餾鷚 liú劉瀏鎦鏐飀騮鶹 liǎ倆 liǎn斂璉臉蘞襝 liǎng兩啢魎 liǎo釕 liǔ綹鉚鋶 luàn亂
luán孌孿巒攣欒灤臠鑾鸞 luò濼犖絡鉻駱 luó儸欏玀籮羅腡蘿邏鏍鑼騾 luō囉 là臘蠟鑞鯻 lài瀨癩睞籟賚賴 làn濫爛鑭 làng閬 lào橯澇耮 lái來倈崍徠棶淶萊錸麳
lán嵐攔斕欄瀾灡籃繿藍蘭襤襴讕闌 láng鋃 láo勞嘮嶗朥癆鐒 lè樂鰳 lèi淚纇類 léi縲纍虆鐳 léng稜 lì儷勵厤厲嚦壢慄曆櫟櫪歷瀝瓅癘癧礪礫糲蒞藶蠣躒轢酈鉝鎘隸靂麗 lìn藺賃躪
lí孋灕籬縭蘺貍離驪鱺鸝 lín臨轔鄰鏻驎鱗 líng欞淩綾鈴靈鯪鴒齡 lòu瘺瘻鏤 lóng嚨曨朧櫳瀧瓏矓礱籠聾蘢龍 lóu僂嘍婁慺樓漊耬蔞螻髏 lù彔淥祿籙賂轆錄録陸騄鷺 lùn論
lú嚧壚廬曥櫨瀘爐盧臚艫蘆轤鑪顱鱸鸕 lún侖倫圇崙淪綸輪錀 lüè擽鋝 lāo撈 lěi壘誄 lōu瞜 lūn掄 lǎn懶攬欖纜覽 lǎo銠 lǐ禮裏裡邐鋰鯉鱧 lǐn凜廩懍檁 lǐng嶺領
lǒng壟壠攏篢隴 lǒu塿嶁摟簍 lǔ嚕擄擼櫓氌滷瀂磠虜鑥魯鹵 lǔn埨 lǘ櫚膢閭驢 lǚ侶呂屢穭縷褸鋁 lǜ慮濾綠緑 ma嗎 me麼 men們 miàn麪麫麵 miào廟 mián綿 miáo鶓
miè滅衊 miù謬 miǎn澠緬鮸黽 miǎo緲 mà傌嘜榪獁禡罵駡 mài勱脈賣邁霢麥 màn縵蔄鏝 mào貿 mán瞞蠻謾顢饅鰻 máng鋩 máo氂犛錨 mèn悶懣燜 mèng夢
méi沒鎇鶥黴 mén捫璊鍆門 méng懞濛矇鄳鸏 mì冪祕覓謐 mí彌瀰獼禰謎 mín緡 míng銘鳴 mò歿纆鏌驀 mó謨饃 móu繆謀 mù鉬 mā媽嬤 māo貓 měi鎂 měng錳
mǎ瑪碼螞馬 mǎi蕒買 mǎn滿蟎 mǐ羋 mǐn憫閔閩鰵 mǔ畝鉧 niàn唸 niàng釀 nián鮎鯰 niáng孃 niè嚙囁櫱聶躡鎳鑷闑隉顳齧 niǎn攆躎輦 niǎo嫋樢蔦裊鳥
niǔ紐鈕 nuò諾 nuó儺 nà吶納鈉 nài錼 nào鬧 ná鎿 nái孻 nán難 náng饢 náo撓蟯鐃 nè訥 nèi內 nì膩 nìng濘 ní輗鯢齯 níng嚀寧擰檸獰聹苧薴
nóng儂噥濃燶穠膿農醲 nú駑 nüè瘧 něi餒 nǎo堖惱腦 nǐ擬鈮 nǚ釹 piàn騙 pián駢 piāo飄 piǎn諞 piǎo縹 pào皰 pán盤蹣 páng龎龐 pèi浿轡
péi賠 péng鵬 pì闢鸊 pí羆 pín嬪貧頻顰 píng憑蘋評鮃 pò釙 póu錇 pù舖鋪 pú僕鏷 pāo拋 pēn噴 pī紕鈈鈹駓鮍 pō潑鉕鏺頗 pū撲 pǔ樸譜鐠
qiàn俔塹槧綪縴鰜 qiàng熗 qiào殻竅翹誚譙 qián潛蕁鈐鉗錢 qiáng墻嬙強檣牆薔 qiáo僑喬橋礄蕎鞽 qiè愜竊篋鍥 qióng煢瓊窮藭 qiú巰虯賕釓銶
qiān僉慳牽簽籤謙遷釺鉛韆騫鵮 qiāng嗆戧槍瑲蹌錆鏘 qiāo磽蹺鍬 qiū鞦鰌鰍鶖 qiǎn淺繾譴 qiǎng搶羥鏹 quàn勸 quán權詮輇銓顴鰁 què卻愨慤確礐闋闕鵲 quǎn綣
qì棄氣磧訖 qìn撳 qìng慶 qí旂棊碕臍蘄蠐軝錡頎騎騏鯕鰭齊 qù覷闃 qú鴝 qún羣 qī悽慼棲榿淒 qīn嶔欽親駸 qīng傾氫輕 qū區嶇詘趨軀驅麯 qǐ啓啟綺豈 qǐn寢鋟
qǐng廎請頃 qǔ齲 ruì銳鋭 ruǎn軟 ràng讓 rào繞遶 ráo嬈橈蕘饒 rè熱 rèn紉紝訒認軔韌飪 rì馹 róng嶸榮絨蠑鎔 róu輮 rù縟 rùn潤閏 rú銣顬 rǎng纕
rǎo擾 shuài帥 shuì涗稅 shuí誰 shuò爍碩鑠 shuān閂 shuāng雙驦鸘 shuō說説 shà廈 shài曬 shàn墠樿繕訕贍釤鐥騸鱔 shàng緔鞝 shào紹
shè厙懾攝灄設 shèn滲瘮腎 shèng勝聖 shéng繩 shì勢弒視試諟諡謚貰軾適釋鈰飾 shí塒實時蒔蝕識飠鰣 shòu壽獸綬 shù數朮樹竪術豎鉥 shùn順 shú贖 shā剎樧殺紗鎩鯊
shāi篩釃 shān刪姍幓搧柵羶 shāng傷殤觴 shāo燒 shē賒輋 shēn紳蔘詵駪鰺 shēng昇聲陞 shě捨 shěn嬸審瀋諗讅 shī屍師溮溼濕獅蝨詩鉈鯴鰤鳲鳾 shū攄書樞紓輸
shǎn閃陝 shǎng賞 shǐ駛 shǔ屬 suì嵗歲繸誶鐩 suí隨 suān痠 suī綏雖 suō簑縮 suǒ嗩瑣鎖 sà薩鈒颯 sài賽 sàng喪 sè嗇澀穡銫 sì飼駟 sòng訟誦頌餸
sù泝潚肅訴謖遡餗驌鷫 sā挱 sāi鰓 sān毿 sāo繅騷鰠 sēn槮 sī俬噝廝糹絲緦螄颸鷥 sōng鍶鬆 sōu蒐鎪颼餿 sū囌穌蘇 sūn孫猻蓀飱 sǎ灑 sǎn傘糝饊 sǎng顙 sǎo掃
sǒng慫聳 sǒu擻籔藪 sǔn損筍 tiào糶 tián鈿闐 tiáo條鰷齠 tiān靝 tiē貼 tiě鋨鐵 tiǎn覥鍩靦 tuán團摶糰 tuì蛻 tuí隤頹頽 tuò籜蘀 tuó馱駝鮀鴕鼉
tuō挩脫託飥 tuǒ橢 tà撻澾闒闥 tài態鈦 tàn嘆歎賧 tàng燙 tái擡檯臺颱駘鮐 tán墰壇壜曇罈罎談譚錟 táng餳 táo檮綯騊 tè鋱 téng謄騰鰧 tì屜 tí綈緹銻題騠鯷鵜
tòng慟衕 tòu綉 tóng詷銅鮦 tóu頭 tú圖塗駼 tún飩魨 tān攤灘癱貪 tāng劏湯鏜鐋 tāo濤絛縧韜 tī鷉 tīng廳烴綎聽 tū禿 tǎ獺鰨 tǎn鉭 tǎng儻鎲钂
tǎo討 tǐ體 tǐng頲 tǒng統 tǔ釷 wà膃襪 wàn澫萬 wán紈翫頑 wèi為爲蝟衛謂鏏餵 wèn問搵 wèng甕 wéi圍幃湋溈潙潿濰磑維違闈韋鮠 wén紋聞閿馼 wò臥齷
wù務塢悞誤霧騖鶩 wú吳無蕪鵐 wā媧窪 wāi喎 wān壪彎灣 wēi鰃 wēn榲溫輼轀鰛鰮 wēng鎓鶲 wěi偉偽僞暐椲煒瑋緯葦蒍蔿薳諉韙頠鮪 wěn穩 wō撾渦窩萵蝸 wū嗚汙烏誣鄔鎢
wǎn綰輓 wǎng瀇網輞 wǔ嫵廡憮潕鵡 xià嚇 xiàn峴憲晛獻現睍綫線縣羨莧蜆餡 xiàng嚮項 xiào嘯斆 xiá俠峽狹硤轄 xián嫺嫻撏癇絃諴賢銜閑閒鷳鷴鹹 xiáng詳
xiè屓洩瀉紲褻謝齘 xié協挾擷攜纈脅諧頡 xiòng詗 xiù繡銹鏽 xiā蝦 xiān秈纖薟躚銛鍁鮮鶱 xiāng廂緗薌鄉鑲驤 xiāo嘵囂梟瀟簫綃蕭蠨銷驍鴞 xiē蠍 xiě寫
xiōng兇洶訩 xiū脩饈鵂 xiǎn嶮獫獮蘚銑險顯 xiǎng曏蠁響餉饗鮝鯗 xiǎo曉篠謏 xuàn絢鉉鏇 xuán懸璿 xuè謔 xué學嶨澩鷽 xuān諼譞軒鋗 xuě鱈 xuǎn癬選
xì係戱戲細綌繫餼鬩 xìn釁 xìng倖興 xí習蓆襲覡騱鰼 xín鐔 xíng娙滎鈃鉶陘 xù卹敘漵緒續 xùn訊訓遜 xún噚尋樳潯燖璕紃蟳詢鄩馴鱘 xī犧谿釐錫餏鸂 xīn廞訢鋅 xīng騂
xū噓嬃繻虛訏諝須頊鬚 xūn勛勳塤壎燻纁 xǐ璽鱚 xǔ許詡 yuàn願 yuán員園圓櫞緣貟轅騵黿 yuè嶽悅粵躍軏鈅鉞閱閲鸑 yuān淵鳶鴛鵷 yuē彠約 yuǎn遠 yà亞婭掗氬稏訝軋
yàn厭嚥彥灧灩硯艷覎諺讌讞豔贋贗釅饜驗 yàng樣 yào葯藥鑰鷂 yán嚴巖綖訁閆閻顏顔鹽 yáng揚暘楊煬瘍鍚陽颺 yáo堯嶢搖瑤窯謠謡軺遙銚颻餚鰩 yè曄業燁葉謁鄴靨頁饁 yé爺釾鋣
yì億勩囈嶧憶懌異瘞縊繶繹義藝虉詣誼譯議軼釴鎰鐿驛鷁鷊 yìn廕憖鮣 yí儀詒貽遺頤飴 yín誾銀齗 yíng塋濚瀅瀠熒營瑩縈螢蠅贏鎣 yòng醟 yòu誘 yóng顒 yóu猶蕕輶遊郵鈾魷鮋
yù嫗慾澦獄癒禦籲蕷諭譽鈺閾預飫馭鬱鵒鷸 yùn惲慍熅緼縕薀藴蘊運鄆醖醞韞韻 yú娛歟漁璵籅覦諛踰輿餘魚 yún勻溳澐篔紜蕓鄖雲 yā埡壓椏錏鴉鴨 yān懨煙醃閹 yāng鴦 yī禕醫銥鷖
yīn絪蔭諲銦闉陰駰 yīng嚶嬰應攖櫻瓔緓纓罃罌鍈鶯鷹鸚 yō喲 yōng傭擁癰鏞鱅 yōu優憂 yū紆 yūn暈氳蒕贇頵 yǎ啞瘂 yǎn儼兗厴巘縯魘鶠黶鼴龑 yǎng癢養 yǐ艤蟻釔顗齮
yǐn癮蘟隱飲 yǐng潁癭穎頴 yǒng湧詠踴鯒 yǒu銪 yǔ俁傴嶼與語鋙齬 yǔn殞隕 zhuàn囀賺饌 zhuàng壯戇狀 zhuì墜綴縋贅 zhuó梲濁諑鐯鐲鷟 zhuān專磚膞顓
zhuāng妝樁莊裝 zhuī錐騅 zhuǎn轉 zhà詐 zhài債 zhàn佔戰棧綻驏 zhàng帳脹賬 zhào詔趙鮡 zhá箚鍘閘 zhè這鷓 zhèn紖賑鎭鎮陣鴆 zhèng幀証諍證鄭
zhé蟄謫讋輒轍 zhì幟摯擲櫍櫛滯緻製觶誌質贄躓輊銍鑕騭鷙 zhí執縶職蹠躑 zhòng眾衆 zhòu冑晝皺紂縐葤驟 zhóu軸 zhù佇紵註貯鑄駐 zhú燭築 zhā劄査 zhāi齋
zhān氈詀譫霑饘鱣鸇 zhāng張 zhāo釗鉊 zhēn偵楨眞禎貞針鍼 zhēng崢掙爭猙癥睜箏鉦錚鯖 zhěn診軫 zhī梔織隻 zhōng終鈡鍾鐘 zhōu謅譸賙輈週鵃 zhū櫧櫫瀦硃誅諸豬銖
zhūn諄 zhǎ鮓鮺 zhǎn嶄斬盞輾颭 zhǎng漲長 zhǐ紙軹 zhǒng塚種腫 zhǔ劚囑矚詝 zhǔn準綧 zuān鑽 zuǎn纘 zài儎載 zàn暫灒瓚讚贊酇鏨 zàng臟
zào皁竈譟 zá雜 záo鑿 zèn譖 zèng贈鋥 zé則嘖幘擇澤簀責賾 zéi賊鯽鰂 zì漬眥 zòng瘲糉縱 zú鏃 zā紮臢 zāi災 zāng贓贜髒 zēng繒 zī緇茲諮貲資輜錙鎡鯔
zōng綜蹤騌 zōu諏鄒騶鯫 zūn鐏鱒 zǎn攢趲 zǎng駔 zǎo棗繰 zǒng傯總 zǔ組詛 ài嬡愛曖璦礙閡靉 àn闇鮟 ào奧驁 ái皚 áo鰲 è堊惡諤軛鍔閼顎餓鰐鱷鶚齶 èr貳鉺
é訛額鵝 éi誒 ér兒鮞鴯 òu慪 āi噯鎄 ān菴諳鵪 āng骯 ē痾 ě噁 ěr爾邇餌 ōu塸歐毆漚熰甌謳鷗 ǎi藹靄 ǎn銨 ǎo媼襖 ǒu嘔
"""

FURTHER = """
biàn編 biào標 biè別 bié癟 biē癟 biǎn編緶辯 bà鮁 bài唄 bàn並辯 bàng並 báo鉋 bèi垻 bèng繃 bì祕紕費閈鸊 bìn儐 bó鮊 bù鈈 bú僕 bā鈀
bān賁 bāo鮑 bēi襬 bēn賁 bēng繃 bī紕 bīn贇頻 bīng幷檳 bō潑發 bū鵏 bǎi罷 bǎng紡 bǐ紕罷 bǐng綆 bǔ撲 chuàng倉 chuán團 chuí郵
chuò綴鏃 chuān釧 chuāng創戧 chuǎn膞 chuǎng愴 chà剎 chàn剗燀讖 chào縐 chán僤單嶄撣漸 cháng場棖脹長 cháo濤 chè詀 chèn瀋稱闖
chèng稱黨 chén棧 chéng倀傖嗆搶淨 chì嘯滯飾 chí驪 chòng沖衝 chóng種 chóu擣檮譸鮋 chù詘 chú儲諸 chún膞 chā釵 chān佔嘽摻襝 chāo嘮紹綽
chēng搶槍瑲鐺 chī離 chōng傭樁 chōu紬謅 chū嘔踰 chūn輇 chǎn僤單墠憚 chǎng儻 chǎo謅鈔 chǐ紕齣 chǒng衝 chǒu鈕 chǔ處 cuàn鑹
cuán攢灒 cuó酇 cuān竄 cuō營 cà磣 cài寀 càn參 cán戔淺 cè幘 céng繒 cì廁 cí茲薺 còu藪 cóng縱 cù縐趨錯 cān嵾飱鰺 cāng瑲 cēn參穇篸
cōng從總 cǎi埰 cǎng蒼 cǒu趨 diàn唸鈿 diào糶綢趙銚 dié軼鐵鰨 diān佔詀 diāo軺 diǎo鳥鵃 duì奪鋭錞 duò錞馱點 duó澤 duī鎚鐓 duō鄲 duǒ橢
dài螮詒載遞馱駘 dàn單壇撣擔癉贍 dàng場擋燙瑒當瘍讜 dào儔導幬檮濤薵 dá僤噠憚 dì嵽弔約諟題 dìng釘 dí適 dòng倲衕詷 dòu瀆讀 dù塗詫 dú竇頓 dān覘 dāng檔
dēng鐙 dī牴鏑 dūn燉鐓 dǎn單嘽燀癉 dǎo鳥 dǔ鍺 fà發 fàn氾釩 fàng紡 fá撥汎貶 fán楓釩 fèi紼襏 fèn噴墳賁 fèng諷風鵬 féi賁 fén賁頒 féng渢縫
fù報 fú複費錇 fēi鯡 fēn錀 fěng風 fǎ髮 fǔ鈇 guài噲 guàn櫬權觀鰥 guàng廣擴 guì偽媯繪規 guó摑 guā銛 guān淪綸 guāng廣 guī潙 guō渦過
guǎ咼 guǎn幹 guǒ蝸鍋 gài磑 gàng戇掆鋼 gá軋釓 gè鉻 gèng亙恆 gé擱鉀鎘頜 gòng嗊贛 gòu鉤鴝 gù鈷 gā夾 gāi閡隑 gān幹諴 gāng崗頏 gē紇鉻鉿閘閤
gě個蓋魺 gěng頸 gōng篢紅魟 gōu區鴝 gū轂 gǎn篢 gǎng溝 gǎo鎬 gǒng嗊礦 gǒu鮈 gǔ賈離鵠 gǔn渾錕鰥 huà華鮭 huàn環綄 huá劃嘩學澮獪 huái壞
huán還 huì墮壞檜蒐 huí繢違韋 huò膕過隻 huā華蒍 huān鸛 huī墮戲椲煒琿 hài閡 hàn扞桿灘 hàng頏 há蝦 hán幹榦鈐頜 háo膠號 hè嚇鬩鵠鶡 hé咼繳轄閡閤餄
hòng鴻 hòu詬 hù穫 hùn渾緄 hú礐鈷鶻 hún揮緄緡 hā鉿 hū惡戲 hǎn軒闞 hǔ許 jià賈駱 jiàn塹梘檻淺濫監譖鍊閒間 jiàng將強漿紅 jiào學橋絞繳覺餃
jiá夾筴頡 jiáo矯 jié紇頡 jiā挾筴駕 jiān淺漸濺籛纖軒閒鰜 jiāng槳蔣 jiāo僥撟橋矯蕎 jiē嚌節結鍇 jiě鍇 jiōng瀅 jiū繆 jiǎ蝦 jiǎn錢鐧閒間險騫鹹齊
jiǎng將 jiǎo僑卻喬橋糾膠 jiǒng熒絅鎣 juàn捲鋗 jué構腳較闋闕騤鱖 juān鋗 juē鞽 jì幾擊結繫襀訐騎鮆鯽齊 jìn僅儘盡鋟 jìng勁經陘 jí緝覿 jù簍蔞處鄒雛駒鮍
jùn雋 jú鋦雛 jī幾蘄覘谿齊 jīn濜璡 jīng徑 jū俥車鋸驕 jūn龜 jǐ極濟紀給蟻颳 jǐng烴獷頴 jǔ鋤 kuài會檜澮璯蕢駃 kuàng廣 kuì匱巋歸殨瞶 kuí歸闋鮭
kuò噲會燭鄺 kuā華 kuī蒍 kuǎ錁 kuǎn顆 kuǎng壙 kuǐ窺頃 kài喫 kàn監薟餡 kè剋錁龕 ké頦 kòu區溝 kē痾鉿頦 kēng脛鉺 kě顆 kěn頎 kōu嫗毆
kūn頑餛鰥 kǎi豈閡 kǎng骯 kǎo撟 kǔn齦 liàn孌撿攣欄連 liàng兩涼 liào療繆釕 lián斂璉鏈 liáng諒靚 liáo勞樂繆鏐 liè臘 liù鎦鏐陸 liú餾
liē倈 liū瀏 liǎn槤蓮薟輦連 liǎng倆蹣閬 liǎo繆 liǔ僂蔞 luò樂櫟爍礫躒邏 luó囉蝸 luō羅 luǎn孌 luǒ欏 là癩鱲 lài來倈厲徠懶癘釐 làn煉覽諫連闌
lào勞嘮癆絡 lái釐 lán漣濫鑭 láo澇 lèi纍 lèng稜 léi壘婁盧 lì孋擽淚濼蝕鑠離颯 lìn臨轔鄰 lí儷氂灑犛酈釃釐麗 lín滲綝 líng稜釘 lòng蘢 lóng寵蝕龐
lóu瞜窶 lù攄緑繆賁輅 lùn侖埨 lú膚鹵 lún掄論 lüè藥 lěi纍 lōu摟 lū嚕擼 lǎn廩濫 lǎng閬 lǐ離鱺麗 lǐn稟 lǒng朧籠蘢 lǒu嘍漊耬 lǔ蘆 lǔn淪
lǘ婁廬慮樓櫨瘻盧瞜鏤 lǚ僂婁慺漊簍臚蔞魯 lǜ壘鋁録 miào繆 mián緡 miù繆 miē羋 miǎn靦 miǎo紗 mà嗎螞驀 màn澫謾 mào務 má嗎 mái貍 mán蹣 máng鸏龍
máo務貓 mèi黴 mèn們滿瞞 mén們瞞 méng夢霧黽 mí獮 mín閔 mò沒脈 mó撫無 mù樢繆鶩 mā螞 mēn悶 mēng矇 měng懞矇黽 mǎ傌嗎榪獁 mǎo鉚 mǐ彌瀰爾
mǐn緡繩黽 mǒu畝 m̄嘸 niáng釀 niè攝諗 niǎn輾 nuò鍩 nuó難 nàn攤灘難 nào澆腦鐃 náng噥 náo橈 nì濘灄 nìng寧擰 ní兒彌鈮 níng濘 nǎng饢
nǎo膠 nǐ瀰爾禰 nǐng擰 piào驃 pián璸緶諞辯 piāo縹驫 pá鈀 pán審瀋 páng鰟 páo鉋颮 pèn噴 péi錇 pì罷 pí紕罷鈹頗鮍 pín蘋 píng馮 pò醱頗
pú樸鵏 pān姍賁 pāng鎊 pāo鮑 pēn濆 pī闢 pō濼醱釙 pū僕鋪鵏 pǎn闆 pǒ鉕頗 qià鮚 qiàn廞淒牽 qiàng嗆戧搶蹌 qiào殼磽蹺 qián漸灒燖鉆鍼
qiáo嶠翹譙驕 qiè鰈 qiú鳩 qiān縴羥鋟開鶼 qiāng創將慶搶鏹鶬 qiāo幓橋窯繰銚鞽 qiū區龜 qiǎ價 qiǎn齦 qiǎng強槍 qiǎo磽 quán捲純鸛 què鳥
quē決闕 qì悽愾漬緝薺 qìn櫬欽 qìng廎硜親請輕 qí幾濟薺蟣隑饑 qín蘄 qíng請鯨 qù誇趨 qú鉤鮈 qī碕緝鸂 qīn滲鋟頜 qīng廎慶綪頃鯖鶄 qū毆組騶 qǐ碕齮
qǐng傾涇 ruì鈉 ruí綏 rào撓蟯 ráng孃鑲 róng頌 rú繻 rǎo嬈繚繞 rǒng縟 rǒu輮 shuàn專 shuì説 shuò數療藥 shuā選 shuāi綏縗 shuāng瀧
shà攝 shài殺 shàn僤單壇撣擔攙禪蟬鱣 shào燒 shè聶葉 shèng繩 shé鉈闍 shéi誰 shén鉮 shéng澠 shì屍殺澤繹蒔識遞鎩飭 shòu濤 shù贖輸鷸 shā挱賒
shān摻穇纔釤顫 shāng場湯 shāo綃 shēn參幓糝綝鉮 shěn槮 shī灑篩釃 shū紵 shǎn摻 shǎng曏 shǔ數籔藪鐲 suàn選 suì隊 suí綏遺 suò歲 suī縗
suō戲挱犧獻 sà殺鎝 sào掃 sè漬薔鉍鎩 sì飴 sòng鬆 sòu擻謏 sóng鬆 sù縮 sān參糝蔘 sāng喪纕 sāo繰鰺 sēn摻滲 sī鍶鷉麗 sōu潚 sū卹 sǎn參蔘
sǎo騷 sǒng蓯 sǒu謏 tiào頫 tián撣鎮 tiáo脩調銚 tiāo條 tiē詀鉆 tiǎn銛 tuán專磚蓴鶉 tuí饋 tuó磚鉈 tuō嘽説 tuǒ綏 tà濕達韃 tàng儻湯蕩鐋
tào韜 tái詒 tán單彈癉禪蕁 táng鏜 táo籌 tè職貸 tì綈詆躍適錫 tìng聽 tí蟬諦 tóng蟲衕鼕 tún燉純 tā鉈 tāi釐駘 tān嘽撣漢 tāng蕩鐺閶 tāo燾綢頫
tī銻體鵜 tǎn壇 tǎng擴欓黨 tǐng鋌 tǒu諭諳 wà譁 wàn綄翫莧 wèi噲瞶磑遺 wèn紋聞 wéi偽撝為爲 wò噁 wù嗚噁惡烏 wú務廡憮鋙齬 wā汙鮭 wāi咼 wān貫關
wāng瀇 wēn緼藴韞 wěi巋 wō咼堝濄 wū惡 wǎn關 wǒ咼 wǔ務嘸埡塢蕪 xià廈 xiàn俔梘筧綖脅見賢軒闞顯鮮 xiàng傢曏樣鄉鬨 xiào澩較 xiá夾浹給 xián慳
xiáo絞 xiè寫殺潰諜 xié夾頁鬹鮭 xiù綉 xiān姍蘞釤銑錟 xiāng纕 xiāo嘮撓潚脩騷驕鵁 xiǎn憲灑禰蜆軒鮮 xiǎng嚮薌鄉 xiǎo簫 xuàn絃絹選鐶 xuán瓊盤縣還鏇
xuè決 xuǎn饌 xì卻愾氣謚鈒 xìn憖興 xí擊濕鰓 xín尋 xíng熒餳 xù嶼規鉥 xùn壎孫筍 xú謳 xún撏絢蕁 xī戲棲獻義脅訢誒錯鱚 xīng興 xū嘔 xūn篔葷 xǐ灑釐銑
xǔ滸訏 yuàn緣遠 yuán隕 yuè擽樂櫟爍説躒鋭鑠鑰 yuē噦 yuě噦 yuǎn薳願 yà埡堊壓輅錏 yàn這閻鹽 yàng煬養 yào樂瘧窯約銚颻驁 yá釾顔 yán薟贗鉛險
yáng將湯瑒詳 yáo僥猶蕘踰鷂 yè瓛聶 yé餘 yì厭擇洩澤紲誒謚輗釋鷖 yìn蔭陰隱飲 yìng嬰應瀅繩 yí礙維義鉈 yín憖欽潯訢釿齦 yíng滎 yòng傭 yòu銹 yóng鱅
yù與蟈語貍輿鐍閼 yùn員暈 yú吳汙與鋙顒 yún員筍 yā亞厭啞婭烏閘鵪 yān厭閼 yāo約 yě蠱 yī億戲褘 yīn闇 yīng啢滎莖鎣 yū汙 yūn輼 yǎ婭掗鴉
yǎn厭嚴嶮瓛菴錟閻靨齗 yǎo嚙嬈 yǐ綺醫錡靉 yǐn縯釿闇齗 yǐng瑩 yǒu脩 yǔ嫗 yǔn溳 zhuàn傳摶縳轉 zhuàng贛 zhuì鎚隊 zhuó準繳蹠 zhuā撾 zhuān摶
zhuāng壯 zhuǎi轉 zhuǎn膞 zhà柵鮓 zhài簀責駘 zhàn單斬詀謙顫 zhàng張漲長 zhá劄軋鰈 zhái擇 zhèi這 zhèn陳鮝 zhèng倀掙爭 zhé囁攝聶軼適鷙
zhì實織識遲鳩 zhí贄酈 zhòng種蟲 zhòu紬薵軸鈾騶 zhù築苧 zhùn綧飩 zhú朮軸 zhā紮齟 zhāi側嚌牴齊 zhān點 zhāng漲 zhāo詔鼂 zhēn湞鎮
zhēng偵禎綪諍貞 zhě鍺 zhěn縝 zhī擲躓 zhōng衆 zhōu皺縐調諏 zhū騶 zhūn純 zhǎn撣棧 zhǎng鞝 zhǐ絺 zhǔ屬 zhǔn純 zuàn賺鑽 zuì雋
zuò鑿 zuān攢躦 zàn攢淺濺 zào鑿 zè側廁 zèng綜繒 zé蘀謫鰂 zì資輜 zòng從綜 zòu媰 zù駔 zùn鱒 zú鑿 zā灒 zāi載 zān篸臢 zāng臟 zī純載齊齜
zōng從樅總 zōu芻 zū趲 zǎi載 zǎng髒 zǎo繅 zǐ鋅 zǒng從縱蓯 zǔ駔 ài噯 àn頇 ào澆 ái獃磑隑 áo囂磽 è亞啞埡 èi誒 é偽蒍鋨 ê̄誒 ê̌誒 òu嘔漚熰
ā錒 āi剴 ān鉗闇陰鮟 āng醃 ēi誒 ě惡椏玀 ěi誒 ěr鉺 ōu區嘔慪摳樞紆 ǎi噯謁 ǎn闇 ǒu歐澫甌 ḿ嘸 ế誒 ề誒
"""
# fmt: on


@lru_cache(maxsize=1024)
def usual_characters(reading: str) -> str:
    """The characters whose usual reading this is; looked up in the table as it is written, for a page asks for few."""
    return _characters(FIRST, reading)


@lru_cache(maxsize=1024)
def all_characters(reading: str) -> str:
    """The characters that have this among their readings, each once."""
    return "".join(dict.fromkeys(usual_characters(reading) + _characters(FURTHER, reading)))


def _characters(table: str, reading: str) -> str:
    begin = table.find(reading) if reading else -1
    while begin >= 0:
        end = begin + len(reading)
        if table[begin - 1].isspace() and table[end] >= "\u3400":
            return table[end : end + _MOST].split()[0]
        begin = table.find(reading, end)
    return ""
