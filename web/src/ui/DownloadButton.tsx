import { Button, type ButtonProps } from "antd";

import { useDownload, type FileSource } from "./useDownload";

interface Props extends Omit<ButtonProps, "onClick" | "loading" | "href"> {
  source: FileSource;
}

/** A button that saves a file of the server. */
export function DownloadButton({ source, ...button }: Props) {
  const download = useDownload();
  return <Button {...button} loading={download.isPending} onClick={() => download.mutate(source)} />;
}
