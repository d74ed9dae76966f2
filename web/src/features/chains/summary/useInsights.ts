import { useQuery } from "@tanstack/react-query";

import { chainInsightsQuery } from "../../../api/insights";
import { useLanguage } from "../../../ui/useLanguage";

/** What is said of the chain; it is asked again whenever the chain changes. */
export function useInsights(chainId: string) {
  return useQuery(chainInsightsQuery(chainId, useLanguage())).data;
}
