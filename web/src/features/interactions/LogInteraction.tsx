import { Form } from "antd";
import dayjs from "dayjs";

import "./logging.css";

import type { Interaction, Named } from "../../api/types";
import { useTranslation } from "../../i18n";
import { showFieldErrors } from "../../ui/fieldErrors";
import { SideDrawer } from "../../ui/SideDrawer";
import { useIsPhone } from "../../ui/useIsPhone";
import { useFiles } from "./FilesField";
import { LogForm } from "./LogForm";
import { useChangeInteraction, useLogInteraction, usePlan } from "./useLogInteraction";
import { blankValues, bodyOf, planOf, saidBy, valuesOf, type LogValues } from "./values";

interface Props {
  accountId: string;
  open: boolean;
  onOpen: (open: boolean) => void;
  /** Who took part, when that is clear from where one comes. */
  contacts?: Named[];
  /** What is corrected instead of noted anew. */
  one?: Interaction;
}

/** Note what passed: at the side on a desk, a sheet from below on a phone. What was begun is kept until it is saved. */
export function LogInteraction({ accountId, open, onOpen, contacts, one }: Props) {
  const { t } = useTranslation();
  const phone = useIsPhone();
  const [form] = Form.useForm<LogValues>();
  const files = useFiles();
  const outcome = {
    onDone: () => {
      onOpen(false);
      files.clear();
      if (!one) form.setFieldsValue(blankValues(contacts));
    },
    onRefused: (error: unknown) => showFieldErrors(form, error, t),
  };
  const log = useLogInteraction(accountId, outcome);
  const plan = usePlan(accountId, outcome);
  const change = useChangeInteraction(accountId, one?.id ?? "", outcome);
  const uploads = files.all.flatMap(({ uploaded }) => (uploaded ? [uploaded.id] : []));
  const send = (values: LogValues, ahead: { timed: boolean } | null) => {
    if (one) change.mutate({ ...saidBy(values), upload_ids: uploads, expected_version: one.version });
    else if (ahead) plan.mutate(planOf(values, ahead.timed, t(`interactions.kind.${values.kind}`)));
    else log.mutate(bodyOf(values, uploads));
  };
  const begin = (shown: boolean) => {
    if (shown && !phone && !one) document.querySelector<HTMLInputElement>(".quick-line input")?.focus();
    if (shown && !one && !form.getFieldValue("summary")) form.setFieldsValue({ at: dayjs(), ...(contacts ? { contacts } : {}) });
  };
  return (
    <SideDrawer
      open={open}
      onClose={() => onOpen(false)}
      width={560}
      height="auto"
      className="log-drawer"
      title={t(one ? "interactions.change_title" : "interactions.log_title")}
      afterOpenChange={begin}
    >
      <LogForm
        accountId={accountId}
        form={form}
        files={files}
        contacts={contacts}
        values={one && valuesOf(one)}
        busy={log.isPending || plan.isPending || change.isPending}
        onSend={send}
        onCancel={() => onOpen(false)}
      />
    </SideDrawer>
  );
}
