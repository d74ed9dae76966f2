import { Segmented } from "antd";
import { useState, type ReactNode } from "react";

import "./paths.css";

import { useTranslation } from "../../i18n";
import { PageHead } from "../../ui/PageHead";
import { useUrlState } from "../../ui/useUrlState";
import { AskDialog, type AskedStep } from "./AskDialog";
import { FindWays } from "./FindWays";
import type { DepartmentPick } from "./TargetBar";

const VIEWS = ["find", "known"] as const;
type View = (typeof VIEWS)[number];

/** Whom colleagues know, which another part of the product shows; asking for an introduction is done here. */
export type Known = (ask: (steps: readonly AskedStep[]) => void) => ReactNode;

interface Props {
  me: string;
  department: DepartmentPick;
  known: Known;
}

/** Ways to whom one wants to meet with the introductions that were asked for, and whom each colleague knows. */
export function PathsView({ me, department, known }: Props) {
  const { t } = useTranslation();
  const [{ view }, change] = useUrlState(["view"] as const);
  const [asking, setAsking] = useState<readonly AskedStep[] | null>(null);
  const shown: View = view === "known" ? view : "find";
  return (
    <div className="page paths-page">
      <PageHead
        title={t("paths.title")}
        intro={t(shown === "known" ? "paths.known_intro" : "paths.intro")}
        actions={
          <Segmented<View>
            aria-label={t("paths.views.label")}
            value={shown}
            options={VIEWS.map((value) => ({ value, label: t(`paths.views.${value}`) }))}
            onChange={(value) => change({ view: value === "find" ? undefined : value })}
          />
        }
      />
      {shown === "known" ? known(setAsking) : <FindWays me={me} department={department} />}
      {asking && <AskDialog steps={asking} own={asking[0]?.id === me} onClose={() => setAsking(null)} />}
    </div>
  );
}
