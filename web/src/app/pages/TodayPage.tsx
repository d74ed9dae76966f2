import { Today } from "../../features/insights/today/Today";
import { MyDay } from "../../features/visits/MyDay";

/** What to do today. */
export function TodayPage() {
  return <Today side={<MyDay />} />;
}
