import "./people.css";

import type { BuyingRole } from "../../../api/chains";
import { ROLE_COLORS, tint, shade, NO_COLOR } from "../../../graph/palette";
import { useChainApi } from "../chainContext";
import { shownWords } from "../model/roles";
import { useRoleWord } from "../useRoleWord";

/** The roles of somebody in the workspace's words, short. */
export function RoleTags({ roles }: { roles: readonly BuyingRole[] }) {
  const { words } = useChainApi();
  const wordOf = useRoleWord();
  return (
    <span className="role-tags">
      {shownWords(words, roles).map((code) => {
        const color = roleColor(words.find((word) => word.code === code)?.values[0]);
        return (
          <span key={code} className="role-tag" style={{ background: tint(color, 0.9), color: shade(color, 0.15) }}>
            {wordOf(code)}
          </span>
        );
      })}
    </span>
  );
}

/** Colours as on the chart; a value the chart does not know has that of its nearest. */
export function roleColor(role: BuyingRole | undefined): string {
  const near = role && NEAR[role];
  return near ? ROLE_COLORS[near] : NO_COLOR;
}

const NEAR: Record<BuyingRole, keyof typeof ROLE_COLORS> = {
  decision_maker: "decision_maker",
  approver: "decision_maker",
  sponsor: "decision_maker",
  evaluator: "influencer",
  influencer: "influencer",
  champion: "user",
  coach: "user",
  user: "user",
  gatekeeper: "gatekeeper",
  procurement: "gatekeeper",
  opponent: "opponent",
};
