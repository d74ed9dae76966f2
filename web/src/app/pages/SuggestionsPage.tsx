import { Suggestions } from "../../features/suggestions/Suggestions";

/** What waits for a yes or no. */
export function SuggestionsPage() {
  return <Suggestions />;
}
