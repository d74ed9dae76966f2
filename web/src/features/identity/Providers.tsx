import { Button, Divider } from "antd";
import { useLocation } from "react-router";

import { providerAddress } from "../../api/identity";
import type { SessionState } from "../../api/types";
import { useTranslation } from "../../i18n";

/** Ways in through other providers: company chat, company directory. */
export function Providers({ providers }: { providers: SessionState["providers"] }) {
  const { t } = useTranslation();
  const { pathname, search } = useLocation();
  if (providers.length === 0) return null;
  const goesTo = search.includes("refused=") ? pathname : pathname + search;
  return (
    <>
      <Divider plain>
        <span className="quiet">{t("identity.or")}</span>
      </Divider>
      <div className="sign-in-providers">
        {providers.map((one) => (
          <Button key={one.name} block href={providerAddress(one.name, goesTo)}>
            {t("identity.sign_in_by", { name: one.label })}
          </Button>
        ))}
      </div>
    </>
  );
}
