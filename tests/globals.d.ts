// What tests find in a page beyond what the DOM's own types say.

/** What depends on the figure, or on the test. */
type Unchecked = ReturnType<JSON["parse"]>;

/** `<mini-batch>` and `<mini-batch-quiz>`; what they hold depends on the figure. */
interface MiniBatchElement extends HTMLElement {
  shadowRoot: ShadowRoot;
  readonly ready: Promise<void>;
  readonly results: Unchecked;
  settings: Unchecked;
  readonly address: string;
  step(): void;
  back(): void;
  reset(): void;
  pause(): void;
  play(): Promise<{ ended: boolean }>;
}

// What a test looks for in a page is there; where it is not, the test fails at that place.
interface ParentNode {
  querySelector(selector: "mini-batch" | `mini-batch[${string}`): MiniBatchElement;
  querySelector(selector: string): Unchecked;
  querySelectorAll(selector: "mini-batch" | `mini-batch[${string}`): NodeListOf<MiniBatchElement>;
  querySelectorAll(selector: string): NodeListOf<Unchecked>;
}

interface HTMLElementTagNameMap {
  "mini-batch": MiniBatchElement;
}

interface ShadowRoot {
  getElementById(id: string): Unchecked;
}

interface Element {
  closest(selector: string): Unchecked;
}

interface CustomElementRegistry {
  get(name: "mini-batch"): {
    new (): MiniBatchElement;
    prototype: MiniBatchElement;
    observedAttributes: string[];
  };
}

// The tests' own marks.
interface CSSStyleSheet {
  isSpacing?: boolean;
}

interface OffscreenCanvas {
  getContext(kind: "2d"): OffscreenCanvasRenderingContext2D;
}

interface HTMLCanvasElement {
  getContext(kind: "2d"): CanvasRenderingContext2D;
}

// Tests keep what they have seen in the page as properties of its window.
interface Window {
  [name: string]: Unchecked;
}
declare var gaps: Unchecked;
declare var tellNow: () => void;
declare var isPlaying: boolean;

interface DocumentEventMap {
  [name: `mini-batch-${string}`]: CustomEvent;
}

interface WindowEventMap {
  [name: `mini-batch-${string}`]: CustomEvent;
}

interface HTMLElementEventMap {
  [name: `mini-batch-${string}`]: CustomEvent;
}
