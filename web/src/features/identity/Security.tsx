import { useTranslation } from "../../i18n";
import { PageHead } from "../../ui/PageHead";
import { PasswordPanel } from "./PasswordPanel";
import { SecondFactorPanel } from "./SecondFactorPanel";

/** How one's account is guarded. */
export function Security() {
  const { t } = useTranslation();
  return (
    <>
      <PageHead title={t("identity.security")} intro={t("identity.security_intro")} />
      <SecondFactorPanel />
      <PasswordPanel />
    </>
  );
}
