namespace DiploGraph.Graph.Names;

/// <summary>
/// The tables of <see cref="NameSynonyms"/>: folded entries <c>word|word=english words</c>, separated by <c>;</c>.
/// </summary>
internal static class SynonymTables
{
    public static IReadOnlyList<string> All =>
        [Nationalities, Capitals, Offices, European, Hebrew, Arabic, Russian, Japanese, Chinese, Korean];

    /// <summary>
    /// Adjectives for countries and names for their people. They apply to names too, which use both forms.
    /// </summary>
    public const string Nationalities = FrequentNationalities + ";" + OtherNationalities;

    private const string FrequentNationalities =
        "japanese=japan;israeli|israelis=israel;american|americans|america|us|usa|washington's=united states;"
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
        + "georgian=georgia;kazakh=kazakhstan;uzbek=uzbekistan;european=europe";

    // Those of all other countries, from the npm package i18n-nationality 1.4.0 (MIT), with the countries in the words
    // of Unicode CLDR 48. Nationalities of several countries, such as Congolese, are left out.
    private const string OtherNationalities =
        "albanian=albania;andorran=andorra;angolan=angola;antiguan=antigua and barbuda;"
        + "argentinean=argentina;bahamian=bahamas;bangladeshi=bangladesh;barbadian=barbados;"
        + "belarusian=belarus;belizean=belize;beninese=benin;bhutanese=bhutan;bolivian=bolivia;"
        + "bosnian=bosnia and herzegovina;batswana=botswana;bruneian=brunei;burkinabe=burkina faso;"
        + "burundian=burundi;cameroonian=cameroon;cape verdean=cape verde;"
        + "central african=central african republic;chadian=chad;comoran=comoros;costa rican=costa rica;"
        + "ivorian=cote divoire;croatian=croatia;cypriot=cyprus;ecuadorean=ecuador;salvadoran=el salvador;"
        + "equatorial guinean=equatorial guinea;eritrean=eritrea;estonian=estonia;swazi=eswatini;"
        + "fijian=fiji;gabonese=gabon;gambian=gambia;grenadian=grenada;guatemalan=guatemala;"
        + "guinean=guinea;guinea bissauan=guinea bissau;guyanese=guyana;haitian=haiti;honduran=honduras;"
        + "icelandic=iceland;manx=isle of man;jamaican=jamaica;kazakhstani=kazakhstan;kyrgyz=kyrgyzstan;"
        + "laotian=laos;latvian=latvia;mosotho=lesotho;liberian=liberia;liechtensteiner=liechtenstein;"
        + "lithuanian=lithuania;luxembourger=luxembourg;malagasy=madagascar;malawian=malawi;"
        + "maldivan=maldives;malian=mali;maltese=malta;marshallese=marshall islands;mauritanian=mauritania;"
        + "mauritian=mauritius;micronesian=micronesia;moldovan=moldova;monacan=monaco;"
        + "montenegrin=montenegro;mozambican=mozambique;namibian=namibia;nauruan=nauru;nepalese=nepal;"
        + "new zealander=new zealand;nicaraguan=nicaragua;nigerien=niger;north korean=north korea;"
        + "macedonian=north macedonia;palauan=palau;panamanian=panama;paraguayan=paraguay;peruvian=peru;"
        + "rwandan=rwanda;saint lucian=saint lucia;samoan=samoa;san marinese=san marino;"
        + "sao tomean=sao tome and principe;senegalese=senegal;serbian=serbia;seychellois=seychelles;"
        + "sierra leonean=sierra leone;slovakian=slovakia;slovenian=slovenia;"
        + "solomon islander=solomon islands;somali=somalia;south african=south africa;"
        + "south korean=south korea;sri lankan=sri lanka;surinamer=suriname;tajik=tajikistan;"
        + "tanzanian=tanzania;east timorese=timor leste;togolese=togo;tongan=tonga;"
        + "trinidadian|tobagonian=trinidad and tobago;tuvaluan=tuvalu;ugandan=uganda;uruguayan=uruguay;"
        + "uzbekistani=uzbekistan;venezuelan=venezuela;yemenite=yemen;zambian=zambia;zimbabwean=zimbabwe";

    // The country that somebody in a capital is sent to.
    private const string Capitals =
        "in tokyo=to japan;in jerusalem|in tel aviv=to israel;in washington=to united states;in beijing=to china;"
        + "in moscow=to russia;in london=to united kingdom;in paris=to france;in berlin=to germany;"
        + "in seoul=to south korea;in cairo=to egypt;in amman=to jordan;in ankara=to turkey;in tehran=to iran;"
        + "in riyadh=to saudi arabia;in manama=to bahrain;in rabat=to morocco;in khartoum=to sudan;in kyiv=to ukraine;"
        + "in delhi=to india;in rome=to italy;in madrid=to spain;in canberra=to australia;in ottawa=to canada";

    private const string Offices =
        "pm|premier=prime minister;fm=foreign minister;mod=ministry defense;"
        + "mofa|mfa=ministry foreign affairs;foreign minister=minister foreign affairs;"
        + "foreign ministry=ministry foreign affairs;foreign office=ministry foreign affairs;"
        + "defence minister|defense minister=minister defense;"
        + "defence ministry|defense ministry=ministry defense;nsa=national security advisor;"
        + "idf=israel defense forces;sdf|jsdf=japan self defense forces;un=united nations;eu=european union;"
        + "ccs=chief cabinet secretary;spokesman|spokeswoman|spokesperson=spokesperson;"
        + "government|gov|govt=government;envoy=ambassador;secdef=secretary defense;sg=secretary general;"
        + "israels=israel;japans=japan;americas=united states;potus=president united states;"
        + "head government=prime minister;emir|monarch=king;army chief|chief staff|ramatkal=chief general staff;"
        + "defence secretary|defense secretary=secretary defense;"
        + "foreign secretary=secretary foreign affairs";

    private const string European =
        "ministre|ministra|ministro|ministerin=minister;premier ministre|primer ministro|primo ministro=prime minister;"
        + "premierminister|ministerprasident=prime minister;aussenminister|aussenministerin=minister foreign affairs;"
        + "verteidigungsminister|verteidigungsministerin=minister defense;finanzminister=minister finance;"
        + "aussenministerium=ministry foreign affairs;verteidigungsministerium=ministry defense;"
        + "affaires etrangeres|asuntos exteriores|relaciones exteriores|affari esteri=foreign affairs;"
        + "esteri=foreign affairs;"
        + "defensa|difesa|verteidigung=defense;ministere|ministerio|ministero|ministerium=ministry;"
        + "ambassadeur|ambassadrice|embajador|embajadora|botschafter|botschafterin|ambasciatore=ambassador;"
        + "ambassade|embajada|botschaft|ambasciata=embassy;prasident|presidente=president;"
        + "japon|giappone|japonais|japonaise|japones|japonesa|giapponese|japanische|japanischer=japan;"
        + "israele|israelien|israelienne|israelische|israelischer|israeliano=israel;"
        + "etats unis|estados unidos=united states;"
        + "vereinigte staaten|stati uniti=united states;chine|cina=china;allemagne|alemania|deutschland=germany;"
        + "royaume uni|reino unido=united kingdom;accords|acuerdos=accords;acuerdo|abkommen=agreement";

    private const string Hebrew =
        "שר|שרת=minister;השר=minister;ביטחונ|הביטחונ|בטחונ|הבטחונ=defense;חוצ|החוצ=foreign affairs;"
        + "ראש=prime;ממשלה|הממשלה|ממשלת=minister;אוצר|האוצר=finance;משרד=ministry;נשיא|נשיאת=president;"
        + "שגריר|שגרירת=ambassador;שגרירות=embassy;של=of;ישראל|הישראלי|ישראלי=israel;יפנ|היפני|יפני=japan;"
        + "ארצות הברית|ארהב|אמריקאי=united states;סינ|סיני=china;איראנ=iran;מצרימ=egypt;ביפנ=to japan;"
        + "בישראל=to israel;צהל=israel defense forces;טוקיו=tokyo;ירושלימ=jerusalem;"
        + "הסכמ=agreement;הסכמי=accords;מזכר=memorandum;ביקור=visit;פגישה=meeting;כנסת=knesset;"
        + "רמטכל=chief general staff;"
        + "מזכיר המדינה=secretary state;רוסיה=russia;רוסי=russia;צרפת|צרפתי=france;"
        + "גרמניה|גרמני=germany;"
        + "בריטניה|בריטי=united kingdom;ירדנ=jordan;טורקיה=turkey;הודו=india;קיסר=emperor;מלכ=king";

    private const string Arabic =
        "وزير|وزيره|الوزير=minister;دفاع=defense;خارجيه=foreign affairs;رئيس=prime;وزراء=minister;"
        + "ماليه=finance;وزاره=ministry;سفير|سفيره=ambassador;سفاره=embassy;"
        + "اسرائيل|اسرائيلي|اسرائيليه=israel;يابان|ياباني|يابانيه=japan;ولايات المتحده|امريكي=united states;"
        + "صين=china;ايران=iran;مصر=egypt;لدى=to;حكومه=government;"
        + "اتفاق|اتفاقيه=agreement;اتفاقات|اتفاقيات=accords;مذكره=memorandum;زياره=visit;لقاء|اجتماع=meeting;ملك=king;"
        + "امبراطور=emperor;روسيا|روسي=russia;فرنسا=france;مانيا=germany;بريطانيا=united kingdom;هند=india;"
        + "تركيا=turkey";

    private const string Russian =
        "министр|министра=minister;обороны=defense;иностранных=foreign;дел=affairs;премьер=prime;"
        + "президент=president;министерство|мид=ministry;посол=ambassador;посольство=embassy;"
        + "израиль|израиля|израильский=israel;япония|японии|японский=japan;сша|американский=united states;"
        + "китаи|китая=china;россия|россии=russia;финансов=finance;правительство=government;глава=head;"
        + "соглашение=agreement;соглашения=accords;меморандум=memorandum;визит=visit;встреча=meeting;в=to;"
        + "в японии=to japan;"
        + "в израиле=to israel;японская=japan;израильская=israel;премьера=prime;премьер министр=prime minister;"
        + "иран|ирана=iran;"
        + "госсекретарь=secretary state;император=emperor;король=king;франция|франции=france;германия|германии=germany;"
        + "армия обороны=defense forces;начальник генштаба=chief general staff;министерства=ministry";

    private const string Japanese =
        "日本|日本国|我国=japan;の|・=of;イスラエル|イスラエル国=israel;アメリカ|米国|米=united states;中国=china;ロシア=russia;イラン=iran;"
        + "韓国=korea;英国=united kingdom;仏国|フランス=france;独=germany;外務大臣|外相=minister foreign affairs;"
        + "外務省=ministry foreign affairs;防衛大臣|防衛相|国防大臣|国防相=minister defense;防衛省|国防省=ministry defense;"
        + "首相|総理|総理大臣|内閣総理大臣=prime minister;官房長官|内閣官房長官=chief cabinet secretary;財務大臣|財務相=minister finance;"
        + "国家安全保障局長=national security advisor;大使|特命全権大使=ambassador;駐日=to japan;駐イスラエル=to israel;"
        + "駐米=to united states;大使館=embassy;政府=government;大統領=president;副大臣=deputy minister;"
        + "経済産業大臣|経産相=minister economy trade industry;国会=diet;駐=to;氏|様|さん|閣下|先生=of;大臣=minister;議員=of;"
        + "元首相|前首相=former prime minister;外務副大臣=state minister foreign affairs;"
        + "天皇|天皇陛下=emperor;国王=king;国務長官=secretary state;国防長官=secretary defense;参謀総長=chief general staff;"
        + "国防軍=defense forces;自衛隊=self defense forces;中央軍=central command;合意=accords;協定=agreement;条約=treaty;"
        + "覚書=memorandum;訪問=visit;会談=meeting;共同声明=joint statement;経済産業省|経産省=ministry economy trade industry;"
        + "国連=united nations;エジプト=egypt;ヨルダン=jordan;インド=india;ドイツ=germany;トルコ=turkey;公使=minister;"
        + "中東=middle east;自治政府=authority;パレスチナ=palestine;在日=to japan";

    private const string Chinese =
        "以色列=israel;美国=united states;外交部长|外长=minister foreign affairs;国防部长|防长=minister defense;"
        + "总理=prime minister;驻=to;总统=president;国务卿=secretary state;伊朗=iran;俄罗斯|俄国=russia";

    private const string Korean =
        "일본=japan;이스라엘=israel;외무상|외교부장관=minister foreign affairs;방위상|국방부장관=minister defense;"
        + "총리=prime minister;미국=united states;중국=china;주일=to japan;대사=ambassador;대통령=president;"
        + "외교장관=minister foreign affairs;"
        + "국방장관=minister defense";
}
