/** Lets one thing begin when the one before has ended. */
export class Queue {
  private last: Promise<unknown> = Promise.resolve();
  private length = 0;

  /** `busy` tells whether something was waited for. */
  async run<T>(work: (busy: boolean) => Promise<T>): Promise<T> {
    const busy = this.length > 0;
    this.length += 1;
    const turn = this.last.then(() => work(busy)).finally(() => (this.length -= 1));
    this.last = turn.catch(() => undefined);
    return turn;
  }
}
