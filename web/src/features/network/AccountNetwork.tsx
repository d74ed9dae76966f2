import { Segmented } from "antd";
import { lazy, Suspense } from "react";

import "./network.css";

import type { Account } from "../../api/types";
import { useTranslation } from "../../i18n";
import { Loading } from "../../ui/Loading";
import { useUrlState } from "../../ui/useUrlState";

const VIEWS = {
  heat: lazy(() => import("./heat/HeatMap").then((module) => ({ default: module.HeatMap }))),
  web: lazy(() => import("./web/InnerNetwork").then((module) => ({ default: module.InnerNetwork }))),
  signals: lazy(() => import("./signals/Signals").then((module) => ({ default: module.Signals }))),
  white: lazy(() => import("./white/WhiteSpace").then((module) => ({ default: module.WhiteSpace }))),
};
type View = keyof typeof VIEWS;
const NAMES: View[] = ["heat", "web", "signals", "white"];

/** What is seen of the relations with one customer, and inside it. */
export function AccountNetwork({ account }: { account: Account }) {
  const { t } = useTranslation();
  const [{ view }, setUrl] = useUrlState(["view"] as const);
  const shown = NAMES.find((name) => name === view) ?? "heat";
  const Shown = VIEWS[shown];
  return (
    <div className="network">
      <Segmented
        aria-label={t("network.view")}
        value={shown}
        options={NAMES.map((name) => ({ value: name, label: t(`network.views.${name}`) }))}
        onChange={(name) => setUrl({ view: name })}
      />
      <Suspense fallback={<Loading />}>
        <Shown account={account} />
      </Suspense>
    </div>
  );
}
