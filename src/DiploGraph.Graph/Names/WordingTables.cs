namespace DiploGraph.Graph.Names;

/// <summary>
/// The tables of <see cref="Wordings"/>: <c>word|word=english words</c>, folded, with <c>;</c> between.
/// </summary>
internal static class WordingTables
{
    public static IReadOnlyList<string> All =>
        [Nationalities, Offices, Hebrew, Arabic, Russian, Japanese, Chinese, Korean];

    private const string Nationalities =
        "japanese=japan;israeli|israelis=israel;american|americans|us|usa|washington's=united states;"
        + "british|uk|britain=united kingdom;chinese|prc=china;iranian=iran;egyptian=egypt;jordanian=jordan;"
        + "syrian=syria;lebanese=lebanon;iraqi=iraq;saudi=saudi arabia;emirati|uae=united arab emirates;"
        + "kuwaiti=kuwait;qatari=qatar;bahraini=bahrain;omani=oman;yemeni=yemen;turkish=turkey;"
        + "palestinian=palestine;russian=russia;soviet|ussr=soviet union;french=france;german=germany;"
        + "italian=italy;spanish=spain;dutch=netherlands;belgian=belgium;swiss=switzerland;austrian=austria;"
        + "polish=poland;hungarian=hungary;greek=greece;portuguese=portugal;swedish=sweden;norwegian=norway;"
        + "danish=denmark;finnish=finland;irish=ireland;ukrainian=ukraine;romanian=romania;"
        + "bulgarian=bulgaria;czech=czech republic;indian=india;pakistani=pakistan;afghan=afghanistan;"
        + "indonesian=indonesia;malaysian=malaysia;philippine|filipino=philippines;thai=thailand;"
        + "vietnamese=vietnam;burmese=myanmar;cambodian=cambodia;singaporean=singapore;taiwanese=taiwan;"
        + "mongolian=mongolia;korean=korea;australian=australia;canadian=canada;mexican=mexico;"
        + "brazilian=brazil;argentine|argentinian=argentina;chilean=chile;colombian=colombia;cuban=cuba;"
        + "ethiopian=ethiopia;kenyan=kenya;nigerian=nigeria;sudanese=sudan;moroccan=morocco;algerian=algeria;"
        + "tunisian=tunisia;libyan=libya;ghanaian=ghana;azerbaijani|azeri=azerbaijan;armenian=armenia;"
        + "georgian=georgia;kazakh=kazakhstan;uzbek=uzbekistan;european=europe;arab=arab";

    private const string Offices =
        "pm|premier=prime minister;fm=foreign minister;mod=ministry defense;"
        + "mofa|mfa=ministry foreign affairs;foreign minister=minister foreign affairs;"
        + "foreign ministry=ministry foreign affairs;foreign office=ministry foreign affairs;"
        + "defence minister|defense minister=minister defense;"
        + "defence ministry|defense ministry=ministry defense;nsa=national security advisor;"
        + "idf=israel defense forces;sdf|jsdf=japan self defense forces;un=united nations;eu=european union;"
        + "ccs=chief cabinet secretary;spokesman|spokeswoman|spokesperson=spokesperson;"
        + "government|gov|govt=government;envoy=ambassador";

    private const string Hebrew =
        "שר|שרת=minister;השר=minister;ביטחונ|הביטחונ|בטחונ|הבטחונ=defense;חוצ|החוצ=foreign affairs;"
        + "ראש=prime;ממשלה|הממשלה|ממשלת=minister;אוצר|האוצר=finance;משרד=ministry;נשיא|נשיאת=president;"
        + "שגריר|שגרירת=ambassador;שגרירות=embassy;של=of;ישראל|הישראלי|ישראלי=israel;יפנ|היפני|יפני=japan;"
        + "ארצות הברית|ארהב|אמריקאי=united states;סינ|סיני=china;איראנ=iran;מצרימ=egypt;ביפנ=to japan;"
        + "בישראל=to israel;צהל=israel defense forces;טוקיו=tokyo;ירושלימ=jerusalem";

    private const string Arabic =
        "وزير|وزيره|الوزير=minister;دفاع=defense;خارجيه=foreign affairs;رئيس=prime;وزراء=minister;"
        + "ماليه=finance;وزاره=ministry;سفير|سفيره=ambassador;سفاره=embassy;"
        + "اسرائيل|اسرائيلي|اسرائيليه=israel;يابان|ياباني|يابانيه=japan;ولايات المتحده|امريكي=united states;"
        + "صين=china;ايران=iran;مصر=egypt;لدى=to;حكومه=government";

    private const string Russian =
        "министр|министра=minister;обороны=defense;иностранных=foreign;дел=affairs;премьер=prime;"
        + "президент=president;министерство|мид=ministry;посол=ambassador;посольство=embassy;"
        + "израиль|израиля|израильский=israel;япония|японии|японский=japan;сша|американский=united states;"
        + "китаи|китая=china;россия|россии=russia;финансов=finance;правительство=government;глава=head";

    private const string Japanese =
        "日本|日本国|我国=japan;の|・=of;イスラエル|イスラエル国=israel;アメリカ|米国|米=united states;中国=china;ロシア=russia;イラン=iran;"
        + "韓国=korea;英国=united kingdom;仏国|フランス=france;独=germany;外務大臣|外相=minister foreign affairs;"
        + "外務省=ministry foreign affairs;防衛大臣|防衛相|国防大臣|国防相=minister defense;防衛省|国防省=ministry defense;"
        + "首相|総理|総理大臣|内閣総理大臣=prime minister;官房長官|内閣官房長官=chief cabinet secretary;財務大臣|財務相=minister finance;"
        + "国家安全保障局長=national security advisor;大使|特命全権大使=ambassador;駐日=to japan;駐イスラエル=to israel;"
        + "駐米=to united states;大使館=embassy;政府=government;大統領=president;副大臣=deputy minister;"
        + "経済産業大臣|経産相=minister economy trade industry;国会=diet;駐=to;氏|さん=of";

    private const string Chinese =
        "以色列=israel;美国=united states;外交部长|外长=minister foreign affairs;国防部长|防长=minister defense;"
        + "总理=prime minister;伊朗=iran;俄罗斯|俄国=russia";

    private const string Korean =
        "일본=japan;이스라엘=israel;외무상|외교부장관=minister foreign affairs;방위상|국방부장관=minister defense;"
        + "총리=prime minister;미국=united states;중국=china";
}
