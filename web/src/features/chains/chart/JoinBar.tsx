import { CloseOutlined, UserAddOutlined } from "@ant-design/icons";
import { Button, Dropdown } from "antd";

import type { ChartState } from "../../../graph";
import { useTranslation } from "../../../i18n";
import { useChainApi } from "../chainContext";
import { carriedFrom } from "../lanes/targets";
import { kindOfNext } from "../model/lanes";

interface Props {
  chart: ChartState;
  positionId: string;
  onClose: () => void;
}

/** Somebody on the chart who is not on the chain: the way in without dragging. */
export function JoinBar({ chart, positionId, onClose }: Props) {
  const { t } = useTranslation();
  const { chain, deeds, select } = useChainApi();
  const carried = carriedFrom(chart, positionId);
  const seat = chart.positions.get(positionId);
  const name = (carried.what === "contact" && chart.contacts.get(carried.contactId)?.name) || seat?.title || t("common.untitled");
  const join = async (stageId: string | null) => {
    const stage = chain.stages.find((one) => one.id === stageId);
    const id = await deeds.drop({ deed: "join", stageId, kind: stage ? kindOfNext(stage) : "influencing" }, carried);
    if (id === undefined) return;
    onClose();
    select(id);
  };
  const items = chain.stages.map((stage) => ({ key: stage.id, label: t("chains.menu.into", { stage: stage.name }), onClick: () => void join(stage.id) }));
  return (
    <div className="join-bar" role="status">
      <span>{t("chains.chart.not_member", { name })}</span>
      <Dropdown.Button type="primary" size="small" icon={undefined} menu={{ items }} onClick={() => void join(null)}>
        <UserAddOutlined /> {t("chains.chart.join")}
      </Dropdown.Button>
      <Button type="text" size="small" icon={<CloseOutlined />} aria-label={t("common.close")} onClick={onClose} />
    </div>
  );
}
