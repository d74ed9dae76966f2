import {
  AudioOutlined, FileExcelOutlined, FileImageOutlined, FileOutlined, FilePdfOutlined, FilePptOutlined, FileTextOutlined, FileWordOutlined,
  FileZipOutlined, VideoCameraOutlined,
} from "@ant-design/icons";
import type { ReactNode } from "react";

import "./files.css";

import type { Family } from "../../api/files";

export const FAMILIES = ["image", "pdf", "document", "sheet", "slides", "text", "audio", "video", "archive", "other"] as const satisfies readonly Family[];

const ICONS: Record<Family, ReactNode> = {
  image: <FileImageOutlined />, pdf: <FilePdfOutlined />, document: <FileWordOutlined />, sheet: <FileExcelOutlined />,
  slides: <FilePptOutlined />, text: <FileTextOutlined />, audio: <AudioOutlined />, video: <VideoCameraOutlined />,
  archive: <FileZipOutlined />, other: <FileOutlined />,
};

export const FamilyIcon = ({ family }: { family: Family }) => (
  <span className={`file-icon file-icon-${family}`} aria-hidden>
    {ICONS[family]}
  </span>
);

/** How large a file is, in the unit people use for it. */
export function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  const [size, unit] = bytes < 1024 * 1024 ? [bytes / 1024, "KB"] : [bytes / 1024 / 1024, "MB"];
  return `${size < 10 ? size.toFixed(1) : Math.round(size)} ${unit}`;
}
