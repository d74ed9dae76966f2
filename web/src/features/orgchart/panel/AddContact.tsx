import { PlusOutlined } from "@ant-design/icons";
import { Button, Input, Select, Space, type InputRef } from "antd";
import { useRef, useState, type KeyboardEvent } from "react";

import { createContact } from "../../../api/contacts";
import { BASES } from "../../../api/privacy";
import { useBasisAsked } from "../../../api/useBasisAsked";
import { useTranslation } from "../../../i18n";
import { useChartApi } from "../chartContext";

/** A name and a title are enough to go on drawing; the rest can follow. */
export function AddContact() {
  const { t } = useTranslation();
  const { accountId, writes } = useChartApi();
  const field = useRef<InputRef>(null);
  const [open, setOpen] = useState(false);
  const [name, setName] = useState("");
  const [title, setTitle] = useState("");
  const asked = useBasisAsked();
  const [basis, setBasis] = useState<(typeof BASES)[number] | undefined>();
  const add = async () => {
    const said = asked && basis ? { lawful_basis: basis } : {};
    const body = { account_id: accountId, name: name.trim(), title: title.trim(), ...said };
    if (!body.name || (asked && !basis)) return;
    // The next name may be typed while this one is on its way.
    setName("");
    setTitle("");
    field.current?.focus();
    const done = await writes.run(() => createContact(body), { said: t("orgchart.added", { name: body.name }) });
    if (done) return;
    setName((typed) => typed || body.name);
    setTitle((typed) => typed || body.title);
  };
  const leave = (event: KeyboardEvent) => event.key === "Escape" && setOpen(false);
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
    >
      <Input
        ref={field}
        autoFocus
        maxLength={100}
        value={name}
        aria-label={t("directory.person_name")}
        placeholder={t("orgchart.add_contact_hint")}
        onKeyDown={leave}
        onChange={(event) => setName(event.target.value)}
      />
      <Input
        maxLength={200}
        value={title}
        aria-label={t("directory.title")}
        placeholder={t("orgchart.add_contact_title")}
        onKeyDown={leave}
        onChange={(event) => setTitle(event.target.value)}
      />
      {asked && (
        <Select
          value={basis}
          aria-label={t("privacy.basis")}
          placeholder={t("privacy.basis")}
          options={BASES.map((value) => ({ value, label: t(`privacy.bases.${value}`) }))}
          onChange={setBasis}
        />
      )}
      <Space>
        <Button size="small" type="primary" htmlType="submit" disabled={!name.trim() || (asked && !basis)}>
          {t("common.add")}
        </Button>
        <Button size="small" onClick={() => setOpen(false)}>
          {t("common.close")}
        </Button>
      </Space>
    </form>
  );
}
