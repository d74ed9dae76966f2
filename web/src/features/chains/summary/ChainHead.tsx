import {
  ApartmentOutlined,
  BorderHorizontalOutlined,
  BorderVerticleOutlined,
  LeftOutlined,
  UserAddOutlined,
} from "@ant-design/icons";
import { Button, Tag } from "antd";
import { Link } from "react-router";

import "./summary.css";

import { useTranslation } from "../../../i18n";
import { ToolButton } from "../../../ui/ToolButton";
import { useIsPhone } from "../../../ui/useIsPhone";
import { useChainApi } from "../chainContext";
import type { LayoutChoice } from "../useLayoutChoice";
import { BattleMapButton } from "../print/BattleMap";
import { useChainViewName } from "../views";
import { Balance } from "./Balance";
import { ChainAttention } from "./ChainAttention";
import { ChainMenu } from "./ChainMenu";
import { ChainName } from "./ChainName";
import { ChainOwner } from "./ChainOwner";
import { ChainStateTag } from "./ChainStateTag";
import { Completeness } from "./Completeness";
import { OpportunityLink } from "./OpportunityLink";
import { Outlook } from "./Outlook";
import { ViewSwitch } from "./ViewSwitch";
import { Warnings } from "./Warnings";

interface Props {
  layout: LayoutChoice;
  onLayout: (patch: Partial<LayoutChoice>) => void;
  onAdd: () => void;
}

/** What the chain is, how it stands, and the tools. */
export function ChainHead(props: Props) {
  const { t } = useTranslation();
  const { chain, canEdit, slots } = useChainApi();
  return (
    <header className="chain-head">
      <div className="chain-head-row">
        <Link className="chain-back" to={`/accounts/${chain.account.id}/chains`}>
          <LeftOutlined aria-hidden /> {chain.account.name}
        </Link>
        <ChainName />
        <ChainAttention />
        <ChainStateTag />
        {chain.archived_at !== null && <Tag>{t("chains.archived")}</Tag>}
        {!canEdit && chain.archived_at === null && <Tag>{t("orgchart.read_only")}</Tag>}
        <Tools {...props} />
      </div>
      <div className="chain-head-row chain-facts">
        {slots.followUps}
        <OpportunityLink />
        <ChainOwner />
        <Balance />
        <Outlook chainId={chain.id} />
        <Completeness chainId={chain.id} />
        <Warnings chainId={chain.id} />
        {slots.unknowns}
      </div>
    </header>
  );
}

function Tools({ layout, onLayout, onAdd }: Props) {
  const { t } = useTranslation();
  const { canEdit, slots } = useChainApi();
  const phone = useIsPhone();
  const [view] = useChainViewName();
  const rows = layout.direction === "rows";
  return (
    <span className="chain-tools">
      {canEdit && slots.undo}
      {!phone && <ViewSwitch />}
      {!phone && slots.visit}
      <BattleMapButton />
      {!phone && view === "lanes" && (
        <>
          <ToolButton label={t(layout.chart ? "chains.chart.hide" : "chains.chart.show")} icon={<ApartmentOutlined />} on={layout.chart} onClick={() => onLayout({ chart: !layout.chart })} />
          {layout.chart && (
            <ToolButton
              label={t(rows ? "chains.chart.beside" : "chains.chart.below")}
              icon={rows ? <BorderVerticleOutlined /> : <BorderHorizontalOutlined />}
              onClick={() => onLayout({ direction: rows ? "columns" : "rows" })}
            />
          )}
          {canEdit && (
            <Button icon={<UserAddOutlined />} onClick={onAdd}>
              {t("chains.people.add")}
            </Button>
          )}
        </>
      )}
      <ChainMenu />
    </span>
  );
}
