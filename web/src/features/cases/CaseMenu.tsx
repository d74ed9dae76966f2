import { MoreOutlined } from "@ant-design/icons";
import { Button, Dropdown, type MenuProps } from "antd";
import { useState } from "react";

import type { CaseState } from "../../api/cases";
import { useTranslation, type TFunction } from "../../i18n";
import { SolveDialog } from "./SolveDialog";
import { useCourse, type CaseBrief } from "./useCourse";

const NEXT: Readonly<Record<CaseState, readonly CaseState[]>> = {
  new: ["working", "waiting", "solved", "closed"],
  working: ["waiting", "solved", "closed"],
  waiting: ["working", "solved", "closed"],
  solved: ["closed", "working"],
  closed: ["working"],
};

/** What a step of the course is called: going on with what was solved is to reopen it. */
export function stepWord(t: TFunction, from: CaseState, to: CaseState): string {
  if (to === "working" && (from === "solved" || from === "closed")) return t("cases.to_reopen");
  return t(`cases.to_${to as Exclude<CaseState, "new">}`);
}

/** Where a case can go from here. */
export function CaseMenu({ row }: { row: CaseBrief }) {
  const { t } = useTranslation();
  const { move, archive, restore } = useCourse();
  const [ending, setEnding] = useState<"solved" | "closed" | null>(null);
  if (!row.can.work) return null;
  const go = (state: CaseState) => (state === "solved" || state === "closed" ? setEnding(state) : move.mutate({ row, state }));
  const items: MenuProps["items"] = row.archived
    ? row.can.edit
      ? [{ key: "restore", label: t("cases.restore"), onClick: () => restore.mutate(row) }]
      : []
    : [
        ...NEXT[row.state].map((state) => ({ key: state, label: stepWord(t, row.state, state), onClick: () => go(state) })),
        ...(row.can.edit ? [{ type: "divider" as const }, { key: "archive", label: t("cases.archive"), onClick: () => archive.mutate(row) }] : []),
      ];
  if (items.length === 0) return null;
  return (
    <>
      <Dropdown menu={{ items }} trigger={["click"]}>
        <Button type="text" size="small" icon={<MoreOutlined />} aria-label={t("cases.actions_of", { number: String(row.number) })} />
      </Dropdown>
      {ending && <SolveDialog row={row} state={ending} onClose={() => setEnding(null)} />}
    </>
  );
}
