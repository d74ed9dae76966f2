import { TodayFollowUps } from "../../features/followups/TodayFollowUps";
import { Today } from "../../features/insights/today/Today";
import { TodayQuestions } from "../../features/suggestions/TodayQuestions";
import { MyDay } from "../../features/visits/MyDay";
import { useSession } from "../useSession";

/** What to do today. */
export function TodayPage() {
  const { member_id } = useSession();
  const side = (
    <>
      <TodayQuestions />
      <MyDay />
    </>
  );
  return <Today side={side} followUps={(day) => <TodayFollowUps rows={day.follow_ups} today={day.day} me={member_id} />} />;
}
