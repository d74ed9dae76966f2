import { GlobalOutlined } from "@ant-design/icons";
import { Button, Dropdown } from "antd";

import { saveLanguage } from "../api/session";
import { LANGUAGES, switchLanguage, useTranslation, type Language } from "../i18n";

const OWN_NAMES: Record<Language, string> = { "zh-CN": "简体中文", en: "English" };

interface Props {
  /** Called instead of telling the server, where nobody is signed in yet. */
  onChoose?: (language: Language) => void;
}

/** Switch the language of the interface at once. */
export function LanguageSwitch({ onChoose }: Props) {
  const { t, i18n } = useTranslation();
  const choose = (language: Language) => {
    switchLanguage(language);
    if (onChoose) onChoose(language);
    else void saveLanguage(language).catch(() => undefined);
  };
  return (
    <Dropdown
      trigger={["click"]}
      menu={{
        selectedKeys: [i18n.language],
        items: LANGUAGES.map((language) => ({ key: language, label: OWN_NAMES[language], onClick: () => choose(language) })),
      }}
    >
      <Button type="text" icon={<GlobalOutlined />} aria-label={t("shell.language")} />
    </Dropdown>
  );
}
