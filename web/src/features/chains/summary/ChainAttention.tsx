import { StarFilled, StarOutlined } from "@ant-design/icons";
import { Dropdown } from "antd";

import { useTranslation } from "../../../i18n";
import { AttentionMark } from "../../../ui/AttentionMark";
import { useChainApi } from "../chainContext";

const ATTENTIONS = ["none", "followed", "key"] as const;

/** How closely the chain is followed, as a star. */
export function ChainAttention() {
  const { t } = useTranslation();
  const { chain, canEdit, deeds } = useChainApi();
  if (!canEdit) return <AttentionMark attention={chain.attention} />;
  const Star = chain.attention === "key" ? StarFilled : StarOutlined;
  const items = ATTENTIONS.map((attention) => ({
    key: attention,
    label: t(`directory.attentions.${attention}`),
    onClick: () => deeds.editChain({ attention }),
  }));
  return (
    <Dropdown trigger={["click"]} menu={{ items, selectedKeys: [chain.attention] }}>
      <button type="button" className={`chain-star star-${chain.attention}`} aria-label={`${t("chains.attention")} ${t(`directory.attentions.${chain.attention}`)}`}>
        <Star />
      </button>
    </Dropdown>
  );
}
