import { keepPreviousData, queryOptions } from "@tanstack/react-query";

import { answer, client } from "./client";
import type { components, operations } from "./schema";

type Schemas = components["schemas"];

export type CampaignRow = Schemas["CampaignRow"];
export type Campaign = Schemas["CampaignOut"];
export type CampaignMember = Schemas["CampaignMemberOut"];
export type CampaignIn = Schemas["CampaignIn"];
export type Response = CampaignMember["response"];
export type CampaignQuery = NonNullable<operations["guanxi_marketing_api_list_campaigns"]["parameters"]["query"]>;
export type MemberQuery = NonNullable<operations["guanxi_marketing_api_list_members"]["parameters"]["query"]>;

export const CAMPAIGN_KINDS: readonly CampaignRow["kind"][] = ["fair", "seminar", "webinar", "mailing", "visit", "other"];
export const CAMPAIGN_STATES: readonly CampaignRow["state"][] = ["planned", "running", "done", "cancelled"];
export const RESPONSES: readonly Response[] = ["invited", "accepted", "attended", "interested", "declined", "no_show"];

/** What is old once a campaign changed. */
export const CAMPAIGNS_STALE = [["campaigns"], ["timeline"], ["changes"]];

const at = (campaign_id: string) => ({ params: { path: { campaign_id } } });

export const campaignsQuery = (query: CampaignQuery) =>
  queryOptions({
    queryKey: ["campaigns", "list", query],
    queryFn: ({ signal }) => answer(client.GET("/api/campaigns", { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });

export const campaignQuery = (campaign_id: string) =>
  queryOptions({ queryKey: ["campaigns", "one", campaign_id], queryFn: () => answer(client.GET("/api/campaigns/{campaign_id}", at(campaign_id))) });

export const campaignMembersQuery = (campaign_id: string, query: MemberQuery) =>
  queryOptions({
    queryKey: ["campaigns", "members", campaign_id, query],
    queryFn: ({ signal }) => answer(client.GET("/api/campaigns/{campaign_id}/members", { params: { path: { campaign_id }, query }, signal })),
    placeholderData: keepPreviousData,
  });

export const createCampaign = (body: CampaignIn) => answer(client.POST("/api/campaigns", { body }));
export const editCampaign = (id: string, body: Schemas["CampaignPatch"]) => answer(client.PATCH("/api/campaigns/{campaign_id}", { ...at(id), body }));
export const archiveCampaign = (id: string) => answer(client.DELETE("/api/campaigns/{campaign_id}", at(id)));
export const restoreCampaign = (id: string) => answer(client.POST("/api/campaigns/{campaign_id}/restore", at(id)));
export const addMembers = (id: string, body: Schemas["CampaignMembersIn"]) => answer(client.POST("/api/campaigns/{campaign_id}/members", { ...at(id), body }));
export const respond = (member_id: string, body: Schemas["CampaignMemberPatch"]) =>
  answer(client.PATCH("/api/campaign-members/{member_id}", { params: { path: { member_id } }, body }));
export const removeMember = (member_id: string) => answer(client.DELETE("/api/campaign-members/{member_id}", { params: { path: { member_id } } }));
