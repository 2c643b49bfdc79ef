// Countries, capitals, big cities, states and regions of the world. Written for this project from general knowledge.

/** Names of places, lower case, one a line or separated by `;`: a name of several words is one entry. */
export const PLACES: readonly string[] = entries(`
afghanistan;albania;algeria;andorra;angola;antigua;argentina;armenia;australia;austria;azerbaijan;bahamas;bahrain;bangladesh;barbados;belarus;belgium;belize;benin;bhutan;bolivia;bosnia;bosnia and herzegovina;bosnia-herzegovina
botswana;brazil;brunei;bulgaria;burkina faso;burma;burundi;cambodia;cameroon;canada;cape verde;cabo verde;central african republic;chad;chile;china;colombia;comoros;congo;costa rica;croatia;cuba;cyprus;czechia;czech republic
czechoslovakia;democratic republic of congo;democratic republic of the congo;republic of the congo;denmark;djibouti;dominica;dominican republic;east timor;timor-leste;ecuador;egypt;el salvador;england;equatorial guinea;eritrea;estonia
eswatini;swaziland;ethiopia;fiji;finland;france;gabon;gambia;georgia;germany;ghana;greece;grenada;guatemala;guinea;guinea-bissau;guyana;haiti;honduras;hong kong;hungary;iceland;india;indonesia;iran;iraq;ireland;northern ireland
israel;italy;ivory coast;cote d'ivoire;côte d'ivoire;jamaica;japan;kazakhstan;kenya;kiribati;kosovo;kuwait;kyrgyzstan;laos;latvia;lebanon;lesotho;liberia;libya;liechtenstein;lithuania;luxembourg;macau;macao;macedonia
north macedonia;madagascar;malawi;malaysia;maldives;mali;malta;marshall islands;mauritania;mauritius;mexico;micronesia;moldova;monaco;mongolia;montenegro;morocco;mozambique;myanmar;namibia;nauru;nepal;netherlands;holland;new zealand
nicaragua;niger;nigeria;north korea;south korea;korea;norway;oman;pakistan;palau;palestine;panama;papua new guinea;png;paraguay;peru;philippines;poland;portugal;puerto rico;qatar;romania;russia;russian federation;rwanda;saint lucia
st lucia;samoa;san marino;saudi arabia;scotland;senegal;serbia;seychelles;sierra leone;singapore;slovakia;slovenia;solomon islands;somalia;somaliland;south africa;south sudan;soviet union;ussr;spain;sri lanka;sudan;suriname;sweden
switzerland;syria;taiwan;tajikistan;tanzania;thailand;tibet;togo;tonga;trinidad and tobago;trinidad;tobago;tunisia;turkey;türkiye;turkiye;turkmenistan;tuvalu;uganda;ukraine;united arab emirates;uae;u.a.e.;united kingdom;uk;u.k.
great britain;britain;united states;united states of america;usa;u.s.;u.s.a.;us;america;uruguay;uzbekistan;vanuatu;vatican;vatican city;venezuela;vietnam;viet nam;wales;west bank;western sahara;yemen;yugoslavia;zambia;zanzibar
zimbabwe;abkhazia;south ossetia;crimea;donbas;donbass;chechnya;dagestan;kurdistan;kashmir;jammu;people's republic of china;prc;drc;gaza;gaza strip;nagorno-karabakh;transnistria;east germany;west germany;prussia;bohemia
kabul;tirana;algiers;luanda;buenos aires;yerevan;canberra;vienna;baku;manama;dhaka;bridgetown;minsk;brussels;thimphu;la paz;sarajevo;gaborone;brasilia;brasília;sofia;ouagadougou;bujumbura;phnom penh;yaounde;ottawa;bangui;n'djamena
ndjamena;santiago;beijing;peking;bogota;bogotá;moroni;kinshasa;brazzaville;zagreb;havana;nicosia;prague;copenhagen;santo domingo;quito;cairo;san salvador;malabo;asmara;tallinn;addis ababa;suva;helsinki;paris;libreville;banjul;tbilisi
berlin;accra;athens;guatemala city;conakry;bissau;port-au-prince;tegucigalpa;budapest;reykjavik;new delhi;delhi;jakarta;tehran;teheran;baghdad;dublin;jerusalem;rome;abidjan;yamoussoukro;kingston;tokyo;amman;astana;nur-sultan;nairobi
pristina;bishkek;vientiane;riga;beirut;maseru;monrovia;tripoli;vaduz;vilnius;skopje;antananarivo;lilongwe;kuala lumpur;bamako;valletta;nouakchott;port louis;mexico city;chisinau;ulaanbaatar;ulan bator;podgorica;rabat;maputo
naypyidaw;yangon;rangoon;mandalay;windhoek;kathmandu;amsterdam;the hague;hague;wellington;managua;niamey;abuja;pyongyang;oslo;muscat;islamabad;panama city;port moresby;asuncion;asunción;lima;manila;warsaw;lisbon;doha;bucharest;moscow
kigali;riyadh;dakar;belgrade;freetown;bratislava;ljubljana;honiara;mogadishu;pretoria;cape town;bloemfontein;juba;madrid;colombo;khartoum;omdurman;paramaribo;stockholm;bern;berne;damascus;taipei;dushanbe;dodoma;dar es salaam;bangkok
lome;lomé;port of spain;tunis;ankara;ashgabat;kampala;kyiv;kiev;abu dhabi;dubai;sharjah;london;washington;washington dc;washington d.c.;washington, d.c.;montevideo;tashkent;port vila;caracas;hanoi;sanaa;sana'a;aden;lusaka;harare;ramallah
sydney;melbourne;brisbane;perth;adelaide;hobart;darwin;auckland;christchurch;dunedin;new york;new york city;los angeles;chicago;houston;boston;philadelphia;miami;dallas;seattle;detroit;atlanta;denver;san francisco;san diego;san jose
las vegas;phoenix;baltimore;cleveland;pittsburgh;cincinnati;new orleans;st louis;st. louis;minneapolis;portland;salt lake city;orlando;tampa;charlotte;memphis;nashville;indianapolis;milwaukee;kansas city;oakland;sacramento;buffalo
hollywood;manhattan;brooklyn;queens;bronx;silicon valley;wall street;toronto;montreal;vancouver;calgary;edmonton;quebec;ontario;alberta;british columbia;manitoba;saskatchewan;nova scotia;new brunswick;newfoundland;yukon;winnipeg;halifax
alabama;alaska;arizona;arkansas;california;colorado;connecticut;delaware;florida;hawaii;idaho;illinois;indiana;iowa;kansas;kentucky;louisiana;maine;maryland;massachusetts;michigan;minnesota;mississippi;missouri;montana;nebraska;nevada
new hampshire;new jersey;new mexico;north carolina;south carolina;north dakota;south dakota;ohio;oklahoma;oregon;pennsylvania;rhode island;tennessee;texas;utah;vermont;virginia;west virginia;washington state;wisconsin;wyoming
birmingham;manchester;liverpool;leeds;sheffield;bristol;glasgow;edinburgh;cardiff;belfast;newcastle;nottingham;leicester;southampton;portsmouth;oxford;cambridge;brighton;wimbledon;york;yorkshire;lancashire;kent;essex;surrey;sussex
hampshire;derbyshire;durham;warwickshire;somerset;gloucestershire;middlesex;northamptonshire;nottinghamshire;leicestershire;worcestershire;glamorgan;cornwall;devon;norfolk;suffolk;marseille;lyon;toulouse;nantes;bordeaux;lille
strasbourg;cannes;monte carlo;hamburg;munich;cologne;frankfurt;stuttgart;dortmund;düsseldorf;dusseldorf;leipzig;dresden;hanover;bremen;bonn;bavaria;saxony;milan;naples;turin;florence;venice;bologna;genoa;palermo;sicily;sardinia;tuscany
barcelona;valencia;seville;bilbao;malaga;zaragoza;catalonia;andalusia;porto;rotterdam;eindhoven;utrecht;antwerp;bruges;ghent;geneva;zurich;zürich;basel;lausanne;davos;salzburg;graz;innsbruck;krakow;gdansk;wroclaw;poznan;lodz;brno
thessaloniki;crete;istanbul;izmir;antalya;bursa;adana;gothenburg;malmo;bergen;aarhus;odessa;odesa;kharkiv;lviv;dnipro;donetsk;luhansk;lugansk;mariupol;zaporizhzhia;kherson;mykolaiv;bakhmut;avdiivka;sevastopol;chernihiv;sumy;poltava;kupiansk
st petersburg;st. petersburg;saint petersburg;leningrad;novosibirsk;kazan;sochi;rostov;volgograd;yekaterinburg;vladivostok;siberia;grozny;kursk;belgorod;kaliningrad;samara;murmansk;almaty;samarkand;batumi;sukhumi;gyumri
shanghai;guangzhou;shenzhen;tianjin;wuhan;chongqing;chengdu;nanjing;xinjiang;sichuan;guangdong;hubei;yunnan;hainan;fujian;zhejiang;jiangsu;shandong;henan;hunan;hebei;inner mongolia;harbin;xian;xi'an;hangzhou;macau;kowloon;lhasa
osaka;kyoto;nagoya;yokohama;hiroshima;nagasaki;fukushima;okinawa;hokkaido;sapporo;kobe;fukuoka;seoul;busan;incheon;daegu;kaohsiung;mumbai;bombay;kolkata;calcutta;chennai;madras;bangalore;bengaluru;hyderabad;ahmedabad;pune;jaipur;lucknow
kanpur;nagpur;indore;bhopal;patna;goa;srinagar;amritsar;chandigarh;ludhiana;agra;varanasi;ayodhya;guwahati;kochi;thiruvananthapuram;visakhapatnam;ranchi;raipur;bhubaneswar;dehradun;shimla;noida;gurgaon;gurugram;uttar pradesh;madhya pradesh
andhra pradesh;himachal pradesh;arunachal pradesh;bihar;gujarat;maharashtra;rajasthan;punjab;haryana;kerala;tamil nadu;karnataka;telangana;odisha;orissa;jharkhand;chhattisgarh;assam;manipur;nagaland;mizoram;tripura;meghalaya;sikkim
uttarakhand;west bengal;bengal;ladakh;jammu and kashmir;karachi;lahore;rawalpindi;faisalabad;multan;peshawar;quetta;sindh;balochistan;baluchistan;khyber pakhtunkhwa;gilgit-baltistan;sialkot;swat;waziristan;chittagong;sylhet;rajshahi;khulna
kandy;jaffna;galle;pokhara;lumbini;kandahar;herat;helmand;jalalabad;mazar-i-sharif;kunduz;ghazni;isfahan;mashhad;shiraz;tabriz;qom;natanz;basra;mosul;kirkuk;erbil;irbil;fallujah;tikrit;najaf;karbala;anbar;aleppo;homs;idlib;hama;raqqa;latakia
daraa;tel aviv;haifa;nablus;hebron;jenin;bethlehem;golan heights;golan;galilee;negev;east jerusalem;rafah;khan younis;sidon;mecca;makkah;medina;jeddah;aqaba;irbid;zarqa;petra;alexandria;giza;luxor;aswan;suez;sinai;port said;benghazi;misrata
casablanca;marrakesh;marrakech;fez;tangier;agadir;oran;sfax;lagos;kano;ibadan;port harcourt;kaduna;enugu;benin city;jos;maiduguri;borno;zamfara;ogun;oyo;osun;ondo;ekiti;bayelsa;akwa ibom;cross river;anambra;abia;ebonyi
katsina;sokoto;kebbi;jigawa;bauchi;gombe;yobe;adamawa;taraba;benue;kogi;kwara;nasarawa;niger delta;kumasi;tamale;takoradi;mombasa;kisumu;nakuru;eldoret;arusha;mwanza;dodoma;entebbe;gulu;jinja;johannesburg;durban;soweto;port elizabeth
east london;polokwane;gauteng;kwazulu-natal;limpopo;mpumalanga;western cape;eastern cape;northern cape;free state;north west;bulawayo;mutare;gweru;kitwe;ndola;livingstone;blantyre;beira;nampula;cabo delgado;lubumbashi;goma;bukavu;kivu
north kivu;south kivu;ituri;darfur;port sudan;tigray;amhara;oromia;mekelle;hargeisa;puntland;kismayo;walvis bay;kenema;timbuktu;gao;douala;bamenda
são paulo;sao paulo;rio de janeiro;rio;salvador;recife;fortaleza;porto alegre;curitiba;manaus;belo horizonte;minas gerais;bahia;amazonia;cordoba;córdoba;rosario;mendoza;patagonia;medellin;medellín;cali;cartagena;barranquilla;guayaquil;cusco
arequipa;cochabamba;santa cruz;sucre;valparaiso;valparaíso;concepcion;maracaibo;guadalajara;monterrey;tijuana;cancun;acapulco;chiapas;oaxaca;sinaloa;veracruz;puebla;jalisco;chihuahua;ciudad juarez;baja california;ciudad del este;georgetown
falkland islands;falklands;malvinas;galapagos;bermuda;cayman islands;martinique;guadeloupe;curacao;aruba;french guiana;greenland;new caledonia;tahiti;french polynesia;guam;american samoa;cook islands;bougainville;honolulu
jakarta;surabaya;bandung;medan;bali;java;sumatra;borneo;kalimantan;sulawesi;aceh;papua;west papua;lombok;yogyakarta;makassar;penang;johor;johor bahru;sabah;sarawak;selangor;perak;kedah;kelantan;terengganu;pahang;malacca;melaka;negeri sembilan
putrajaya;labuan;kota kinabalu;kuching;ipoh;chiang mai;phuket;pattaya;ho chi minh city;saigon;da nang;danang;haiphong;siem reap;cebu;davao;mindanao;luzon;visayas;quezon city;makati;rakhine;dili;new south wales;queensland;tasmania;victoria
south australia;western australia;northern territory
africa;asia;europe;north america;south america;latin america;central america;oceania;antarctica;arctic;middle east;far east;southeast asia;south asia;east asia;central asia;eastern europe;western europe;central europe;north africa;west africa
east africa;southern africa;sub-saharan africa;horn of africa;caucasus;south caucasus;balkans;scandinavia;caribbean;mediterranean;persian gulf;arabian peninsula;black sea;red sea;caspian sea;baltic sea;south china sea;east china sea;dead sea
pacific;pacific ocean;atlantic;atlantic ocean;indian ocean;arctic ocean;sahel;sahara;maghreb;levant;himalayas;alps;andes;amazon rainforest;nile;amazon river;danube;rhine;volga;euphrates;tigris;ganges;mekong;yangtze;bay of bengal;gulf of mexico
gulf of aden;gulf of guinea;gulf of oman;suez canal;panama canal;strait of hormuz;korean peninsula;eurasia;asia-pacific;indo-pacific;the gambia;white house;pentagon;kremlin;downing street;buckingham palace;capitol hill;guantanamo bay;chernobyl
`);

function entries(list: string): readonly string[] {
  return list.trim().split(/[;\n]/);
}
