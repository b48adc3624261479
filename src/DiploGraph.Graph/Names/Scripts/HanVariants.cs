using System.Collections.Frozen;

namespace DiploGraph.Graph.Names.Scripts;

/// <summary>
/// Han characters in names of people, countries and offices that are written differently in Japan, in China since 1956,
/// and elsewhere. Chosen by hand from the variants in the Unicode Han Database (Unihan, kSimplifiedVariant,
/// kTraditionalVariant, kZVariant) and in Japan's table of 1946 (Tōyō kanji).
/// </summary>
internal static class HanVariants
{
    // In each group, the other characters become the first.
    private const string Groups =
        "国國|沢澤泽|浜濱滨|斎齋斋|斉齊齐|辺邊邉边|広廣广|徳德|恵惠|桜櫻樱|真眞|竜龍龙|万萬|学學|会會|体體|経經经|済濟济|県縣县|台臺|"
        + "湾灣|衛衞卫|関關关|総總总|辞辭|髙高|﨑崎|栄榮荣|円圓圆|応應应|塩鹽盐|仮假|価價价|画畫画|歓歡欢|観觀观|帰歸归|旧舊|拠據据|"
        + "挙擧举|区區|駆驅驱|径徑|継繼继|軽輕轻|芸藝艺|県縣|剣劍剑|権權权|検檢检|顕顯显|厳嚴严|号號|黒黑|剤劑剂|蔵藏|参參|惨慘惨|"
        + "桟棧|賛贊赞|残殘|糸絲丝|児兒儿|実實实|写寫写|釈釋释|寿壽寿|収收|従從从|渋澁涩|獣獸兽|縦縱纵|粛肅肃|緒緖绪|将將|称稱|"
        + "証證证|条條|状狀|乗乘|浄淨净|畳疊叠|縄繩绳|壌壤|嬢孃娘|譲讓让|醸釀酿|触觸触|図圖图|粋粹|酔醉|随隨|髄髓|数數|枢樞枢|瀬瀨|"
        + "声聲|静靜|摂攝摄|専專专|浅淺|戦戰战|銭錢钱|潜潛|双雙|壮壯|荘莊庄|装裝装|争爭|臓臟脏|続續续|堕墮|対對对|帯帶带|滞滯|"
        + "択擇择|担擔|単單单|団團团|断斷|弾彈弹|遅遲迟|昼晝|虫蟲|鋳鑄铸|庁廳厅|聴聽听|鎮鎭镇|逓遞|鉄鐵铁|点點|転轉转|伝傳传|"
        + "灯燈|当當|党黨|闘鬪斗|独獨|読讀读|届屆|弐貳|悩惱恼|脳腦脑|覇霸|拝拜|廃廢废|売賣卖|麦麥|発發发|髪髮发|抜拔|浜濱|"
        + "仏佛|払拂|並竝|変變变|弁辨瓣辯|宝寶宝|豊豐丰|褒襃|毎每|満滿满|黙默|弥彌|薬藥药|訳譯译|予豫|余餘|与與与|揚揚扬|様樣样|"
        + "謡謠|来來|乱亂|覧覽览|隆隆|虜虜|両兩两|猟獵猎|緑綠绿|塁壘垒|涙淚|励勵励|礼禮|隷隸|霊靈灵|齢齡龄|暦曆历|歴歷历|恋戀恋|"
        + "労勞劳|楼樓楼|録錄录|亀龜龟|義义|議议|員员|書书|長长|務务|習习|陳陈|張张|劉刘|楊杨|趙赵|呉吳吴|鄭郑|馬马|東东|門门|韓韩|"
        + "軍军|協协|約约|連聯联|鄧邓|黄黃|孫孙|葉叶|許许|謝谢|馮冯|羅罗|欽钦|剛刚|強强|偉伟|傑杰|輝辉|華华|麗丽|蘭兰|徹彻|駐驻|"
        + "蘇苏|誼谊|隊队|銀银|錦锦|鈴铃|鋭锐|鋼钢|領领|顔颜|風风|飛飞|魯鲁|鳥鸟|島岛嶋嶌|鶴鹤|麻麻|斯斯|烏乌|納纳|紀纪|純纯|紹绍|統统|"
        + "維维|綱纲|網网|術术|認认|誠诚|論论|調调|談谈|護护|貝贝|財财|貴贵|費费|賀贺|資资|車车|進进|遠远|達达|選选|鄉郷乡|時时|"
        + "業业|機机|気氣气|漢汉|為爲为|無无|爾尔|環环|現现|産產产|異异|職职|興兴|舉挙|蒙蒙|藍蓝|処處处|補补|見见|規规|親亲|計计|訓训|"
        + "記记|設设|話话|語语|請请|諸诸|開开|間间|陸陆|陽阳|際际|隣鄰邻|難难|雲云|電电|頭头|題题|類类|願愿|養养|騎骑|驚惊|魚鱼|鶏雞鸡|"
        + "殻殼壳|渕淵渊|桧檜|薮藪|籠篭|侠俠|尭堯尧|槙槇|遥遙|瑶瑤|晋晉|恒恆|巌巖|祢禰|冨富|﨟臈|嶽岳|凛凜";

    private static readonly FrozenDictionary<char, char> Folded = Read();

    /// <summary>
    /// Returns the first character of the group that contains this character; the character itself if there is none.
    /// </summary>
    public static char Fold(char character) =>
        character >= '\u3400' && Folded.TryGetValue(character, out var folded) ? folded : character;

    private static FrozenDictionary<char, char> Read()
    {
        var folded = new Dictionary<char, char>();
        foreach (var group in Groups.Split('|'))
        {
            foreach (var variant in group.Where(variant => variant != group[0]))
            {
                folded.TryAdd(variant, group[0]);
            }
        }

        return folded.ToFrozenDictionary();
    }
}
