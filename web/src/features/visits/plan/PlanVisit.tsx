import { useNavigate } from "react-router";

import { planVisit, type Wanted } from "../../../api/visits";
import { useTranslation } from "../../../i18n";
import { useAction } from "../../../ui/useAction";
import { visitOf, type VisitDraft } from "./draft";
import { VisitDialog } from "./VisitDialog";

interface Props {
  accountId: string;
  begin: VisitDraft;
  /** The follow-up the visit is to see to. */
  followUpId?: string;
  onClose: () => void;
}

/** The dialog that plans a visit, and goes on to its sheet. */
export function PlanVisit({ accountId, begin, followUpId, onClose }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const plan = useAction(
    ({ draft, questions }: { draft: VisitDraft; questions: Wanted[] }) => planVisit(accountId, { ...visitOf(draft), questions, follow_up_id: followUpId ?? null }),
    {
      stale: [["visits"], ["overview"]],
      said: () => t("visits.form.made"),
      onDone: ({ id }) => void navigate(`/visits/${id}`),
    },
  );
  return (
    <VisitDialog
      title={t("visits.new")}
      accountId={accountId}
      begin={begin}
      saving={plan.isPending}
      withQuestions
      save={t("visits.form.save")}
      onSave={(draft, questions) => plan.mutate({ draft, questions })}
      onClose={onClose}
    />
  );
}
