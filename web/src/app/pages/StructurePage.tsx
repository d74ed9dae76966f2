import { useQuery } from "@tanstack/react-query";
import { Tabs } from "antd";
import { useNavigate, useParams } from "react-router";

import "../../features/stewardship/stewardship.css";
import "./account-page.css";

import { stepsQuery } from "../../api/stewardship";
import { StructureTab } from "../../features/stewardship/chart/StructureTab";
import { CoverageTab } from "../../features/stewardship/coverage/CoverageTab";
import { GapsTab } from "../../features/stewardship/gaps/GapsTab";
import { MatrixTab } from "../../features/stewardship/matrix/MatrixTab";
import { useLanguage } from "../../ui/useLanguage";
import { useTranslation } from "../../i18n";

const TABS = ["chart", "matrix", "coverage", "gaps"] as const;
type Tab = (typeof TABS)[number];

/** Our own side: how we are organised, who answers for what, who covers what, and what is missing. */
export function StructurePage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { tab } = useParams();
  const { data } = useQuery(stepsQuery(useLanguage()));
  const seesGaps = data?.can.gaps ?? tab === "gaps";
  const offered = TABS.filter((one) => one !== "gaps" || seesGaps);
  const shown: Tab = offered.find((one) => one === tab) ?? "chart";
  return (
    <div className="structure-page">
      <header className="structure-head">
        <h1>{t("stewardship.title")}</h1>
        <Tabs
          className="account-tabs"
          activeKey={shown}
          items={offered.map((key) => ({ key, label: t(`stewardship.tabs.${key}`) }))}
          onChange={(key) => void navigate(`/structure/${key}`, { replace: true })}
        />
      </header>
      <div className={shown === "chart" ? "structure-body" : "structure-body structure-pad"}>
        {shown === "chart" && <StructureTab />}
        {shown === "matrix" && <MatrixTab />}
        {shown === "coverage" && <CoverageTab />}
        {shown === "gaps" && <GapsTab />}
      </div>
    </div>
  );
}
