import { useQuery } from "@tanstack/react-query";
import { useMemo, type ReactNode } from "react";

import { contactQuery } from "../../api/contacts";
import type { Account } from "../../api/types";
import { RatingPanel } from "../../features/decisions/ratings/RatingPanel";
import { ContactProfile } from "../../features/directory/contacts/ContactProfile";
import { EmploymentForm } from "../../features/directory/contacts/EmploymentForm";
import { ReachRow } from "../../features/directory/contacts/ReachRow";
import { OpenFollowUps } from "../../features/followups/OpenFollowUps";
import { ImportWizard } from "../../features/imports/ImportWizard";
import { QuickLog } from "../../features/interactions/QuickLog";
import { WhoKnows } from "../../features/network/known/WhoKnows";
import { FindPath } from "../../features/paths/FindPath";
import type { ChartSlots } from "../../features/orgchart/chartContext";
import { ChartTab } from "../../features/orgchart/ChartTab";
import { ContactSuggestion } from "../../features/suggestions/ContactSuggestion";
import { useSuggested } from "../../features/suggestions/useSuggested";
import { toProblem } from "../../i18n";
import { useSession } from "../useSession";

/** The org chart with what the other parts of the product know of its people. */
export function AccountChart({ account }: { account: Account }) {
  const { member_id } = useSession();
  const { id, name, can } = account;
  const [canRate, canEdit] = [can.contribute ?? false, can.edit ?? false];
  const slots = useMemo(() => slotsOf(id, name, member_id, canRate, canEdit), [id, name, member_id, canRate, canEdit]);
  const suggested = useSuggested(id);
  return <ChartTab accountId={id} me={member_id} slots={slots} suggested={suggested} />;
}

function slotsOf(id: string, name: string, me: string, canRate: boolean, canEdit: boolean): ChartSlots {
  return {
    ratings: (contactId, person) => (
      <Readable contactId={contactId}>
        <RatingPanel accountId={id} contactId={contactId} name={person} canEdit={canEdit} />
      </Readable>
    ),
    reach: (contactId) => <ReachRow contactId={contactId} />,
    contact: (contactId) => <ContactProfile contactId={contactId}>{() => <WhoKnows contactId={contactId} />}</ContactProfile>,
    interaction: (contact) => (
      <Readable contactId={contact.id}>
        <ContactSuggestion accountId={id} contactId={contact.id} />
        <FindPath contactId={contact.id} />
        <QuickLog accountId={id} contact={contact} canLog={canRate} />
        <OpenFollowUps account={{ id, name }} contact={contact} me={me} canPlan={canRate} />
      </Readable>
    ),
    employer: (contactId, onClose) => <Employer accountId={id} contactId={contactId} onClose={onClose} />,
    importer: (onClose) => <ImportWizard account={{ id, name }} kind="chart" onClose={onClose} />,
  };
}

/** What can be done with a person, unless he is of a company that one does not see. */
function Readable({ contactId, children }: { contactId: string; children: ReactNode }) {
  const { error } = useQuery(contactQuery(contactId));
  return error && toProblem(error).code === "not_found" ? null : children;
}

function Employer({ accountId, contactId, onClose }: { accountId: string; contactId: string; onClose: () => void }) {
  const { data } = useQuery(contactQuery(contactId));
  const job = data?.employments.find((one) => one.account.id === accountId) ?? data?.employments[0];
  return data && job ? <EmploymentForm mode="change" name={data.name} employment={job} onClose={onClose} /> : null;
}
