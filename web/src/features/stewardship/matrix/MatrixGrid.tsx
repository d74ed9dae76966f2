import { useRef, type KeyboardEvent } from "react";

import type { Holder, Step } from "../../../api/stewardship";
import { useTranslation } from "../../../i18n";
import { forWhom } from "../forWhom";
import { RaciMark } from "../RaciMark";
import { raciOfKey } from "./cells";
import { PeriodButton } from "./PeriodButton";
import type { Matrix } from "./useMatrix";
import { usePeriodText } from "./usePeriodText";

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

interface Props {
  matrix: Matrix;
  /** A step to point at. */
  marked: string | undefined;
  /** The only holder to show. */
  holder: string | undefined;
}

/** Steps down, people and teams across: a click or a letter sets a part. */
export function MatrixGrid({ matrix, marked, holder }: Props) {
  const { t } = useTranslation();
  const table = useRef<HTMLTableElement>(null);
  const { steps, members, teams } = matrix;
  const people: readonly (Holder & { title?: string })[] = [...members, ...teams].filter((one) => !holder || one.id === holder);
  const go = (row: number, column: number) =>
    table.current?.querySelector<HTMLButtonElement>(`[data-cell="${row} ${column}"]`)?.focus();
  const onKey = (event: KeyboardEvent, row: number, column: number) => {
    const arrow = ARROWS[event.key];
    const raci = raciOfKey(event.key);
    if (event.ctrlKey || event.metaKey || event.altKey || (!arrow && raci === undefined)) return;
    event.preventDefault();
    if (arrow) go(row + arrow[0], column + arrow[1]);
    else matrix.set(steps[row]!, people[column]!, raci ?? null);
  };
  return (
    <div className="matrix-scroll">
      <table ref={table} className="matrix" aria-label={t("stewardship.tabs.matrix")}>
        <thead>
          <tr>
            <th scope="col">{t("stewardship.matrix.step")}</th>
            {people.map((one, k) => (
              <th key={one.id} scope="col" className={edge(people, k)}>
                {one.name}
                <small title={one.title}>{one.kind === "team" ? t("stewardship.matrix.team") : one.title}</small>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {steps.map((step, row) => (
            <tr key={step.id} className={rowClass(step, marked)}>
              <th scope="row" style={{ paddingInlineStart: 12 + step.depth * 18 }} ref={step.id === marked ? scrollTo : null}>
                {step.name}
              </th>
              {people.map((one, column) => (
                <td key={one.id} className={edge(people, column)}>
                  <CellButton {...{ matrix, step, holder: one, row, column }} onKey={(event) => onKey(event, row, column)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Where teams begin. */
function edge(people: readonly Holder[], k: number): string | undefined {
  return people[k]?.kind === "team" && people[k - 1]?.kind === "member" ? "matrix-team" : undefined;
}

function rowClass(step: Step, marked: string | undefined): string {
  return [step.depth === 0 ? "matrix-phase" : "", step.id === marked ? "matrix-marked" : ""].join(" ").trim();
}

function scrollTo(row: HTMLElement | null): void {
  row?.scrollIntoView({ block: "center" });
}

interface CellProps {
  matrix: Matrix;
  step: Step;
  holder: Holder;
  row: number;
  column: number;
  onKey: (event: KeyboardEvent) => void;
}

function CellButton({ matrix, step, holder, row, column, onKey }: CellProps) {
  const { t } = useTranslation();
  const { raci, general, others, own } = matrix.cell(step.id, holder.id);
  const period = usePeriodText();
  const how = raci ? t(`stewardship.raci.${raci}`) + (general ? t("stewardship.matrix.general") : "") : t("stewardship.no_duty");
  const said = [how, own && period(own)].filter(Boolean).join(t("common.marks.comma"));
  const more = others.map((duty) => `${t(`stewardship.raci.${duty.raci}`)}${t("common.marks.brackets", { text: forWhom(duty) })}`);
  const also = more.length > 0 ? t("stewardship.matrix.others", { duties: more.join(t("common.marks.comma")) }) : "";
  return (
    <>
      <button
        type="button"
        title={also || undefined}
        className="matrix-cell"
        data-cell={`${row} ${column}`}
        tabIndex={row === 0 && column === 0 ? 0 : -1}
        aria-disabled={!matrix.canEdit}
        aria-label={t("stewardship.matrix.cell", { step: step.name, holder: holder.name, raci: [said, also].filter(Boolean).join(t("common.marks.semicolon")) })}
        onClick={() => matrix.cycle(step, holder)}
        onKeyDown={onKey}
      >
        <span className="matrix-marks">
          {raci && <RaciMark raci={raci} faint={general} />}
          {others.length > 0 && <small>+{others.length}</small>}
        </span>
      </button>
      {own && <PeriodButton duty={own} canEdit={matrix.canEdit} className="matrix-period" onSet={(to) => matrix.set(step, holder, own.raci, to)} />}
    </>
  );
}
