import { useTranslation } from "../../../i18n";
import { placed, type CellWays } from "./cellWays";
import type { HeatColumn, View } from "./model";
import { useFigure } from "./useFigure";

interface Props {
  shown: readonly { column: HeatColumn; index: number }[];
  view: View;
  width: number;
  most: number;
  cell: CellWays;
}

/** Theirs across, with what each adds up to; whom nobody of ours saw is marked. */
export function HeatHead({ shown, view, width, cell }: Props) {
  const { t } = useTranslation();
  const figure = useFigure();
  return (
    <div role="row" aria-rowindex={1} className="heat-head">
      <div role="columnheader" aria-colindex={1} className="heat-corner">
        <span>{t("heat.theirs")} →</span>
        <span>↓ {t("heat.ours")}</span>
        <small>{t(view.measure === "times" ? "heat.sum" : "heat.best")}</small>
      </div>
      {shown.map(({ column, index }) => {
        const white = column.unmet === column.people;
        const name = column.name || t("heat.no_department");
        const said = [name, column.title, view.byDepartment ? t("heat.people", { count: column.people }) : column.department, white && t("heat.nobody_met")];
        const text = said.filter(Boolean).join(" · ");
        return (
          <div
            key={column.id}
            role="columnheader"
            aria-colindex={index + 2}
            className={white ? "heat-column heat-white" : "heat-column"}
            style={{ insetInlineStart: `calc(var(--heat-first) + ${index * width}px)`, width }}
          >
            <button {...placed(cell, { row: -1, column: index })} title={text} aria-label={text}>
              {view.order === "department" && !view.byDepartment && column.department !== shown[index - shown[0]!.index - 1]?.column.department && (
                <small className="heat-unit" style={{ maxWidth: runOf(shown, index) * width - 2 }}>{column.department || t("heat.no_department")}</small>
              )}
              <span className="heat-column-name">{name}</span>
              {view.byDepartment && <small>{t("heat.met_of", { met: column.people - column.unmet, people: column.people })}</small>}
              <b>{white ? <span aria-hidden>○</span> : column.total > 0 ? figure(column.total) : ""}</b>
            </button>
          </div>
        );
      })}
    </div>
  );
}

/** How many of the same department stand side by side from here on. */
function runOf(shown: Props["shown"], index: number): number {
  const rest = shown.filter((one) => one.index >= index);
  const end = rest.findIndex(({ column }) => column.department !== rest[0]?.column.department);
  return end < 0 ? rest.length : end;
}
