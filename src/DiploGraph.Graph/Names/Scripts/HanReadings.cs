using System.Collections.Frozen;

namespace DiploGraph.Graph.Names.Scripts;

/// <summary>
/// The readings of Han characters in names of Japanese people and places, in Hepburn romanisation with long vowels
/// written short. With them, a search in Han characters finds a name that is recorded only in Latin letters: 浜田 may
/// be Hamada. The table is written by hand for the characters that are common in names; others have no reading.
/// </summary>
internal static class HanReadings
{
    /// <summary>The maximum length of a word with readings.</summary>
    public const int MaxLength = 4;

    private const int MaxReadings = 96;

    // Names of families and places that are not read character by character.
    private const string Wholes =
        "茂木=motegi mogi|長谷=hase|服部=hattori|五十嵐=igarashi|大和=yamato|大阪=osaka|神戸=kobe|東京=tokyo|京都=kyoto|"
        + "百合=yuri|和泉=izumi|飛鳥=asuka|日下=kusaka|長谷川=hasegawa|春日=kasuga|海部=kaifu|小鳥遊=takanashi|金沢=kanazawa|"
        + "一二三=hifumi|太夫=dayu|土方=hijikata|刑部=osakabe|越智=ochi|桑原=kuwabara|勅使=teshi|羽生=hanyu habu|大分=oita|"
        + "日向=hyuga|美作=mimasaka|筑紫=chikushi|相模=sagami|武蔵=musashi|下野=shimotsuke|上野=ueno|渡部=watanabe watabe|"
        + "陸奥=mutsu|伊達=date|久米=kume|小此木=okonogi|二階=nikai|石原=ishihara|神奈川=kanagawa|広島=hiroshima|長崎=nagasaki";

    private const string Characters =
        "畝=une se|一=ichi kazu hajime i|二=ji ni tsugu fuj|三=zo mi san mitsu so|四=shi yo|五=go itsu|六=roku mu|"
        + "七=shichi nana|八=ya hachi|九=ku kyu|十=ju to|千=chi sen kazu|万=man ma|百=momo hyaku|丈=take jo|"
        + "上=kami ue ka jo|下=shimo shita|中=naka ataru|世=yo se|丘=oka|久=hisa ku hisashi|之=yuki no shi|"
        + "也=ya nari|乃=no|亀=kame|予=yo|事=koto|互=go|井=i sei|亘=wataru|亜=a|交=ko|京=kyo|享=kyo|亮=ryo akira|"
        + "人=to hito|仁=hitoshi jin ni|介=suke kai|今=ima kon|仙=sen|代=yo shiro|令=rei|以=i mochi|仲=naka|任=to|企=ki|"
        + "伊=i|伍=go|休=kyu|会=ai|伸=nobu shin|住=sumi|佐=sa suke|佑=yu suke|何=ka|作=saku|佳=yoshi ka kei|使=shi|"
        + "依=yori|侑=yu|俊=toshi shun|保=yasu ho tamotsu|信=nobu shin makoto|修=osamu shu nobu|倉=kura|倍=be bai|"
        + "倫=rin michi|健=ken takeshi|偉=hide i|傑=suguru masaru|優=yu masa|允=mitsu masa|元=gen moto hajime|兄=e|"
        + "充=mitsu|光=mitsu hikaru ko|克=katsu|児=ji ko|兵=hei|典=nori ten suke fumi|内=uchi nai chi|円=en maru|再=sai|"
        + "写=sha|冨=tomi|冬=fuyu|凌=ryo|出=ide de|刀=to|分=bu wake|初=hatsu|利=toshi ri|則=nori|前=mae|"
        + "剛=take tsuyoshi go|創=so|力=chikara riki|加=ka|助=suke|努=tsutomu|勇=isamu yu|勉=tsutomu ben|"
        + "勝=katsu masaru|務=tsutomu|勢=se|勤=tsutomu|匠=takumi|北=kita hoku|区=ku|医=i|升=masu|半=han|卓=taku suguru|"
        + "協=kyo|南=minami nan|博=hiro hiroshi haku|卯=u|原=hara wara bara|厚=atsu|又=mata|友=tomo yu|双=so|取=tori|"
        + "口=guchi kuchi|古=furu ko|只=tada|可=ka|史=fumi shi chika|右=u|司=tsukasa shi ji|吉=yoshi kichi|名=na|"
        + "向=muko|君=kimi|吹=fuki|吾=go|周=shu chika|味=aji|呉=kure go|和=kazu wa yasu|咲=saki|哉=ya|品=shina|"
        + "哲=tetsu akira satoshi|唐=kara to|啓=kei hiro|善=yoshi zen|喜=yoshi ki nobu|嗣=tsugu|嘉=yoshi|園=sono|"
        + "国=kuni koku|土=tsuchi to do|圭=kei yoshi|在=ari|地=ji chi|坂=saka|坪=tsubo|垣=gaki kaki|城=jo ki shiro|"
        + "埼=sai saki|堀=hori|堤=tsutsumi|場=ba|塚=tsuka zuka|塩=shio|境=sakai|増=masu|士=shi|壮=so take|声=sei|"
        + "夏=natsu|夕=yu|外=soto|多=ta|夢=yume|大=o dai hiro|天=ama ten|太=ta dai futoshi|夫=o|央=o hiro|奈=na|奥=oku|"
        + "女=me|好=yoshi|妙=tae|姫=hime|娘=musume|子=ko|存=ari|孝=taka ko takashi|季=sue ki|学=manabu|孫=mago|宅=taku|"
        + "宇=u|守=mori|安=yasu a an|宏=hiro hiroshi ko|宗=mune so|定=sada|宜=nobu yoshi|実=mi sane minoru|"
        + "宣=nobu nori sen|宮=miya|家=ya ie|容=yo|宿=shuku yado|富=tomi fu|寒=samu|寛=hiro hiroshi kan|寧=yasu nei|"
        + "寺=tera dera|寿=toshi hisa ju|将=masa sho|尊=taka|小=o ko sho|尚=nao hisashi|尾=o|居=i|展=nobu|屋=ya|"
        + "山=yama san|岐=ki gi|岡=oka|岩=iwa|岬=misaki|岳=take gaku|岸=kishi gishi|島=shima jima|峰=mine|峻=shun|"
        + "崇=takashi taka|崎=saki zaki|嵐=arashi|嶺=mine|川=kawa gawa|州=shu|工=ku|左=sa|巧=takumi|巳=mi|市=ichi|"
        + "布=nuno fu|希=ki nozomi|帆=ho|師=shi|常=tsune|幡=hata|平=hira taira hei|年=toshi|幸=yuki ko sachi|"
        + "広=hiro hiroshi ko|序=jo|床=toko|店=ten|府=fu|庫=ko|庭=niwa|康=yasu ko|庸=yo|廉=ren|延=nobu|建=tate ken|"
        + "弓=yumi|弘=hiro hiroshi ko|弥=ya|弦=gen|張=hari|強=tsuyoshi|当=to|形=gata|彦=hiko|彩=aya|彬=aki|"
        + "彰=aki akira sho|影=kage|役=yaku|征=yuki sei|後=go|徳=toku nori|徹=toru tetsu|心=shin|志=shi yuki|"
        + "忍=shinobu|忠=tada chu|快=kai|念=nen|怜=rei|思=shi|恒=tsune hisashi|恭=yasu kyo|恵=e kei megumi|"
        + "悟=satoru go|悠=yu|悦=etsu yoshi|情=jo|惇=atsushi|惟=kore|愛=ai|慎=shin|慶=kei yoshi|憲=nori ken|懐=kai|"
        + "成=nari shige sei|我=wa|戸=to do|房=fusa|所=tokoro|手=te|才=sai|拓=taku|持=mochi|指=ibu|挙=kyo|摩=ma|操=misao|"
        + "政=masa sei|敏=toshi satoshi bin|敦=atsu|敬=taka kei takashi|数=kazu|文=fumi bun|斉=sai nari|斎=sai|"
        + "新=shin ara ni atara|方=kata|旗=hata|日=hi nichi|旦=dan|早=haya sa|旭=asahi|昂=ko|昇=noboru sho|昌=masa sho|"
        + "明=aki akira mei|易=yasu|星=hoshi boshi sei|映=ei|春=haru shun|昭=aki sho|是=kore|時=toki|晃=akira ko|"
        + "晋=shin susumu|晴=haru|智=tomo satoshi chi|暁=akatsuki aki|暢=nobu|曜=yo|更=sara|書=sho|曽=so|替=kae|最=mo|"
        + "月=tsuki|有=ari yu|服=fuku|朋=tomo|望=nozomi mochi|朗=ro|朝=asa tomo|期=ki|木=ki gi moku|未=mi|末=sue|"
        + "本=moto hon|札=satsu|朱=aka|朴=boku|李=ri|村=mura|杉=sugi|来=ki rai|東=higashi to azuma|松=matsu|板=ita|"
        + "林=hayashi bayashi rin|枝=eda e|枚=mai|果=ka|柏=kashiwa|染=some|柔=ju|柳=yanagi|柴=shiba|柿=kaki|栃=tochi|"
        + "栄=ei|栗=kuri|校=ko|株=kabu|根=ne|格=kaku|桂=katsura kei|桃=momo|桐=kiri|桑=kuwa|桜=sakura|梅=ume|梨=nashi ri|"
        + "梶=kaji|森=mori shin|植=ue|椎=shii|椿=tsubaki|楠=kusu|業=nari|極=kiwa|楽=raku|榊=sakaki|榎=eno|槙=maki|模=mo|"
        + "横=yoko|樋=hi|樹=ki ju|橋=hashi bashi|機=ki|欣=kin yoshi|次=ji tsugu|歌=uta|正=masa sho tadashi|"
        + "武=take takeshi bu mu|歩=ayumu|歳=toshi|段=dan|毅=takeshi tsuyoshi ki|比=hi|毛=mo ke|民=tami|水=mizu|"
        + "永=naga ei|求=motomu|江=e|池=ike|汰=ta|沖=oki|沙=sa|沢=sawa zawa|河=ko kawa|治=haru ji osamu|沼=numa|泉=izumi|"
        + "法=nori|波=nami ha|泰=yasu tai|洋=yo hiro|洲=shu|津=tsu|洸=ko|活=katsu|浅=asa|浜=hama|浦=ura|"
        + "浩=hiro hiroshi ko|海=umi kai|涼=ryo|淑=yoshi|淳=jun atsushi|深=fuka|清=kiyo kiyoshi sei|渉=wataru|"
        + "渋=shibu|渕=fuchi buchi|渚=nagisa|渡=wata watari|温=haru|湊=minato|湯=yu|満=mitsu man|源=gen minamoto|"
        + "溝=mizo|滋=shigeru shige|滝=taki|漆=urushi|潔=kiyoshi|潤=jun|澄=sumi|瀬=se|火=hi|灰=hai|為=tame|烈=retsu|無=mu|"
        + "照=teru|熊=kuma|熱=atsu|燕=tsubame|父=chichi|片=kata|牛=ushi|牧=maki|物=mono|犬=inu|独=doku|玄=gen kuro|"
        + "玉=tama|王=o|玖=ku|珠=tama|理=ri masa osamu|琢=taku|瑞=mizu|瑛=ei|環=tamaki|瓜=uri|瓦=kawara|甘=ama|"
        + "生=o ikuta sei iku u nama|用=yo|田=ta da|甲=ko|由=yu yoshi|町=machi|男=o|界=kai|畑=hata|留=tome ru|番=ban|"
        + "畠=hatake hata|登=nobori noboru to|白=shira shiro haku|皆=mina|目=me|直=nao tadashi|相=ai so|県=agata|"
        + "真=ma shin makoto|眞=ma|矢=ya|知=tomo chi|石=ishi|砂=suna|研=ken|破=ba wa ha|碧=aoi|磯=iso|示=shi|社=sha|"
        + "祐=yu suke hiro|祖=so|神=kami jin kan|祥=sho yoshi|福=fuku|禎=sada tei|秀=hide shu|秋=aki shu|科=shina|"
        + "秦=hata|秩=chichi|程=hodo|稔=minoru|種=tane|稲=ina ine|穂=ho|積=zumi|穴=ana|空=sora|立=tachi tate|"
        + "竜=ryu tatsu|章=aki akira sho|竹=take|笑=emi|笛=fue|笠=kasa|筆=fude|策=saku|節=setsu|範=nori|築=tsuki|"
        + "篠=shino|米=yone|粕=kasu|精=sei|糸=ito|紀=nori ki toshi|約=yaku|純=jun|素=moto|紗=sa|細=hoso|紳=shin|経=tsune|"
        + "結=yui|絵=e|継=tsugu|維=i|綱=tsuna|網=ami|綾=aya|緑=midori|緒=o|総=so|織=ori|繁=shige shigeru|義=yoshi gi|"
        + "羽=ha wa|翔=sho|翼=tsubasa|老=oi|考=ko|耕=ko|聖=sei|聡=satoshi so|肇=hajime|育=iku|肥=hi|胡=ko|能=no|脇=waki|"
        + "自=ji|至=itaru|臣=omi|興=oki ko|舘=tate|舞=mai|舟=funa|航=ko|船=funa|良=yoshi ryo ra|色=iro|芝=shiba|花=hana|"
        + "芳=yoshi ho|芦=ashi|芹=seri|苅=kari|若=waka|苗=nae|英=hide ei|茂=shigeru shige mo|茨=ibara|茶=cha|草=kusa|"
        + "荒=ara|荘=so|荻=ogi|莉=ri|菅=suga kan sugawara|菊=kiku|菜=na|華=hana|萌=moe|萩=hagi|落=ochi|葉=ha ba yo|"
        + "葛=kuzu|葵=aoi|蒔=maki|蒲=gama|蔵=kura zo|蔭=kage|薄=usu|薫=kaoru|薮=yabu|藍=ai|藤=fuji to do|藪=yabu|虎=tora|"
        + "虫=mushi|融=toru|蛯=ebi|蜂=hachi|血=chi|行=yuki|街=machi|衛=e mamoru|衣=i|表=omote|裕=hiro yu hiroshi|"
        + "西=nishi sai|要=kaname|見=mi|規=nori ki|角=kaku|言=koto|計=kei|訓=nori kuni|記=ki|誉=homare|誠=makoto sei|"
        + "語=go|諒=ryo|護=mamoru|谷=tani ya dani|豊=toyo yutaka|貞=sada|貫=kan|貴=taka ki|賀=ga|賢=ken masa|赤=aka|"
        + "起=ki|越=koshi|足=ashi|路=ji michi|身=mi|車=kuruma|軍=gun|輔=suke|輝=teru ki|辰=tatsu|辻=tsuji|辺=be nabe|"
        + "近=kon chika|通=michi|造=zo|進=susumu shin|遊=yu|達=tatsu|遠=to en|遥=haruka|邑=mura|那=na|邦=kuni|郁=iku|"
        + "郎=ro|部=be|郷=go sato|都=to miyako|酒=sake saka|里=sato ri|重=shige|野=no ya|金=kane kin kana|針=hari|"
        + "鈴=suzu|鉄=tetsu|銀=gin|銘=mei|鋭=ei|錦=nishiki|鍋=nabe|鎌=kama|鐘=kane|長=naga cho osa|門=kado mon|開=kai|"
        + "間=ma|関=seki|阪=saka|防=bo|阿=a|附=tsuki|降=furu|陣=jin|陽=yo haru|隅=sumi|隆=taka takashi ryu|階=kai|雄=o yu|"
        + "雅=masa|雪=yuki|雲=kumo|零=rei|雷=rai|露=tsuyu|青=ao|靖=yasu yasushi|静=shizu|響=hibiki|頃=koro|順=jun yori|"
        + "須=su|頼=yori|額=nuka|願=gan|風=kaze|飛=hi|飯=ii|館=tate|首=kubi|香=ka|馬=ma uma|駒=koma|高=taka ko|鬼=oni|"
        + "魁=kai|鮎=ayu|鳥=tori|鳩=hato|鳴=naru|鴨=kamo|鵜=u|鶴=tsuru|鷲=washi|鷹=taka|鹿=shika ka|麗=rei|麻=asa a ma|"
        + "黄=ki|黒=kuro|鼓=tsuzumi|龍=ryu|徒=to|郡=koori|宰=sai|晶=aki|梁=yana|眉=mayu|綿=wata|繩=nawa|縄=nawa|岱=dai|"
        + "帯=obi|幹=miki|廣=hiro|惣=so|抱=hoki|据=sue|撫=na|旅=tabi|晟=sei|朔=saku|柊=shu|栞=shiori|洞=hora|淡=awa|濃=no|"
        + "瀧=taki|玲=rei|琴=koto|畔=aze|皐=satsuki|磐=iwa|祭=matsuri|笹=sasa|紅=beni|肖=sho|菱=hishi|蓮=ren|蔦=tsuta|"
        + "薩=sa|裏=ura|詩=shi|諏=su|諭=satoshi|譲=yuzuru|轟=todoroki|迫=sako|逸=itsu|鍵=kagi|鎮=shizu|闘=to|隼=hayato|"
        + "雁=kari|靴=kutsu|魚=uo|鮫=same|鯉=koi|鳳=ho";

    private static readonly FrozenDictionary<string, string[]> Readings = $"{Wholes}|{Characters}"
        .Split('|')
        .Select(entry => entry.Split('='))
        .GroupBy(entry => string.Concat(entry[0].Select(HanVariants.Fold)), StringComparer.Ordinal)
        .ToFrozenDictionary(
            group => group.Key,
            group => group.SelectMany(entry => entry[1].Split(' ')).Distinct(StringComparer.Ordinal).ToArray(),
            StringComparer.Ordinal);

    /// <summary>
    /// Returns the possible readings of a folded word; empty if the reading of a character is unknown.
    /// </summary>
    public static IReadOnlyList<string> Of(string word)
    {
        if (word.Length > MaxLength)
        {
            return [];
        }

        if (Readings.TryGetValue(word, out var whole) && word.Length > 1)
        {
            return whole;
        }

        IReadOnlyList<string> readings = [""];
        for (var at = 0; at < word.Length; at++)
        {
            // 々 repeats the previous character.
            var character = word[at] == '々' && at > 0 ? word[at - 1] : word[at];
            if (!Readings.TryGetValue(character.ToString(), out var own))
            {
                return [];
            }

            readings = [.. readings.SelectMany(_ => own, Join).Distinct(StringComparer.Ordinal).Take(MaxReadings)];
        }

        return [.. readings.SelectMany(Spellings)];
    }

    // Two equal vowels are a long vowel, which is written short.
    private static string Join(string before, string after) =>
        before.Length > 0 && before[^1] == after[0] && after[0] is 'o' or 'u' ? before + after[1..] : before + after;

    // An n before a labial is often written m: Gemba, Homma.
    private static IEnumerable<string> Spellings(string reading)
    {
        yield return reading;
        var labial = reading.Replace("nb", "mb", StringComparison.Ordinal)
            .Replace("nm", "mm", StringComparison.Ordinal)
            .Replace("np", "mp", StringComparison.Ordinal);
        if (labial != reading)
        {
            yield return labial;
        }
    }
}
