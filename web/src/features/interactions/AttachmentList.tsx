import { DownloadOutlined, EyeOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";

import "./files.css";

import { fetchFile } from "../../api/exports";
import { attachmentAddress, type Attachment } from "../../api/files";
import { useTranslation } from "../../i18n";
import { useDownload } from "../../ui/useDownload";
import { FamilyIcon, sizeText } from "./families";
import { FilePreview } from "./FilePreview";

/** Files that belong to an interaction: looked at here, or taken out. */
export function AttachmentList({ all }: { all: readonly Attachment[] }) {
  const [shown, setShown] = useState<Attachment | null>(null);
  if (all.length === 0) return null;
  return (
    <>
      <ul className="attachments">
        {all.map((one) => (
          <li key={one.id}>
            <FileLine one={one} onShow={() => setShown(one)} />
          </li>
        ))}
      </ul>
      <FilePreview one={shown} onClose={() => setShown(null)} />
    </>
  );
}

export function FileLine({ one, onShow }: { one: Attachment; onShow: () => void }) {
  const { t } = useTranslation();
  const download = useDownload();
  const take = () => download.mutate(() => fetchFile(attachmentAddress(one.id), one.name));
  return (
    <>
      <FamilyIcon family={one.family} />
      <button type="button" className="link-button file-name" title={one.name} onClick={one.preview ? onShow : take}>
        {one.name}
      </button>
      <span className="quiet nowrap">{sizeText(one.size)}</span>
      {one.preview && <Button type="text" size="small" icon={<EyeOutlined />} aria-label={t("files.preview")} onClick={onShow} />}
      <Button type="text" size="small" icon={<DownloadOutlined />} aria-label={t("files.download")} loading={download.isPending} onClick={take} />
    </>
  );
}
