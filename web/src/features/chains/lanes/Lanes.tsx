import { PlusOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { Fragment, useCallback, useMemo } from "react";

import "./lanes.css";

import { useTranslation } from "../../../i18n";
import { holdScroll } from "../../../ui/drag/holdScroll";
import { useChainApi } from "../chainContext";
import { lanesOf } from "../model/lanes";
import { AddStage } from "../stage/AddStage";
import { FirstLane } from "./FirstLane";
import { Lane } from "./Lane";
import { NoStages } from "./NoStages";
import type { LaneDrag } from "./LaneDrag";

interface Props {
  drag: LaneDrag;
  onAdd: () => void;
}

/** The stages side by side, the people in them. */
export function Lanes({ drag, onAdd }: Props) {
  const { t } = useTranslation();
  const { chain, canEdit } = useChainApi();
  const [first, ...stages] = useMemo(() => lanesOf(chain), [chain]);
  const take = useCallback(
    (element: HTMLDivElement | null) => {
      drag.attach(element);
      const release = holdScroll(element);
      return () => {
        release();
        drag.attach(null);
      };
    },
    [drag],
  );
  return (
    <div className="lanes" ref={take}>
      {first && <FirstLane lane={first} drag={canEdit ? drag : null} onAdd={onAdd} />}
      {stages.map((lane) => (
        <Fragment key={lane.stage!.id}>
          <Lane lane={lane} drag={canEdit ? drag : null} />
          {canEdit && lane !== stages.at(-1) && <Between afterId={lane.stage!.id} />}
        </Fragment>
      ))}
      {stages.length === 0 && <NoStages />}
      {canEdit && stages.length > 0 && (
        <AddStage>
          <Button className="lane-more" type="text" icon={<PlusOutlined />} aria-label={t("chains.stage.add")} title={t("chains.stage.add")} />
        </AddStage>
      )}
    </div>
  );
}

/** A narrow gap between two stages, where another one can be put. */
function Between({ afterId }: { afterId: string }) {
  const { t } = useTranslation();
  return (
    <div className="lane-between">
      <AddStage afterId={afterId}>
        <button type="button" aria-label={t("chains.stage.insert_after")} title={t("chains.stage.insert_after")}>
          <PlusOutlined />
        </button>
      </AddStage>
    </div>
  );
}
