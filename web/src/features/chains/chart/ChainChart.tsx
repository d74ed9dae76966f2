import { ApartmentOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useRef, useState } from "react";
import { Link } from "react-router";

import { tieKindsQuery } from "../../../api/chart";
import { DEFAULT_VIEW, type ChartState, type ChartView, type Labels } from "../../../graph";
import { useTranslation } from "../../../i18n";
import { ChartCanvas, type ChartHandle } from "../../../ui/chart";
import { EmptyState } from "../../../ui/EmptyState";
import { useIsPhone } from "../../../ui/useIsPhone";
import { useLanguage } from "../../../ui/useLanguage";
import { useChainApi } from "../chainContext";
import { carriedFrom } from "../lanes/targets";
import type { LaneDrag } from "../lanes/LaneDrag";
import { seatsOf } from "../model/members";
import { JoinBar } from "./JoinBar";
import { useChartFacts, useRoleMarks } from "./useChartFacts";

/** The account's org chart with the chain's people lit; a card carried out of it into a stage joins the chain. */
export function ChainChart({ chart, drag }: { chart: ChartState; drag: LaneDrag | null }) {
  const { chain, canEdit, selected, select } = useChainApi();
  const phone = useIsPhone();
  const canvas = useRef<ChartHandle | null>(null);
  const [other, setOther] = useState<string | null>(null);
  const [collapsed, setCollapsed] = useState<readonly string[]>([]);
  const seats = useMemo(() => seatsOf(chain.members, chart), [chain.members, chart]);
  const view = useChainView(seats, collapsed);
  const facts = useChartFacts(chain);
  const seat = selected ? seats.get(selected.id) : undefined;
  const selection = useMemo(() => (seat ? [seat] : other ? [other] : []), [seat, other]);
  useEffect(() => {
    // Let a chart that has just been opened find its size first.
    if (seat) setTimeout(() => canvas.current?.flash(seat));
  }, [seat]);
  const pick = (id: string | undefined) => {
    const member = [...seats].find(([, one]) => one === id)?.[0] ?? null;
    setOther(member === null ? (id ?? null) : null);
    select(member);
  };
  const fold = (id: string) => setCollapsed((now) => (now.includes(id) ? now.filter((one) => one !== id) : [...now, id]));
  const carry = canEdit && drag ? carrying(chart, drag) : {};
  return (
    <div className="chain-chart">
      <ChartCanvas
        ref={canvas}
        state={chart}
        facts={facts}
        view={view}
        selection={selection}
        editable={false}
        minimap={!phone}
        empty={<NoChart accountId={chain.account.id} />}
        onSelect={(ids) => pick(ids.at(-1))}
        onOpen={pick}
        onToggle={fold}
        {...carry}
      />
      {other !== null && !selected && canEdit && <JoinBar chart={chart} positionId={other} onClose={() => setOther(null)} />}
    </div>
  );
}

function carrying(chart: ChartState, drag: LaneDrag) {
  return {
    onCarry: (positionId: string | null, at: Parameters<LaneDrag["over"]>[1]) => {
      if (positionId !== null) return drag.over(carriedFrom(chart, positionId), at);
      drag.leave();
      return null;
    },
    onCarried: (positionId: string, at: Parameters<LaneDrag["drop"]>[1]) => drag.drop(carriedFrom(chart, positionId), at),
  };
}

function useChainView(seats: ReadonlyMap<string, string>, collapsed: readonly string[]): ChartView {
  const { chain } = useChainApi();
  const lang = useLanguage();
  const { data: ties } = useQuery(tieKindsQuery);
  const given = useRoleMarks(chain, seats);
  return useMemo(() => {
    const own = (ties ?? []).filter((kind) => kind.id !== null).map((kind) => [`tie_${kind.code}`, kind.name]);
    const lit = chain.members.length > 0 ? { lit: [...seats.values()] } : {};
    return { ...DEFAULT_VIEW, ...lit, collapsed, color_by: "stance", show_groups: false, lang, given, labels: Object.fromEntries(own) as Partial<Labels> };
  }, [ties, seats, collapsed, lang, given, chain.members.length]);
}

function NoChart({ accountId }: { accountId: string }) {
  const { t } = useTranslation();
  return (
    <EmptyState
      icon={<ApartmentOutlined />}
      title={t("chains.chart.empty")}
      text={t("chains.chart.empty_text")}
      action={<Link to={`/accounts/${accountId}/chart`}>{t("chains.chart.go")}</Link>}
    />
  );
}
