import { MoreOutlined } from "@ant-design/icons";
import { Drawer, Dropdown, Popover } from "antd";
import { useState, type ReactNode } from "react";

import type { Stage } from "../../../api/chains";
import { useFormat, useTranslation } from "../../../i18n";
import { avatarText } from "../../../graph/text";
import { useIsPhone } from "../../../ui/useIsPhone";
import { useChainApi } from "../chainContext";
import type { LaneDrag } from "../lanes/LaneDrag";
import { StageWarnings } from "../summary/Warnings";
import { RequiredRoles } from "./RequiredRoles";
import { StageForm } from "./StageForm";
import { StageName } from "./StageName";
import { StageStateTag } from "./StageStateTag";
import { useStageMenu } from "./useStageMenu";

interface Props {
  stage: Stage;
  drag: LaneDrag | null;
}

/** What a stage is: its name to be dragged by and to be renamed, state, time, owner, rule, and which roles it lacks. */
export function StageHead({ stage, drag }: Props) {
  const { t } = useTranslation();
  const { chain, canEdit } = useChainApi();
  const [editing, setEditing] = useState(false);
  const [renaming, setRenaming] = useState(false);
  const items = useStageMenu(stage, { onEdit: () => setEditing(true), onRename: () => setRenaming(true) });
  return (
    <header className="lane-head">
      <div className="lane-title">
        <StageName stage={stage} drag={drag} renaming={renaming} onRename={setRenaming} />
        <StageWarnings chainId={chain.id} stageId={stage.id} />
        {stage.owner && (
          <span className="lane-owner" role="img" aria-label={t("chains.stage.owner_is", { name: stage.owner.name })} title={t("chains.stage.owner_is", { name: stage.owner.name })}>
            {avatarText(stage.owner.name)}
          </span>
        )}
        {canEdit && (
          <Dropdown trigger={["click"]} menu={{ items }} placement="bottomRight">
            <button type="button" className="lane-menu" aria-label={t("chains.stage.menu", { name: stage.name })}>
              <MoreOutlined />
            </button>
          </Dropdown>
        )}
      </div>
      <Editor stage={stage} open={editing} onOpen={setEditing}>
        <Facts stage={stage} onEdit={() => setEditing(true)} />
      </Editor>
      <RequiredRoles stage={stage} />
    </header>
  );
}

function Editor({ stage, open, onOpen, children }: { stage: Stage; open: boolean; onOpen: (open: boolean) => void; children: ReactNode }) {
  const phone = useIsPhone();
  const { canEdit } = useChainApi();
  if (!canEdit) return children;
  if (phone) {
    return (
      <>
        {children}
        <Drawer open={open} placement="bottom" size="auto" title={stage.name} onClose={() => onOpen(false)} destroyOnHidden>
          <StageForm stage={stage} />
        </Drawer>
      </>
    );
  }
  return (
    <Popover open={open} trigger="click" onOpenChange={(next) => !next && onOpen(false)} placement="bottomLeft" content={<StageForm stage={stage} />} destroyOnHidden>
      <div>{children}</div>
    </Popover>
  );
}

/** One quiet line: state and time. */
function Facts({ stage, onEdit }: { stage: Stage; onEdit: () => void }) {
  const { t } = useTranslation();
  const { canEdit } = useChainApi();
  const { shortDate } = useFormat();
  const span = [stage.starts_on, stage.ends_on].map((day) => (day ? shortDate(day) : "")).filter(Boolean);
  const words = <span>{span.length > 0 ? span.join("–") : t("chains.stage.no_dates")}</span>;
  return (
    <div className="lane-facts">
      <StageStateTag stage={stage} />
      {canEdit ? (
        <button type="button" className="lane-edit" aria-label={t("chains.stage.edit", { name: stage.name })} onClick={onEdit}>
          {words}
        </button>
      ) : (
        <span className="lane-edit">{words}</span>
      )}
    </div>
  );
}
