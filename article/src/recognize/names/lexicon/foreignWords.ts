// Words beside names in languages other than English. Written for this project from general knowledge.

/** Stand before a person's name, lower case: German, French, Spanish, Portuguese, Italian, Ukrainian, Russian. */
export const FOREIGN_TITLES: ReadonlySet<string> = words(
  "herr herrn frau präsident präsidentin kanzler kanzlerin minister ministerin könig königin papst richter richterin pfarrer pastor trainer trainerin autor autorin professorin sprecher sprecherin chef chefin stadträtin vorsitzende vorsitzender " +
    "le monsieur président présidente ministre maire directeur directrice el presidente presidenta ministro ministra alcalde alcaldesa director directora prefeito prefeita sindaco sindaca " +
    "президент президента президентом президентка міністр міністра міністерка министр министра голова головою глава директор директора директорка директорки мер мера мэр водій водитель учитель вчитель вчителька вчительки учителька лікар лікарка " +
    "журналіст журналістка журналист депутат депутатка депутата посол посла речник речниця секретар секретарь губернатор губернатора генерал полковник капітан пан пані професор тренер",
);

/** What German words for offices and callings end in: `Oberbürgermeister`, `Stadtwerke-Chefin`, `Regierungssprecherin`. */
export const CALLING_ENDINGS: string =
  "meister meisterin minister ministerin präsident präsidentin kanzler kanzlerin sprecher sprecherin direktor direktorin vorsitzende vorsitzender leiter leiterin forscher forscherin";

/** The end of a company's or a society's name. */
export const COMPANY_FORMS: ReadonlySet<string> = words(
  "gmbh ag kg ohg se ug mbh kgaa e.v e.v. s.a s.a. s.l s.p.a sarl srl oy ab asa",
);

/** Before them stands no name but what the lists know: articles and the like of German, French, Spanish, Italian. Also the words that open a sentence. */
export const DETERMINERS: ReadonlySet<string> = words(
  "der die das den dem des ein eine einen einem einer eines im am zum zur vom beim ins ans kein keine keinen keiner sein seine seinen seiner ihr ihre ihren ihrer ihrem unser unsere dieser diese dieses diesen diesem jeder jede jedes jeden alle viele zwei drei " +
    "man es er sie wir ich und oder aber doch auch wie wer was wo wenn dann nach bei mit auf aus für seit vor bis selbst noch nur so hier jetzt schon demnach stattdessen " +
    "le la les un une ce cette ces son sa ses leur leurs au aux du el los las una unos unas su sus lo il lo gli i uno",
);

/** Given names in Cyrillic letters, without their ending: `оксан` of `Оксана`, `Оксани`. */
export const GIVEN_NAME_STEMS: ReadonlySet<string> = words(
  "олександр александр олекс алекс андрі андре анатолі борис богдан валері василь васил віктор виктор віталі витали володимир владимир вячеслав геннаді георгі григорі данил дмитр денис євген евген ігор игор іван иван кирил костянтин константин " +
    "леонід леонид максим микола миколи николa михайл михаил назар олег остап павл петр петро роман руслан святослав сергі серге степан тарас тимофі федір федор юрі юри ярослав " +
    "анн ганн алл аліс анастасі валентин вікторі виктори галин дарин дар'я евгені ірин ирин катерин екатерин лари ларис людмил любов марин марі мари надія надії наталі натали оксан олен елен ольг світлан светлан софі соломі тетян татьян юлі юли яна яни",
);

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(" "));
}
