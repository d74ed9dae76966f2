/** People by their names: in full, by surname and title (王总, 李处), after @, in English by one of their names. */

import type { Somebody } from "./types";

export interface NameSpan {
  start: number;
  end: number;
  text: string;
  field: "contact" | "mention" | "member";
  /** One when it is clear who is meant, several when it is not. */
  people: Somebody[];
  /** Written after @: it belongs to nothing else in the line. */
  marked: boolean;
}

// A form of address, and what the title of somebody who is called so has in it.
const TITLES: readonly [string, RegExp][] = [
  ["董事长", /董事长/u], ["总经理", /总经理|总裁|CEO/iu], ["副总", /副总|副总经理|副总裁|VP/iu], ["总监", /总监|Director/iu],
  ["总", /总|董事|CEO|CTO|CFO|CIO|COO|VP|President|Director/iu], ["院长", /院长/u], ["院", /院长|院士/u], ["主任", /主任/u], ["处长", /处长/u],
  ["处", /处长|处/u], ["局长", /局长/u], ["局", /局/u], ["厅", /厅/u], ["部长", /部长/u], ["科长", /科长/u], ["科", /科长|科/u],
  ["书记", /书记/u], ["校长", /校长/u], ["行长", /行长/u], ["行", /行长/u], ["经理", /经理|Manager/iu], ["主管", /主管/u], ["教授", /教授/u],
  ["老师", /老师|教师|教授|讲师/u], ["医生", /医|主任/u], ["博士", /博士/u], ["工", /工|工程师|Engineer|技术/iu], ["董", /董/u],
  ["秘书", /秘书/u], ["助理", /助理/u], ["先生", /(?:)/u], ["女士", /(?:)/u], ["小姐", /(?:)/u], ["姐", /(?:)/u], ["哥", /(?:)/u],
];
const DOUBLE = /^(?:欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|司徒|令狐|夏侯|端木|南宫|独孤|长孙|宇文)/u;
const ADDRESS = TITLES.map(([title]) => title).join("|");
const CHINESE = /[一-龥]/u;

/** Who is named in a line, in its order; nothing overlaps, the longest name wins. */
export function namesIn(text: string, contacts: readonly Somebody[], members: readonly Somebody[]): NameSpan[] {
  const spans = [...contacts.flatMap((one) => full(text, one, "contact")), ...members.flatMap((one) => full(text, one, "member"))];
  spans.push(...addressed(text, contacts), ...given(text, contacts, "contact"), ...given(text, members, "member"));
  return apart(together(spans)).map((span) => afterAt(text, span));
}

function full(text: string, person: Somebody, field: "contact" | "member"): NameSpan[] {
  const name = person.name.trim();
  if (name.length < 2) return [];
  const pattern = CHINESE.test(name) ? escaped(name) : `(?<![\\p{L}\\d])${escaped(name)}(?![\\p{L}\\d])`;
  return [...text.matchAll(new RegExp(pattern, "giu"))].map((match) => span(match, field, [person]));
}

/** 王总, 李处长, 欧阳老师; also 小王 and 老张 when there is but one of that name. */
function addressed(text: string, contacts: readonly Somebody[]): NameSpan[] {
  const surnames = [...new Set(contacts.filter((one) => CHINESE.test(one.name)).map(surnameOf))];
  if (surnames.length === 0) return [];
  const names = surnames.map(escaped).join("|");
  const titled = [...text.matchAll(new RegExp(`(?<surname>${names})(?<title>${ADDRESS})`, "gu"))].flatMap((match) => {
    const { surname = "", title = "" } = match.groups ?? {};
    const people = fitting(contacts.filter((one) => surnameOf(one) === surname), title);
    return people.length > 0 ? [span(match, "contact", people)] : [];
  });
  const familiar = [...text.matchAll(new RegExp(`(?<![一-龥])[小老](?<surname>${names})(?![${"一-龥"}]*[班化师])`, "gu"))].flatMap((match) => {
    const people = contacts.filter((one) => surnameOf(one) === match.groups?.["surname"]);
    return people.length > 0 ? [span(match, "contact", people)] : [];
  });
  return [...titled, ...familiar];
}

/** Of several of one surname those whose title fits; one alone is meant whatever his title says. */
function fitting(people: Somebody[], title: string): Somebody[] {
  if (people.length < 2) return people;
  const word = TITLES.find(([said]) => said === title)?.[1];
  const fit = people.filter((one) => word?.test(one.title ?? ""));
  return fit.length > 0 ? fit : people;
}

/** Anna, Schmidt, Mr. Schmidt: one of the names of somebody who writes in Latin letters. */
function given(text: string, people: readonly Somebody[], field: "contact" | "member"): NameSpan[] {
  const byName = new Map<string, Somebody[]>();
  for (const one of people.filter(({ name }) => !CHINESE.test(name))) {
    for (const name of new Set(one.name.split(/[\s,]+/u).filter((part) => part.length > 1))) {
      byName.set(name, [...(byName.get(name) ?? []), one]);
    }
  }
  return [...byName].flatMap(([name, named]) =>
    [...text.matchAll(new RegExp(`(?<![\\p{L}\\d])(?:(?:Mr|Mrs|Ms|Dr)\\.?\\s+)?${escaped(name)}(?![\\p{L}\\d])`, "gu"))]
      .concat([...text.matchAll(new RegExp(`(?<=@)${escaped(name)}(?![\\p{L}\\d])`, "giu"))])
      .map((match) => span(match, field, named)),
  );
}

/** The same words for a contact and a colleague: both may be meant. */
function together(spans: NameSpan[]): NameSpan[] {
  const found = new Map<string, NameSpan>();
  for (const one of spans) {
    const key = `${one.start}-${one.end}`;
    const known = found.get(key);
    if (known === undefined) found.set(key, one);
    else if (known.field === one.field) {
      known.people = [...known.people, ...one.people.filter(({ id }) => !known.people.some((other) => other.id === id))];
    }
  }
  return [...found.values()];
}

/** Behind @ a contact took part, and a colleague is told of it. */
function afterAt(text: string, one: NameSpan): NameSpan {
  if (text[one.start - 1] !== "@" && text[one.start - 1] !== "＠") return one;
  const start = one.start - 1;
  return { ...one, start, text: text.slice(start, one.end), marked: true, field: one.field === "member" ? "mention" : one.field };
}

function apart(spans: NameSpan[]): NameSpan[] {
  const kept: NameSpan[] = [];
  for (const one of spans.toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)) {
    if (!kept.some((other) => one.start < other.end && other.start < one.end)) kept.push(one);
  }
  return kept.toSorted((a, b) => a.start - b.start);
}

function span(match: RegExpExecArray, field: NameSpan["field"], people: Somebody[]): NameSpan {
  return { start: match.index, end: match.index + match[0].length, text: match[0], field, people, marked: false };
}

const surnameOf = ({ name }: Somebody) => DOUBLE.exec(name)?.[0] ?? name.slice(0, 1);
const escaped = (text: string) => text.replace(/[$()*+.?[\\\]^{|}]/gu, String.raw`\$&`);
