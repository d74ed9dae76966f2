import { MoreOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button, Dropdown, type MenuProps } from "antd";
import { useState } from "react";

import { pipelineQuery, type OpportunityRow } from "../../api/opportunities";
import { currentLanguage, useTranslation } from "../../i18n";
import { CloseDialog } from "./CloseDialog";
import { useCourse } from "./useCourse";

interface Props {
  row: OpportunityRow;
  onEdit?: (() => void) | undefined;
}

/** Everything that can be done with an opportunity without dragging it: by keyboard, and on a phone. */
export function CourseMenu({ row, onEdit }: Props) {
  const { t } = useTranslation();
  const { data } = useQuery(pipelineQuery(currentLanguage()));
  const course = useCourse();
  const [closing, setClosing] = useState<"won" | "lost" | null>(null);
  if (!row.can.edit) return null;
  const pursued = row.state === "open" || row.state === "suspended";
  const stages = (data?.stages ?? []).filter((stage) => stage.id !== row.stage.id);
  const items: NonNullable<MenuProps["items"]> = row.archived
    ? [{ key: "restore", label: t("opportunities.restore"), onClick: () => course.restore.mutate(row) }]
    : [
        ...(onEdit ? [{ key: "edit", label: t("common.edit"), onClick: onEdit }] : []),
        ...(pursued
          ? [
              {
                key: "move",
                label: t("opportunities.move_to"),
                children: stages.map((stage) => ({ key: stage.id, label: stage.name, onClick: () => course.move.mutate({ row, stage, beforeId: null }) })),
              },
              { key: "won", label: t("opportunities.close_won"), onClick: () => setClosing("won") },
              { key: "lost", label: t("opportunities.close_lost"), onClick: () => setClosing("lost") },
            ]
          : []),
        ...(row.state === "open" ? [{ key: "suspend", label: t("opportunities.suspend"), onClick: () => course.suspend.mutate(row) }] : []),
        ...(row.state === "open" ? [] : [{ key: "reopen", label: t("opportunities.reopen"), onClick: () => course.reopen.mutate(row) }]),
        { type: "divider" as const },
        { key: "archive", label: t("opportunities.archive"), danger: true, onClick: () => course.archive.mutate(row) },
      ];
  return (
    <span onClick={(event) => event.stopPropagation()} onPointerDown={(event) => event.stopPropagation()} role="presentation">
      <Dropdown menu={{ items }} trigger={["click"]}>
        <Button type="text" size="small" icon={<MoreOutlined />} aria-label={t("opportunities.actions_of", { name: row.name })} />
      </Dropdown>
      {closing && <CloseDialog row={row} state={closing} onClose={() => setClosing(null)} />}
    </span>
  );
}
