import { Popover } from "antd";

import type { ChainPlan, LevelCell } from "../../../api/simulation";
import { useTranslation } from "../../../i18n";
import { CellPairs } from "./CellPairs";

const LEVELS = [4, 3, 2, 1] as const;
const SIGNS = { met: "✓", far: "↕", empty: "!", quiet: "·", none: "" } as const;

/** Our levels by theirs: where equals meet, where they never do, and where only somebody far below goes. */
export function LevelMatrix({ plan }: { plan: ChainPlan }) {
  const { t } = useTranslation();
  const cell = (ours: number, theirs: number) => plan.cells.find((one) => one.ours === ours && one.theirs === theirs);
  const count = (side: "our_people" | "their_people", level: number) =>
    plan.cells.find((one) => (side === "our_people" ? one.ours : one.theirs) === level)?.[side] ?? 0;
  return (
    <section className="level-matrix" aria-label={t("plans.matrix")}>
      <h3>{t("plans.matrix")}</h3>
      <div className="level-scroll">
        <table>
          <thead>
            <tr>
              <th scope="col" className="quiet">
                {t("plans.ours_theirs")}
              </th>
              {LEVELS.map((level) => (
                <th key={level} scope="col">
                  {t(`chains.levels.${level}`)} <small>{count("their_people", level)}</small>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {LEVELS.map((ours) => (
              <tr key={ours}>
                <th scope="row">
                  {t(`chains.levels.${ours}`)} <small>{count("our_people", ours)}</small>
                </th>
                {LEVELS.map((theirs) => (
                  <MatrixCell key={theirs} cell={cell(ours, theirs)} plan={plan} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="quiet">{t("plans.matrix_hint")}</p>
      <Unranked plan={plan} />
    </section>
  );
}

function MatrixCell({ cell, plan }: { cell: LevelCell | undefined; plan: ChainPlan }) {
  const { t } = useTranslation();
  if (!cell || cell.state === "none") return <td className="level-cell level-none" aria-label={t("plans.state.none")} />;
  const met = cell.pairs.filter((pair) => pair.met).length;
  const planned = cell.pairs.length - met;
  const title = t("plans.cell", { ours: t(`chains.levels.${cell.ours}`), theirs: t(`chains.levels.${cell.theirs}`) });
  return (
    <td className={`level-cell level-${cell.state}`}>
      <Popover trigger="click" title={title} content={<CellPairs cell={cell} plan={plan} />}>
        <button type="button" aria-label={t("plans.cell_of", { title, state: t(`plans.state.${cell.state}`) })}>
          <b aria-hidden>{SIGNS[cell.state]}</b>
          <span>{met > 0 ? t("plans.pairs", { count: met }) : t(`plans.state.${cell.state}`)}</span>
          {planned > 0 && <small>{t("plans.planned", { count: planned })}</small>}
        </button>
      </Popover>
    </td>
  );
}

/** Whose level nothing tells: they stand in no cell. */
function Unranked({ plan }: { plan: ChainPlan }) {
  const { t } = useTranslation();
  const unknown = new Set(plan.unranked);
  const names = [...plan.theirs.filter((one) => unknown.has(one.member_id)), ...plan.ours.filter((one) => unknown.has(one.id))].map((one) => one.name);
  if (names.length === 0) return null;
  return <p className="quiet">{t("plans.unranked", { names: names.join(t("common.marks.comma")) })}</p>;
}
