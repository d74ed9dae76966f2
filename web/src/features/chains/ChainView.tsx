import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";

import "./chain.css";

import type { Chain } from "../../api/chains";
import { membersQuery } from "../../api/session";
import { roleVocabulariesQuery } from "../../api/workspaces";
import type { ChartState } from "../../graph";
import { useUrlState } from "../../ui/useUrlState";
import { ChainBoard } from "./ChainBoard";
import { ChainContext, type ChainApi, type ChainSlots } from "./chainContext";
import { useDeeds } from "./useDeeds";
import type { Write } from "./useChain";

interface Props {
  chain: Chain;
  write: Write;
  /** Something is on its way to the server. */
  saving: boolean;
  /** The org chart of the account; null while it loads. */
  chart: ChartState | null;
  /** Others' changes are heard at once. */
  live: boolean;
  slots: ChainSlots;
}

/** A decision chain: its people, stages and plan, to be read and filled in. */
export function ChainView({ chain, write, saving, chart, live, slots }: Props) {
  const { data: colleagues = NONE } = useQuery(membersQuery);
  const { data: vocabularies } = useQuery(roleVocabulariesQuery);
  const [chosen, select] = useState<string | null>(null);
  usePersonOfAddress(chain, select);
  const deeds = useDeeds(chain, write, colleagues);
  const words = vocabularies?.find((one) => one.code === chain.vocabulary)?.roles ?? NONE;
  const selected = chain.members.find((member) => member.id === chosen) ?? null;
  const canEdit = chain.can.edit ?? false;
  const api = useMemo<ChainApi>(
    () => ({ chain, canEdit, chart, words, colleagues, selected, select, deeds, slots }),
    [chain, canEdit, chart, words, colleagues, selected, deeds, slots],
  );
  return (
    <ChainContext value={api}>
      <ChainBoard live={live} saving={saving} />
    </ChainContext>
  );
}

/** A link from elsewhere names who is to be opened: ``?person=``. */
function usePersonOfAddress(chain: Chain, select: (id: string) => void) {
  const [{ person }, setUrl] = useUrlState(["person"] as const);
  useEffect(() => {
    if (person === undefined || !chain.members.some((member) => member.id === person)) return;
    select(person);
    setUrl({ person: undefined });
  }, [person, chain.members, select, setUrl]);
}

const NONE: never[] = [];
