import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";

import { contactQuery } from "../../../api/contacts";
import type { Contact } from "../../../api/types";
import { useTranslation } from "../../../i18n";
import { PersonName } from "../../../ui/PersonName";
import { AttentionMark } from "../../../ui/AttentionMark";
import { SideDrawer } from "../../../ui/SideDrawer";
import { jobText } from "../options";
import { ContactProfile } from "./ContactProfile";

interface Props {
  contactId: string | null;
  onClose: () => void;
  children?: (contact: Contact) => ReactNode;
}

/** A contact over the list he was opened from: at the side, or from below on a phone. */
export function ContactDrawer({ contactId, onClose, children }: Props) {
  return (
    <SideDrawer
      open={contactId !== null}
      onClose={onClose}
      width={440}
      title={contactId && <Heading contactId={contactId} />}
      destroyOnHidden
    >
      {contactId && (
        <ContactProfile contactId={contactId}>{(contact) => children?.(contact)}</ContactProfile>
      )}
    </SideDrawer>
  );
}

function Heading({ contactId }: { contactId: string }) {
  const { t } = useTranslation();
  const { data } = useQuery(contactQuery(contactId));
  if (!data) return t("directory.contact_details");
  const job = data.employments[0];
  return (
    <div>
      <div style={{ fontSize: 17 }}>
        <PersonName name={data.name} uninsighted={!data.insighted} />
        <AttentionMark attention={data.attention} />
      </div>
      <div className="quiet" style={{ fontSize: 13, fontWeight: 400 }}>
        {[jobText(job), job?.account.name].filter(Boolean).join(" · ")}
      </div>
    </div>
  );
}
