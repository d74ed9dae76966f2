import { useQuery } from "@tanstack/react-query";
import { useState } from "react";

import type { ChainMember } from "../../../api/chains";
import { sessionQuery } from "../../../api/session";
import type { Named } from "../../../api/types";
import { useTranslation } from "../../../i18n";
import { MemberSelect } from "../../../ui/MemberSelect";
import { useChainApi } from "../chainContext";
import { PlanRow } from "./PlanRow";

/** Who of ours is to win him, from where to where, by what and until when. One's own line is there to begin with. */
export function Plans({ member }: { member: ChainMember }) {
  const { t } = useTranslation();
  const { chain, colleagues, canEdit } = useChainApi();
  const { data } = useQuery(sessionQuery);
  const [asked, setAsked] = useState<readonly Named[]>([]);
  const pairings = chain.pairings.filter((one) => one.member_id === member.id);
  const me = data?.session ? { id: data.session.member_id, name: data.session.name } : null;
  const begun = [...asked, ...(pairings.length === 0 && asked.length === 0 && me && chain.can.contribute ? [me] : [])];
  const blank = begun.filter((one) => pairings.every((pairing) => pairing.colleague.id !== one.id));
  const planned = new Set([...pairings.map((one) => one.colleague.id), ...blank.map((one) => one.id)]);
  return (
    <div className="plans">
      {pairings.map((pairing) => (
        <PlanRow key={pairing.colleague.id} member={member} colleague={pairing.colleague} pairing={pairing} canEdit={pairing.can_edit} />
      ))}
      {blank.map((colleague) => (
        <PlanRow key={colleague.id} member={member} colleague={colleague} pairing={null} canEdit />
      ))}
      {canEdit && (
        <MemberSelect
          size="small"
          variant="filled"
          members={colleagues.filter((one) => !planned.has(one.id))}
          placeholder={t("chains.plan.add")}
          aria-label={t("chains.plan.add")}
          value={null}
          onChange={(id) => {
            const chosen = colleagues.find((one) => one.id === id);
            if (chosen) setAsked([...asked, { id: chosen.id, name: chosen.name }]);
          }}
        />
      )}
    </div>
  );
}
