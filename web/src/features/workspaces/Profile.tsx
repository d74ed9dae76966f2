import { Radio } from "antd";

import "../../ui/facts.css";

import { saveLanguage } from "../../api/session";
import type { Session } from "../../api/types";
import { LANGUAGES, switchLanguage, useTranslation, type Language } from "../../i18n";
import { PageHead } from "../../ui/PageHead";
import { useAction } from "../../ui/useAction";

const OWN_NAMES: Record<Language, string> = { "zh-CN": "简体中文", en: "English" };

/** Who I am here and which language I read. */
export function Profile({ session }: { session: Session }) {
  const { t, i18n } = useTranslation();
  const save = useAction((language: Language) => saveLanguage(language));
  const choose = (language: Language) => {
    switchLanguage(language);
    save.mutate(language);
  };
  return (
    <>
      <PageHead title={t("workspaces.profile")} intro={t("workspaces.profile_intro")} />
      <dl className="panel panel-pad facts settings-facts">
        <div>
          <dt>{t("workspaces.name")}</dt>
          <dd>{session.name}</dd>
        </div>
        <div>
          <dt>{t("workspaces.email")}</dt>
          <dd>{session.email}</dd>
        </div>
        <div>
          <dt>{t("workspaces.role")}</dt>
          <dd>{t(`workspaces.role_${session.role}`)}</dd>
        </div>
        <div>
          <dt>{t("workspaces.workspace")}</dt>
          <dd>{session.workspace_name}</dd>
        </div>
        <div>
          <dt>{t("workspaces.language")}</dt>
          <dd>
            <Radio.Group
              value={i18n.language}
              optionType="button"
              options={LANGUAGES.map((value) => ({ value, label: OWN_NAMES[value] }))}
              onChange={(event) => choose(event.target.value as Language)}
            />
            <div className="quiet" style={{ marginTop: 6, fontSize: 12 }}>
              {t("workspaces.language_hint")}
            </div>
          </dd>
        </div>
      </dl>
    </>
  );
}
