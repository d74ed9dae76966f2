import { useState } from "react";
import { Link } from "react-router";

import type { Session, SessionState } from "../../api/types";
import { SignInForm } from "../../features/workspaces/SignInForm";
import { useTranslation } from "../../i18n";
import { DoorFrame } from "./DoorFrame";

/** The door: what this is, and the way in. */
export function SignInPage({ demo, registration }: Pick<SessionState, "demo" | "registration">) {
  const { t } = useTranslation();
  const [language, setLanguage] = useState<Session["language"] | null>(null);
  return (
    <DoorFrame onLanguage={setLanguage}>
      <h1>{t("workspaces.sign_in_title")}</h1>
      <SignInForm demo={demo} language={language} />
      {registration === "open" && (
        <div className="door-other">
          <Link to="/register">{t("joining.register.link")}</Link>
        </div>
      )}
    </DoorFrame>
  );
}
