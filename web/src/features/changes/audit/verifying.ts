/** Checking both logs step by step, so that it can be watched and stopped. */

import { logHeads, verifyPart, type ChainFinding, type LogHeads, type LogName } from "../../../api/audit";

export interface LogState {
  log: LogName;
  rows: number;
  /** The last row's number when the check began. */
  total: number;
  hash: string;
  redacted: number;
  findings: ChainFinding[];
  done: boolean;
}

export interface ChainState {
  logs: LogState[];
  leftOut: number;
}

const MOST = 100;

/** Go along both logs; each step is told. The signal stops it between two steps. */
export async function verifyLogs(told: (state: ChainState) => void, signal: AbortSignal): Promise<ChainState> {
  const heads = await logHeads();
  const state = begin(heads);
  for (const log of state.logs) {
    let after = 0;
    while (!log.done && !signal.aborted) {
      // oxlint-disable-next-line no-await-in-loop
      const part = await verifyPart(log.log, after);
      after = part.last;
      log.rows += part.rows;
      log.redacted += part.redacted;
      log.findings = [...log.findings, ...part.findings].slice(0, MOST);
      log.done = part.done;
      told({ ...state, logs: state.logs.map((one) => ({ ...one })) });
    }
  }
  return state;
}

function begin(heads: LogHeads): ChainState {
  const logs = heads.heads.map(({ log, seq, hash }) => ({ log, rows: 0, total: seq, hash, redacted: 0, findings: [], done: false }));
  return { logs, leftOut: heads.left_out };
}
