import { UserAddOutlined } from "@ant-design/icons";
import { Button, Segmented } from "antd";
import { useState } from "react";

import { useFormat, useTranslation } from "../../../i18n";
import { useChainApi } from "../chainContext";
import { everybody, type Lane } from "../model/lanes";
import { LanePerson } from "./LanePerson";
import type { LaneDrag } from "./LaneDrag";

interface Props {
  lane: Lane;
  drag: LaneDrag | null;
  onAdd: () => void;
}

/** The lane before all stages: those who stand in none, or everybody. */
export function FirstLane({ lane, drag, onAdd }: Props) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const { chain, canEdit } = useChainApi();
  const [all, setAll] = useState(false);
  const cards = all ? everybody(chain) : lane.cards;
  const count = (word: string, size: number) => `${word} ${number(size)}`;
  return (
    <section className="lane lane-first" data-lane="" aria-label={t("chains.lane.members")}>
      <header className="lane-head">
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
