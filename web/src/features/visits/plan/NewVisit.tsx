import { CalendarOutlined } from "@ant-design/icons";
import { Button, type ButtonProps } from "antd";
import { useState } from "react";
import { useNavigate } from "react-router";

import { planVisit } from "../../../api/visits";
import { useTranslation } from "../../../i18n";
import { useAction } from "../../../ui/useAction";
import { VisitDialog } from "./VisitDialog";
import { blankDraft } from "./draft";

interface Props extends Pick<ButtonProps, "type" | "size"> {
  account: { id: string; name: string };
  memberId: string;
  chainId?: string;
  contactIds?: readonly string[];
}

/** Plan a visit: choose who meets whom, and go on to the sheet. */
export function NewVisit({ account, memberId, chainId, contactIds = [], ...look }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const plan = useAction((draft: ReturnType<typeof blankDraft>) => planVisit(account.id, { ...draft, at: draft.at.toISOString() }), {
    stale: [["visits"], ["overview"]],
    said: () => t("visits.form.made"),
    onDone: ({ id }) => void navigate(`/visits/${id}`),
  });
  return (
    <>
      <Button icon={<CalendarOutlined />} {...look} onClick={() => setOpen(true)}>
        {t("visits.new")}
      </Button>
      {open && (
        <VisitDialog
          title={t("visits.new")}
          accountId={account.id}
          begin={blankDraft(memberId, chainId, contactIds)}
          saving={plan.isPending}
          withQuestions
          save={t("visits.form.save")}
          onSave={(draft) => plan.mutate(draft)}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
