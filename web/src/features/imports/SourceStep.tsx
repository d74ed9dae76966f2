import { InboxOutlined } from "@ant-design/icons";
import { Button, Input, Segmented, Upload } from "antd";
import { useState } from "react";

import { createImport, type Import, type ImportKind, type Source } from "../../api/imports";
import { useTranslation } from "../../i18n";
import { Loading } from "../../ui/Loading";
import { useAction } from "../../ui/useAction";

const KINDS = ["chart", "contacts"] as const;

interface Props {
  accountId: string | undefined;
  /** What it is likely to be; can be changed here where there is an account. */
  kind: ImportKind;
  onRead: (job: Import) => void;
}

/** Choose a file, drop it, or paste a text. */
export function SourceStep({ accountId, kind, onRead }: Props) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<ImportKind>(kind);
  const [text, setText] = useState("");
  const read = useAction((source: Source) => createImport(source), { onDone: onRead });
  const take = (source: Source) => read.mutate({ ...source, accountId, kind: chosen });
  if (read.isPending) return <Loading text={t("imports.reading")} />;
  return (
    <div className="import-source">
      {accountId && (
        <div className="import-kind">
          <span className="quiet">{t("imports.kind.label")}</span>
          <Segmented<ImportKind>
            value={chosen}
            options={KINDS.map((value) => ({ value, label: t(`imports.kind.${value}`) }))}
            onChange={setChosen}
          />
          <span className="quiet">{t(`imports.kind_hint.${chosen}`)}</span>
        </div>
      )}
      <Upload.Dragger
        showUploadList={false}
        accept=".xlsx,.csv,.tsv,.txt,.vcf,.md,.mmd"
        beforeUpload={(file) => {
          take({ file });
          return false;
        }}
      >
        <InboxOutlined style={{ fontSize: 34, color: "var(--accent)" }} />
        <p>{t("imports.drop")}</p>
        <p className="quiet">{t("imports.drop_hint")}</p>
      </Upload.Dragger>
      <label htmlFor="import-text">{t("imports.paste")}</label>
      <Input.TextArea
        id="import-text"
        value={text}
        autoSize={{ minRows: 5, maxRows: 12 }}
        placeholder={t(chosen === "chart" ? "imports.paste_chart_hint" : "imports.paste_contacts_hint")}
        onChange={(event) => setText(event.target.value)}
      />
      <Button type="primary" disabled={!text.trim()} onClick={() => take({ text })}>
        {t("imports.read")}
      </Button>
    </div>
  );
}
