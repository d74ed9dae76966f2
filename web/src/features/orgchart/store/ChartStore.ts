/**
 * One account's chart on this page: what the server has said, and on top of it the writes that are still on their way.
 * Knows neither React nor the network; both are handed in.
 */

import { applyEvents, type ChartEvent, type ChartState } from "../../../graph";
import type { Guess } from "./guesses";

export interface ChartSource {
  fetchChart: () => Promise<ChartState>;
  /** Changes after a sequence number, oldest first, at most `PAGE` of them. */
  fetchEvents: (after: number) => Promise<ChartEvent[]>;
}

/** How many changes the server tells at once. */
export const PAGE = 200;

export type Hearer = (events: readonly ChartEvent[]) => void;

/** Who changed a seat last, as far as this page has seen. */
export interface Touch {
  actorId: string | null;
  actorName: string;
  kind: string;
}

export class ChartStore {
  private confirmed: ChartState | null = null;
  private shown: ChartState | null = null;
  private guesses: Guess[] = [];
  private readonly listeners = new Set<() => void>();
  private readonly touches = new Map<string, Touch>();
  /** How often the chart was shown anew. */
  private drawn = 0;
  private catching: Promise<void> | null = null;
  private readonly hearers = new Set<Hearer>();

  constructor(private readonly source: ChartSource) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Be told of every change as it arrives, once. */
  hear(hearer: Hearer): () => void {
    this.hearers.add(hearer);
    return () => this.hearers.delete(hearer);
  }

  /** The chart with the guesses on top; null before the first load. */
  readonly getState = (): ChartState | null => this.shown;

  get seq(): number {
    return this.confirmed?.seq ?? 0;
  }

  touched(positionId: string): Touch | undefined {
    return this.touches.get(positionId);
  }

  async load(): Promise<void> {
    this.confirmed = await this.source.fetchChart();
    this.publish();
  }

  /** Take in changes, from whichever way they come; those already known change nothing. */
  receive(events: readonly ChartEvent[]): void {
    const before = this.confirmed;
    if (!before) return;
    const fresh = events.filter((event) => event.seq > before.seq);
    if (fresh.length === 0) return;
    const { state, complete } = applyEvents(before, fresh);
    this.confirmed = state;
    for (const event of fresh) this.remember(event);
    this.publish();
    for (const hearer of this.hearers) hearer(fresh);
    // A change of another account that is heard here brings somebody this chart has not seen.
    if (!complete || fresh.some((event) => event.account_id !== state.accountId)) void this.load().catch(() => undefined);
  }

  /** Ask for what happened since, and take it in. */
  async catchUp(): Promise<void> {
    const turn = (this.catching ?? Promise.resolve()).catch(() => undefined).then(() => this.fetchAll());
    this.catching = turn;
    await turn;
  }

  /** Write: show the guess at once, take it back when the server refuses, replace it by what the server did. */
  async write<T>(request: () => Promise<T>, guess?: Guess): Promise<T> {
    if (guess) {
      this.guesses = [...this.guesses, guess];
      this.publish();
    }
    try {
      return await request();
    } finally {
      // The guess leaves together with what comes in its place, so that the chart is drawn once.
      this.guesses = this.guesses.filter((other) => other !== guess);
      const drawn = this.drawn;
      await this.catchUp().catch(() => this.load().catch(() => undefined));
      if (guess && this.drawn === drawn) this.publish();
    }
  }

  private async fetchAll(): Promise<void> {
    for (;;) {
      const events = await this.source.fetchEvents(this.seq);
      this.receive(events);
      if (events.length < PAGE) return;
    }
  }

  private remember(event: ChartEvent): void {
    const touch = { actorId: event.actor_id, actorName: event.actor_name, kind: event.kind };
    for (const row of event.rows) if (row.table === "position") this.touches.set(row.id, touch);
  }

  private publish(): void {
    this.shown = this.confirmed && this.guesses.reduce((state, guess) => guess(state), this.confirmed);
    this.drawn += 1;
    for (const listener of this.listeners) listener();
  }
}
