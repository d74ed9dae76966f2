import { useState } from "react";

import "./sign-in.css";

import type { Session, SessionState } from "../../api/types";
import { SignInForm } from "../../features/workspaces/SignInForm";
import { useTranslation } from "../../i18n";
import { Logo } from "../../ui/Logo";
import { LanguageSwitch } from "../LanguageSwitch";
import { SignInPicture } from "./SignInPicture";

/** The door: what this is, and the way in. */
export function SignInPage({ demo }: { demo: SessionState["demo"] }) {
  const { t } = useTranslation();
  const [language, setLanguage] = useState<Session["language"] | null>(null);
  return (
    <div className="sign-in">
      <section className="sign-in-side" aria-hidden>
        <div className="sign-in-brand">
          <Logo size={40} />
          <span>{t("common.app")}</span>
        </div>
        <p className="sign-in-line">{t("common.tagline")}</p>
        <SignInPicture />
        <ul>
          <li>{t("workspaces.claim_1")}</li>
          <li>{t("workspaces.claim_2")}</li>
          <li>{t("workspaces.claim_3")}</li>
        </ul>
      </section>
      <main className="sign-in-main">
        <div className="sign-in-language">
          <LanguageSwitch onChoose={setLanguage} />
        </div>
        <div className="sign-in-box">
          <h1>{t("workspaces.sign_in_title")}</h1>
          <SignInForm demo={demo} language={language} />
        </div>
      </main>
    </div>
  );
}
