import { CompassOutlined } from "@ant-design/icons";

import type { PathQuery } from "../../api/paths";
import { useTranslation } from "../../i18n";
import { EmptyState } from "../../ui/EmptyState";
import { useUrlState } from "../../ui/useUrlState";
import { Introductions } from "./Introductions";
import { isDepartment, TargetBar, type Chosen, type DepartmentPick } from "./TargetBar";
import { Ways } from "./Ways";

/** Whom one wants to meet, the ways there, and the introductions that were asked for. */
export function FindWays({ me, department }: { me: string; department: DepartmentPick }) {
  const [values, change] = useUrlState(["to", "contact", "account", "department", "from", "introduction", "box"] as const);
  const wanted = wantedOf(values);
  return (
    <>
      <TargetBar chosen={values} me={me} department={department} onChange={change} />
      <div className="paths-columns">
        <div className="paths-ways">
          {wanted ? <Ways wanted={wanted} me={me} onAnybody={() => change({ from: undefined })} onAsked={() => change({ box: "asking" })} /> : <Start />}
        </div>
        <Introductions me={me} named={values.introduction} box={values.box === "asking" ? "asking" : "asked"} onBox={(box) => change({ box: box === "asking" ? box : undefined })} />
      </div>
    </>
  );
}

function Start() {
  const { t } = useTranslation();
  return (
    <div className="panel">
      <EmptyState icon={<CompassOutlined />} title={t("paths.start_title")} text={t("paths.start_text")} />
    </div>
  );
}

/** What to ask the server, once somebody is named. */
function wantedOf(chosen: Chosen): PathQuery | null {
  const from = chosen.from ? { member_id: chosen.from } : {};
  if (isDepartment(chosen)) {
    if (!chosen.account) return null;
    return { account_id: chosen.account, ...(chosen.department ? { department_id: chosen.department } : {}), ...from };
  }
  return chosen.contact ? { contact_id: chosen.contact, ...from } : null;
}
