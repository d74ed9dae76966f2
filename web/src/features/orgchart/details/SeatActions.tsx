import { DownOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Dropdown, type MenuProps } from "antd";
import { useState } from "react";

import { useTranslation, type TFunction } from "../../../i18n";
import { useChartApi, type ChartApi } from "../chartContext";
import { RemoveForm } from "../forms/RemoveForm";
import { SeatForm } from "../forms/SeatForm";
import { SucceedForm } from "../forms/SucceedForm";
import { VacateForm } from "../forms/VacateForm";
import { rankBeside } from "./rankBeside";

type Dialog = "below" | "beside" | "vacate" | "succeed" | "remove" | "employer";

/** What can be done with a seat. */
export function SeatActions({ node }: { node: number }) {
  const { t } = useTranslation();
  const api = useChartApi();
  const [dialog, setDialog] = useState<Dialog | null>(null);
  if (!api.canEdit) return null;
  const contact = api.forest.occupant[node];
  const positionId = api.forest.positions[node]!.id;
  const parent = api.forest.parent[node]!;
  const close = () => setDialog(null);
  return (
    <div className="seat-actions">
      <Button size="small" icon={<PlusOutlined />} onClick={() => setDialog("below")}>
        {t("orgchart.actions.add_below")}
      </Button>
      <Button size="small" onClick={() => api.ask({ what: "manager", sourceId: positionId })}>
        {t("orgchart.actions.move")}
      </Button>
      {!contact && (
        <Button size="small" type="primary" onClick={() => setDialog("succeed")}>
          {t("orgchart.actions.succeed")}
        </Button>
      )}
      <Dropdown trigger={["click"]} menu={{ items: items(api, node, t, setDialog) ?? [] }}>
        <Button size="small" icon={<DownOutlined />} iconPlacement="end">
          {t("orgchart.actions.label")}
        </Button>
      </Dropdown>
      {dialog === "below" && <SeatForm managerId={positionId} onClose={close} />}
      {dialog === "beside" && <SeatForm managerId={parent < 0 ? null : api.forest.positions[parent]!.id} onClose={close} />}
      {dialog === "vacate" && <VacateForm node={node} onClose={close} />}
      {dialog === "succeed" && <SucceedForm node={node} onClose={close} />}
      {dialog === "remove" && <RemoveForm node={node} onClose={close} />}
      {dialog === "employer" && contact && api.slots.employer(contact.id, close)}
    </div>
  );
}

function items(api: ChartApi, node: number, t: TFunction, open: (dialog: Dialog) => void): MenuProps["items"] {
  const { forest, writes } = api;
  const { id } = forest.positions[node]!;
  const taken = !!forest.occupant[node];
  const earlier = rankBeside(forest, node, -1);
  const later = rankBeside(forest, node, 1);
  return [
    { key: "beside", label: t("orgchart.actions.add_beside"), onClick: () => open("beside") },
    {
      key: "top",
      label: t("orgchart.actions.to_top"),
      disabled: forest.parent[node]! < 0,
      onClick: () => void writes.move(id, null),
    },
    {
      key: "earlier",
      label: t("orgchart.actions.earlier"),
      disabled: earlier === null,
      onClick: () => earlier !== null && void writes.patch(id, { rank: earlier }),
    },
    {
      key: "later",
      label: t("orgchart.actions.later"),
      disabled: later === null,
      onClick: () => later !== null && void writes.patch(id, { rank: later }),
    },
    { type: "divider" },
    ...(taken
      ? [
          { key: "vacate", label: t("orgchart.actions.vacate"), onClick: () => open("vacate") },
          { key: "successor", label: t("orgchart.actions.successor"), onClick: () => open("succeed") },
          { key: "employer", label: t("orgchart.actions.employer"), onClick: () => open("employer") },
        ]
      : []),
    { key: "remove", danger: true, label: t("orgchart.actions.remove"), onClick: () => open("remove") },
  ];
}
