import { DeleteOutlined, LogoutOutlined } from "@ant-design/icons";
import { Button, Drawer, Segmented } from "antd";
import { useState } from "react";

import "./phone.css";

import type { ChainMember, Stage } from "../../../api/chains";
import { useTranslation } from "../../../i18n";
import { useChainApi } from "../chainContext";
import { partsIn } from "../model/lanes";
import { usePersonDeeds } from "./usePersonMenu";

interface Props {
  member: ChainMember;
  from: Stage | null;
  open: boolean;
  onClose: () => void;
}

/** Where somebody goes, as a sheet of large buttons for a thumb. */
export function MoveSheet({ member, from, open, onClose }: Props) {
  const { t } = useTranslation();
  const { chain, deeds } = useChainApi();
  const { moveTo, addTo, leave } = usePersonDeeds(member, from);
  const [also, setAlso] = useState(false);
  const done = (act: () => void) => () => {
    onClose();
    act();
  };
  return (
    <Drawer open={open} placement="bottom" size="auto" title={t("chains.menu.move_title", { name: member.name })} onClose={onClose} destroyOnHidden>
      <div className="move-sheet">
        {from && (
          <Segmented
            block
            value={also ? "also" : "move"}
            options={[
              { value: "move", label: t("chains.menu.move_to") },
              { value: "also", label: t("chains.menu.also_in") },
            ]}
            onChange={(value) => setAlso(value === "also")}
          />
        )}
        {chain.stages.map((stage) => {
          const here = partsIn(stage, member.id).length > 0;
          return (
            <Button key={stage.id} block size="large" disabled={here} onClick={done(() => (also ? addTo(stage) : moveTo(stage)))}>
              {stage.name}
              {here && <span className="quiet"> · {t("chains.drop.here")}</span>}
            </Button>
          );
        })}
        <div className="move-sheet-end">
          {from && (
            <Button block icon={<LogoutOutlined />} onClick={done(leave)}>
              {t("chains.menu.leave")}
            </Button>
          )}
          <Button block danger icon={<DeleteOutlined />} onClick={done(() => deeds.removeMember(member.id))}>
            {t("chains.person.remove")}
          </Button>
        </div>
      </div>
    </Drawer>
  );
}
