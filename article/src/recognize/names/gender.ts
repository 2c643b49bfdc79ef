import type { Cluster } from "../../model/analysis.ts";

export type Gender = "male" | "female";

/** What titles, offices and common forenames say of a person's gender; `undefined` where they say nothing. */
export function genderOf(cluster: Cluster): Gender | undefined {
  if (cluster.type !== "person") return undefined;
  for (const role of cluster.roles) {
    for (const word of role.text.toLowerCase().split(" ")) {
      const known = WORDS.get(word);
      if (known !== undefined) return known;
    }
  }
  const first = cluster.name.toLowerCase().split(" ", 1)[0] ?? "";
  return cluster.name.includes(" ") ? WORDS.get(first) : undefined;
}

/** Written for this project. */
const MALE =
  "mr mister sir lord king prince father brother spokesman chairman congressman businessman policeman sheikh imam bishop actor herr señor monsieur " +
  "abdul abdullah adam ahmad ahmed alan albert alex alexander ali andrew andriy angus anthony antonio arthur barack ben benjamin bernie bill boris brian carl carlos charles chris christian christopher " +
  "chuck claude daniel david dennis dmitry dmitri donald ed edward elon emmanuel eric erik francis francisco frank franz fred friedrich gary george gerald gordon greg gustavo hans harold harry hassan " +
  "henry hugh hussein ibrahim igor ivan jack jacob jacques jake james jason javier jean jeff jeremy jim jimmy joe joel john johannes jonathan jorge jose josé joseph josh juan julian jürgen justin karl " +
  "keith ken kenneth kevin khalid klaus larry lee leo luis lukas mahmoud manuel marco mario mark martin masoud matt matthew max michael miguel mike mikhail mitch mohamed mohammad mohammed muhammad " +
  "narendra nasser nicholas nick nicolas nikolai nikolay oleg oleksandr olaf oliver omar otto pablo patrick paul pedro peter petro philip pierre rafael ralph raymond recep reza ricardo richard rick robert " +
  "roberto roger ron ronald rudy ryan samuel scott sean sebastian sergei sergey sergio simon stefan stephen steve steven ted thomas tim tom tony vadim victor viktor vladimir volodymyr walter wang " +
  "wayne werner wilhelm will william wolfgang xavier yevgeny yusuf владимир дмитрий сергей александр алексей андрей михаил николай иван володимир дмитро олександр";
const FEMALE =
  "mrs ms miss madam lady queen princess mother sister spokeswoman chairwoman congresswoman businesswoman policewoman actress duchess baroness frau señora madame " +
  "abigail ada alexandra alexandria alice alison allison amanda amy ana andrea angela anita ann anna anne annette anja barbara beatrice berta beth betsy brenda bridget camila carla carly carmen carol caroline " +
  "catherine cathy charlotte christina christine claire clara claudia condoleezza cristina cynthia debbie deborah diana diane donna dorothy elena elizabeth ellen emily emma erin eva evelyn fatima fatema " +
  "fiona florence frances françoise gabriela gina giorgia gloria grace greta hannah heather heidi helen hillary hope ines ingrid irina isabel isabelle ivanka jane janet janice jennifer jenny jessica jill " +
  "joan joanna josephine joyce judith judy julia julie kamala karen karin kate katherine kathleen kathy katrin kellyanne kelly kim kimberly kirsten laura lauren laurie leila leyla linda lisa liz loretta " +
  "louise lucy luisa madeleine maggie margaret maria maría marie marina marine marion martha mary maryam megan melania melinda melissa mette michelle monica monika nadia nancy naomi natalia natalie nicole " +
  "nikki nina nora olga olha pamela patricia paula petra rachel rebecca renate rosa rose ruth sabine samantha sandra sara sarah sharon sheila shirley silvia sofia sonia sophie stephanie sue susan susanna " +
  "susanne svetlana sylvia tamara teresa theresa tina tulsi ursula valentina valérie vanessa vera veronica victoria virginia wendy yulia yuliya zahra мария анна ольга елена наталья ирина юлия олена";

const WORDS: ReadonlyMap<string, Gender> = new Map([
  ...MALE.split(" ").map((word) => [word, "male"] as const),
  ...FEMALE.split(" ").map((word) => [word, "female"] as const),
]);
