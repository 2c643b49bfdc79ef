/** Words that running text cannot do without, of ten languages: English, German, French, Spanish, Italian, Portuguese, Dutch, Danish and Norwegian and Swedish, Czech and Polish, Russian and Ukrainian. Written for this project. */
export const STOP_WORDS: string =
  "the a an and of to in that is was for it on as with at by be this are have from or had not but were he his they which her she you we their has been who will would more when there what so if out up them than its into can only other also after about over him could my your our any do did just like because no most between where being while before both during those these such through i me us how then now some all may one two " +
  "der die das und ist nicht von mit den dem des ein eine einen einem einer zu im auf für sich auch als an es er sie wir ihr nach bei aus hat haben wird werden war wurde noch nur wie über aber oder um so am vom zum zur dass sind bis durch gegen kann vor unter wenn mehr sein seine seiner schon weil " +
  "le la les et est un une du dans pour que qui sur pas plus par avec au aux ce cette ces il elle nous vous ils sont ont été être mais ou son sa ses leur ne se en été après comme " +
  "el los las y es una uno del por para con no su sus lo al como más pero fue ha han está entre sobre ya cuando muy también hasta desde que se un " +
  "il lo gli di che è un una della del dei delle nel nella per con non si sono ha ma anche come più dal alla alle al " +
  "o os as e é um uma do da dos das em no na nos nas para com não que por mais foi ao se ser está seu sua " +
  "de het een en van dat niet te zijn op voor met aan er ook maar naar dan bij nog wel uit door zich werd heeft deze " +
  "og det som på av til med ikke har om den et var fra jeg vi han hun men så kan vil skal eller når ble blev och att är inte för ett till men sig från " +
  "a se na je že v s z do o i to si za po pro jako ale by který které tak od podle roku w nie się jest dla przez jak ze co tym oraz " +
  "и в не на что с как по это он она из за к для о от но так его же у был или мы они все при ее бы до та що не на як до за від він це у й";

/** Verbs that give words to somebody. A quotation beside one is never cut. Written for this project. */
export const SPEECH_VERBS: string =
  "said says say told tells added adds stated states noted notes explained explains insisted argued argues claimed claims announced wrote writes tweeted replied asked warned warns stressed emphasised emphasized declared according admitted confirmed revealed recalled continued concluded commented remarked quoted responded posted " +
  "sagte sagt erklärte erklärt betonte so schrieb teilte dit déclaré affirme affirmé expliqué dijo afirmó explicó aseguró señaló declaró disse afirmou explicou ha detto spiega zei zegt aldus sa sier säger sade сказал сказала заявил заявила řekl řekla uvedl powiedział";

/** Words of dates and times: months, weekdays, parts of a date line, zones. Written for this project. */
export const TIME_WORDS: string =
  "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun " +
  "am pm a m p ist est edt cst cdt pst pdt gmt utc bst cet cest hst ago hour hours hr hrs h minute minutes min mins m day days week weeks month months year years yesterday today published updated posted last modified date at on th st nd rd read time uhr stand vor stunden minuten tag tagen " +
  "januar februar märz mai juni juli oktober dezember montag dienstag mittwoch donnerstag freitag samstag sonntag aktualisiert veröffentlicht lesezeit janvier février mars avril juin juillet août septembre octobre novembre décembre lundi mardi mercredi jeudi vendredi samedi dimanche publié le à mis jour " +
  "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre lunes martes miércoles jueves viernes sábado domingo actualizado publicado el hace horas gennaio febbraio aprile maggio giugno luglio settembre ottobre novembre dicembre lunedì martedì mercoledì giovedì venerdì sabato domenica pubblicato " +
  "janeiro fevereiro março maio junho julho setembro outubro dezembro segunda terça quarta quinta sexta feira às januari februari maart mei augustus maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januar marts maj juni kl klokken oppdatert publisert publicerad uppdaterad " +
  "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня понеділок вівторок середа четвер пʼятниця субота неділя годин годину хвилин хвилини тому оновлено опубліковано понедельник вторник среда четверг пятница суббота воскресенье час часа часов минут минуты назад обновлено опубликовано " +
  "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia poniedziałek wtorek środa czwartek piątek sobota niedziela godz " +
  "января февраля марта апреля мая июня июля августа сентября октября ноября декабря ledna února března dubna května června července srpna září října listopadu prosince ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık";

/** Names that stand alone under or over a picture or a text. Written for this project. */
export const AGENCIES: string =
  "ap | afp | reuters | getty images | sputnik | tass | xinhua | epa | epa efe | efe | dpa | pa | pa media | pa wire | upi | ani | pti | irna | ria novosti | interfax | ukrinform | kyodo | yonhap | bernama | anadolu | aa | ansa | apa | keystone | imago | associated press | the associated press | press association | bloomberg | istock | shutterstock | alamy | unsplash | pixabay | pexels | adobe stock | zuma press | usa today sports | afp via getty images | picture alliance";
