import { useCallback, useEffect, useMemo, useState } from "react";

import type { Member, TieKind } from "../../api/types";
import { COLOR_BYS, DEFAULT_VIEW, type ChartView, type Labels } from "../../graph";
import { currentLanguage, useTranslation } from "../../i18n";

type Kept = Pick<
  ChartView,
  "collapsed" | "layout" | "color_by" | "show_lines" | "line_kinds" | "show_departments" | "show_groups"
>;

const KEPT_KEYS = ["collapsed", "layout", "color_by", "show_lines", "line_kinds", "show_departments", "show_groups"] as const;

export interface ViewState {
  view: ChartView;
  change: (patch: Partial<ChartView>) => void;
}

/** What this reader chose to see of an account's chart, remembered in this browser. */
export function useChartView(accountId: string, members: readonly Member[], ties: readonly TieKind[]): ViewState {
  const { i18n } = useTranslation();
  const key = `guanxi.chart.${accountId}`;
  const [chosen, setChosen] = useState<Partial<ChartView>>(() => readKept(key));
  const [now] = useState(() => new Date().toISOString());
  const change = useCallback((patch: Partial<ChartView>) => setChosen((before) => ({ ...before, ...patch })), []);
  useEffect(() => writeKept(key, chosen), [key, chosen]);
  const view = useMemo<ChartView>(() => {
    const owners = Object.fromEntries(members.map((member) => [member.id, member.name]));
    const lang = i18n.language === "en" ? "en" : currentLanguage();
    return { ...DEFAULT_VIEW, ...chosen, lang, owners, now, labels: tieLabels(ties) };
  }, [chosen, members, ties, now, i18n.language]);
  return { view, change };
}

/** Kinds of ties of one's own are known to the drawing by their names. */
function tieLabels(ties: readonly TieKind[]): Partial<Labels> {
  const own = ties.filter((kind) => kind.id !== null).map((kind) => [`tie_${kind.code}`, kind.name]);
  return Object.fromEntries(own) as Partial<Labels>;
}

function readKept(key: string): Partial<Kept> {
  try {
    return checked(JSON.parse(localStorage.getItem(key) ?? "{}"));
  } catch {
    return {};
  }
}

/** Storage may hold what an older version wrote. */
export function checked(kept: unknown): Partial<Kept> {
  if (typeof kept !== "object" || kept === null) return {};
  const { collapsed, layout, color_by, show_lines, show_departments, show_groups } = kept as Record<string, unknown>;
  return {
    ...(Array.isArray(collapsed) && collapsed.every((id) => typeof id === "string") ? { collapsed } : {}),
    ...(layout === "top_down" || layout === "left_right" ? { layout } : {}),
    ...(COLOR_BYS.some((by) => by === color_by) ? { color_by: color_by as ChartView["color_by"] } : {}),
    ...(["all", "selected", "none"].includes(String(show_lines)) ? { show_lines: show_lines as ChartView["show_lines"] } : {}),
    ...(typeof show_departments === "boolean" ? { show_departments } : {}),
    ...(typeof show_groups === "boolean" ? { show_groups } : {}),
  };
}

function writeKept(key: string, chosen: Partial<ChartView>): void {
  const kept = Object.fromEntries(KEPT_KEYS.filter((name) => chosen[name] !== undefined).map((name) => [name, chosen[name]]));
  try {
    if (Object.keys(kept).length > 0) localStorage.setItem(key, JSON.stringify(kept));
  } catch {
    // Full or forbidden storage: the view lasts as long as the page.
  }
}
