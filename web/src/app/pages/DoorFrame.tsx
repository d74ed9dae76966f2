import type { ReactNode } from "react";

import "./sign-in.css";

import type { Session } from "../../api/types";
import { switchLanguage, useTranslation } from "../../i18n";
import { Logo } from "../../ui/Logo";
import { LanguageSwitch } from "../LanguageSwitch";
import { SignInPicture } from "./SignInPicture";

interface Props {
  children: ReactNode;
  onLanguage?: (language: Session["language"]) => void;
}

/** What stands around every page before the product itself: what this is, and the choice of language. */
export function DoorFrame({ children, onLanguage = switchLanguage }: Props) {
  const { t } = useTranslation();
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
          <LanguageSwitch onChoose={onLanguage} />
        </div>
        <div className="sign-in-box">{children}</div>
      </main>
    </div>
  );
}
