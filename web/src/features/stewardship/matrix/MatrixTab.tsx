import { Button } from "antd";
import { useState } from "react";
import { Link } from "react-router";

import "../stewardship.css";
import "../matrix.css";

import { RACI, type Scope } from "../../../api/stewardship";
import { useTranslation } from "../../../i18n";
import { Failure } from "../../../ui/Failure";
import { Loading } from "../../../ui/Loading";
import { useIsPhone } from "../../../ui/useIsPhone";
import { useUrlState } from "../../../ui/useUrlState";
import { RaciMark } from "../RaciMark";
import { isComplete, type Range } from "./cells";
import { MatrixGrid } from "./MatrixGrid";
import { MatrixList } from "./MatrixList";
import { RangePick } from "./RangePick";
import { useMatrix } from "./useMatrix";

const KEYS = ["scope", "value", "account", "account_name", "step", "holder"] as const;
const SCOPES: readonly string[] = ["region", "industry", "product_interest", "account"];

/** Who has which part in which step, filled in with clicks and keys. */
export function MatrixTab() {
  const { t } = useTranslation();
  const phone = useIsPhone();
  const [values, change] = useUrlState(KEYS);
  const [marked] = useState(values.step);
  const scope = SCOPES.includes(values.scope ?? "") ? (values.scope as Scope) : "all";
  const range: Range = { scope, value: values.value ?? "", accountId: values.account ?? null };
  const { matrix, error, retry } = useMatrix(range);
  if (error) return <Failure error={error} retry={retry} />;
  if (!matrix) return <Loading />;
  const setRange = (next: Range, name?: string) =>
    change({
      scope: next.scope === "all" ? undefined : next.scope,
      value: next.value || undefined,
      account: next.accountId ?? undefined,
      account_name: next.accountId ? name : undefined,
      step: undefined,
    });
  return (
    <>
      <p className="structure-intro">
        {t(matrix.canEdit && !phone ? "stewardship.matrix.intro" : "stewardship.matrix.intro_read")}
        {!isComplete(range) && <strong> {t("stewardship.matrix.choose_first")}</strong>}
      </p>
      <div className="matrix-bar">
        <RangePick range={range} accountName={values.account_name ?? ""} onChange={setRange} />
        {values.holder && !phone && <Button onClick={() => change({ holder: undefined })}>{t("common.all")}</Button>}
        <ul className="raci-legend">
          {RACI.map((raci) => (
            <li key={raci} title={t(`stewardship.raci_hint.${raci}`)}>
              <RaciMark raci={raci} /> {t(`stewardship.raci.${raci}`)}
            </li>
          ))}
        </ul>
        <Link to="/settings/process">{t("stewardship.matrix.edit_process")}</Link>
      </div>
      {phone ? (
        <MatrixList matrix={matrix} holder={values.holder} onHolder={(holder) => change({ holder })} />
      ) : (
        <MatrixGrid matrix={matrix} marked={marked} holder={values.holder} />
      )}
    </>
  );
}
