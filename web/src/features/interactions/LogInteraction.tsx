import { Drawer, Form, Modal } from "antd";
import dayjs from "dayjs";

import "./interactions.css";

import type { Named } from "../../api/types";
import { useTranslation } from "../../i18n";
import { showFieldErrors } from "../../ui/fieldErrors";
import { useIsPhone } from "../../ui/useIsPhone";
import { blankValues, LogForm, type LogValues } from "./LogForm";
import { useLogInteraction } from "./useLogInteraction";

interface Props {
  accountId: string;
  open: boolean;
  onOpen: (open: boolean) => void;
  /** Who took part, when that is clear from where one comes. */
  contacts?: Named[];
}

/** Note what passed: a dialog on a desk, a sheet from below on a phone. What was begun is kept until it is saved. */
export function LogInteraction({ accountId, open, onOpen, contacts }: Props) {
  const { t } = useTranslation();
  const phone = useIsPhone();
  const [form] = Form.useForm<LogValues>();
  const log = useLogInteraction(accountId, {
    onDone: () => form.setFieldsValue(blankValues(contacts)),
    onRefused: (error) => {
      onOpen(true);
      return showFieldErrors(form, error, t);
    },
  });
  const close = () => onOpen(false);
  const content = (
    <LogForm
      accountId={accountId}
      form={form}
      {...(contacts ? { contacts } : {})}
      onCancel={close}
      onLog={(draft) => {
        close();
        log(draft);
      }}
    />
  );
  const begin = (shown: boolean) => {
    if (shown && !phone) (form.getFieldInstance("summary") as { focus: () => void } | undefined)?.focus();
    if (shown && !form.getFieldValue("summary")) form.setFieldsValue({ at: dayjs(), ...(contacts ? { contacts } : {}) });
  };
  const title = t("interactions.log_title");
  if (phone) {
    return (
      <Drawer open={open} onClose={close} placement="bottom" size="auto" title={title} afterOpenChange={begin}>
        {content}
      </Drawer>
    );
  }
  return (
    <Modal open={open} onCancel={close} title={title} width={640} footer={null} afterOpenChange={begin}>
      {content}
    </Modal>
  );
}
