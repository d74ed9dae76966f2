import { App, Button, DatePicker, Drawer, Form, Input, Modal } from "antd";
import type { Dayjs } from "dayjs";
import { useEffect } from "react";

import { closeVisit, type Visit } from "../../../api/visits";
import { useTranslation } from "../../../i18n";
import { useAction } from "../../../ui/useAction";
import { useIsPhone } from "../../../ui/useIsPhone";

interface Values {
  summary?: string;
  outcome?: string;
  next_on?: Dayjs | null;
}

/** How it went: the meeting is noted with it. What was typed is kept until the server has it. */
export function CloseVisit({ visit, onClose }: { visit: Visit; onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const phone = useIsPhone();
  const [form] = Form.useForm<Values>();
  const place = `guanxi.visit.${visit.id}.close`;
  const left = visit.questions.filter((one) => one.answer === null && (one.open || one.key === "")).length;
  const close = useAction(
    ({ next_on, ...said }: Values) => closeVisit(visit.id, { ...blankless(said), ...(next_on ? { next: { due_on: next_on.format("YYYY-MM-DD"), what: "" } } : {}) }),
    {
      stale: [["visits"], ["interactions"], ["today"], ["overview"], ["contacts"], ["changes"], ["follow-ups"]],
      onDone: () => {
        localStorage.removeItem(place);
        void message.success(t("visits.close.done"));
        onClose();
      },
    },
  );
  useEffect(() => form.setFieldsValue(read(place, visit)), [form, place, visit]);
  const content = (
    <Form form={form} layout="vertical" onFinish={(values) => close.mutate(values)} onValuesChange={(_, { summary, outcome }) => localStorage.setItem(place, JSON.stringify({ summary, outcome }))}>
      {left > 0 && <p className="quiet">{t("visits.close.left", { count: left })}</p>}
      <Form.Item name="summary" label={t("visits.close.summary")}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={20_000} />
      </Form.Item>
      <Form.Item name="outcome" label={t("visits.close.outcome")}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={20_000} autoFocus />
      </Form.Item>
      <Form.Item name="next_on" label={t("visits.close.next")}>
        <DatePicker style={{ width: "100%" }} inputReadOnly={phone} />
      </Form.Item>
      <Button type="primary" htmlType="submit" block size={phone ? "large" : "middle"} loading={close.isPending}>
        {t("visits.close.save")}
      </Button>
    </Form>
  );
  if (phone) {
    return (
      <Drawer open onClose={onClose} placement="bottom" size="auto" title={t("visits.close.title")}>
        {content}
      </Drawer>
    );
  }
  return (
    <Modal open onCancel={onClose} title={t("visits.close.title")} footer={null} width={520}>
      {content}
    </Modal>
  );
}

function blankless(said: Omit<Values, "next_on">): { summary?: string; outcome?: string } {
  return Object.fromEntries(Object.entries(said).filter(([, text]) => text?.trim()));
}

function read(place: string, visit: Visit): Values {
  const begun = { summary: visit.interaction?.summary ?? visit.purpose, outcome: visit.interaction?.outcome ?? "" };
  try {
    return { ...begun, ...(JSON.parse(localStorage.getItem(place) ?? "{}") as Values) };
  } catch {
    return begun;
  }
}
