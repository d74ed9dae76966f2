import { Input, Modal } from "antd";
import { useState } from "react";

import { useTranslation } from "../../../i18n";
import { useChainApi } from "../chainContext";

/** Keep the chain's stages, without its people, to begin others with. */
export function SaveStages({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { chain, deeds } = useChainApi();
  const [name, setName] = useState(chain.name);
  const save = () => {
    deeds.saveStages(name.trim());
    onClose();
  };
  return (
    <Modal open title={t("chains.template.save")} okText={t("common.save")} okButtonProps={{ disabled: !name.trim() }} onOk={save} onCancel={onClose} width={420}>
      <p className="quiet">{t("chains.template.save_hint", { count: chain.stages.length })}</p>
      <Input autoFocus maxLength={100} aria-label={t("chains.template.name")} value={name} onChange={(event) => setName(event.target.value)} onPressEnter={() => name.trim() && save()} />
    </Modal>
  );
}
