import { InboxOutlined } from "@ant-design/icons";
import { Button, Input, Segmented, Select, Upload } from "antd";
import { useMemo, useState } from "react";

import { createImport, type Format, type Import, type ImportKind, type Source } from "../../api/imports";
import { useTranslation } from "../../i18n";
import { Loading } from "../../ui/Loading";
import { useAction } from "../../ui/useAction";
import { looksLike, type Pasted } from "./pasted";

const KINDS = ["chart", "contacts"] as const;
const FORMATS = ["csv", "outline", "mermaid", "vcard"] as const satisfies readonly Format[];
const ACCEPTED = ".xlsx,.xls,.csv,.tsv,.txt,.vcf,.md,.mmd";

interface Props {
  accountId: string | undefined;
  /** What it is likely to be; can be changed here where there is an account. */
  kind: ImportKind;
  campaignId?: string | undefined;
  onRead: (job: Import) => void;
}

/** Choose a file, drop it, or paste a text. */
export function SourceStep({ accountId, kind, campaignId, onRead }: Props) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<ImportKind>(kind);
  const read = useAction((source: Source) => createImport(source), { onDone: onRead });
  const take = (source: Source) => read.mutate({ ...source, accountId, campaignId, kind: chosen });
  if (read.isPending) return <Loading text={t("imports.reading")} />;
  return (
    <div className="import-source">
      {accountId && KINDS.some((one) => one === kind) && (
        <div className="import-kind">
          <span className="quiet">{t("imports.kind.label")}</span>
          <Segmented<ImportKind>
            aria-label={t("imports.kind.label")}
            value={chosen}
            options={KINDS.map((value) => ({ value, label: t(`imports.kind.${value}`) }))}
            onChange={setChosen}
          />
          <span className="quiet">{t(`imports.kind_hint.${chosen}`)}</span>
        </div>
      )}
      <Upload.Dragger
        className="import-drop"
        showUploadList={false}
        accept={ACCEPTED}
        beforeUpload={(file) => {
          take({ file });
          return false;
        }}
      >
        <InboxOutlined className="import-drop-icon" />
        <p>{t("imports.drop")}</p>
        <p className="quiet">{t("imports.drop_hint")}</p>
      </Upload.Dragger>
      <PasteBox kind={chosen} onTake={take} />
    </div>
  );
}

/** A place for text, which says while one types what it is taken for. */
function PasteBox({ kind, onTake }: { kind: ImportKind; onTake: (source: Source) => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState("");
  const [format, setFormat] = useState<Format | null>(null);
  const pasted = useMemo(() => looksLike(text), [text]);
  const example = t(`imports.example.${kind}`);
  return (
    <section className="import-paste">
      <div className="import-paste-head">
        <label htmlFor="import-text">{t("imports.paste")}</label>
        {text === "" && (
          <Button type="link" size="small" onClick={() => setText(example)}>
            {t("imports.try_example")}
          </Button>
        )}
      </div>
      <Input.TextArea
        id="import-text"
        className="import-text"
        value={text}
        spellCheck={false}
        autoSize={{ minRows: 5, maxRows: 14 }}
        placeholder={`${t(`imports.paste_hint.${kind}`)}\n${example}`}
        onChange={(event) => setText(event.target.value)}
      />
      <div className="import-paste-foot">
        <span className="quiet" aria-live="polite">
          {pasted ? <PasteHint pasted={pasted} forced={format} kind={kind} /> : t(`imports.paste_rules.${kind}`)}
        </span>
        {pasted && (
          <Select<Format | "auto">
            size="small"
            aria-label={t("imports.format_label")}
            popupMatchSelectWidth={false}
            value={format ?? "auto"}
            options={[
              { value: "auto" as const, label: t("imports.format_auto") },
              ...FORMATS.map((value) => ({ value, label: t(`imports.format.${value}`) })),
            ]}
            onChange={(value) => setFormat(value === "auto" ? null : value)}
          />
        )}
        <Button type="primary" disabled={!pasted} onClick={() => onTake({ text, ...(format ? { format } : {}) })}>
          {t("imports.read")}
        </Button>
      </div>
    </section>
  );
}

function PasteHint({ pasted, forced, kind }: { pasted: Pasted; forced: Format | null; kind: ImportKind }) {
  const { t } = useTranslation();
  const format = forced ?? pasted.format;
  const seen = { format: t(`imports.format.${format}`), count: pasted.rows };
  if (kind !== "chart" && (format === "outline" || format === "mermaid")) return t("imports.looks_like.no_table", seen);
  if (format === "csv") return t("imports.looks_like.csv", { ...seen, columns: pasted.columns.slice(0, 4).join(t("common.marks.comma")) });
  if (format === "outline") return t("imports.looks_like.outline", { ...seen, levels: pasted.levels });
  return t("imports.looks_like.other", seen);
}
