import { saveFile } from "./saveFile";
import { useAction } from "./useAction";

/** Where a file comes from. */
export type FileSource = () => Promise<{ name: string; content: Blob }>;

/** Fetch a file and have the browser save it; a refusal is told in words. */
export function useDownload() {
  return useAction((source: FileSource) => source(), {
    onDone: (file) => saveFile(file.name, file.content),
  });
}
