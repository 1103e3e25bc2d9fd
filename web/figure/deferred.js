/** A promise that somebody else resolves. */
export class Deferred {
  /** @type {(value?: any) => void} */
  resolve = () => {};
  promise = new Promise((resolve) => {
    this.resolve = resolve;
  });
}
