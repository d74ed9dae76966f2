import { UserOutlined } from "@ant-design/icons";
import { Dropdown } from "antd";

import { useTranslation } from "../../../i18n";
import { useChainApi } from "../chainContext";

/** Who of ours drives the chain; a click hands it to somebody else. */
export function ChainOwner() {
  const { t } = useTranslation();
  const { chain, colleagues, canEdit, deeds } = useChainApi();
  const words = (
    <>
      <UserOutlined aria-hidden /> {chain.owner.name}
    </>
  );
  if (!canEdit) return <span className="chain-fact">{words}</span>;
  const items = colleagues.map((one) => ({ key: one.id, label: one.name, onClick: () => deeds.editChain({ owner_id: one.id }) }));
  return (
    <Dropdown trigger={["click"]} menu={{ items, selectedKeys: [chain.owner.id], style: { maxHeight: 320, overflow: "auto" } }}>
      <button type="button" className="chain-fact" aria-label={`${t("chains.owner")} ${chain.owner.name}`}>
        {words}
      </button>
    </Dropdown>
  );
}
