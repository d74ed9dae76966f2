import { DeleteOutlined, LoginOutlined, LogoutOutlined, SwapOutlined } from "@ant-design/icons";
import type { MenuProps } from "antd";

import type { ChainMember, Stage } from "../../../api/chains";
import { useTranslation } from "../../../i18n";
import { useChainApi } from "../chainContext";
import { kindOfNext, partsIn, votingPart } from "../model/lanes";

type Items = NonNullable<MenuProps["items"]>;

export interface PersonDeeds {
  moveTo: (stage: Stage) => void;
  addTo: (stage: Stage) => void;
  leave: () => void;
}

/** What can be done with somebody in a stage (null: in none) without dragging him. */
export function usePersonDeeds(member: ChainMember, from: Stage | null): PersonDeeds {
  const { deeds } = useChainApi();
  const carried = { what: "member", memberId: member.id, fromId: from?.id ?? null } as const;
  const addTo = (stage: Stage) => {
    const kind = (from && votingPart(partsIn(from, member.id))?.kind) ?? kindOfNext(stage);
    void deeds.drop({ deed: "add", memberId: member.id, stageId: stage.id, kind }, carried);
  };
  return {
    addTo,
    moveTo: (stage) => (from ? void deeds.drop({ deed: "move", memberId: member.id, fromId: from.id, stageId: stage.id }, carried) : addTo(stage)),
    leave: () => from && void deeds.drop({ deed: "leave", memberId: member.id, stageId: from.id }, carried),
  };
}

/** The same as a menu: move, also count elsewhere, leave the stage, leave the chain. */
export function usePersonMenu(member: ChainMember, from: Stage | null): Items {
  const { t } = useTranslation();
  const { chain, deeds } = useChainApi();
  const { moveTo, addTo, leave } = usePersonDeeds(member, from);
  const free = chain.stages.filter((stage) => partsIn(stage, member.id).length === 0);
  const stages = (verb: string, choose: (stage: Stage) => void): Items =>
    free.map((stage) => ({ key: `${verb}-${stage.id}`, label: stage.name, onClick: () => choose(stage) }));
  const remove = { key: "remove", danger: true, icon: <DeleteOutlined />, label: t("chains.person.remove"), onClick: () => deeds.removeMember(member.id) };
  if (from === null) {
    const add: Items = free.length > 0 ? [{ type: "group", key: "to", label: t("chains.menu.add_to"), children: stages("add", addTo) }, { type: "divider" }] : [];
    return [...add, remove];
  }
  return [
    { key: "move", icon: <SwapOutlined />, label: t("chains.menu.move_to"), disabled: free.length === 0, children: stages("move", moveTo) },
    { key: "add", icon: <LoginOutlined />, label: t("chains.menu.also_in"), disabled: free.length === 0, children: stages("add", addTo) },
    { key: "leave", icon: <LogoutOutlined />, label: t("chains.menu.leave"), onClick: leave },
    { type: "divider" },
    remove,
  ];
}
