import { Button, type ButtonProps } from "antd";

import { useDownload } from "./useDownload";

interface Props extends Omit<ButtonProps, "onClick" | "loading" | "href"> {
  address: string;
  otherwise: string;
}

/** A button that saves a file of the server. */
export function DownloadButton({ address, otherwise, ...button }: Props) {
  const download = useDownload();
  return <Button {...button} loading={download.isPending} onClick={() => download.mutate({ address, otherwise })} />;
}
