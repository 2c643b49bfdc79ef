import { type CancellationToken, type Connection, LSPErrorCodes, ResponseError } from "vscode-languageserver";
import { describe } from "./documents.ts";

/** How soon a request is answered among those that wait. `first`: what a person waits for while typing; `last`: long answers that an editor shows beside the text. */
export type Turn = "first" | "next" | "last";

type Answering = <Params, Result>(
  empty: Result,
  handle: (params: Params) => Result,
  turn?: Turn,
) => (params: Params, token: CancellationToken) => Promise<Result | ResponseError<never>>;

/**
 * Wraps a handler: work that was cancelled while it waited is not begun, what is wanted first is done first, and an exception is logged and answered empty, so that one handler never costs
 * the server.
 */
export function answering(connection: Connection, waiting: WaitingLine = new WaitingLine()): Answering {
  return (empty, handle, turn = "next") =>
    (params, token) =>
      new Promise((resolve) => {
        const cancel = (): void => resolve(new ResponseError(LSPErrorCodes.RequestCancelled, "cancelled"));
        const work = (): void => {
          try {
            resolve(handle(params));
          } catch (error) {
            connection.console.error(`A request failed: ${describe(error)}`);
            resolve(empty);
          }
        };
        waiting.add({ token, work, cancel }, turn);
      });
}

interface Waiting {
  readonly token: CancellationToken;
  readonly work: () => void;
  /** In place of the work. */
  readonly cancel: () => void;
}

/** One piece of work at a time; between two of them the messages that have arrived (a cancellation, a newer text) are read. */
export class WaitingLine {
  /** When the last request came, by `performance.now()`. */
  latest: number = performance.now();
  readonly #turns: Readonly<Record<Turn, Waiting[]>> = { first: [], next: [], last: [] };
  #isCalling = false;
  #hasArrival = false;

  add(waiting: Waiting, turn: Turn): void {
    this.latest = performance.now();
    this.#turns[turn].push(waiting);
    this.#hasArrival = true;
    if (this.#isCalling) return;
    this.#isCalling = true;
    void nextTask().then(this.#call);
  }

  readonly #call = (): void => {
    const { first, next, last } = this.#turns;
    // Requests of one keystroke arrive one a task: among all of them the one to begin with is chosen, unless it is here already.
    const isComplete = !this.#hasArrival || first.length > 0;
    this.#hasArrival = false;
    if (isComplete) this.#workOnNext();
    this.#isCalling = first.length + next.length + last.length > 0;
    if (this.#isCalling) void nextTask().then(this.#call);
  };

  #workOnNext(): void {
    const { first, next, last } = this.#turns;
    const shift = (): Waiting | undefined => first.shift() ?? next.shift() ?? last.shift();
    let waiting = shift();
    for (; waiting?.token.isCancellationRequested; waiting = shift()) waiting.cancel();
    waiting?.work();
  }
}

/** Lets the messages that have arrived meanwhile (a cancellation, a newer text) be read first. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof setImmediate === "function") setImmediate(resolve);
    else setTimeout(resolve);
  });
}
