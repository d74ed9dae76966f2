/** Webhooks: where changes are sent to, and what was sent. */

import { queryOptions } from "@tanstack/react-query";

import { answer, client } from "./client";
import type { components } from "./schema";

type Schemas = components["schemas"];
export type Webhook = Schemas["WebhookOut"];
export type WebhookIn = Schemas["WebhookIn"];
export type WebhookMade = Schemas["WebhookMade"];
export type WebhookPatch = Schemas["WebhookPatch"];
export type Delivery = Schemas["DeliveryOut"];

const SOON = 1_500;

export const webhooksQuery = queryOptions({
  queryKey: ["webhooks", "list"],
  queryFn: () => answer(client.GET("/api/webhooks")),
});

/** The newest deliveries of a webhook; asked again often while one is under way. */
export const deliveriesQuery = (id: string, before: string | null) =>
  queryOptions({
    queryKey: ["webhooks", "deliveries", id, before],
    queryFn: () => answer(client.GET("/api/webhooks/{webhook_id}/deliveries", { params: { path: { webhook_id: id }, query: before ? { before } : {} } })),
    refetchInterval: (query) => (query.state.data?.deliveries.some(isUnderWay) ? SOON : false),
  });

/** Whether a delivery is to be sent at this moment, not at the next try in a while. */
export const isUnderWay = (delivery: Delivery) => delivery.state === "sending" || (delivery.state === "waiting" && delivery.attempts === 0);

export const addWebhook = (body: WebhookIn) => answer(client.POST("/api/webhooks", { body }));

export const editWebhook = ({ id, ...body }: WebhookPatch & { id: string }) =>
  answer(client.PATCH("/api/webhooks/{webhook_id}", { params: { path: { webhook_id: id } }, body }));

export const removeWebhook = (id: string) => answer(client.DELETE("/api/webhooks/{webhook_id}", { params: { path: { webhook_id: id } } }));

export const pingWebhook = (id: string) => answer(client.POST("/api/webhooks/{webhook_id}/ping", { params: { path: { webhook_id: id } } }));

export const resendDelivery = (id: string) =>
  answer(client.POST("/api/webhook-deliveries/{delivery_id}/resend", { params: { path: { delivery_id: id } } }));
