import { Input } from "antd";
import { useState } from "react";

import { useTranslation } from "../../../i18n";
import { useChainApi } from "../chainContext";

/** The chain's name; a click changes it. */
export function ChainName() {
  const { t } = useTranslation();
  const { chain, canEdit, deeds } = useChainApi();
  const [text, setText] = useState<string | null>(null);
  if (text === null) {
    if (!canEdit) return <h1 className="chain-name">{chain.name}</h1>;
    return (
      <h1 className="chain-name">
        <button type="button" title={t("chains.rename")} onClick={() => setText(chain.name)}>
          {chain.name}
        </button>
      </h1>
    );
  }
  const save = () => {
    if (text.trim() && text.trim() !== chain.name) deeds.editChain({ name: text.trim() });
    setText(null);
  };
  return (
    <Input
      autoFocus
      className="chain-name-input"
      maxLength={200}
      aria-label={t("chains.name")}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onBlur={save}
      onPressEnter={(event) => !event.nativeEvent.isComposing && save()}
      onKeyDown={(event) => event.key === "Escape" && setText(null)}
    />
  );
}
