import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useMemo } from "react";
import { Link } from "react-router";

import { addLine, fetchChart, movePosition, removeLine } from "../../api/chart";
import { buildForest, decodeChart, type ChartState, type ChartWire, type Forest } from "../../graph";
import { useTranslation } from "../../i18n";
import { useAction } from "../../ui/useAction";
import { seatLabel } from "./naming";

const STALE = [["chart"], ["changes"], ["undo"]];

interface Props {
  accountId: string;
  contactId: string;
  canEdit: boolean;
}

/** Whom somebody reports to and whom he influences: lines of the chart, set without opening it. */
export function ContactLines({ accountId, contactId, canEdit }: Props) {
  const { t } = useTranslation();
  const { data } = useQuery({ queryKey: ["chart", "seats", accountId], queryFn: () => fetchChart(accountId) });
  const chart = useMemo(() => {
    const state = data && decodeChart(data as unknown as ChartWire);
    return state && { state, forest: buildForest(state) };
  }, [data]);
  if (!chart) return null;
  const { state, forest } = chart;
  const node = forest.occupant.findIndex((contact) => contact?.id === contactId);
  if (node < 0) {
    return (
      <p className="quiet">
        {t("decisions.lines.not_placed")} <Link to={`/accounts/${accountId}`}>{t("decisions.lines.open_chart")}</Link>
      </p>
    );
  }
  return <Lines key={forest.positions[node]!.id} {...{ state, forest, node, canEdit }} />;
}

interface LinesProps {
  state: ChartState;
  forest: Forest;
  node: number;
  canEdit: boolean;
}

function Lines({ state, forest, node, canEdit }: LinesProps) {
  const { t } = useTranslation();
  const own = forest.positions[node]!.id;
  const said = () => t("decisions.lines.saved");
  const report = useAction((manager: string | null) => movePosition(own, { manager_id: manager }), { stale: STALE, said });
  const influence = useAction(
    ({ target, line }: { target: string; line: string | undefined }): Promise<unknown> =>
      line ? removeLine(line) : addLine(own, { kind: "influence", target_id: target }),
    { stale: STALE, said },
  );
  const seats = forest.positions.flatMap(({ id }) => (id === own ? [] : [{ value: id, label: seatLabel(forest, id, t) }]));
  const influenced = [...state.lines.values()].filter((line) => line.kind === "influence" && line.source_id === own);
  const drawn = new Map(influenced.map((line) => [line.target_id, line.id]));
  const parent = forest.parent[node]!;
  const shared = {
    size: "small" as const,
    showSearch: { optionFilterProp: "label" as const },
    allowClear: true,
    disabled: !canEdit || report.isPending || influence.isPending,
    placeholder: t("decisions.lines.nobody"),
    options: seats,
    popupMatchSelectWidth: false,
    style: { width: "100%" },
  };
  const change = (targets: string[]) => {
    const added = targets.find((target) => !drawn.has(target));
    const gone = [...drawn.keys()].find((target) => !targets.includes(target));
    const target = added ?? gone;
    if (target) influence.mutate({ target, line: added ? undefined : drawn.get(target) });
  };
  return (
    <dl className="facts">
      <div>
        <dt>{t("decisions.lines.reports_to")}</dt>
        <dd>
          <Select<string>
            {...shared}
            aria-label={t("decisions.lines.reports_to")}
            value={parent < 0 ? null : forest.positions[parent]!.id}
            onChange={(manager) => report.mutate(manager ?? null)}
          />
        </dd>
      </div>
      <div>
        <dt>{t("decisions.lines.influences")}</dt>
        <dd>
          <Select<string[]>
            {...shared}
            mode="multiple"
            aria-label={t("decisions.lines.influences")}
            value={[...drawn.keys()]}
            onChange={change}
          />
        </dd>
      </div>
    </dl>
  );
}
