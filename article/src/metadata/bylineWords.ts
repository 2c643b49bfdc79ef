/** Written for this project. */

/**
 * `By `, `By: `, `ByAnn`, `Written by `, `Von `, `Par `, `Por `, `di `, `Автор: `, `Текст: `, `About the author`, and the same alone on the line. Capitals as sites print them;
 * `by` in small letters opens a by-line too, `di` in small letters only: Di Stefano is a name.
 */
export const AUTHOR_LABEL: RegExp =
  /^[\s(]{0,400}(?:(?:(?:written|reported|story|words|report|reporting|text|posted) )?[Bb]y|BY|(?:Written|Reported|Story|Words|Report|Reporting|Text|Posted|Analysis|Opinion) [Bb]y|Authors?(?: of the article)?|About the [Aa]uthor|ABOUT THE AUTHOR|[Vv]on|VON|Autor(?:in|en)?|Par|PAR|Auteur|Por|POR|di|Autore|Door|Автори?|Авторы?|Текст)(?:\s{0,3}:\s{0,3}|\s{1,3}|\s{0,3}$|(?=\p{Lu}\p{Ll}))/u;

/** `… by Ann Baker` after the date */
export const INNER_LABEL: RegExp = /[\s|•·,-][Bb]y\s{1,3}(?=\p{Lu})/u;

/** `By Ann Baker` */
export const BARE_LABEL: RegExp = /^\s{0,400}[Bb][Yy]/;

/** Between two names. */
export const CONJUNCTIONS: ReadonlySet<string> = new Set("and und et y e en och og i und и та і й with".split(" "));

/** In small letters inside a name: Ursula von der Leyen. */
export const PARTICLES: ReadonlySet<string> = new Set(
  "al ap bin ben da dal das de del della den der di do dos du el ibn la le ten ter van vom von zu zum zur".split(" "),
);

/** What comes after the names and is no part of them, with a small letter: `in Beirut`, `for the Desk`. */
export const AFTER_NAMES: ReadonlySet<string> = new Set(
  "in at for from near of on reports reporting reported writes is aus für à pour en para desde в у для из".split(" "),
);

/** Words of an author's office; the name ends before them. */
export const OFFICES: ReadonlySet<string> = new Set(
  (
    "editor editors reporter reporters correspondent correspondents writer writers columnist contributor producer journalist journalists " +
    "senior staff chief deputy assistant associate contributing managing executive special foreign political parliamentary diplomatic national " +
    "world business sports sport health science technology tech lifestyle crime court education environment climate defence defense security " +
    "economics finance entertainment showbiz royal royals digital news breaking features money travel culture arts audience multimedia investigations " +
    "fellow intern photographer analyst professor president director founder author redakteur redakteurin korrespondent korrespondentin " +
    "reporterin journaliste rédacteur rédactrice redactor redactora corresponsal корреспондент редактор журналист кореспондент журналістка"
  ).split(" "),
);

/** Words that open the next part of the line. */
export const LABELS: ReadonlySet<string> = new Set(
  (
    "updated published posted modified last first created advertisement share comments read min opens email follow view via " +
    "veröffentlicht aktualisiert publié mis publicado actualizado atualizado pubblicato aggiornato опубликовано обновлено опубліковано оновлено"
  ).split(" "),
);

export const WEEKDAYS: ReadonlySet<string> = new Set(
  (
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun " +
    "montag dienstag mittwoch donnerstag freitag samstag sonntag lundi mardi mercredi jeudi vendredi samedi dimanche " +
    "lunes martes miércoles jueves viernes sábado domingo lunedì martedì mercoledì giovedì venerdì sabato domenica " +
    "segunda-feira terça-feira quarta-feira quinta-feira sexta-feira понедельник вторник среда четверг пятница суббота воскресенье " +
    "понеділок вівторок середа четвер пʼятниця п'ятниця субота неділя"
  ).split(" "),
);

/** English names of months and their short forms; also names of people (April, June), so a day must follow. */
export const MONTHS: ReadonlySet<string> = new Set(
  (
    "january february march april may june july august september october november december " +
    "jan feb mar apr jun jul aug sep sept oct nov dec januar februar märz mai juni juli oktober dezember"
  ).split(" "),
);

/** News agencies and papers that stand beside a name. They are the by-line only where nobody else is. */
export const AGENCIES: ReadonlySet<string> = new Set(
  (
    "reuters|ap|afp|dpa|ans|ansa|efe|tass|interfax|bloomberg|upi|pa|ians|pti|ani|xinhua|bernama|cnn|bbc|bbc news|associated press|the associated press|" +
    "agence france-presse|press association|pa media|bloomberg news|reuters staff|afp staff|fox news|sky news|abc news|nbc news|cbs news|cbc news|al jazeera|ukrinform|ria novosti|kyodo news|news desk"
  ).split("|"),
);
