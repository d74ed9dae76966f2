import { Dropdown } from "antd";

import "../state.css";

import type { ChainState } from "../../../api/chains";
import { useTranslation } from "../../../i18n";
import { useChainApi } from "../chainContext";

export const CHAIN_STATES: readonly ChainState[] = ["in_progress", "won", "lost", "suspended"];

/** How far the decision is; a click says it anew. */
export function ChainStateTag() {
  const { t } = useTranslation();
  const { chain, canEdit, deeds } = useChainApi();
  const word = t(`chains.states.${chain.state}`);
  if (!canEdit) return <span className={`chain-state chain-${chain.state}`}>{word}</span>;
  const items = CHAIN_STATES.map((state) => ({ key: state, label: t(`chains.states.${state}`), onClick: () => deeds.editChain({ state }) }));
  return (
    <Dropdown trigger={["click"]} menu={{ items, selectedKeys: [chain.state] }}>
      <button type="button" className={`chain-state chain-${chain.state}`} aria-label={`${t("chains.state")} ${word}`}>
        {word}
      </button>
    </Dropdown>
  );
}
