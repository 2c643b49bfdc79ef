import { describe, expect, test } from "vitest";
import { cueOf } from "../../../../article/src/recognize/quotes/grammar/cueVerbs.ts";
import { expectQuotes } from "./quoteNotation.ts";

describe("finds the speaker in German", () => {
  test.each([
    "⟦„Die Brücke bleibt zu“⟧=direct(Okri), sagte Okri am Montag.",
    "⟦„Die Brücke bleibt zu“⟧=direct(Okri), so Okri.",
    "⟦„Die Brücke bleibt zu“⟧=direct(die Polizei), teilte die Polizei am Abend mit.",
    "⟦»Die Brücke bleibt zu«⟧=direct(Okri), fügte Okri hinzu.",
    "⟦„Die Brücke bleibt zu“⟧=direct(die Ministerin), räumte die Ministerin ein.",
    "⟦„Die Brücke bleibt zu“⟧=direct(ein Fischer), beschreibt ein Fischer die Lage.",
    "Okri sagte: ⟦„Die Brücke bleibt zu.“⟧=direct(Okri)",
    "Okri wies den Vorwurf zurück: ⟦„Die Brücke bleibt zu.“⟧=direct(Okri)",
    "⟦„Die Brücke bleibt zu“⟧=direct(Okri), hatte Okri am Montag erklärt.",
    "⟦„Die Brücke bleibt zu“⟧=direct(Okri), wird Okri zitiert.",
    "⟦„Die Brücke bleibt zu“⟧=direct(der Mitteilung), heißt es in der Mitteilung.",
    "Die Brücke sei ⟦„sicher und trocken“⟧=mixed(Quill), wie Quill betonte.",
    "Die Zeitung zitiert Okri mit den Worten: ⟦„Die Brücke bleibt zu.“⟧=direct(Okri)",
    "Okri zufolge ist die Brücke ⟦„sicher und trocken“⟧=mixed(Okri).",
    "Laut Okri ist die Brücke ⟦„sicher und trocken“⟧=mixed(Okri).",
    "Okri bezeichnete die Brücke als ⟦„sicher und trocken“⟧=mixed(Okri).",
    "Okri sprach von einem ⟦„schlechten Witz“⟧=mixed(Okri).",
    "Die Brücke sei ⟦„sicher und trocken“⟧=mixed(Quill), betonte Quill.",
  ])("%s", expectQuotes);

  test.each([
    "Es gab ein ⟦„großes Durcheinander“⟧=scare auf der Brücke.",
    "Der Weg führte an der ⟦„langen Bank“⟧=scare vorbei.",
    "Sie stellte sich in das ⟦„tiefe Wasser“⟧=scare.",
  ])("and none where a verb lacks its particle: %s", expectQuotes);
});

describe("finds the speaker in French", () => {
  test.each([
    "⟦« Le pont est fermé »⟧=direct(Okri), affirme Okri.",
    "⟦« Le pont est fermé »⟧=direct(il), a-t-il dit.",
    "⟦« Le pont est fermé »⟧=direct(elle), a-t-elle ajouté lundi.",
    "⟦« Le pont est fermé »⟧=direct(elle), poursuit-elle.",
    "⟦« Le pont est fermé »⟧=direct(le maire), selon le maire.",
    "⟦« Le pont est fermé »⟧=direct(Okri), se réjouit Okri.",
    "⟦«\u00a0Le pont est fermé\u00a0»⟧=direct(Okri), rétorque Okri.",
    "Le maire a déclaré : ⟦« Le pont est fermé. »⟧=direct(Le maire)",
    "Okri a qualifié le plan de ⟦« mauvaise plaisanterie »⟧=mixed(Okri).",
    "Selon Okri, le pont est ⟦« sûr et sec »⟧=mixed(Okri).",
  ])("%s", expectQuotes);
});

describe("finds the speaker in Spanish", () => {
  test.each([
    "⟦«El puente está cerrado»⟧=direct(la ministra), dijo la ministra.",
    "⟦“El puente está cerrado”⟧=direct(Okri), ha declarado Okri.",
    "⟦“El puente está cerrado”⟧=direct(el alcalde), según el alcalde.",
    "⟦“El puente está cerrado”⟧=direct(Okri), zanjó Okri.",
    "El alcalde dijo: ⟦“El puente está cerrado.”⟧=direct(El alcalde)",
    "Okri tachó el plan de ⟦“mala broma”⟧=mixed(Okri).",
    "Según Okri, el puente es ⟦“seguro y seco”⟧=mixed(Okri).",
    "Los vecinos denuncian que el puente es ⟦“una trampa”⟧=mixed(Los vecinos).",
  ])("%s", expectQuotes);
});

describe("finds the speaker in Russian and Ukrainian", () => {
  test.each([
    "⟦«Мост закрыт»⟧=direct(Окрин), — сказал Окрин.",
    "⟦«Мост закрыт»⟧=direct(он), — рассказывает он.",
    "⟦«Мост закрыт, — сказал Окрин. — Он закрыт и завтра»⟧=direct(Окрин).",
    "⟦«Міст закрито, — розповіла інженерка Олена Кравець. — Завтра теж»⟧=direct(Олена Кравець).",
    "⟦„Мост закрыт“⟧=direct(Окрин), — отмечал Окрин.",
    "Окрин сказал: ⟦«Мост закрыт»⟧=direct(Окрин).",
    "По словам Окрина, мост ⟦«сухой и надёжный»⟧=mixed(Окрина).",
    "Окрин назвал план ⟦«плохой шуткой»⟧=mixed(Окрин).",
    "⟦«Міст закрито»⟧=direct(Окрина), – додала Окрина.",
    "⟦«Міст закрито»⟧=direct(він), – наголошує він.",
    "Окрин заявив: ⟦«Міст закрито»⟧=direct(Окрин).",
    "На думку Окрина, план ⟦«поганий жарт»⟧=mixed(Окрина).",
  ])("%s", expectQuotes);
});

test.each([
  "sagten gesagt betont mitgeteilt hinzufügte berichteten fragte zurückgewiesen",
  "affirment expliquait précisé répondu",
  "aseguran aclaró dicho explicado",
  "заявляют подчеркнула сообщило уверена",
  "кажуть зауважив повідомили переконані",
])("knows the forms %s", (forms) => {
  for (const form of forms.split(" ")) expect(cueOf(form)?.inverts, form).toBe(true);
});

test.each(["critique", "nuance", "lance", "lit", "bat", "fort"])("takes the English word %s for no cue", (word) => {
  expect(cueOf(word)?.inverts).not.toBe(true);
});
