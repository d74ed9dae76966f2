/** Why one would introduce us to the next, in plain sentences. */

import type { HopTie, PathStep, ToldTie } from "../../api/paths";
import { lookUp, tieKindName, type Format, type TFunction } from "../../i18n";

/** The sentences of a hop: what is told first, then what was seen, then what may not be read. */
export function hopLines(t: TFunction, format: Format, before: PathStep, step: PathStep): string[] {
  const tie = step.tie;
  if (!tie) return [];
  const told = tie.told.map((one) => toldLine(t, one, before.name, step.name));
  const seen = seenLine(t, tie, before.kind === "member");
  const hidden = tie.hidden > 0 ? [t("paths.hop.hidden", { count: tie.hidden })] : [];
  return [...told, ...(seen && tie.last_at ? [t("paths.hop.seen", { seen, day: format.shortDate(tie.last_at) })] : []), ...hidden];
}

function seenLine(t: TFunction, { times, meetings }: HopTie, ours: boolean): string {
  if (times === 0) return "";
  if (!ours) return t("paths.hop.together", { count: times });
  if (meetings === times) return t("paths.hop.met", { count: times });
  return meetings === 0 ? t("paths.hop.in_touch", { count: times }) : t("paths.hop.both", { count: times, meetings });
}

function toldLine(t: TFunction, told: ToldTie, one: string, other: string): string {
  const own = { code: told.kind, id: null, name: "" };
  const reason = lookUp(t, `paths.told.${told.kind}`, { one, other, name: told.name }) ?? (told.name || tieKindName(t, [own], told.kind));
  return told.certainty === "heard" || told.certainty === "inferred" ? t(`paths.hop.${told.certainty}`, { reason }) : reason;
}
