import { Segmented, Select } from "antd";

import { RACI, type Raci } from "../../../api/stewardship";
import { useTranslation } from "../../../i18n";
import { LETTERS, RaciMark } from "../RaciMark";
import { PeriodButton } from "./PeriodButton";
import type { Matrix } from "./useMatrix";
import { usePeriodText } from "./usePeriodText";

interface Props {
  matrix: Matrix;
  holder: string | undefined;
  onHolder: (id: string) => void;
}

const NONE = "none";

/** The matrix on a phone: one person or team at a time. */
export function MatrixList({ matrix, holder, onHolder }: Props) {
  const { t } = useTranslation();
  const period = usePeriodText();
  const everybody = [...matrix.members, ...matrix.teams];
  const shown = everybody.find((one) => one.id === holder) ?? everybody[0];
  if (!shown) return null;
  const options = [
    { label: t("stewardship.matrix.people"), options: matrix.members.map((one) => ({ value: one.id, label: one.name })) },
    { label: t("stewardship.matrix.teams"), options: matrix.teams.map((one) => ({ value: one.id, label: one.name })) },
  ].filter((group) => group.options.length > 0);
  return (
    <>
      <Select aria-label={t("stewardship.matrix.person")} value={shown.id} options={options} onChange={onHolder} style={{ width: "100%", marginBottom: 10 }} />
      <ul className="matrix-list">
        {matrix.steps.map((step) => {
          const { raci, general, own } = matrix.cell(step.id, shown.id);
          return (
            <li key={step.id} className={step.depth === 0 ? "matrix-phase" : ""}>
              <span style={{ paddingInlineStart: step.depth * 14 }}>
                {step.name} {general && raci && <RaciMark raci={raci} faint />}
                {own && (
                  <>
                    <PeriodButton duty={own} canEdit={matrix.canEdit} className="matrix-period-phone" onSet={(to) => matrix.set(step, shown, own.raci, to)} />
                    <small className="quiet">{period(own)}</small>
                  </>
                )}
              </span>
              <Segmented<string>
                size="small"
                disabled={!matrix.canEdit}
                aria-label={t("stewardship.matrix.cell", { step: step.name, holder: shown.name, raci: raci ? t(`stewardship.raci.${raci}`) : t("stewardship.no_duty") })}
                value={general ? NONE : (raci ?? NONE)}
                options={[{ value: NONE, label: "–" }, ...RACI.map((value) => ({ value, label: LETTERS[value] }))]}
                onChange={(value) => matrix.set(step, shown, value === NONE ? null : (value as Raci))}
              />
            </li>
          );
        })}
      </ul>
    </>
  );
}
