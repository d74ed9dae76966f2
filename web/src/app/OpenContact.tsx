import type { Contact } from "../api/types";
import { ContactCases } from "../features/cases/ContactCases";
import { RatingPanel } from "../features/decisions/ratings/RatingPanel";
import { ContactDrawer } from "../features/directory/contacts/ContactDrawer";
import { OpenFollowUps } from "../features/followups/OpenFollowUps";
import { FindPath } from "../features/paths/FindPath";
import { QuickLog } from "../features/interactions/QuickLog";
import { WhoKnows } from "../features/network/known/WhoKnows";
import { ContactLines } from "../features/orgchart/ContactLines";
import { PersonalData } from "../features/privacy/PersonalData";
import { ContactSuggestion } from "../features/suggestions/ContactSuggestion";
import { useTranslation } from "../i18n";
import { AuditLink } from "./AuditLink";
import { useSession } from "./useSession";
import { ContactHistory } from "./ContactHistory";
import { OpenCase } from "./OpenCase";

interface Props {
  contactId: string | null;
  onClose: () => void;
}

/** A contact with what every part of the product knows of him. */
export function OpenContact({ contactId, onClose }: Props) {
  return (
    <ContactDrawer contactId={contactId} onClose={onClose}>
      {(contact) => (
        <>
          {contact.employments[0] && <ContactSuggestion accountId={contact.employments[0].account.id} contactId={contact.id} />}
          <FindPath contactId={contact.id} />
          <ContactFollowUps contact={contact} />
          <WhoKnows contactId={contact.id} />
          <Ratings contact={contact} />
          <Cases contact={contact} />
          <ContactHistory contactId={contact.id} />
          <AuditLink record={contact.id} name={contact.name} />
          <PersonalData contact={contact} onErased={onClose} />
        </>
      )}
    </ContactDrawer>
  );
}

/** When he was last in touch, a note of the next time, and what is to be done. */
function ContactFollowUps({ contact }: { contact: Contact }) {
  const { member_id } = useSession();
  const account = contact.employments[0]?.account;
  if (!account) return null;
  return (
    <section className="profile-section">
      <QuickLog accountId={account.id} contact={contact} canLog={contact.can.contribute ?? false} />
      <OpenFollowUps account={account} contact={contact} me={member_id} canPlan={contact.can.contribute ?? false} />
    </section>
  );
}

function Cases({ contact }: { contact: Contact }) {
  const { member_id } = useSession();
  const account = contact.employments[0]?.account ?? null;
  return (
    <ContactCases
      contact={contact}
      account={account}
      canWork={contact.can.contribute ?? false}
      memberId={member_id}
      drawer={(id, onClose) => <OpenCase id={id} onClose={onClose} />}
    />
  );
}

function Ratings({ contact }: { contact: Contact }) {
  const { t } = useTranslation();
  const account = contact.employments[0]?.account;
  if (!account) return null;
  return (
    <>
      <section className="profile-section">
        <h3>{t("decisions.title")}</h3>
        <RatingPanel
          accountId={account.id}
          contactId={contact.id}
          name={contact.name}
          canEdit={contact.can.edit ?? false}
          lead={!contact.insighted}
        />
      </section>
      <section className="profile-section">
        <h3>{t("decisions.lines.title")}</h3>
        <ContactLines accountId={account.id} contactId={contact.id} canEdit={contact.can.edit ?? false} />
      </section>
    </>
  );
}
