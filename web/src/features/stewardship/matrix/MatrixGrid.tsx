import { useRef, type KeyboardEvent } from "react";

import type { Holder, Step } from "../../../api/stewardship";
import { useTranslation } from "../../../i18n";
import { RaciMark } from "../RaciMark";
import { raciOfKey } from "./cells";
import type { Matrix } from "./useMatrix";

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
            {people.map((one) => (
              <th key={one.id} scope="col" className={one.kind === "team" ? "matrix-team" : undefined}>
                {one.name}
                <small title={one.title}>{one.kind === "team" ? t("stewardship.matrix.teams") : one.title}</small>
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
                <td key={one.id} className={one.kind === "team" ? "matrix-team" : undefined}>
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
  const { raci, general } = matrix.cell(step.id, holder.id);
  const said = raci ? t(`stewardship.raci.${raci}`) + (general ? t("stewardship.matrix.general") : "") : t("stewardship.no_duty");
  return (
    <button
      type="button"
      className="matrix-cell"
      data-cell={`${row} ${column}`}
      tabIndex={row === 0 && column === 0 ? 0 : -1}
      aria-disabled={!matrix.canEdit}
      aria-label={t("stewardship.matrix.cell", { step: step.name, holder: holder.name, raci: said })}
      onClick={() => matrix.cycle(step, holder)}
      onKeyDown={onKey}
    >
      {raci && <RaciMark raci={raci} faint={general} />}
    </button>
  );
}
