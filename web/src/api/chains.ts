/** Decision chains: the people, stages and plan of one decision of an account. */

import { queryOptions } from "@tanstack/react-query";

import { answer, client } from "./client";
import type { components, operations } from "./schema";
import type { Session } from "./types";

type Schemas = components["schemas"];
type Language = Session["language"];

export type Chain = Schemas["ChainOut"];
export type ChainRow = Schemas["ChainRow"];
export type ChainMember = Schemas["ChainMemberOut"];
export type ChainFacts = ChainMember["facts"];
export type Stage = Chain["stages"][number];
export type StagePart = Stage["parts"][number];
export type Pairing = Chain["pairings"][number];
export type BuyingRole = ChainMember["roles"][number];
export type ChainState = Chain["state"];
export type StageState = Stage["state"];
export type StageRule = Stage["rule"];
export type PartKind = StagePart["kind"];
export type ChainIn = Schemas["ChainIn"];
export type ChainPatch = Schemas["ChainPatch"];
export type MembersIn = Schemas["ChainMembersIn"];
export type MemberPatch = Schemas["ChainMemberPatch"];
export type StageIn = Schemas["DecisionStageIn"];
export type StagePatch = Schemas["DecisionStagePatch"];
export type PartIn = Schemas["PartIn"];
export type PairingIn = Schemas["PairingIn"];
export type StageTemplate = Schemas["StageTemplateOut"];
export type Vocabulary = Schemas["VocabularyOut"];
export type ChainQuery = NonNullable<operations["guanxi_decisions_api_chains_list_chains"]["parameters"]["query"]>;

const chainAt = (chain_id: string) => ({ params: { path: { chain_id } } });
const personAt = (member_id: string) => ({ params: { path: { member_id } } });
const stageAt = (stage_id: string) => ({ params: { path: { stage_id } } });
const partAt = (part_id: string) => ({ params: { path: { part_id } } });
const planAt = (chain_member_id: string, member_id: string) => ({ params: { path: { chain_member_id, member_id } } });

export const chainsQuery = (query: ChainQuery) =>
  queryOptions({
    queryKey: ["chains", "list", query] as const,
    queryFn: ({ signal }) => answer(client.GET("/api/chains", { params: { query }, signal })),
    // The former answer stays until the new one comes, unless it names stages in another language.
    placeholderData: (before, asked) => (asked?.queryKey[2].lang === query.lang ? before : undefined),
  });

export const accountChainsQuery = (accountId: string, lang: Language) =>
  queryOptions({
    queryKey: ["chains", "account", accountId, lang],
    queryFn: () => answer(client.GET("/api/accounts/{account_id}/chains", { params: { path: { account_id: accountId }, query: { lang } } })),
  });

export const chainQuery = (chainId: string, lang: Language) =>
  queryOptions({
    queryKey: ["chains", "one", chainId, lang],
    queryFn: () => answer(client.GET("/api/chains/{chain_id}", { params: { path: { chain_id: chainId }, query: { lang } } })),
  });

export const stageTemplatesQuery = (lang: Language) =>
  queryOptions({
    queryKey: ["stage-templates", lang],
    queryFn: () => answer(client.GET("/api/stage-templates", { params: { query: { lang } } })),
    staleTime: 60_000,
  });

export const createChain = (account_id: string, body: ChainIn) =>
  answer(client.POST("/api/accounts/{account_id}/chains", { params: { path: { account_id } }, body }));
export const editChain = (chain_id: string, body: ChainPatch) => answer(client.PATCH("/api/chains/{chain_id}", { ...chainAt(chain_id), body }));
export const archiveChain = (chain_id: string) => answer(client.DELETE("/api/chains/{chain_id}", chainAt(chain_id)));
export const restoreChain = (chain_id: string) => answer(client.POST("/api/chains/{chain_id}/restore", chainAt(chain_id)));

export const addMembers = (chain_id: string, body: MembersIn) =>
  answer(client.POST("/api/chains/{chain_id}/members", { ...chainAt(chain_id), body }));
export const editMember = (member_id: string, body: MemberPatch) =>
  answer(client.PATCH("/api/chain-members/{member_id}", { ...personAt(member_id), body }));
export const removeMember = (member_id: string) => answer(client.DELETE("/api/chain-members/{member_id}", personAt(member_id)));

export const addStage = (chain_id: string, body: StageIn) =>
  answer(client.POST("/api/chains/{chain_id}/stages", { ...chainAt(chain_id), body }));
export const addStages = (chain_id: string, template: string) =>
  answer(client.POST("/api/chains/{chain_id}/stages/from-template", { ...chainAt(chain_id), body: { template } }));
export const editStage = (stage_id: string, body: StagePatch) => answer(client.PATCH("/api/stages/{stage_id}", { ...stageAt(stage_id), body }));
export const removeStage = (stage_id: string) => answer(client.DELETE("/api/stages/{stage_id}", stageAt(stage_id)));
export const saveStages = (chain_id: string, name: string) =>
  answer(client.POST("/api/chains/{chain_id}/save-template", { ...chainAt(chain_id), body: { name } }));
export const removeStageTemplate = (template_id: string) => answer(client.DELETE("/api/stage-templates/{template_id}", { params: { path: { template_id } } }));

export const setPart = (stage_id: string, body: PartIn) => answer(client.PUT("/api/stages/{stage_id}/parts", { ...stageAt(stage_id), body }));
export const movePart = (part_id: string, stage_id: string) =>
  answer(client.POST("/api/stage-parts/{part_id}/move", { ...partAt(part_id), body: { stage_id } }));
export const removePart = (part_id: string) => answer(client.DELETE("/api/stage-parts/{part_id}", partAt(part_id)));

export const setPairing = (chain_member_id: string, member_id: string, body: PairingIn) =>
  answer(client.PUT("/api/chain-members/{chain_member_id}/pairings/{member_id}", { ...planAt(chain_member_id, member_id), body }));
export const removePairing = (chain_member_id: string, member_id: string) =>
  answer(client.DELETE("/api/chain-members/{chain_member_id}/pairings/{member_id}", planAt(chain_member_id, member_id)));

/** What an account may buy, to choose what a chain is about. */
export const accountOpportunitiesQuery = (account_id: string) =>
  queryOptions({
    queryKey: ["opportunities", "of", account_id],
    queryFn: () => answer(client.GET("/api/opportunities", { params: { query: { account_id, page_size: 100 } } })),
  });
