using System.Collections.Frozen;
using System.Text;

namespace DiploGraph.Graph.Names.Scripts;

/// <summary>
/// The sounds of the Han characters with which Chinese writes foreign names, after the transcription tables of Xinhua.
/// They are in the alphabet of <see cref="AlphabetRomaniser"/>, as far as they represent foreign sounds.
/// </summary>
internal static class HanTranscriptions
{
    private const string Characters =
        "阿a 艾ai 爱ai 安an 昂an 奥ao 巴ba 拜bai 班ban 邦ban 保bao 鲍bao 贝be 本ben 比bi 彼bi 宾bin 波bo 伯be 博bo 布bu 查Ca 茨Z "
        + "次Z 达da 戴dai 丹dan 道dao 德d 登den 邓den 迪di 蒂ti 丁din 杜du 多do 恩en 尔r 法fa 凡van 范van 费fe 芬fen 弗f 夫f 福fo "
        + "富fu 盖ge 甘gan 高gao 戈go 格g 葛ge 根gen 古gu 哈ha 海hai 汉han 豪hao 赫h 亨hen 洪hon 侯ho 胡hu 华wa 惠wi 霍ho 基ki 吉ji "
        + "加ga 贾ja 简jan 杰je 金jin 卡ka 凯kai 坎kan 康kon 考kao 科ko 克k 肯ken 库ku 昆kun 拉la 莱lai 兰lan 朗ran 劳lao 勒l 雷re "
        + "黎li 里ri 利li 莉li 丽li 列le 灵lin 卢lu 鲁ru 路lu 伦ren 罗ro 洛lo 马ma 玛ma 麦mai 曼man 毛mao 梅me 门men 蒙mon 米mi 密mi "
        + "明min 莫mo 墨mo 默me 姆m 穆mu 纳na 娜na 奈nai 南nan 内ne 嫩nen 尼ni 妮ni 宁nin 纽nu 诺no 努nu 欧o 帕pa 派pai 潘pan 佩pe "
        + "彭pen 皮pi 珀pe 普p 齐Ci 奇C 恰Ca 乔jo 切Ce 丘Cu 让jan 荣ron 若jo 萨sa 塞se 赛sai 桑san 瑟s 森sen 沙Sa 尚San 绍Sao 舍Se "
        + "申Sen 圣san 史s 什S 施S 舒Su 司s 丝s 斯s 思s 松son 苏su 索so 塔ta 泰tai 坦tan 汤tom 陶tao 特t 腾ten 滕ten 提ti 廷tin 通ton "
        + "图tu 托to 瓦va 旺van 威wi 维vi 韦we 温wen 文ven 沃vo 乌u 武u 西si 希hi 锡si 夏Sa 肖So 谢Se 辛sin 欣hin 休hu 雅ya 亚a 延yan "
        + "扬yan 杨yan 耶ye 叶ye 伊i 英in 因in 尤yu 约yo 扎Za 泽ze 詹jam 珍jen 朱ju 祖Zu 佐Zo 兹Z";

    private static readonly FrozenDictionary<char, string> Sounds = Characters.Split(' ')
        .DistinctBy(entry => HanVariants.Fold(entry[0]))
        .ToFrozenDictionary(entry => HanVariants.Fold(entry[0]), entry => entry[1..]);

    /// <summary>
    /// Returns the sounds of a folded word; null if it has one character or one that does not transcribe names.
    /// </summary>
    public static string? Of(string word)
    {
        if (word.Length < 2)
        {
            return null;
        }

        var latin = new StringBuilder(word.Length * 2);
        foreach (var character in word)
        {
            if (!Sounds.TryGetValue(character, out var sound))
            {
                return null;
            }

            latin.Append(sound);
        }

        return latin.ToString();
    }
}
