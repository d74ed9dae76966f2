import { Today } from "../../features/insights/today/Today";

/** What to do today. */
export function TodayPage() {
  return <Today />;
}
