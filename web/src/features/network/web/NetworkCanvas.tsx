import { useEffect, useRef } from "react";

import { useTranslation } from "../../../i18n";
import type { NetworkPicture } from "./picture";
import { NetworkStage } from "./stage";

interface Props {
  picture: NetworkPicture;
  /** Changes when places are to be found anew: other people, another period. */
  layout: string;
  selected: string | null;
  highlighted: string | null;
  onSelect: (id: string | null) => void;
  stage: NetworkStage | null;
  onStage: (stage: NetworkStage | null) => void;
}

/** The network on a canvas; what it shows stands in the list beside it too. */
export function NetworkCanvas({ picture, layout, selected, highlighted, onSelect, stage, onStage }: Props) {
  const { t } = useTranslation();
  const element = useRef<HTMLDivElement>(null);
  const select = useRef(onSelect);
  const laidOut = useRef<[NetworkStage, string] | null>(null);
  useEffect(() => {
    select.current = onSelect;
  });
  useEffect(() => {
    const made = new NetworkStage(element.current!, (id) => select.current(id));
    onStage(made);
    return () => {
      onStage(null);
      made.destroy();
    };
  }, [onStage]);
  useEffect(() => {
    if (!stage) return;
    const [before, known] = laidOut.current ?? [];
    stage.show(picture, before !== stage || known !== layout);
    laidOut.current = [stage, layout];
  }, [stage, picture, layout]);
  useEffect(() => stage?.highlight(highlighted), [stage, highlighted]);
  useEffect(() => {
    stage?.select(selected);
    if (selected) stage?.reveal(selected);
  }, [stage, selected]);
  const label = t("inner_network.picture", { people: picture.people.length, ties: picture.seen.length });
  return <div ref={element} className="web-canvas" role="img" aria-label={label} />;
}
