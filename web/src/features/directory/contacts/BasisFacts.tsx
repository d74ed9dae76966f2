import { Tag } from "antd";

import type { Contact } from "../../../api/types";
import { useTranslation } from "../../../i18n";

/** Where a person's data come from and why they may be kept, among his facts. */
export function BasisFacts({ contact }: { contact: Contact }) {
  const { t } = useTranslation();
  const source = contact.source && t(`privacy.sources.${contact.source}`);
  const told = [source, contact.source_detail, contact.obtained_on].filter(Boolean).join(" · ");
  return (
    <>
      {told && (
        <div>
          <dt>{t("privacy.source")}</dt>
          <dd>{told}</dd>
        </div>
      )}
      <div>
        <dt>{t("privacy.basis")}</dt>
        <dd>
          {contact.lawful_basis ? (
            t(`privacy.bases.${contact.lawful_basis}`)
          ) : (
            <Tag color="warning" variant="filled">
              {t("privacy.no_basis")}
            </Tag>
          )}
        </dd>
      </div>
    </>
  );
}
