import { Input } from "antd";
import { useState } from "react";

import type { Stage } from "../../../api/chains";
import { useTranslation } from "../../../i18n";
import { useChainApi } from "../chainContext";
import type { LaneDrag } from "../lanes/LaneDrag";

interface Props {
  stage: Stage;
  drag: LaneDrag | null;
  renaming: boolean;
  onRename: (renaming: boolean) => void;
}

/** The name of a stage: a click renames it, dragging puts the stage elsewhere. */
export function StageName({ stage, drag, renaming, onRename }: Props) {
  const { canEdit } = useChainApi();
  if (renaming) return <NameInput stage={stage} onDone={() => onRename(false)} />;
  if (!canEdit) return <h3 className="lane-name">{stage.name}</h3>;
  return (
    <h3 className="lane-name">
      <button
        type="button"
        className={drag ? "lane-grab" : ""}
        title={stage.name}
        onClick={() => !drag?.justEnded && onRename(true)}
        onPointerDown={(event) =>
          drag && event.button === 0 && drag.arm(event.nativeEvent, { carried: { what: "stage", stageId: stage.id }, name: stage.name, detail: "" })
        }
      >
        {stage.name}
      </button>
    </h3>
  );
}

function NameInput({ stage, onDone }: { stage: Stage; onDone: () => void }) {
  const { t } = useTranslation();
  const { deeds } = useChainApi();
  const [name, setName] = useState(stage.name);
  const save = () => {
    if (name.trim() && name.trim() !== stage.name) deeds.editStage(stage.id, { name: name.trim() });
    onDone();
  };
  return (
    <Input
      size="small"
      autoFocus
      maxLength={60}
      value={name}
      aria-label={t("chains.stage.name")}
      onChange={(event) => setName(event.target.value)}
      onPressEnter={(event) => !event.nativeEvent.isComposing && save()}
      onBlur={save}
      onKeyDown={(event) => event.key === "Escape" && onDone()}
    />
  );
}
