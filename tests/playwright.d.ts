// What setup.mjs adds to a page.
export {};

declare module "playwright-core" {
  interface Page {
    /** addresses that it has asked for */
    requested: string[];
    /** what it has written to the console, errors included */
    said: string[];
    /** whether its context is used again by the next test */
    isKept: boolean;
    /** whether its time is under the test's control */
    hasOwnClock: boolean;
  }

  // What a test asks of an element is there; where it is not, the test fails at that place.
  interface Locator {
    boundingBox(): Promise<{ x: number; y: number; width: number; height: number }>;
    getAttribute(name: string): Promise<string>;
    textContent(): Promise<string>;
    evaluate<R>(act: (element: Unchecked) => R): Promise<R>;
  }
}
