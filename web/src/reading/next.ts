/** What is to be done next, and when: 下周二再联系, follow up next Tuesday. */

import type { Span } from "./moments";
import { AGAIN, tellsPast } from "./tense";
import type { Part, Wall } from "./types";
import { dayOf, isoOf, serial } from "./walls";

const STOP = /[，。；;,！!\n]|\.\s|\s{2,}/gu;
const NEAR = 6;

/** The next step in a line that tells what passed. */
export function nextIn(text: string, spans: readonly Span[], now: Wall, zone: string, out: ReadonlySet<string>): Part | null {
  const wanted = spans.filter((span) => isAhead(span, now));
  const found = wanted.find((span) => isAskedFor(text, span)) ?? wanted.find((span) => comesAfter(span, text, spans, now) && isLast(span, wanted));
  if (!found) return null;
  const [start, end] = clauseOf(text, found);
  const said = text.slice(start, end);
  if (out.has(`next:${said.trim()}`)) return null;
  const what = whatIn(text, start, end, found);
  const next = { due: dayOf(found.future), at: found.timed ? isoOf(found.future, zone) : null, what };
  return { key: `next:${said.trim()}`, field: "next", start, end, text: said, next };
}

/** A day that can be meant of what is to come. */
const isAhead = ({ future, timed }: Span, now: Wall) =>
  timed ? serial(future) > serial(now) : serial({ ...future, hour: 23, minute: 59 }) > serial(now);

/** A day that lies ahead whichever way it is meant. */
const isLater = ({ past }: Span, now: Wall) => serial(past) > serial(now);
/** Of several days ahead the last one said is what is agreed: 他下周要预算，周五发报价单. */
const isLast = (span: Span, wanted: readonly Span[]) => wanted.at(-1) === span;

/** Whether a line begins with what passed, and asks for the next time in a later clause. */
export function asksLater(text: string, spans: readonly Span[]): boolean {
  const asked = spans.find((span) => isAskedFor(text, span));
  const first = spans[0];
  return asked !== undefined && first !== undefined && breaks(text, first)[0] > 0;
}

/** A word for the next time stands beside it, in the same clause. */
function isAskedFor(text: string, span: Span): boolean {
  const [start, end] = breaks(text, span);
  return [...text.slice(start, end).matchAll(AGAIN)].some((match) => {
    const at = start + match.index;
    return at >= span.end ? at - span.end <= NEAR || /再|again/iu.test(match[0]) : span.start - (at + match[0].length) <= 40;
  });
}

/** The line told what passed, and then names a day that can only lie ahead. */
function comesAfter(span: Span, text: string, spans: readonly Span[], now: Wall): boolean {
  const [start, end] = breaks(text, span);
  if (serial(span.past) !== serial(span.future) && tellsPast(text.slice(start, end))) return false;
  const told = spans.some((other) => other.start < span.start && serial(other.past) < serial(span.future) && !isLater(other, now));
  return told || (serial(span.past) === serial(span.future) && tellsPast(text.slice(0, span.start)));
}

function breaks(text: string, span: Span): [number, number] {
  const before = [...text.slice(0, span.start).matchAll(STOP)].at(-1);
  const after = [...text.slice(span.end).matchAll(STOP)][0];
  return [before ? before.index + before[0].length : 0, after ? span.end + after.index : text.length];
}

/** From the day or the word that asks for it, whichever comes first, to the end of the clause or an @. */
function clauseOf(text: string, span: Span): [number, number] {
  const [start, stop] = breaks(text, span);
  const word = [...text.slice(start, span.start).matchAll(AGAIN)][0];
  const begin = word ? start + word.index : span.start;
  const at = text.slice(span.end, stop).search(/\s[@＠]/u);
  return [begin, at < 0 ? stop : span.end + at];
}

function whatIn(text: string, start: number, end: number, span: Span): string {
  const rest = `${text.slice(start, Math.max(start, span.start))} ${text.slice(span.end, end)}`;
  return rest.replaceAll(/\s+/gu, " ").trim().replace(/^(?:再(?:次)?|next:|next step:?|下一步[:：]?|下次|待办[:：]?|前|之前|on|to|by|at)\s*/iu, "").replace(/\s*(?:on|by|at|[:：])$/iu, "").trim();
}
