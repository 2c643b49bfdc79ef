// Nationalities, peoples, religions and political camps, as adjectives and nouns. Written for this project from general knowledge.

/** Lower case; the plural in `s` is understood. A name of several words is one entry. */
export const GROUPS: readonly string[] = entries(`
indigenous;first nations;torres strait islander;inuk;sámi;sami;sherpa;aymara;guarani;garifuna;arabic;peranakan;uygur;comorian;equatoguinean;haredi;andean;middle eastern;central asian;indigenous australian;afro-colombian;siamese;lgbt;lgbtq
afghan;albanian;algerian;american;andorran;angolan;arab;argentine;argentinian;argentinean;armenian;australian;austrian;azerbaijani;azeri;bahraini;bangladeshi;bengali;barbadian;belarusian;belarussian;belgian;beninese;bhutanese;bolivian;bosnian
botswanan;motswana;batswana;brazilian;british;briton;brit;bruneian;bulgarian;burkinabe;burmese;burundian;cambodian;cameroonian;canadian;chadian;chechen;chilean;chinese;colombian;congolese;costa rican;croatian;croat;cuban;cypriot;greek cypriot
turkish cypriot;czech;czechoslovak;dane;danish;dominican;dutch;dutchman;dutchmen;ecuadorian;ecuadorean;egyptian;english;englishman;englishmen;emirati;eritrean;estonian;ethiopian;european;fijian;filipino;filipina;finn;finnish;french;frenchman
gabonese;gambian;georgian;german;ghanaian;ghanian;greek;grenadian;guatemalan;guinean;guyanese;haitian;honduran;hungarian;icelandic;icelander;indian;indonesian;iranian;iraqi;irish;irishman;israeli;italian;ivorian;jamaican;japanese;jordanian
kazakh;kazakhstani;kenyan;korean;north korean;south korean;kosovar;kurd;kurdish;kuwaiti;kyrgyz;lao;laotian;latvian;lebanese;liberian;libyan;lithuanian;luxembourger;macedonian;malagasy;malawian;malay;malaysian;maldivian;malian;maltese;mauritanian
mauritian;mexican;moldovan;mongolian;mongol;montenegrin;moroccan;mozambican;namibian;nepali;nepalese;new zealander;nicaraguan;nigerian;nigerien;norwegian;norse;omani;pakistani;palestinian;panamanian;papuan;paraguayan;persian;peruvian;pole
polish;portuguese;puerto rican;qatari;romanian;russian;rwandan;salvadoran;salvadorean;samoan;saudi;saudi arabian;scot;scottish;scotsman;senegalese;serb;serbian;bosnian serb;sierra leonean;singaporean;slovak;slovakian;slovene;slovenian;somali
south african;south sudanese;soviet;spaniard;spanish;sri lankan;sudanese;surinamese;swazi;swede;swedish;swiss;syrian;taiwanese;tajik;tamil;tanzanian;thai;tibetan;tongan;trinidadian;tunisian;turk;turkish;turkmen;ugandan;ukrainian;uruguayan;uzbek
venezuelan;vietnamese;welsh;welshman;yemeni;yemenite;yugoslav;zambian;zimbabwean;african;asian;latin american;central american;south american;north american;north african;west african;east african;southern african;southeast asian;south asian
east european;eastern european;western;westerner;caribbean;scandinavian;nordic;baltic;balkan;slavic;slav;caucasian;arabian;eurasian;sub-saharan;afro-american;african american;african-american;hispanic;latino;latina;siberian;catalan;basque
bavarian;sicilian;breton;flemish;walloon;punjabi;sindhi;pashtun;pashto;baloch;baluch;balochi;hazara;uzbek;uighur;uyghur;tatar;cossack;rohingya;karen;kachin;shan;hmong;han;han chinese;sinhalese;sinhala;marathi;gujarati;telugu;malayalee;kashmiri
dalit;rajput;jat;maratha;yoruba;igbo;hausa;fulani;hausa-fulani;ijaw;tiv;zulu;xhosa;afrikaner;shona;ndebele;tswana;tutsi;hutu;kikuyu;luo;luhya;kalenjin;maasai;masai;oromo;tigrayan;amhara;tuareg;berber;creole;maori;māori;aborigine;aboriginal
inuit;mapuche;maya;mayan;inca;quechua;roma;romani;gypsy;kanak;pacific islander;muscovite;londoner;parisian;new yorker;berliner;venetian;texan;californian;scouser;hongkonger;hong konger;delhiite;mumbaikar;porteño;catholic;roman catholic
protestant;orthodox;christian;evangelical;anglican;methodist;baptist;lutheran;presbyterian;pentecostal;mormon;jehovah's witness;adventist;coptic;copt;maronite;jew;jewish;judaism;muslim;moslem;islam;islamic;islamist;sunni;shia;shi'ite;shiite
shi'a;alawite;druze;sufi;salafi;salafist;wahhabi;ahmadi;ahmadiyya;ismaili;hindu;hinduism;hindutva;sikh;jain;buddhist;buddhism;christianity;parsi;zoroastrian;taoist;yazidi;yezidi;ultra-orthodox;hasidic;zionist;marxist;marxism;maoist;communist
leninist;stalinist;trotskyist;socialist;nazi;neo-nazi;fascist;republican;democrat;tory;conservative;labour;liberal democrat;peronist;peronism;chavista;chavismo;kirchnerist;kirchnerite;sandinista;zapatista;bolivarian;baathist;ba'athist
kemalist;gaullist;bolshevik;menshevik;unionist;loyalist;brahmin;pathan;mughal;ottoman;byzantine;roman;celtic;anglo-saxon;latin;germanic;judeo-christian;ashkenazi;sephardi;mizrahi;bedouin;tibetan buddhist;indo-fijian;austro-hungarian
`);

function entries(list: string): readonly string[] {
  return list.trim().split(/[;\n]/);
}
