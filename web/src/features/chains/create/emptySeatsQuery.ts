import { queryOptions } from "@tanstack/react-query";

import { fetchChart } from "../../../api/chart";
import { decodeChart, type ChartWire } from "../../../graph";
import { emptySeats } from "../model/members";

/** The seats of an account's chart that nobody holds. */
export const emptySeatsQuery = (accountId: string) =>
  queryOptions({
    queryKey: ["chart", "empty-seats", accountId],
    queryFn: async ({ signal }) => emptySeats(decodeChart((await fetchChart(accountId, signal)) as unknown as ChartWire)),
  });
