import { MoreOutlined } from "@ant-design/icons";
import { Dropdown } from "antd";
import { useState, type KeyboardEvent, type PointerEvent } from "react";

import type { ChainMember, Stage } from "../../../api/chains";
import { useTranslation } from "../../../i18n";
import { useIsPhone } from "../../../ui/useIsPhone";
import { useChainApi } from "../chainContext";
import { partsIn, type LaneCard } from "../model/lanes";
import { MoveSheet } from "./MoveSheet";
import { PersonCard } from "./PersonCard";
import type { LaneDrag } from "./LaneDrag";
import { usePersonDeeds, usePersonMenu } from "./usePersonMenu";

interface Props {
  card: LaneCard;
  stage: Stage | null;
  drag: LaneDrag | null;
}

/** A person in a lane, to be dragged, moved by keys (Alt and an arrow; with Shift he also stays), or by his menu. */
export function LanePerson({ card: { member, parts }, stage, drag }: Props) {
  const { canEdit } = useChainApi();
  const onKey = useMoveKeys(member, stage);
  if (!canEdit) return <PersonCard member={member} parts={parts} />;
  const detail = member.contact?.title ?? member.position?.title ?? "";
  const grab = (event: PointerEvent<HTMLElement>) => {
    const carried = { what: "member", memberId: member.id, fromId: stage?.id ?? null } as const;
    if (event.button === 0) drag?.arm(event.nativeEvent, { carried, name: member.name, detail });
  };
  return <PersonCard member={member} parts={parts} onKey={onKey} grab={drag ? grab : undefined} menu={<PersonMenu member={member} stage={stage} />} />;
}

/** All that dragging does, for the keyboard and the thumb. */
function PersonMenu({ member, stage }: { member: ChainMember; stage: Stage | null }) {
  const { t } = useTranslation();
  const phone = useIsPhone();
  const [open, setOpen] = useState(false);
  const items = usePersonMenu(member, stage);
  const button = (
    <button type="button" className="person-menu" aria-label={t("chains.menu.label", { name: member.name })} onClick={() => phone && setOpen(true)}>
      <MoreOutlined />
    </button>
  );
  if (phone) {
    return (
      <>
        {button}
        <MoveSheet member={member} from={stage} open={open} onClose={() => setOpen(false)} />
      </>
    );
  }
  return (
    <Dropdown trigger={["click"]} open={open} onOpenChange={setOpen} menu={{ items: open ? items : [] }} placement="bottomRight">
      {button}
    </Dropdown>
  );
}

/** Alt and an arrow bring somebody one stage on or back. */
function useMoveKeys(member: ChainMember, stage: Stage | null): (event: KeyboardEvent) => void {
  const { chain } = useChainApi();
  const { moveTo, addTo, leave } = usePersonDeeds(member, stage);
  return (event) => {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (step === 0 || !event.altKey) return;
    event.preventDefault();
    const at = stage ? chain.stages.findIndex((one) => one.id === stage.id) : -1;
    const target = chain.stages[at + step];
    if (!target) return at === 0 && step < 0 ? leave() : undefined;
    if (partsIn(target, member.id).length > 0) return;
    if (event.shiftKey) addTo(target);
    else moveTo(target);
    // The card is drawn anew in the other lane; the keys stay with it.
    setTimeout(() => focusOn(target.id, member.id));
  };
}

function focusOn(stageId: string, memberId: string): void {
  document.querySelector<HTMLElement>(`[data-lane="${stageId}"] [data-member="${memberId}"] .person-main`)?.focus();
}
