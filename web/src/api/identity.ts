/** Being signed in: password, second factor, sessions, tokens. */

import { queryOptions } from "@tanstack/react-query";

import { answer, client } from "./client";
import type { BothFactors, PasswordChange, TokenIn } from "./types";

export const secondFactorQuery = queryOptions({
  queryKey: ["second-factor"],
  queryFn: () => answer(client.GET("/api/me/second-factor")),
});

export const sessionsQuery = queryOptions({
  queryKey: ["sessions"],
  queryFn: () => answer(client.GET("/api/me/sessions")),
});

export const tokensQuery = queryOptions({
  queryKey: ["tokens"],
  queryFn: () => answer(client.GET("/api/tokens")),
});

export const beginSecondFactor = (password: string) => answer(client.POST("/api/me/second-factor", { body: { password } }));

export const confirmSecondFactor = (code: string) => answer(client.POST("/api/me/second-factor/confirm", { body: { code } }));

export const disableSecondFactor = (body: BothFactors) => answer(client.POST("/api/me/second-factor/disable", { body }));

export const renewRecoveryCodes = (body: BothFactors) =>
  answer(client.POST("/api/me/second-factor/recovery-codes", { body }));

export const showSecondFactor = (code: string) => answer(client.POST("/api/session/second-factor", { body: { code } }));

export const giveUpSecondFactor = () => answer(client.DELETE("/api/session/second-factor"));

export const changePassword = (body: PasswordChange) => answer(client.PUT("/api/me/password", { body }));

export const endSession = (id: string) =>
  answer(client.DELETE("/api/me/sessions/{session_id}", { params: { path: { session_id: id } } }));

export const endOtherSessions = () => answer(client.DELETE("/api/me/sessions"));

export const makeToken = (body: TokenIn) => answer(client.POST("/api/tokens", { body }));

export const revokeToken = (id: string) =>
  answer(client.DELETE("/api/tokens/{token_id}", { params: { path: { token_id: id } } }));

/** A link by which a colleague sets a new password; the secret is answered this once. */
export const makeReset = (id: string) =>
  answer(client.POST("/api/members/{member_id}/password-reset", { params: { path: { member_id: id } } }));

export const requestReset = (email: string) => answer(client.POST("/api/password-reset/request", { body: { email } }));

export const resetQuery = (secret: string) =>
  queryOptions({
    queryKey: ["password-reset", secret],
    queryFn: () => answer(client.POST("/api/password-reset/look", { body: { secret } })),
    retry: false,
    staleTime: Infinity,
  });

export const setPasswordByLink = (secret: string, password: string) =>
  answer(client.POST("/api/password-reset", { body: { secret, password } }));

/** Where a sign-in at another provider begins; the browser goes there itself. */
export const providerAddress = (name: string, goesTo: string) =>
  `/api/oidc/${encodeURIComponent(name)}/start?next=${encodeURIComponent(goesTo)}`;
