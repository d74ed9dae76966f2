import { useQueryClient } from "@tanstack/react-query";
import { App } from "antd";
import { useCallback, useEffect, useRef, useState } from "react";

import { applyImport, cancelImport, importQuery, undoImport, type ImportProgress } from "../../api/imports";
import { problemText, toProblem, useTranslation } from "../../i18n";

export interface ImportRun {
  running: "apply" | "undo" | null;
  /** Told to stop; the step under way comes to its end first. */
  stopping: boolean;
  progress: ImportProgress | null;
  apply: () => void;
  undo: () => void;
  stop: () => void;
}

const STALE = [["imports"], ["accounts"], ["contacts"], ["chart"], ["facts"], ["changes"], ["undo"], ["duplicates"], ["leads"], ["cases"], ["campaigns"], ["timeline"]];

/** Bring an import through, step by step, for as long as the page is open; what is done stays whatever happens. */
export function useImportRun(id: string): ImportRun {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [running, setRunning] = useState<ImportRun["running"]>(null);
  const [stopping, setStopping] = useState(false);
  const [progress, setProgress] = useState<ImportProgress | null>(null);
  const stopped = useRef(false);
  useEffect(
    () => () => {
      stopped.current = true;
    },
    [],
  );

  const run = useCallback(
    async (kind: "apply" | "undo") => {
      stopped.current = false;
      setRunning(kind);
      try {
        const last = await walk(kind === "apply" ? () => applyImport(id) : () => undoImport(id), setProgress, stopped);
        if (last.can.cancel) setProgress(await cancelImport(id));
      } catch (error) {
        setProgress(null);
        void message.error(problemText(t, toProblem(error)), 8);
      }
      await queries.invalidateQueries({ queryKey: importQuery(id).queryKey });
      setRunning(null);
      setStopping(false);
      for (const queryKey of STALE) void queries.invalidateQueries({ queryKey });
    },
    [id, message, queries, t],
  );

  return {
    running,
    stopping,
    progress,
    apply: () => void run("apply"),
    undo: () => void run("undo"),
    stop: () => {
      stopped.current = true;
      setStopping(true);
    },
  };
}

const UNDER_WAY = new Set(["applying", "undoing"]);

async function walk(
  step: () => Promise<ImportProgress>,
  onStep: (progress: ImportProgress) => void,
  stopped: { readonly current: boolean },
): Promise<ImportProgress> {
  for (;;) {
    const progress = await step();
    onStep(progress);
    if (!UNDER_WAY.has(progress.state) || stopped.current) return progress;
  }
}
