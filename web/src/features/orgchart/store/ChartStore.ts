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
  /** Up to where the hearers know what happened. A chart that was loaded anew is further: what lies between is asked for. */
  private told = 0;
  private readonly hearers = new Set<Hearer>();

  constructor(private readonly source: ChartSource) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Be told of every change after the first load once, whichever way it comes. */
  hear(hearer: Hearer): () => void {
    this.hearers.add(hearer);
    return () => this.hearers.delete(hearer);
  }

  /** The chart with the guesses on top; null before the first load. */
  readonly getState = (): ChartState | null => this.shown;

  /** Up to where every change has been told; whoever asks for changes asks for those after it. */
  get seq(): number {
    return this.told;
  }

  touched(positionId: string): Touch | undefined {
    return this.touches.get(positionId);
  }

  /** Take the chart as a whole, and tell what happened up to it like every other change. */
  async load(): Promise<void> {
    const meanwhile: ChartEvent[] = [];
    const stop = this.hear((events) => meanwhile.push(...events));
    try {
      const chart = await this.source.fetchChart();
      this.replace(applyEvents(chart, meanwhile).state);
    } finally {
      stop();
    }
  }

  private replace(chart: ChartState): void {
    if (!this.confirmed) this.told = chart.seq;
    // The answer to an older request may come last.
    else if (chart.seq < this.confirmed.seq) return;
    this.confirmed = chart;
    this.publish();
    // Without an answer the stream brings it, which is reopened after what was told.
    if (this.told < chart.seq) void this.catchUp().catch(() => undefined);
  }

  /** Take in changes, from whichever way they come; those already known change nothing. */
  receive(events: readonly ChartEvent[]): void {
    const before = this.confirmed;
    const news = events.filter((event) => event.seq > this.told).sort((a, b) => a.seq - b.seq);
    if (!before || news.length === 0) return;
    this.told = news.at(-1)!.seq;
    for (const event of news) this.remember(event);
    const complete = this.apply(before, news);
    for (const hearer of this.hearers) hearer(news);
    if (!complete) void this.load().catch(() => undefined);
  }

  /** Bring the chart up to date; false when it has to be loaded anew. */
  private apply(before: ChartState, news: readonly ChartEvent[]): boolean {
    const fresh = news.filter((event) => event.seq > before.seq);
    // A chart that was loaded anew shows it already.
    if (fresh.length === 0) return true;
    const { state, complete } = applyEvents(before, fresh);
    this.confirmed = state;
    this.publish();
    // A change of another account that is heard here brings somebody this chart has not seen.
    return complete && fresh.every((event) => event.account_id === state.accountId);
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
