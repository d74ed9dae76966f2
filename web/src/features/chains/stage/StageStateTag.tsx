import { Dropdown } from "antd";

import type { Stage, StageState } from "../../../api/chains";
import { useTranslation } from "../../../i18n";
import { useChainApi } from "../chainContext";

export const STAGE_STATES: readonly StageState[] = ["planned", "active", "done", "skipped"];

/** How far a stage is; a click says it anew. */
export function StageStateTag({ stage }: { stage: Stage }) {
  const { t } = useTranslation();
  const { canEdit, deeds } = useChainApi();
  const word = t(`chains.stage_states.${stage.state}`);
  if (!canEdit) return <span className={`stage-state state-${stage.state}`}>{word}</span>;
  const items = STAGE_STATES.map((state) => ({
    key: state,
    label: t(`chains.stage_states.${state}`),
    onClick: () => deeds.editStage(stage.id, { state }),
  }));
  return (
    <Dropdown trigger={["click"]} menu={{ items, selectedKeys: [stage.state] }}>
      <button type="button" className={`stage-state state-${stage.state}`} aria-label={`${t("chains.stage.state")} ${word}`}>
        {word}
      </button>
    </Dropdown>
  );
}
