import { LoginOutlined } from "@ant-design/icons";
import { Button, Dropdown, type MenuProps } from "antd";
import { useState } from "react";

import { succeedPosition } from "../../../api/chart";
import { useTranslation } from "../../../i18n";
import { useChartApi } from "../chartContext";

const MOST_EMPTY_SEATS = 8;

/** The way onto the chart without dragging: to the top, below the selected seat, or onto an empty one. */
export function PlaceMenu({ contactId, name }: { contactId: string; name: string }) {
  const { t } = useTranslation();
  const { forest, active, writes, nameOf, reveal } = useChartApi();
  const [open, setOpen] = useState(false);
  const place = async (managerId: string | null) => {
    const id = await writes.place(contactId, managerId);
    if (id) reveal(id);
  };
  const sit = async (positionId: string) => {
    const done = await writes.run(() => succeedPosition(positionId, contactId), { said: t("orgchart.succeed.done", { name }) });
    if (done) reveal(positionId);
  };
  const items = (): MenuProps["items"] => {
    const selected = active >= 0 ? forest.positions[active]!.id : null;
    const empty = forest.positions.filter((_, node) => !forest.occupant[node]).slice(0, MOST_EMPTY_SEATS);
    return [
      ...(selected
        ? [{ key: "under", label: t("orgchart.place_under", { name: nameOf(selected) }), onClick: () => void place(selected) }]
        : []),
      { key: "top", label: t("orgchart.place_top"), onClick: () => void place(null) },
      ...empty.map((seat) => ({
        key: seat.id,
        label: t("orgchart.place_on", { name: nameOf(seat.id) }),
        onClick: () => void sit(seat.id),
      })),
    ];
  };
  return (
    <Dropdown trigger={["click"]} open={open} onOpenChange={setOpen} menu={{ items: open ? (items() ?? []) : [] }}>
      <Button type="text" size="small" icon={<LoginOutlined />} aria-label={`${t("orgchart.place")} ${name}`} />
    </Dropdown>
  );
}
