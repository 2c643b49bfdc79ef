// Words that give a name its type by standing inside it or before it. Written for this project from general knowledge.

/** The last word of an organisation's name, or its first before `of` or `for`. */
export const ORGANIZATION_HEADS: readonly string[] = words(`
ministry ministries committee commission council university college school institute institution institutes academy association federation confederation union organization organisation organizations organisations agency authority department
departments bureau office board bank court tribunal parliament assembly senate congress duma knesset bundestag cabinet government party movement front alliance coalition league club team group holding holdings company corporation corp inc ltd llc plc
co gmbh ag sa nv partners associates consortium cooperative co-operative society foundation trust fund charity mission embassy consulate secretariat directorate inspectorate police army navy guard guards corps brigade battalion regiment
command forces force militia service services network times post news newspaper herald tribune gazette journal guardian telegraph observer mirror daily chronicle broadcasting tv television radio media press agency airlines airways air airline
motors industries industry enterprises solutions systems technologies technology electronics pharmaceuticals pharma laboratories labs energy petroleum oil mining steel cement telecom telecommunications communications software insurance securities
capital ventures investments finance brothers sons stores supermarkets hospital clinic church diocese archdiocese synod mosque temple ministry chamber exchange treasury customs registry fc afc united rovers wanderers albion athletic hotspur
orchestra ensemble choir band theatre ballet museum library gallery forum caucus panel taskforce centre center watch cartel gang syndicate congregation order brotherhood jihad resistance liberation democrats republicans greens socialists conservatives
rangers raiders warriors lions tigers eagles bulls sharks panthers royals knights kings indians giants titans capitals challengers stars wolves dolphins broncos patriots lakers celtics yankees mets dodgers braves cubs
lines resorts hotels logistics shipping freight ferries foods brewery breweries homes properties textiles chemicals materials metals minerals resources records studios entertainment productions publishing therapeutics robotics dynamics analytics wireless
railways railway cruises tours pictures
`);

/** Known organisations whose name holds no word that says so. */
export const ORGANIZATIONS: readonly string[] = entries(`
cabinet;assembly;national assembly;house of representatives;house of commons;house of lords;privy council;state department;home office;foreign office;royal court
doctors without borders;médecins sans frontières;world food programme;the economist;land rover;etihad;emirates;qantas;lufthansa;ryanair;forbes;yonhap;kyodo;baidu;foxconn;eskom;jumia;zoom
un;united nations;eu;european union;nato;asean;opec;brics;interpol;unesco;unicef;imf;wto;fifa;uefa;icc;bcci;bbc;cnn;afp;reuters;xinhua;tass;itar-tass;interfax;al jazeera;al-jazeera;bloomberg;associated press;ria novosti;irna;isna;apa
hamas;hezbollah;hizbollah;hizbullah;fatah;taliban;al-qaeda;al qaeda;al-qaida;islamic state;isis;isil;daesh;boko haram;al-shabaab;al shabaab;likud;congress;parliament;senate;knesset;bundestag;state duma;lok sabha;rajya sabha;red cross;red crescent
greenpeace;oxfam;amnesty international;human rights watch;world bank;european commission;african union;arab league;g7;g8;g20;commonwealth;google;facebook;twitter;microsoft;ibm;intel;samsung;sony;toyota;honda;nissan;hyundai;volkswagen
bmw;daimler;mercedes-benz;fiat;renault;peugeot;ford;general motors;boeing;airbus;gazprom;rosneft;lukoil;bp;exxon;exxonmobil;chevron;petrobras;huawei;xiaomi;alibaba;tencent;tiktok;netflix;disney;nike;adidas;coca-cola;pepsi;pfizer
moderna;astrazeneca;sinovac;sinopharm;johnson & johnson;novartis;roche;bayer;siemens;nokia;ericsson;vodafone;mtn;safaricom;infosys;wipro;tata;adani;uber;airbnb;tesla;spacex;nasa;cia;fbi;kgb;fsb;mi6;mi5;mossad;interpol;opcw;iaea
unhcr;unrwa;undp;unctad;oecd;osce;ecowas;sadc;igad;caricom;mercosur;unasur;gcc;oic;saarc;apec;cis;csto;bjp;ndp;anc;zanu-pf;plo;pkk;ypg;farc;psg;paris saint-germain;real madrid;barcelona fc;manchester united;manchester city;chelsea
tottenham;juventus;bayern munich;borussia dortmund;ajax;benfica;boca juniors;river plate;flamengo;world health organization;world health organisation;world trade organization;international monetary fund;security council;politburo
new york times;washington post;wall street journal;financial times;daily mail;le monde;der spiegel;el pais;haaretz;kommersant;izvestia;novaya gazeta;people's daily;global times;press trust of india;pti;ians;ani;zdf;ard;cbs;nbc;abc;fox news
white house press office;high court;supreme court;constitutional court;wikileaks;youtube;instagram;whatsapp;telegram;wikipedia;yahoo;linkedin;snapchat
`);

/** Events, diseases, laws and works known by name. */
export const MISC_NAMES: readonly string[] = entries(`
covid-19;covid;omicron;brexit;world war i;world war ii;world war one;world war two;first world war;second world war;cold war;world cup;fifa world cup;olympic games;olympics;winter olympics;paralympics;asian games;commonwealth games;champions league
europa league;copa america;copa libertadores;six nations;grand prix;davis cup;ryder cup;super bowl;nobel prize;nobel peace prize;pulitzer prize;booker prize;oscar;oscars;grammy;golden globe;eurovision;big bang;hajj;haj;umrah;ramadan;eid;eid al-fitr
eid al-adha;diwali;holi;christmas;easter;hanukkah;passover;new year;bible;koran;quran;qur'an;torah;talmud;magna carta;arab spring;green deal;kyoto protocol;paris agreement;geneva convention;geneva conventions;middle ages;renaissance;holocaust
great depression;industrial revolution;cultural revolution;stone age;ice age;bronze age;iron age;ebola;zika;monkeypox;mpox;sars;mers;dengue;polio;alzheimer;parkinson;agenda 2030;belt and road initiative;islamophobia;hijab;pegasus
`);

/** Adjectives and nouns that build names of organisations, never of people. */
export const ORGANIZATION_WORDS: readonly string[] = words(`
national international central joint economic foreign federal democratic democracy republican republic people's peoples social socialist communist labour labor liberal conservative christian islamic royal public civil human rights women's
women children youth students workers trade business industrial commercial agricultural development cooperation security defence defense intelligence nuclear atomic energy electric electricity power water health medical education science
sciences scientific research technical technology cultural culture arts sports football cricket olympic tennis basketball rugby athletics world global european african asian pacific atlantic american regional local municipal state government
general supreme high constitutional criminal electoral election elections independent anti-corruption anti corruption financial monetary revenue tax investment savings credit insurance housing transport railway railways road aviation maritime port
ports shipping postal statistics planning environment environmental forest wildlife tourism immigration refugee refugees humanitarian relief rescue emergency disaster peace justice freedom progress progressive popular patriotic united unity new
free first standard eastern western northern southern inter-governmental non-governmental nations affairs investigation investigations control management administration planning resources welfare labor-party fisheries mines minerals islamic
advisory executive legislative judicial special investigative parliamentary presidential crime drug drugs narcotics food telegraph evening sunday daily press motor petroleum oil gas steel
`);

/** The last word of a place's name. */
export const PLACE_HEADS: readonly string[] = words(`
street road avenue boulevard lane square bridge highway expressway motorway airport station terminal port harbour harbor river creek lake sea ocean bay gulf strait canal island islands islets isle peninsula cape mountain mountains hill hills
peak valley desert forest jungle park garden gardens beach coast city town township village suburb district county province state region oblast krai raion prefecture governorate division territory territories stadium arena ground oval circuit
palace castle fort fortress tower towers building plaza mall market hotel resort cathedral basilica shrine monastery prison jail dam reservoir falls glacier volcano basin delta reserve heights estate farm residence barracks cemetery crossing
border airfield airbase base camp kingdom emirate republic municipality barangay tehsil taluk mandal upazila ward zone quarter corridor observatory telescope
`);

/** The first word of a place's name: "Lake Chad", "Mount Kenya", "Gulf of Oman". */
export const PLACE_STARTS: readonly string[] = words(
  `lake mount mt cape gulf bay strait port fort san santa são sao saint island isle republic kingdom state city villa las los el-`,
);

/** The last word of an event's name. */
export const EVENT_HEADS: readonly string[] = words(`
war wars cup olympics games championship championships tournament trophy open masters festival carnival summit conference convention congress expo fair exhibition revolution uprising intifada massacre genocide holocaust earthquake hurricane cyclone
typhoon storm tsunami crisis election elections referendum parade marathon grand-prix prix derby series season week day year eve night awards oscars christmas easter ramadan eid diwali ashura
`);

/** The last word of the name of a law, a prize, a work, an idea. */
export const MISC_HEADS: readonly string[] = words(`
act bill law code constitution amendment treaty agreement accord accords pact protocol charter convention resolution declaration covenant directive regulation regulations policy plan project program programme initiative scheme strategy vision
prize award awards medal order honours bible koran quran qur'an gita torah code report review index survey list dialogue process talks deal dream book story song movie film album show series language virus disease syndrome fever
`);

/** Words before a listed place or people that make a part of it: "Northern Kenya", "West Indians". */
export const DIRECTIONS: readonly string[] = words(
  `north south east west northern southern eastern western central northeastern northwestern southeastern southwestern greater upper lower`,
);

/** Nouns before a firm's name, in small letters: "the grocery chain Sparmo". */
export const FIRM_NOUNS: readonly string[] = words(`
company firm chain maker carmaker automaker retailer airline carrier operator brewer bank lender insurer supplier manufacturer giant conglomerate start-up startup publisher broadcaster newspaper magazine website agency charity developer contractor
consultancy subsidiary brand label supermarket steelmaker chipmaker drugmaker utility group line builder studio union club
`);

/** Nouns before a place's name, in small letters: "the town of Rye". */
export const TOWN_NOUNS: readonly string[] = words(
  `town city village hamlet suburb settlement district province region county island port municipality parish township capital neighbourhood neighborhood borough commune`,
);

/** Verbs of saying and of doing that follow a person's name. */
export const PERSON_VERBS: readonly string[] = words(`
said says say told tells added adds noted notes stated states explained explains argued argues insisted insists stressed emphasised emphasized underscored underlined highlighted announced announces warned warns claimed claims denied denies asked asks
replied responded answered recalled remarked commented complained suggested urged urges tweeted wrote writes spoke thinks believes thought believed felt admitted acknowledged confirmed confessed declared concluded continued observed pointed
lamented quipped joked vowed pledged promised resigned died dies married scored batted bowled won hit who whose whom himself herself retired testified pleaded arrived
`);

/** Prepositions before a place. */
export const PLACE_PREPOSITIONS: readonly string[] = words(
  `in at near from outside around across throughout inside toward towards into within via off`,
);

/** Small words inside a person's name. */
export const PARTICLES: readonly string[] = words(
  `de del della di da das do dos du van von der den ter ten bin ibn bint al el ul ur la le wa ben abu ould e y zu af`,
);

/** Capital words that are no name by themselves: forms of address, abbreviations, days and months, pronouns. */
export const NOT_NAMES: readonly string[] = words(`
i monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december mon tue tues wed thu thur thurs fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec tv pm am
p.m a.m ceo gdp dna hiv aids hiv/aids gmt utc est ist bst edt pdt cet ok id atm pc cv phd mba ngo ngos sms usb cctv pdf pr it god lord bc ad b.c a.d no vs ii iii iv vi vii viii ix xii xiii xiv xv mid-day covid vat gst sim gps ict suv suvs diy faq rss url
email e-mail internet web photo photos image images video file read click subscribe share copyright advertisement comments ph.d m.a b.a jr sr lgbt lgbtq q a o vip rs lakh crore km kg mw mph rt via dr mr mrs ms st p.o m b c d f g h j k l n r s t u v w x y z e
today yesterday tomorrow spring summer autumn winter npl npls mou ai ipo cm sc hh q1 q2 q3 q4 hrh r&d tb cpi pcr led iq fta ftas fdi ev evs hr stem rna sdg sdgs ppe icu lng lpg gpa esg nft nfts dj vr kpi roi iot atm atms lcd gm rbi mvp xi'm
`);

function words(list: string): readonly string[] {
  return list.trim().split(/\s+/);
}

function entries(list: string): readonly string[] {
  return list.trim().split(/[;\n]/);
}
