import { RatingPanel } from "../features/decisions/RatingPanel";
import { ContactDrawer } from "../features/directory/contacts/ContactDrawer";
import { useTranslation } from "../i18n";
import { AuditLink } from "./AuditLink";

interface Props {
  contactId: string | null;
  onClose: () => void;
}

/** A contact with what every part of the product knows of him. */
export function OpenContact({ contactId, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <ContactDrawer contactId={contactId} onClose={onClose}>
      {(contact) => {
        const account = contact.employments[0]?.account;
        return (
          <>
            {account && (
              <section className="profile-section">
                <h3>{t("decisions.title")}</h3>
                <RatingPanel accountId={account.id} contactId={contact.id} name={contact.name} canEdit />
              </section>
            )}
            <AuditLink record={contact.id} name={contact.name} />
          </>
        );
      }}
    </ContactDrawer>
  );
}
