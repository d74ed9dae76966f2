import { useMemo } from "react";

import { useFormat } from "../../../i18n";
import { useChainApi } from "../chainContext";

export interface ChainNames {
  member: (memberId: string) => string;
  members: (memberIds: readonly string[]) => string;
  stage: (stageId: string) => string;
  stages: (stageIds: readonly string[]) => string;
}

/** What the people and stages of the chain are called. */
export function useChainNames(): ChainNames {
  const { chain } = useChainApi();
  const { list } = useFormat();
  return useMemo(() => {
    const members = new Map(chain.members.map((one) => [one.id, one.name]));
    const stages = new Map(chain.stages.map((one) => [one.id, one.name]));
    const member = (key: string) => members.get(key) ?? "?";
    const stage = (key: string) => stages.get(key) ?? "?";
    return { member, stage, members: (keys) => list(keys.map(member)), stages: (keys) => list(keys.map(stage)) };
  }, [chain, list]);
}
