import "./followups.css";

import type { FollowUp } from "../../api/followups";
import { FollowUpRow } from "./FollowUpRow";

/** What is due, where the day is planned. */
export function TodayFollowUps({ rows, today, me }: { rows: readonly FollowUp[]; today: string; me: string }) {
  return (
    <ul className="follow-rows">
      {rows.map((one) => (
        <FollowUpRow key={one.id} one={one} today={today} me={me} />
      ))}
    </ul>
  );
}
