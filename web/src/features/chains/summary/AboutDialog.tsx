import { Modal } from "antd";
import { useState } from "react";

import { useTranslation } from "../../../i18n";
import { useChainApi } from "../chainContext";
import { OpportunityPick } from "../create/OpportunityPick";
import { SavedText } from "../stage/StageForm";

/** Which opportunity the chain is about, and a note. */
export function AboutDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { chain, deeds } = useChainApi();
  const [opportunity, setOpportunity] = useState<string | null>(chain.opportunity?.id ?? null);
  return (
    <Modal open title={t("chains.about.title")} footer={null} onCancel={onClose} width={480}>
      <div className="seat-fields">
        <span>{t("chains.opportunity")}</span>
        <OpportunityPick
          accountId={chain.account.id}
          value={opportunity}
          onChange={(id) => {
            setOpportunity(id);
            deeds.editChain({ opportunity_id: id });
          }}
        />
        <label htmlFor="chain-note">{t("chains.note")}</label>
        <SavedText key={chain.note} id="chain-note" value={chain.note} max={2000} rows={3} onSave={(note) => deeds.editChain({ note })} />
      </div>
    </Modal>
  );
}
