import { describe, test } from "vitest";
import { expectDates } from "./expectDates.ts";

// The document date is Friday, 19 July 2024.

describe("German", () => {
  test.each([
    "«Sonntag, 14. Juli 2024»=2024-07-14",
    "«Sonntag, den 14. Juli 2024»=2024-07-14",
    "«14. Juli 2024, 09:15 Uhr»=2024-07-14T09:15",
    "«Sonntag, 14. Juli 2024, 9.15 Uhr»=2024-07-14T09:15",
    "am «14. Juli um 9:15 Uhr»=2024-07-14T09:15 in Bonn",
    "«Mo., 15. Juli 2024»=2024-07-15",
    "«Mo 15. Juli 2024»=2024-07-15",
    "«So., 14. April 2024»=2024-04-14",
    "«Di., 16.07.2024»=2024-07-16",
    "Wien, «3. Jänner 2024»=2024-01-03",
    "Graz, «5. Feber 2024»=2024-02-05",
    "am «14. Okt. 2024»=2024-10-14",
    "am «3. Dez. 2023»=2023-12-03",
    "am «1. Mai»=2024-05-01 in Kiel",
    "im «Juli 2024»=2024-07 und im «März 2023»=2023-03",
    "kam am «Freitag»=2024-07-19 an",
    "seit «Samstag»=2024-07-13 und bis «Sonnabend»=2024-07-13",
    "bis «Donnerstag, 9. Mai 2024»=2024-05-09",
  ])("%s", (text) => expectDates(text));

  test.each([
    "Das war so. Do it again, sagte Frau Sonntag",
    "Die Mai und der Juli kamen",
    "Robinson und Freitag blieben",
    "Fr. Meier und Mo Salah",
  ])("leaves alone %s", (text) => expectDates(text));
});

describe("French", () => {
  test.each([
    "«mercredi 3 juillet 2024 à 9h15»=2024-07-03T09:15",
    "«mercredi 3 juillet 2024 à 18h»=2024-07-03T18:00",
    "«dimanche 14 juillet 2024»=2024-07-14",
    "le «14 juillet»=2024-07-14",
    "le «1er juillet 2024»=2024-07-01",
    "le «1er mai»=2024-05-01",
    "le «3 mars»=2024-03-03 et le «5 août»=2024-08-05",
    "«mardi 5 mars»=2024-03-05",
    "«mer. 3 juil. 2024»=2024-07-03",
    "«16 févr. 2024»=2024-02-16",
    "«2 déc. 2023»=2023-12-02",
    "depuis «mars 2024»=2024-03",
    "«samedi 2 decembre 2023»=2023-12-02",
    "venu «vendredi»=2024-07-19, parti «jeudi»=2024-07-18",
  ])("%s", (text) => expectDates(text));

  test.each(["de mars en mai", "la mer et le sam", "Mars et Mai"])("leaves alone %s", (text) => expectDates(text));
});

describe("Spanish", () => {
  test.each([
    "«domingo, 14 de julio de 2024»=2024-07-14",
    "«domingo 14 de julio de 2024, a las 9:15»=2024-07-14T09:15",
    "el «14 de julio del 2024»=2024-07-14",
    "el «1.º de mayo de 2024»=2024-05-01",
    "el «1º de mayo»=2024-05-01",
    "el «1ro de enero de 2024»=2024-01-01",
    "el «3 de mayo»=2024-05-03",
    "«14 ene 2024»=2024-01-14",
    "«lun. 15 de julio de 2024»=2024-07-15",
    "en «julio de 2024»=2024-07",
    "el «miércoles»=2024-07-17 y el «sábado»=2024-07-13",
  ])("%s", (text) => expectDates(text));

  test.each(["el sol, la mar y el dom", "la vie y el mayo", "Plácido Domingo y Julio"])("leaves alone %s", (text) =>
    expectDates(text),
  );
});

describe("Italian", () => {
  test.each([
    "«domenica 14 luglio 2024»=2024-07-14",
    "«Domenica, 14 luglio 2024, ore 9:15»=2024-07-14T09:15",
    "«domenica 14 luglio 2024 alle 9:15»=2024-07-14T09:15",
    "«14 luglio 2024 alle ore 9.15»=2024-07-14T09:15",
    "«1º luglio 2024»=2024-07-01",
    "«1° maggio»=2024-05-01",
    "il «25 aprile»=2024-04-25",
    "«14 lug 2024»=2024-07-14",
    "«mar 16 luglio 2024»=2024-07-16",
    "«5 ago. 2023»=2023-08-05",
    "«5 gen 2024»=2024-01-05",
    "«10 ott 2023»=2023-10-10",
    "dal «settembre 2023»=2023-09",
    "il «venerdì»=2024-07-19 e il «lunedi»=2024-07-15",
    "«sabato 2 dicembre 2023»=2023-12-02",
  ])("%s", (text) => expectDates(text));

  test.each(["il mare, il sole, sette dì", "Marzo e Maggio", "mag gen giu lug ago set"])("leaves alone %s", (text) =>
    expectDates(text),
  );
});

describe("Portuguese", () => {
  test.each([
    "«domingo, 14 de julho de 2024»=2024-07-14",
    "«terça-feira, 16 de julho de 2024, às 9h15»=2024-07-16T09:15",
    "«Segunda-feira, 15 de julho de 2024»=2024-07-15",
    "«1.º de maio de 2024»=2024-05-01",
    "«1º de março»=2024-03-01",
    "«25 de dezembro de 2023»=2023-12-25",
    "«sex, 19 de julho de 2024»=2024-07-19",
    "«14 fev 2024»=2024-02-14",
    "em «outubro de 2023»=2023-10",
    "na «quarta-feira»=2024-07-17 e no «sábado»=2024-07-13",
    "na «sexta-feira»=2024-07-19",
    "«quinta-feira 18/07/2024»=2024-07-18",
  ])("%s", (text) => expectDates(text));

  test.each([
    "a segunda parte, a terça parte e a quinta vez",
    "a feira de sexta",
    "na quarta, na quinta e na Segunda",
    "o set e o out",
  ])("leaves alone %s", (text) => expectDates(text));
});

describe("Russian", () => {
  test.each([
    "«14 июля 2024 года»=2024-07-14",
    "«14 июля 2024 г.»=2024-07-14",
    "«14 июля 2024, 09:15»=2024-07-14T09:15",
    "«Воскресенье, 14 июля 2024 года, 09:15»=2024-07-14T09:15",
    "«14 июля в 9:15»=2024-07-14T09:15",
    "«14-го июля»=2024-07-14",
    "«пн, 15 июля 2024»=2024-07-15",
    "«Вт, 16.07.2024»=2024-07-16",
    "«14 окт. 2023»=2023-10-14",
    "с «1 мая»=2024-05-01 по «9 мая»=2024-05-09",
    "«июль 2024»=2024-07 и в «июле 2024 года»=2024-07",
    "в «среду»=2024-07-17, в «пятницу»=2024-07-19, в «субботу»=2024-07-13",
  ])("%s", (text) => expectDates(text));

  test.each(["в мае и в июле", "ср. стр. 12", "пт и вс", "г. Москва"])("leaves alone %s", (text) => expectDates(text));
});

describe("Ukrainian", () => {
  test.each([
    "«неділя, 14 липня 2024»=2024-07-14",
    "«Неділя, 14 липня 2024 року, 09:15»=2024-07-14T09:15",
    "«14 липня 2024 р.»=2024-07-14",
    "«14 липня о 9:15»=2024-07-14T09:15",
    "«нд, 14 липня 2024»=2024-07-14",
    "«14 лип. 2024»=2024-07-14",
    "«липень 2024»=2024-07 і в «червні 2023 року»=2023-06",
    "у «пʼятницю»=2024-07-19, в «п'ятницю»=2024-07-19, у «середу»=2024-07-17",
  ])("%s", (text) => expectDates(text));

  test.each(["лютий мороз і 14 лист", "листопад", "у травні"])("leaves alone %s", (text) => expectDates(text));
});

describe("English words are no names of other languages", () => {
  test.each([
    "He ate 3 mars bars and 2 Mars bars",
    "a probe of Mars and 3 mai tais",
    "every mars mission and each lug nut",
    "the last sex of it, the first mar in it",
    "4 mar, 20 sol, 5 set, 14 ago, 3 dom, 5 lug nuts, 5 Gen Z users, 3 sab",
    "cup of 3 mayo jars",
    "two of 3 sets; 2 Julio Iglesias songs",
    "Do it. So it goes. Sam and Dom met Mo.",
    "He ran fr. 3 to 5",
    "the quarta, the quinta and the feira",
    "out, sat, sun and sex",
    "9h15 is no time alone",
  ])("in %s", (text) => expectDates(text));

  test.each([
    "So, «14 July 2024»=2024-07-14 it was",
    "Do «14 July»=2024-07-14 and «15 July»=2024-07-15",
    "There he sat. «14 July 2024»=2024-07-14 was hot",
    "They vie. «14 July»=2024-07-14 was hot",
    "long ago «2024»=2024 seemed far",
    "the «mardi gras»=2024-02-13 parade",
    "the best 5 set «2024»=2024 records",
  ])("beside a date: %s", (text) => expectDates(text));
});
