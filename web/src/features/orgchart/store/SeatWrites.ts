/**
 * This page's writes to seats, one after the other. Two quick changes of one seat are no conflict:
 * the second knows the version that the first has left, even before the change itself has come back.
 */
export class SeatWrites {
  private last: Promise<unknown> = Promise.resolve();
  private readonly left = new Map<string, number>();

  /** `seen` is the version on the screen; undefined where the seat has gone. */
  write<T extends { version?: number | null }>(
    id: string,
    seen: () => number | undefined,
    request: (expected: number | null) => Promise<T>,
  ): Promise<T> {
    const turn = this.last.then(async () => {
      const version = seen();
      const answer = await request(version === undefined ? null : Math.max(version, this.left.get(id) ?? 0));
      if (typeof answer.version === "number") this.left.set(id, answer.version);
      return answer;
    });
    return this.queued(turn);
  }

  /** What is about all writes so far: undo takes back the last one, which has to have arrived. */
  inTurn<T>(request: () => Promise<T>): Promise<T> {
    return this.queued(this.last.then(request));
  }

  private queued<T>(turn: Promise<T>): Promise<T> {
    this.last = turn.catch(() => undefined);
    return turn;
  }
}
