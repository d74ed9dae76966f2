import { Modal } from "antd";
import { useState } from "react";

import { useTranslation } from "../../../i18n";
import { useChainApi } from "../chainContext";
import { TemplatePick } from "../create/TemplatePick";

/** The stages of a template, added behind those that are there. */
export function ApplyStages({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { chain, deeds } = useChainApi();
  const [template, setTemplate] = useState<string | null>(null);
  const apply = () => {
    if (template !== null) deeds.addStages(template);
    onClose();
  };
  return (
    <Modal open title={t("chains.template.apply")} okText={t("chains.template.apply_ok")} okButtonProps={{ disabled: template === null }} onOk={apply} onCancel={onClose} width={680}>
      {chain.stages.length > 0 && <p className="quiet">{t("chains.template.apply_hint")}</p>}
      <TemplatePick value={template} onChange={setTemplate} />
    </Modal>
  );
}
