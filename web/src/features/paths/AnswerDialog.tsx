import { Checkbox, Form, Input } from "antd";
import dayjs from "dayjs";

import { answerIntroduction, type Introduction } from "../../api/paths";
import { dayThere, useTranslation } from "../../i18n";
import { FormDialog } from "../../ui/FormDialog";
import { staleIntroductions, targetName } from "./about";

interface Values {
  note: string;
  planned: boolean;
  follow_up_on: string;
}

const DAYS = 3;

/** Agree, and plan it with one click; or decline, with a word why. */
export function AnswerDialog({ one, answer, onClose }: { one: Introduction; answer: "agreed" | "declined"; onClose: () => void }) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Values>();
  const planned = Form.useWatch("planned", form) ?? false;
  const agreed = answer === "agreed";
  const plans = agreed && one.can.read_account === true;
  return (
    <FormDialog
      title={t(agreed ? "paths.lists.answer_title" : "paths.lists.decline_title", { target: targetName(one) })}
      width={480}
      okText={t(agreed ? "paths.lists.answer_agree" : "paths.lists.answer_decline")}
      form={form}
      initialValues={{ note: "", planned: plans, follow_up_on: dayjs(dayThere()).add(DAYS, "day").format("YYYY-MM-DD") }}
      send={(values: Values) => answerIntroduction(one.id, { answer, note: values.note, follow_up_on: plans && values.planned ? values.follow_up_on : null })}
      stale={staleIntroductions(one.account.id)}
      said={() => t("paths.lists.answered")}
      onClose={onClose}
    >
      <Form.Item name="note" label={t("paths.lists.note")}>
        <Input.TextArea autoFocus maxLength={2000} autoSize={{ minRows: 2, maxRows: 6 }} placeholder={t(agreed ? "paths.lists.note_hint" : "paths.lists.decline_hint")} />
      </Form.Item>
      {plans && (
        <div className="answer-plan">
          <Form.Item name="planned" valuePropName="checked" noStyle>
            <Checkbox>{t("paths.lists.follow_up")}</Checkbox>
          </Form.Item>
          <Form.Item name="follow_up_on" noStyle>
            <Input type="date" disabled={!planned} aria-label={t("paths.lists.follow_up")} />
          </Form.Item>
        </div>
      )}
    </FormDialog>
  );
}
