import { keepPreviousData, queryOptions } from "@tanstack/react-query";

import { answer, client } from "./client";
import type { ContactPatch, ContactQuery, EmployerIn, EmploymentPatch, NewContact } from "./types";

export const contactsQuery = (query: ContactQuery) =>
  queryOptions({
    queryKey: ["contacts", "list", query],
    queryFn: ({ signal }) => answer(client.GET("/api/contacts", { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });

export const contactQuery = (contact_id: string) =>
  queryOptions({
    queryKey: ["contacts", "one", contact_id],
    queryFn: () => answer(client.GET("/api/contacts/{contact_id}", { params: { path: { contact_id } } })),
  });

export const createContact = (body: NewContact) => answer(client.POST("/api/contacts", { body }));

export const editContact = (contact_id: string, body: ContactPatch) =>
  answer(client.PATCH("/api/contacts/{contact_id}", { params: { path: { contact_id } }, body }));

export const editEmployment = (employment_id: string, body: EmploymentPatch) =>
  answer(client.PATCH("/api/employments/{employment_id}", { params: { path: { employment_id } }, body }));

export const changeEmployer = (employment_id: string, body: EmployerIn) =>
  answer(client.POST("/api/employments/{employment_id}/change-employer", { params: { path: { employment_id } }, body }));

export const leaveAccount = (employment_id: string, until: string | null) =>
  answer(client.POST("/api/employments/{employment_id}/leave", { params: { path: { employment_id } }, body: { until } }));

export const duplicatesQuery = queryOptions({
  queryKey: ["duplicates", "pairs"],
  queryFn: () => answer(client.GET("/api/duplicates")),
});

export interface LikeContact {
  name: string;
  phone?: string;
  email?: string;
  account_id?: string;
}

export const contactsLikeQuery = (query: LikeContact) =>
  queryOptions({
    queryKey: ["duplicates", "contact", query],
    queryFn: ({ signal }) => answer(client.GET("/api/duplicates/contacts", { params: { query }, signal })),
    enabled: query.name.trim().length > 1 || !!query.phone || !!query.email,
  });

export const mergeContacts = (kept_id: string, merged_id: string) =>
  answer(client.POST("/api/contacts/merge", { body: { kept_id, merged_id } }));
