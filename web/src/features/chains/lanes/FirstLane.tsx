import { DoubleLeftOutlined, TeamOutlined, UserAddOutlined } from "@ant-design/icons";
import { Button, Segmented } from "antd";
import { useState } from "react";

import { useFormat, useTranslation } from "../../../i18n";
import { useIsPhone } from "../../../ui/useIsPhone";
import { useChainApi } from "../chainContext";
import { everybody, type Lane } from "../model/lanes";
import { LanePerson } from "./LanePerson";
import type { LaneDrag } from "./LaneDrag";

interface Props {
  lane: Lane;
  drag: LaneDrag | null;
  onAdd: () => void;
}

/** The lane before all stages: those who stand in none, or everybody. With nobody left to be placed it makes room. */
export function FirstLane({ lane, drag, onAdd }: Props) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const { chain, canEdit } = useChainApi();
  const phone = useIsPhone();
  const [all, setAll] = useState(false);
  const [open, setOpen] = useState(false);
  const settled = chain.members.length > 0 && chain.stages.length > 0 && lane.cards.length === 0;
  const cards = all ? everybody(chain) : lane.cards;
  const count = (word: string, size: number) => `${word} ${number(size)}`;
  if (settled && !open && !phone) {
    const show = () => {
      setAll(true);
      setOpen(true);
    };
    return (
      <button type="button" className="lane-rail" data-lane="" aria-label={t("chains.lane.members")} onClick={show}>
        <TeamOutlined aria-hidden />
        <b>{number(chain.members.length)}</b>
        <span>{t("chains.lane.members")}</span>
      </button>
    );
  }
  return (
    <section className="lane lane-first" data-lane="" aria-label={t("chains.lane.members")}>
      <header className="lane-head lane-first-head">
        <Segmented
          size="small"
          block
          value={all ? "all" : "unplaced"}
          options={[
            { value: "unplaced", label: count(t("chains.lane.unplaced"), lane.cards.length) },
            { value: "all", label: count(t("chains.lane.all"), chain.members.length) },
          ]}
          onChange={(value) => setAll(value === "all")}
        />
        {settled && !phone && (
          <button type="button" className="lane-menu" aria-label={t("common.close")} onClick={() => setOpen(false)}>
            <DoubleLeftOutlined />
          </button>
        )}
      </header>
      <ul className="lane-cards">
        {cards.map((card) => (
          <LanePerson key={card.member.id} card={card} stage={null} drag={drag} />
        ))}
        {cards.length === 0 && (
          <li className="lane-none">{t(chain.members.length === 0 ? "chains.lane.nobody" : "chains.lane.all_placed")}</li>
        )}
      </ul>
      {canEdit && (
        <Button className="lane-add" type="text" size="small" icon={<UserAddOutlined />} onClick={onAdd}>
          {t("chains.people.add")}
        </Button>
      )}
    </section>
  );
}
