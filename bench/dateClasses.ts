import { readFileSync } from "node:fs";
import { Analyzer } from "../article/src/index.ts";
import { NO_SHARED, sharedPath } from "./sharedData.ts";
import { type Figure, missing } from "./table.ts";

/** The development sets of news. */
const SETS = ["timebank", "aquaint", "meantime-dev"];

interface Article {
  readonly id: string;
  readonly text: string;
  readonly date?: string;
  readonly dates: readonly GoldDate[];
}

interface GoldDate {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  /** `null` where the annotators gave no single value: it counts as one that cannot be right. */
  readonly value: string | null;
  /** Other values that are right too. */
  readonly alt?: readonly string[];
}

interface Count {
  readonly all: number;
  readonly overlapped: number;
  readonly right: number;
}
const NONE: Count = { all: 0, overlapped: 0, right: 0 };

/**
 * Recall by the kind of expression, over the news sets: how many of the gold expressions of a class are overlapped by one that was found, and for how many one of those has the right
 * value. It says where work pays; the accuracy section says how good the whole is.
 */
export function dateClasses(): readonly Figure[] {
  const names = [...CLASSES.map(({ name }) => name), SET, OTHER];
  const counts = new Map(names.map((name) => [name, NONE]));
  for (const set of SETS) {
    const path = sharedPath(`bench/dates/${set}.jsonl`);
    if (!path) return missing(["dates by class"], NO_SHARED);
    for (const line of readFileSync(path, "utf8").trim().split("\n")) count(JSON.parse(line) as Article, counts);
  }
  return [...counts, ["all", [...counts.values()].reduce(sum)] as const].map(([name, { all, overlapped, right }]) => ({
    what: `date values: ${name}`,
    unit: "%",
    note: `of ${all}; ${percent(overlapped, all).toFixed(1)} % overlapped`,
    ...(all > 0 && { value: percent(right, all) }),
  }));
}

function count(article: Article, counts: Map<string, Count>): void {
  const { text, date, dates: gold } = article;
  const found = new Analyzer().analyze(text, date === undefined ? {} : { date }).dates;
  for (const expression of gold) {
    const overlapping = found.filter(({ start, end }) => start < expression.end && end > expression.start);
    const accepted = [expression.value, ...(expression.alt ?? [])];
    const isRight = overlapping.some(({ value }) => accepted.includes(value));
    const name = classOf(text.slice(expression.start, expression.end), expression.type);
    const one = { all: 1, overlapped: overlapping.length > 0 ? 1 : 0, right: isRight ? 1 : 0 };
    counts.set(name, sum(counts.get(name) ?? NONE, one));
  }
}

function sum(a: Count, b: Count): Count {
  return { all: a.all + b.all, overlapped: a.overlapped + b.overlapped, right: a.right + b.right };
}

function percent(part: number, all: number): number {
  return all === 0 ? 0 : (part / all) * 100;
}

function classOf(text: string, type: string): string {
  if (type === "SET") return SET;
  const words = text.toLowerCase().replace(/\s+/g, " ").replace(/[.,]$/, "");
  return CLASSES.find(({ pattern }) => pattern.test(words))?.name ?? OTHER;
}

interface DateClass {
  readonly name: string;
  /** Of the whole expression in small letters, without a stop at its end. */
  readonly pattern: RegExp;
}

const SET = "recurring (daily, each July)";
const OTHER = "other";

const WEEKDAY = "(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day)";
const MONTH =
  "(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\b\\.?)";
const DAY = "(?:\\d{1,2}(?:st|nd|rd|th)?|first|second|third|(?:four|fif|six|seven|eigh|nin|ten)th)";
const YEAR = "(?:1[89]\\d{2}|20\\d{2}|nineteen [a-z-]+|two thousand)";
const PART = "(?:(?:around|early|mid|late|last|this|next|sometime|the) ?-?)";
const UNIT = "(?:second|minute|hour|day|week|weekend|month|quarter|summer|year|decade)";
const NUMBER =
  "(?:\\d[\\d/ .,]*|an?|half|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand)";

/** The first rule that fits counts: a later one need not say what it leaves to those before it. */
const CLASSES: readonly DateClass[] = [
  { name: "weekday alone", pattern: new RegExp(`^${WEEKDAY}$`) },
  { name: "today, yesterday, tomorrow, tonight", pattern: /^(?:today|yesterday|tomorrow|tonight)$/ },
  { name: "full date with year", pattern: new RegExp(`^${MONTH} ${DAY},? ${YEAR}$|^${DAY} ${MONTH},? ${YEAR}$`) },
  { name: "day and month, no year", pattern: new RegExp(`^(?:around )?${MONTH} ${DAY}$|^${DAY} ${MONTH}$`) },
  { name: "month and year", pattern: new RegExp(`^${MONTH},? (?:of )?${YEAR}$`) },
  { name: "month alone (early June, last May)", pattern: new RegExp(`^${PART}?${MONTH}$`) },
  { name: "year alone (early 2009, mid-1996)", pattern: new RegExp(`^${PART}?(?:year )?${YEAR}$`) },
  { name: "fiscal year or quarter", pattern: /fiscal/ },
  { name: "quarter, half", pattern: /quarters?\b|\bhalf of/ },
  { name: "decade, century", pattern: /\d0s$|nineties$|centur|decade/ },
  { name: "ago, earlier, later, from now", pattern: /\bago\b|.\bearlier\b|^earlier .|^later .|.\blater$|from now$/ },
  { name: "weekday with a time or modifier", pattern: new RegExp(`${WEEKDAY}|\\b(?:today|yesterday)$`) },
  { name: "clock time", pattern: /^(?:around )?\d+(?::\d\d)?(?: utc| [ap]\.m)|in the morning$/ },
  { name: "season", pattern: /(?:spring|summer|autumn|fall|winter)$|^the winter of/ },
  { name: "part of day", pattern: /morning|afternoon|evening|night|midday|noon$/ },
  { name: "holiday", pattern: /thanksgiving|christmas|easter|election day/ },
  {
    name: "last, this, next, the + unit",
    pattern: new RegExp(`^(?:.* )?(?:last|past|this|next|the|that|latest|previous|following)(?: .*)? ${UNIT}s?\\b`),
  },
  {
    name: "amount and unit (two weeks, 10-year)",
    pattern: new RegExp(`(?:^|[ -])${NUMBER}[ -](?:.*[ -])?${UNIT}s?\\b`),
  },
  { name: "vague plural (years, a few days)", pattern: new RegExp(`${UNIT}s\\b`) },
  {
    name: "now, recently, the future (no date)",
    pattern: /now$|^current|recently|^recent$|soon$|future$|^the past$|previously|^once$|^the \w+ term$|already/,
  },
];
