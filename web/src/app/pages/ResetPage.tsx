import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Navigate, useNavigate } from "react-router";

import { sessionQuery } from "../../api/session";
import { ResetForm } from "../../features/identity/ResetForm";
import { useTranslation } from "../../i18n";
import { Loading } from "../../ui/Loading";
import { DoorFrame } from "./DoorFrame";

/** Where a link to set a new password leads. What makes it work stands behind "#", which no server is sent. */
export function ResetPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [secret] = useState(() => window.location.hash.slice(1));
  // Its answer brings the cookie that writes need.
  const { isPending } = useQuery(sessionQuery);
  if (secret === "") return <Navigate to="/" replace />; // the link lost its end; a new one is asked for there
  return (
    <DoorFrame>
      <h1>{t("identity.reset.title")}</h1>
      {isPending ? <Loading /> : <ResetForm secret={secret} onSignIn={() => void navigate("/", { replace: true })} />}
    </DoorFrame>
  );
}
