import { useMemo, useRef, useState } from "react";

import "./lanes.css";
import "./phone.css";

import { useTranslation } from "../../../i18n";
import { useChainApi } from "../chainContext";
import { lanesOf, type Lane } from "../model/lanes";
import { AddStage } from "../stage/AddStage";
import { FirstLane } from "./FirstLane";
import { Lane as LaneOfStage } from "./Lane";
import { NoStages } from "./NoStages";

/** One stage a screen, to be swiped; the row of their names above leads to each. */
export function PhoneLanes({ onAdd }: { onAdd: () => void }) {
  const { t } = useTranslation();
  const { chain, canEdit } = useChainApi();
  const [first, ...stages] = useMemo(() => lanesOf(chain), [chain]);
  const strip = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState(() => openingOf(first, stages));
  const placed = useRef(false);
  const go = (index: number, smooth = true) => {
    const box = strip.current;
    box?.scrollTo({ left: index * box.clientWidth, behavior: smooth ? "smooth" : "instant" });
    setShown(index);
  };
  const take = (box: HTMLDivElement | null) => {
    strip.current = box;
    if (box && !placed.current) {
      placed.current = true;
      go(shown, false);
    }
  };
  const names = [t("chains.lane.members"), ...stages.map((lane) => lane.stage!.name)];
  return (
    <div className="phone-lanes">
      <div className="lane-chips" role="tablist" aria-label={t("chains.stages")}>
        {names.map((name, index) => (
          <Chip key={index} name={name} count={index === 0 ? chain.members.length : stages[index - 1]!.cards.length} on={index === shown} onClick={() => go(index)} />
        ))}
        {canEdit && stages.length > 0 && (
          <AddStage>
            <button type="button" className="lane-chip" aria-label={t("chains.stage.add")}>
              +
            </button>
          </AddStage>
        )}
      </div>
      <div className="lane-strip" ref={take} onScroll={(event) => setShown(Math.round(event.currentTarget.scrollLeft / event.currentTarget.clientWidth))}>
        {first && <FirstLane lane={first} drag={null} onAdd={onAdd} />}
        {stages.map((lane) => (
          <LaneOfStage key={lane.stage!.id} lane={lane} drag={null} />
        ))}
        {stages.length === 0 && <NoStages />}
      </div>
    </div>
  );
}

/** The stage that is under way, else those who wait for one, else the first stage. */
function openingOf(first: Lane | undefined, stages: readonly Lane[]): number {
  const active = stages.findIndex((lane) => lane.stage?.state === "active") + 1;
  return active > 0 || stages.length === 0 || first?.cards.length ? active : 1;
}

function Chip({ name, count, on, onClick }: { name: string; count: number; on: boolean; onClick: () => void }) {
  const bring = (chip: HTMLButtonElement | null) => {
    if (on) chip?.scrollIntoView({ block: "nearest", inline: "center" });
  };
  return (
    <button ref={bring} type="button" role="tab" aria-selected={on} className={on ? "lane-chip lane-chip-on" : "lane-chip"} onClick={onClick}>
      {name} <i>{count}</i>
    </button>
  );
}
