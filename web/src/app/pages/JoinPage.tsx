import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Alert, Segmented } from "antd";
import { useState } from "react";
import { Link, useLocation, useNavigate } from "react-router";

import { sessionQuery } from "../../api/session";
import type { SessionState } from "../../api/types";
import { invitationQuery, type InvitationLook } from "../../api/workspaces";
import { SignInForm } from "../../features/identity/SignInForm";
import { AcceptAsNew } from "../../features/workspaces/joining/AcceptAsNew";
import { AcceptAsUser } from "../../features/workspaces/joining/AcceptAsUser";
import { InvitationCard } from "../../features/workspaces/joining/InvitationCard";
import { problemText, toProblem, useTranslation } from "../../i18n";
import { Failure } from "../../ui/Failure";
import { Loading } from "../../ui/Loading";
import { DoorFrame } from "./DoorFrame";

/** What an invitation's link opens. The token stands behind the "#", which no server and no log ever sees. */
export function JoinPage() {
  const token = useLocation().hash.slice(1);
  const { data, error, refetch } = useQuery(sessionQuery);
  const look = useQuery(invitationQuery(token, data !== undefined));
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data || (token !== "" && look.isPending)) return <Loading />;
  return (
    <DoorFrame>
      {look.data ? <Offer token={token} look={look.data} state={data} /> : <NoOffer error={look.error} />}
    </DoorFrame>
  );
}

function Offer({ token, look, state }: { token: string; look: InvitationLook; state: SessionState }) {
  return (
    <>
      <InvitationCard look={look} />
      {state.session ? (
        <AcceptAsUser token={token} look={look} session={state.session} />
      ) : (
        <AsWhom token={token} look={look} state={state} />
      )}
    </>
  );
}

function AsWhom({ token, look, state }: { token: string; look: InvitationLook; state: SessionState }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [who, setWho] = useState<"new" | "known">(state.second_factor ? "known" : "new");
  const enter = (entered: SessionState) => {
    queries.setQueryData(sessionQuery.queryKey, entered);
    void navigate("/", { replace: true });
  };
  return (
    <>
      <Segmented<"new" | "known">
        block
        style={{ marginBottom: 18 }}
        value={who}
        options={[
          { value: "new", label: t("joining.accept.new_user") },
          { value: "known", label: t("joining.accept.known_user") },
        ]}
        onChange={setWho}
      />
      {who === "new" ? (
        <AcceptAsNew token={token} look={look} onEnter={enter} />
      ) : (
        <>
          <p className="quiet">{t("joining.accept.known_hint")}</p>
          {/* Who goes to another provider comes back without the link. */}
          <SignInForm state={{ ...state, demo: null, providers: [] }} language={null} refused={null} />
        </>
      )}
    </>
  );
}

function NoOffer({ error }: { error: unknown }) {
  const { t } = useTranslation();
  return (
    <>
      <Alert
        type="warning"
        showIcon
        title={error ? problemText(t, toProblem(error)) : t("joining.accept.no_token")}
      />
      <div className="door-other">
        <Link to="/">{t("joining.accept.go_sign_in")}</Link>
      </div>
    </>
  );
}
