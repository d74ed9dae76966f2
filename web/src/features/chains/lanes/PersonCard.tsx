import { CheckCircleFilled, StopFilled, UserOutlined } from "@ant-design/icons";
import { Tooltip } from "antd";
import type { KeyboardEvent, PointerEvent, ReactNode } from "react";

import "./people.css";

import type { ChainMember, StagePart } from "../../../api/chains";
import { stanceColor } from "../../../graph/palette";
import { useTranslation } from "../../../i18n";
import { PersonName } from "../../../ui/PersonName";
import { useChainApi } from "../chainContext";
import { isRed, personOf, stanceOf } from "../model/stance";
import { InfluenceBar } from "./InfluenceBar";
import { PartTag } from "./PartTag";
import { RoleTags } from "./RoleTags";
import { StanceSign } from "./StanceSign";

interface Props {
  member: ChainMember;
  parts: readonly StagePart[];
  grab?: ((event: PointerEvent<HTMLElement>) => void) | undefined;
  onKey?: ((event: KeyboardEvent<HTMLElement>) => void) | undefined;
  menu?: ReactNode;
}

/** Somebody of theirs in a lane: who he is, how he stands, what he is there. */
export function PersonCard({ member, parts, grab, onKey, menu }: Props) {
  const { t } = useTranslation();
  const { selected, select } = useChainApi();
  const stance = stanceOf(member.facts);
  const vacant = personOf(member) === null;
  const chosen = selected?.id === member.id;
  const classes = ["person-card", vacant && "person-vacant", chosen && "person-chosen", grab && "person-grab", member.left && "person-left"];
  return (
    <li className={classes.filter(Boolean).join(" ")} data-member={member.id} style={{ borderInlineStartColor: stanceColor(stance.value) }}>
      <button
        type="button"
        className="person-main"
        aria-pressed={chosen}
        onPointerDown={grab}
        onKeyDown={onKey}
        onClick={() => select(chosen ? null : member.id)}
      >
        <span className="person-line">
          {vacant ? <UserOutlined className="person-seat" aria-hidden /> : <StanceSign stance={stance} />}
          <b className="person-name">
            <PersonName name={member.name} uninsighted={isRed(member)} />
          </b>
          <PowerMarks member={member} />
          <span className="person-end">
            {parts.map((part) => (
              <PartTag key={part.id} kind={part.kind} weight={part.weight} />
            ))}
          </span>
        </span>
        <span className="person-title">{vacant ? t("chains.person.vacant_short") : titleOf(member) || t("common.untitled")}</span>
        <span className="person-line person-foot">
          <RoleTags roles={member.roles} />
          <InfluenceBar value={member.influence} />
        </span>
      </button>
      {menu}
    </li>
  );
}

/** What he is called at work, and where; of somebody from another company that company. */
function titleOf({ contact, position }: ChainMember): string {
  const title = contact?.title || position?.title || "";
  const where = contact?.account?.name ?? contact?.department ?? position?.department ?? "";
  return [title, where].filter(Boolean).join(" · ");
}

/** Powers that were rated of the person himself, whatever the stage. */
function PowerMarks({ member }: { member: ChainMember }) {
  const { t } = useTranslation();
  const { veto, sole_approval } = member.facts;
  return (
    <>
      {veto && (
        <Tooltip title={t("chains.part.veto")}>
          <StopFilled className="person-mark mark-veto" aria-label={t("chains.part.veto")} />
        </Tooltip>
      )}
      {sole_approval && (
        <Tooltip title={t("chains.part.sole_approval")}>
          <CheckCircleFilled className="person-mark mark-sole" aria-label={t("chains.part.sole_approval")} />
        </Tooltip>
      )}
    </>
  );
}
