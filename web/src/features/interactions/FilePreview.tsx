import { LeftOutlined, RightOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button, Modal } from "antd";
import { useState } from "react";

import "./files.css";

import { previewAddress, type Attachment } from "../../api/files";
import { refusal } from "../../api/client";
import { sendTo } from "../../api/sending";
import { useTranslation } from "../../i18n";
import { Failure } from "../../ui/Failure";
import { Loading } from "../../ui/Loading";

interface Props {
  one: Attachment | null;
  onClose: () => void;
}

/** A file to look at, page by page: pictures that the server makes of it. */
export function FilePreview({ one, onClose }: Props) {
  return (
    <Modal open={one !== null} onCancel={onClose} footer={null} title={one?.name} width={960} destroyOnHidden className="file-preview">
      {one && <Page key={one.id} one={one} />}
    </Modal>
  );
}

function Page({ one }: { one: Attachment }) {
  const { t } = useTranslation();
  const [page, setPage] = useState(1);
  const { data, error } = useQuery({ queryKey: ["preview", one.id, page], staleTime: Infinity, gcTime: 0, queryFn: () => pictureOf(one.id, page) });
  if (error) return <Failure error={error} />;
  if (!data) return <Loading />;
  return (
    <>
      <img src={data.address} alt={one.name} onLoad={() => URL.revokeObjectURL(data.address)} />
      {data.pages > 1 && (
        <div className="file-pages">
          <Button icon={<LeftOutlined />} disabled={page <= 1} aria-label={t("files.previous")} onClick={() => setPage(page - 1)} />
          <span>{t("files.page", { page, pages: data.pages })}</span>
          <Button icon={<RightOutlined />} disabled={page >= data.pages} aria-label={t("files.next")} onClick={() => setPage(page + 1)} />
        </div>
      )}
    </>
  );
}

/** The picture under an address that is good until it was shown. */
async function pictureOf(id: string, page: number) {
  const response = await sendTo(previewAddress(id, page), {});
  if (!response.ok) throw refusal(response.status, await response.json().catch(() => null));
  return { address: URL.createObjectURL(await response.blob()), pages: Number(response.headers.get("X-Guanxi-Pages") ?? 1) };
}
