import { FollowUps } from "../../features/followups/FollowUps";
import { useSession } from "../useSession";

/** What is to be done, by when. */
export function FollowUpsPage() {
  return <FollowUps session={useSession()} />;
}
