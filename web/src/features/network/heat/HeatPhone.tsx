import { Select } from "antd";

import { useTranslation } from "../../../i18n";
import { useUrlState } from "../../../ui/useUrlState";
import { type Grid, type HeatColumn, type HeatRow, type View } from "./model";
import { useFigure } from "./useFigure";

interface Props {
  grid: Grid;
  view: View;
  onOpen: (row: HeatRow | null, column: HeatColumn | null) => void;
}

const ALL = "all";

/** The map on a phone: one of ours, or all together, and below him theirs with a bar each. */
export function HeatPhone({ grid, view, onOpen }: Props) {
  const { t } = useTranslation();
  const figure = useFigure();
  const [{ member }, setUrl] = useUrlState(["member"] as const);
  const row = grid.rows.find(({ id }) => id === member) ?? null;
  const value = (column: HeatColumn) => (row ? grid.at(row.id, column.id) : column.total);
  const columns = grid.columns.toSorted((a, b) => value(b) - value(a));
  const most = view.measure === "times" ? Math.max(1, ...columns.map(value)) : 100;
  const name = (one: HeatRow) => `${one.name}${one.active ? "" : t("common.marks.brackets", { text: t("heat.left") })} · ${figure(one.total)}`;
  return (
    <div className="heat-phone">
      <Select
        aria-label={t("heat.ours")}
        value={row?.id ?? ALL}
        options={[{ value: ALL, label: t("heat.all_ours") }, ...grid.rows.map((one) => ({ value: one.id, label: name(one) }))]}
        onChange={(id) => setUrl({ member: id === ALL ? "" : id })}
      />
      <ul>
        {columns.map((column) => (
          <li key={column.id}>
            <button type="button" onClick={() => onOpen(row, column)}>
              <span className="heat-phone-name">
                {column.name}
                <small>{[column.title, column.department].filter(Boolean).join(" · ")}</small>
              </span>
              <span className="heat-phone-bar">
                <span style={{ width: `${(100 * value(column)) / most}%` }} />
              </span>
              <b>{value(column) > 0 ? figure(value(column)) : <small className="heat-none">{t(column.unmet > 0 ? "heat.nobody_met" : "heat.nothing")}</small>}</b>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
