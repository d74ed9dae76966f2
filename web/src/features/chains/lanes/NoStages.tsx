import { useState } from "react";
import { Button } from "antd";
import { BarsOutlined } from "@ant-design/icons";

import { useTranslation } from "../../../i18n";
import { EmptyState } from "../../../ui/EmptyState";
import { useChainApi } from "../chainContext";
import { ApplyStages } from "../stage/ApplyStages";
import { AddStage } from "../stage/AddStage";

/** A chain without stages: a template is the quick way. */
export function NoStages() {
  const { t } = useTranslation();
  const { canEdit } = useChainApi();
  const [open, setOpen] = useState(false);
  return (
    <div className="lanes-none">
      <EmptyState
        icon={<BarsOutlined rotate={90} />}
        title={t("chains.lane.no_stages")}
        text={t("chains.lane.no_stages_text")}
        action={
          canEdit && (
            <>
              <Button type="primary" onClick={() => setOpen(true)}>
                {t("chains.template.apply")}
              </Button>
              <AddStage>
                <Button>{t("chains.stage.add")}</Button>
              </AddStage>
            </>
          )
        }
      />
      {open && <ApplyStages onClose={() => setOpen(false)} />}
    </div>
  );
}
