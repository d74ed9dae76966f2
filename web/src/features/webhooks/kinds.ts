/** The kinds of change that can be chosen, by what they are about. */

import type { TFunction } from "i18next";

import { lookUp } from "../../i18n/problems";
import { zhCN } from "../../i18n/zh-CN";

export interface KindGroup {
  label: string;
  options: { value: string; label: string }[];
}

/** All kinds with a name, grouped by noun; the first of a group stands for all of it. */
export function kindGroups(t: TFunction): KindGroup[] {
  return Object.entries(zhCN.changes.kind).map(([noun, verbs]) => {
    const label = nounText(t, noun);
    const all = { value: `${noun}.*`, label: t("webhooks.all_of", { name: label }) };
    const single = Object.keys(verbs).map((verb) => ({ value: `${noun}.${verb}`, label: kindText(t, `${noun}.${verb}`) }));
    return { label, options: [all, ...single] };
  });
}

/** What is chosen, in a few words. */
export function wantedText(t: TFunction, kinds: readonly string[]): string {
  if (kinds.length === 0) return t("webhooks.every_kind");
  if (kinds.length > 2) return t("webhooks.kinds_count", { count: kinds.length });
  return kinds.map((kind) => kindText(t, kind)).join(t("common.marks.comma"));
}

/** The name of one kind, of all of a noun, or of a test. */
export function kindText(t: TFunction, kind: string): string {
  if (kind === "ping") return t("webhooks.test");
  if (kind.endsWith(".*")) return t("webhooks.all_of", { name: nounText(t, kind.slice(0, -2)) });
  return lookUp(t, `changes.kind.${kind}`) ?? kind;
}

function nounText(t: TFunction, noun: string): string {
  return lookUp(t, `problems.what.${noun}`) ?? noun;
}
