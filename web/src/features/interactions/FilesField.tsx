import { CameraOutlined, CloseOutlined, PaperClipOutlined } from "@ant-design/icons";
import { App, Button, Progress } from "antd";
import { useRef, useState } from "react";

import "./files.css";

import { uploadFile, type Uploaded } from "../../api/files";
import { problemText, toProblem, useTranslation } from "../../i18n";
import { useIsPhone } from "../../ui/useIsPhone";
import { FamilyIcon, sizeText } from "./families";

/** A file on its way, or there. */
export interface Brought {
  key: string;
  name: string;
  size: number;
  share: number;
  uploaded: Uploaded | null;
  stop: () => void;
}

export interface Files {
  all: Brought[];
  add: (files: Iterable<File>) => void;
  remove: (key: string) => void;
  clear: () => void;
  busy: boolean;
}

let brought = 0;

/** Files that are brought to a form: each is sent at once, and waits on the server until the form is. */
export function useFiles(): Files {
  const { message } = App.useApp();
  const { t } = useTranslation();
  const [all, setAll] = useState<Brought[]>([]);
  const change = (key: string, values: Partial<Brought>) =>
    setAll((files) => files.map((one) => (one.key === key ? { ...one, ...values } : one)));
  const drop = (key: string) => setAll((files) => files.filter((one) => one.key !== key));
  const begin = (file: File) => {
    const [key, controller] = [`file-${++brought}`, new AbortController()];
    const stop = () => controller.abort();
    setAll((files) => [...files, { key, name: file.name, size: file.size, share: 0, uploaded: null, stop }]);
    uploadFile(file, (share) => change(key, { share }), controller.signal).then(
      (uploaded) => change(key, { uploaded, share: 1, name: uploaded.name }),
      (error: unknown) => {
        drop(key);
        if (!controller.signal.aborted) void message.error(`${file.name}: ${problemText(t, toProblem(error))}`, 6);
      },
    );
  };
  const remove = (key: string) => {
    all.find((one) => one.key === key)?.stop();
    drop(key);
  };
  return {
    all, remove, add: (files) => [...files].forEach(begin), clear: () => setAll([]),
    busy: all.some(({ uploaded }) => uploaded === null),
  };
}

/** Choose, drop or paste files; on a phone its camera too. */
export function FilesField({ files }: { files: Files }) {
  const { t } = useTranslation();
  const phone = useIsPhone();
  const [chooser, camera] = [useRef<HTMLInputElement>(null), useRef<HTMLInputElement>(null)];
  const take = (event: React.ChangeEvent<HTMLInputElement>) => {
    files.add(event.target.files ?? []);
    event.target.value = "";
  };
  return (
    <div className="log-files">
      <div className="log-files-add">
        <Button size="small" type="text" icon={<PaperClipOutlined />} onClick={() => chooser.current?.click()}>
          {t("files.add")}
        </Button>
        {phone && (
          <Button size="small" type="text" icon={<CameraOutlined />} onClick={() => camera.current?.click()}>
            {t("files.photo")}
          </Button>
        )}
        {!phone && <span className="quiet">{t("files.drop_hint")}</span>}
      </div>
      <input ref={chooser} type="file" multiple className="log-files-input" aria-label={t("files.add")} onChange={take} />
      <input ref={camera} type="file" accept="image/*" capture="environment" className="log-files-input" aria-label={t("files.photo")} onChange={take} />
      <ul>
        {files.all.map((one) => (
          <li key={one.key}>
            <FamilyIcon family={one.uploaded?.family ?? "other"} />
            <span className="file-name">{one.name}</span>
            {one.uploaded ? <span className="quiet nowrap">{sizeText(one.size)}</span> : <Progress percent={Math.round(one.share * 100)} size="small" />}
            <Button type="text" size="small" icon={<CloseOutlined />} aria-label={t("files.remove", { name: one.name })} onClick={() => files.remove(one.key)} />
          </li>
        ))}
      </ul>
    </div>
  );
}
