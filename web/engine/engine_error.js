/** Why the engine cannot start or go on: the message is for programmers, the code for whoever translates it. */
export class EngineError extends Error {
  /** @type {import("./engine.d.ts").EngineErrorCode} */
  code;

  /**
   * @param {import("./engine.d.ts").EngineErrorCode} code
   * @param {string} message
   * @param {ErrorOptions} [options]
   */
  constructor(code, message, options) {
    super(message, options);
    this.code = code;
  }
}
