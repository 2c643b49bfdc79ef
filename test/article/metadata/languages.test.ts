import { describe, expect, test } from "vitest";
import { Analyzer } from "../../../article/src/index.ts";

/** A headline and a paragraph in a language, and lines between them: what is read of the publication, and who wrote. */
interface Paper {
  readonly headline: string;
  readonly paragraph: string;
  readonly lines: readonly (readonly [line: string, published: string, byline?: string])[];
}

const PAPERS: Readonly<Record<string, Paper>> = {
  German: {
    headline: "Hafenstreik geht in die zweite Woche",
    paragraph:
      "Die Hafenarbeiter von Aldmünde haben am Freitag die Arbeit niedergelegt, nachdem die Gespräche mit der Stadt in der Nacht gescheitert waren. Bürgermeisterin Lena Okafor sagte, man werde weiter verhandeln, und es gebe noch keinen Grund zur Sorge.",
    lines: [
      ["Von Eva Fuchs, Sonntag, 14. Juli 2024, 09:15 Uhr", "2024-07-14T09:15", "Eva Fuchs"],
      ["Eva Fuchs | 14. Juli 2024 | 9.15 Uhr", "2024-07-14T09:15", "Eva Fuchs"],
      ["Veröffentlicht am 14.07.2024 um 09:15 Uhr", "2024-07-14T09:15"],
      ["So., 14. Juli 2024, 9 Uhr", "2024-07-14T09:00"],
    ],
  },
  French: {
    headline: "La grève du port entre dans sa deuxième semaine",
    paragraph:
      "Les dockers du port de Valmère ont cessé le travail vendredi, après l'échec des discussions avec la ville dans la nuit. La maire Léna Okafor a dit que les négociations allaient continuer et qu'il n'y avait pas encore de raison de s'inquiéter.",
    lines: [
      ["Par Anne Dupont, le 14 juillet 2024 à 9h15", "2024-07-14T09:15", "Anne Dupont"],
      ["Publié le dimanche 14 juillet 2024 à 09h15", "2024-07-14T09:15"],
      ["Publié le 1er juillet 2024, mis à jour le 2 juillet 2024", "2024-07-01"],
      ["Anne Dupont - 14 juil. 2024", "2024-07-14"],
    ],
  },
  Spanish: {
    headline: "La huelga del puerto entra en su segunda semana",
    paragraph:
      "Los estibadores del puerto de Valmera dejaron de trabajar el viernes, después de que las conversaciones con la ciudad fracasaran durante la noche. La alcaldesa Lena Okafor dijo que las negociaciones iban a continuar y que no había motivo de preocupación.",
    lines: [
      ["Por Ana Ruiz, 14 de julio de 2024, 09:15", "2024-07-14T09:15", "Ana Ruiz"],
      ["Publicado el domingo, 14 de julio de 2024, a las 9:15", "2024-07-14T09:15"],
      ["14 jul 2024 - 09:15 CEST", "2024-07-14T09:15+02:00"],
    ],
  },
  Italian: {
    headline: "Lo sciopero del porto entra nella seconda settimana",
    paragraph:
      "I portuali di Valmera hanno smesso di lavorare venerdì, dopo che i colloqui con la città sono falliti nella notte. La sindaca Lena Okafor ha detto che le trattative andranno avanti e che non c'è ancora motivo di preoccupazione per la gente del porto.",
    lines: [
      ["di Anna Rossi, 14 luglio 2024, ore 9:15", "2024-07-14T09:15", "Anna Rossi"],
      ["Domenica 14 luglio 2024 alle 09.15", "2024-07-14T09:15"],
      ["1º luglio 2024", "2024-07-01"],
      ["Pubblicato il 5 gen 2024 | Aggiornato il 6 gen 2024", "2024-01-05"],
    ],
  },
  Portuguese: {
    headline: "Greve no porto entra na segunda semana",
    paragraph:
      "Os estivadores do porto de Valmera pararam de trabalhar na sexta-feira, depois de as conversas com a cidade terem falhado durante a noite. A presidente da câmara Lena Okafor disse que as negociações vão continuar e que não há ainda motivo de preocupação.",
    lines: [
      ["Por Ana Silva, 14 de julho de 2024, 09h15", "2024-07-14T09:15", "Ana Silva"],
      ["Terça-feira, 16 de julho de 2024 às 9h15", "2024-07-16T09:15"],
      ["Publicado em 1.º de maio de 2024", "2024-05-01"],
    ],
  },
  Russian: {
    headline: "Забастовка в порту продолжается вторую неделю",
    paragraph:
      "Докеры порта Вальмера прекратили работу в пятницу, после того как ночью провалились переговоры с городом. Мэр Лена Окафор сказала, что переговоры продолжатся и что причин для беспокойства пока нет, а порт будет работать и дальше.",
    lines: [
      ["Автор: Анна Петрова, 14 июля 2024 года, 09:15", "2024-07-14T09:15", "Анна Петрова"],
      ["14 июля 2024 г. в 9:15", "2024-07-14T09:15"],
      ["Опубликовано: 14 июля 2024 года", "2024-07-14"],
    ],
  },
  Ukrainian: {
    headline: "Страйк у порту триває другий тиждень",
    paragraph:
      "Докери порту Вальмера припинили роботу у пʼятницю, після того як уночі провалилися переговори з містом. Мерка Лена Окафор сказала, що переговори триватимуть і що причин для занепокоєння поки немає, а порт працюватиме й далі.",
    lines: [
      ["Автор: Ганна Петренко, 14 липня 2024 року, 09:15", "2024-07-14T09:15", "Ганна Петренко"],
      ["Неділя, 14 липня 2024, 09:15", "2024-07-14T09:15"],
      ["Опубліковано 14 липня 2024 р. о 9:15", "2024-07-14T09:15"],
    ],
  },
};

describe.each(Object.entries(PAPERS))("of a page in %s", (_, { headline, paragraph, lines }) => {
  test.each(lines)("is read: %s", (line, published, byline) => {
    const { metadata } = new Analyzer().analyze([headline, line, paragraph, turned(paragraph)].join("\n"));
    expect(metadata.published?.value).toBe(published);
    if (byline !== undefined) expect(metadata.byline?.value).toEqual([byline]);
  });
});

/** The second sentence before the first: another paragraph. */
function turned(paragraph: string): string {
  const [first, second] = paragraph.split(". ");
  return `${second} ${first}.`;
}
