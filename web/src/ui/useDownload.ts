import { fetchFile } from "../api/exports";
import { saveFile } from "./saveFile";
import { useAction } from "./useAction";

interface Wanted {
  address: string;
  /** What to call it if the server does not say. */
  otherwise: string;
}

/** Fetch a file and have the browser save it; a refusal is told in words. */
export function useDownload() {
  return useAction(({ address, otherwise }: Wanted) => fetchFile(address, otherwise), {
    onDone: (file) => saveFile(file.name, file.content),
  });
}
