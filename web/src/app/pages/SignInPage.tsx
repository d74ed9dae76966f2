import { useState } from "react";
import { Link, useSearchParams } from "react-router";

import type { Session, SessionState } from "../../api/types";
import { SignInForm } from "../../features/identity/SignInForm";
import { lookUp, useTranslation } from "../../i18n";
import { DoorFrame } from "./DoorFrame";

/** The door: what this is, and the way in. */
export function SignInPage({ state }: { state: SessionState }) {
  const { t } = useTranslation();
  const [language, setLanguage] = useState<Session["language"] | null>(null);
  const [search] = useSearchParams();
  // Another provider sent the browser back with a code of the server's problems.
  const code = search.get("refused");
  const refused = code ? (lookUp(t, `problems.${code}`) ?? t("problems.oidc.failed")) : null;
  return (
    <DoorFrame onLanguage={setLanguage}>
      <h1>{t("workspaces.sign_in_title")}</h1>
      <SignInForm state={state} language={language} refused={refused} />
      {state.registration === "open" && !state.second_factor && (
        <div className="door-other">
          <Link to="/register">{t("joining.register.link")}</Link>
        </div>
      )}
    </DoorFrame>
  );
}
