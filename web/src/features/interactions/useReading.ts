import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";

import { peopleToNameQuery } from "../../api/interactions";
import type { Reading, Setting } from "../../reading";
import { useDebounced } from "../../ui/useDebounced";

type Reader = (line: string, setting: Setting) => Reading;

/** What a line says; the code that reads it is fetched when the first one is typed. */
export function useReading(accountId: string, line: string, without: readonly string[]): Reading | null {
  const asked = useDebounced(line, 120);
  const { data: people, dataUpdatedAt: now } = useQuery({ ...peopleToNameQuery(accountId), enabled: line !== "" });
  const [reader, setReader] = useState<Reader | null>(null);
  useEffect(() => {
    if (line !== "" && reader === null) void import("../../reading").then(({ readLine }) => setReader(() => readLine));
  }, [line, reader]);
  return useMemo(() => {
    if (asked.trim() === "" || !reader || !people) return null;
    return reader(asked, { now, zone: people.zone, contacts: people.contacts, members: people.members, without });
  }, [asked, reader, people, now, without]);
}
