import { PlusOutlined } from "@ant-design/icons";
import { Button, Input, Space, type InputRef } from "antd";
import { useRef, useState } from "react";

import { createContact } from "../../../api/contacts";
import { useTranslation } from "../../../i18n";
import { useChartApi } from "../chartContext";

/** A name and a title are enough to go on drawing; the rest can follow. */
export function AddContact() {
  const { t } = useTranslation();
  const { accountId, writes } = useChartApi();
  const field = useRef<InputRef>(null);
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [name, setName] = useState("");
  const [title, setTitle] = useState("");
  const add = async () => {
    if (!name.trim() || busy) return;
    setBusy(true);
    const body = { account_id: accountId, name: name.trim(), title: title.trim() };
    const done = await writes.run(() => createContact(body), { said: t("orgchart.added", { name: body.name }) });
    setBusy(false);
    if (!done) return;
    setName("");
    setTitle("");
    field.current?.focus();
  };
  if (!open) {
    return (
      <Button className="unplaced-add" type="dashed" icon={<PlusOutlined />} onClick={() => setOpen(true)}>
        {t("orgchart.add_contact")}
      </Button>
    );
  }
  return (
    <form
      className="unplaced-form"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
      onKeyDown={(event) => event.key === "Escape" && setOpen(false)}
    >
      <Input
        ref={field}
        autoFocus
        maxLength={100}
        value={name}
        aria-label={t("directory.person_name")}
        placeholder={t("orgchart.add_contact_hint")}
        onChange={(event) => setName(event.target.value)}
      />
      <Input
        maxLength={200}
        value={title}
        aria-label={t("directory.title")}
        placeholder={t("orgchart.add_contact_title")}
        onChange={(event) => setTitle(event.target.value)}
      />
      <Space>
        <Button size="small" type="primary" htmlType="submit" loading={busy} disabled={!name.trim()}>
          {t("common.add")}
        </Button>
        <Button size="small" onClick={() => setOpen(false)}>
          {t("common.close")}
        </Button>
      </Space>
    </form>
  );
}
