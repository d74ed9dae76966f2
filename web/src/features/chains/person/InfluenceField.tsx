import { Slider } from "antd";
import { useState } from "react";

import type { ChainMember } from "../../../api/chains";
import { useTranslation } from "../../../i18n";
import { useChainApi } from "../chainContext";

const STEPS = [20, 40, 60, 80, 100] as const;

/** Influence in this chain, from 0 to 100: by one click on a step, or exactly by the slider. */
export function InfluenceField({ member }: { member: ChainMember }) {
  const { t } = useTranslation();
  const { canEdit, deeds } = useChainApi();
  const [sliding, setSliding] = useState<number | null>(null);
  const shown = sliding ?? member.influence;
  const save = (influence: number | null) => influence !== member.influence && deeds.editMember(member.id, { influence });
  return (
    <div className="influence-field">
      <div className="chips" role="group" aria-label={t("chains.influence")}>
        {STEPS.map((step) => (
          <button
            key={step}
            type="button"
            className={member.influence === step ? "chip chip-step chip-on" : "chip chip-step"}
            aria-pressed={member.influence === step}
            disabled={!canEdit}
            onClick={() => save(member.influence === step ? null : step)}
          >
            {step}
          </button>
        ))}
        <span className={shown === null ? "influence-shown quiet" : "influence-shown"}>{shown ?? t("common.unset")}</span>
      </div>
      <Slider
        min={0}
        max={100}
        disabled={!canEdit}
        value={shown ?? 0}
        onChange={setSliding}
        onChangeComplete={(value) => {
          setSliding(null);
          save(value);
        }}
        ariaLabelForHandle={t("chains.influence")}
        tooltip={{ open: false }}
      />
    </div>
  );
}
